// Writes reports and packs of evidence beside the review page: slides and many pictures take a while.
import { paceOf } from '@/components/progress/pace';
import { formatOf } from '@/components/ui/format';
import { digest } from '@/lib/app/digest';
import { evidenceCases } from '@/lib/app/evidence-cases';
import type { Campaign } from '@/lib/domain/campaign';
import type { CampaignReview } from '@/lib/domain/campaign-review';
import type { Instant, LocalTime, Zone } from '@/lib/domain/time';
import { writePack } from '@/lib/exchange/evidence-pack/write-pack';
import { type ExportFile, exportFileName } from '@/lib/exchange/export-file';
import { type ReportKind, writeReport } from '@/lib/exchange/review-report/write-report';
import { type Language, translate } from '@/lib/i18n/translate';
import { openDatabase } from '@/lib/store/database';

interface Asked {
  language: Language;
  /** The user's local time, for the file's name. */
  local: LocalTime;
}

/** What the page asks of a worker of its own: it ends with the answer, or is ended before. */
export type WriteTask =
  | (Asked & { type: 'report'; kind: ReportKind; review: CampaignReview; platformNames: Record<string, string> })
  | (Asked & {
      type: 'evidence';
      campaign: Campaign;
      findings: readonly string[];
      at: Instant;
      zone: Zone;
      maker: string;
    });

export type WriteReply =
  | { type: 'progress'; share: number }
  | { type: 'report'; file: ExportFile }
  | { type: 'evidence'; file: ExportFile; head: string }
  | { type: 'failed'; message: string };

addEventListener('message', async ({ data: task }: MessageEvent<WriteTask>) => {
  try {
    postMessage(await (task.type === 'report' ? report(task) : evidence(task)));
  } catch (error) {
    postMessage({ type: 'failed', message: String(error) } satisfies WriteReply);
  }
});

async function report(task: Extract<WriteTask, { type: 'report' }>): Promise<WriteReply> {
  const { review, kind, language, local, platformNames } = task;
  const style = {
    language,
    format: formatOf(language, translate(language, 'time.just-now')),
    pace: paceOf,
    platformName: (id: string) => platformNames[id] ?? id,
  };
  return { type: 'report', file: await writeReport(review, kind, style, local) };
}

async function evidence(task: Extract<WriteTask, { type: 'evidence' }>): Promise<WriteReply> {
  const { findings, local, ...making } = task;
  const database = await openDatabase();
  const cases = await evidenceCases(database, findings, (share) =>
    postMessage({ type: 'progress', share } satisfies WriteReply),
  );
  database.close();
  const { bytes, head } = await writePack(cases, making, digest);
  const name = exportFileName({ content: 'evidence', campaign: making.campaign.name, at: local, extension: 'zip' });
  return { type: 'evidence', file: { name, type: 'application/zip', bytes }, head };
}
