import type { CampaignReview } from '@/lib/domain/campaign-review';
import type { LocalTime } from '@/lib/domain/time';
import { type ExportFile, exportFileName, XLSX_TYPE } from '../export-file';
import { htmlReport } from './html-report';
import type { ReportStyle } from './report-words';
import { reviewWorkbook } from './report-workbook';
import { writeContent } from './write-content';

export type ReportKind = 'html' | 'pptx' | 'xlsx';

const TYPES: Record<ReportKind, string> = {
  html: 'text/html;charset=utf-8',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  xlsx: XLSX_TYPE,
};

/** A review as one file of a kind, in the user's language, named after the campaign and `at`, the user's local time. */
export async function writeReport(
  review: CampaignReview,
  kind: ReportKind,
  style: ReportStyle,
  at: LocalTime,
): Promise<ExportFile> {
  const name = exportFileName({ content: 'review', campaign: review.campaign.name, at, extension: kind });
  return { name, type: TYPES[kind], bytes: await bytesOf(review, kind, style) };
}

async function bytesOf(review: CampaignReview, kind: ReportKind, style: ReportStyle): Promise<Uint8Array> {
  switch (kind) {
    case 'html':
      return new TextEncoder().encode(htmlReport(writeContent(review, style)));
    case 'pptx': {
      // Loaded for slides alone: it is the largest part of all.
      const { writeSlides } = await import('./write-slides');
      return writeSlides(writeContent(review, style));
    }
    case 'xlsx':
      return reviewWorkbook(review, style);
  }
}
