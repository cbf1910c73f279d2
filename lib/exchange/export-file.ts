import type { LocalTime } from '@/lib/domain/time';

/** A file to be offered for download under its name. */
export interface ExportFile {
  name: string;
  type: string;
  bytes: Uint8Array;
}

/** The media type of a workbook. */
export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What a file to be downloaded is: `at` is the user's local time, which the caller reads from the clock. */
export interface FileSubject {
  content: 'plan' | 'plan-template' | 'data' | 'teachings' | 'review' | 'evidence';
  campaign: string | null;
  at: LocalTime;
  extension: 'xlsx' | 'json' | 'ics' | 'csv' | 'zip' | 'html' | 'pptx';
}

const LONGEST_CAMPAIGN = 60;
// What Windows, macOS or a browser's download refuses in a name, and what a shell or a list would trip over.
const UNSAFE = /[<>:"/\\|?*%~#\s\p{C}\p{Z}]+/gu;

/** The name of a file: "pitcrew-data-双11-20261110-2000.xlsx". It is safe on every system. */
export function exportFileName({ content, campaign, at, extension }: FileSubject): string {
  const safe = [...(campaign ?? '').toWellFormed().replace(UNSAFE, '-')].slice(0, LONGEST_CAMPAIGN).join('');
  const title = safe.replace(/^[-.]+|[-.]+$/g, '');
  const [day = '', time = ''] = at.split('T');
  const stamp = [day.replaceAll('-', ''), time.replaceAll(':', '')];
  return `${['pitcrew', content, title, ...stamp].filter(Boolean).join('-')}.${extension}`;
}
