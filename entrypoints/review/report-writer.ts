import type { ReportWriter } from '@/components/report/ReportPanel';
import type { Language } from '@/lib/i18n/translate';
import type { WriteReply, WriteTask } from './write-report-worker';

interface Environment {
  /** "Pitcrew 0.1.0". */
  maker: string;
  platformNames: (language: Language) => Record<string, string>;
}

/** Writes each file in a worker of its own, which ends with it or when the user stops it. */
export function reportWriter({ maker, platformNames }: Environment): ReportWriter {
  const local = () => Temporal.Now.plainDateTimeISO().toString({ smallestUnit: 'minute' });
  return {
    async report(review, kind, language, { signal, onProgress }) {
      const names = platformNames(language);
      const task = { type: 'report', kind, review, language, platformNames: names, local: local() } as const;
      const reply = await written(task, signal, onProgress);
      if (reply.type === 'report') return reply.file;
      throw new Error(`no report: ${reply.type}`);
    },
    async evidence(campaign, findings, language, { signal, onProgress }) {
      const [at, zone] = [new Date().toISOString(), Temporal.Now.timeZoneId()];
      const task = { type: 'evidence', campaign, findings, language, at, zone, maker, local: local() } as const;
      const reply = await written(task, signal, onProgress);
      if (reply.type === 'evidence') return { file: reply.file, head: reply.head };
      throw new Error(`no evidence: ${reply.type}`);
    },
  };
}

function written(task: WriteTask, signal: AbortSignal, onProgress: (share: number) => void): Promise<WriteReply> {
  const worker = new Worker(new URL('./write-report-worker.ts', import.meta.url), { type: 'module' });
  const writing = new Promise<WriteReply>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(new Error('stopped')));
    worker.addEventListener('error', ({ message }) => reject(new Error(message)));
    worker.addEventListener('message', ({ data }: MessageEvent<WriteReply>) => {
      if (data.type === 'progress') onProgress(data.share);
      else if (data.type === 'failed') reject(new Error(data.message));
      else resolve(data);
    });
    worker.postMessage(task);
  });
  return writing.finally(() => worker.terminate());
}
