import type { ReportReader } from '@/components/review/ReportImport';
import type { ReportReply, ReportTask } from './report-worker';

/** Reads reports in a worker, which starts with the first file. A worker that fails rejects what was asked of it. */
export function reportReader(): ReportReader {
  let worker: Worker | null = null;
  let asked = 0;

  function ask(task: (id: number) => ReportTask, onProgress?: (share: number) => void): Promise<ReportReply> {
    worker ??= new Worker(new URL('./report-worker.ts', import.meta.url), { type: 'module' });
    const running = worker;
    asked += 1;
    const id = asked;
    return new Promise((resolve, reject) => {
      const listen = ({ data }: MessageEvent<ReportReply>) => {
        if (data.id !== id) return;
        if (data.type === 'progress') return onProgress?.(data.done / data.all);
        running.removeEventListener('message', listen);
        if (data.type === 'failed') reject(new Error(data.message));
        else resolve(data);
      };
      running.addEventListener('message', listen);
      running.addEventListener(
        'error',
        (event) => {
          worker = null;
          reject(new Error(event.message));
        },
        { once: true },
      );
      const sent = task(id);
      running.postMessage(sent, sent.type === 'read' ? [sent.bytes] : []);
    });
  }

  return {
    async read(file) {
      const bytes = await file.arrayBuffer();
      const modifiedAt = new Date(file.lastModified).toISOString();
      const read = await ask((id) => ({ id, type: 'read', name: file.name, modifiedAt, bytes }));
      if (read.type === 'file') return { status: 'read', file: read.file, tables: read.tables };
      if (read.type === 'refused') return { status: 'refused', reason: read.reason };
      throw new Error(`no answer to a file: ${read.type}`);
    },
    async view(answers, onProgress) {
      const read = await ask((id) => ({ id, type: 'view', answers }), onProgress);
      if (read.type === 'view') return read.view;
      throw new Error(`no answer to a view: ${read.type}`);
    },
  };
}
