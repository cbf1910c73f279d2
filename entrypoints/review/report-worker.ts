// Reads report files beside the review page, so that a large one does not freeze it.
import { digest } from '@/lib/app/digest';
import { readReport } from '@/lib/app/import-report';
import type { ReportAnswers, ReportFile, ReportTable, ReportView } from '@/lib/domain/report';
import { readReportFile } from '@/lib/exchange/reports/read-report-file';

/** What the page asks: to read a file, or to see the last file under other answers. */
export type ReportTask =
  | { id: number; type: 'read'; name: string; modifiedAt: string; bytes: ArrayBuffer }
  | { id: number; type: 'view'; answers: ReportAnswers };

export type ReportRefusal = Extract<Awaited<ReturnType<typeof readReportFile>>, { status: 'refused' }>['reason'];

/** One answer a task, with word of how far it is in between. */
export type ReportReply =
  | { id: number; type: 'progress'; done: number; all: number }
  | { id: number; type: 'file'; file: ReportFile; tables: ReportTable[] }
  | { id: number; type: 'refused'; reason: ReportRefusal }
  | { id: number; type: 'view'; view: ReportView }
  | { id: number; type: 'failed'; message: string };

let last: { file: ReportFile; tables: readonly ReportTable[] } | null = null;

const reply = (message: ReportReply) => postMessage(message);

addEventListener('message', async ({ data: task }: MessageEvent<ReportTask>) => {
  try {
    if (task.type === 'read') await readFile(task);
    else if (last) await view(task.id, last, task.answers);
  } catch (error) {
    reply({ id: task.id, type: 'failed', message: String(error) });
  }
});

async function readFile({ id, name, modifiedAt, bytes }: Extract<ReportTask, { type: 'read' }>): Promise<void> {
  const content = new Uint8Array(bytes);
  const sha256 = await digest(content);
  const found = await readReportFile(content);
  if (found.status === 'refused') return reply({ id, type: 'refused', reason: found.reason });
  const file: ReportFile = { name: name.slice(0, 500), sha256, modifiedAt };
  last = { file, tables: found.tables };
  reply({ id, type: 'file', ...last, tables: found.tables });
}

async function view(
  id: number,
  { file, tables }: { file: ReportFile; tables: readonly ReportTable[] },
  answers: ReportAnswers,
): Promise<void> {
  const all = tables.reduce((sum, { columns }) => sum + columns.length, 0);
  let done = 0;
  const pause = async () => {
    done += 1;
    reply({ id, type: 'progress', done, all });
  };
  const { snapshots, ...rest } = await readReport(file, tables, answers, new Date().toISOString(), pause);
  reply({ id, type: 'view', view: { ...rest, snapshots: snapshots.length } });
}
