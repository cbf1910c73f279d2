import type { Campaign } from '@/lib/domain/campaign';
import type { WorstCaseReply } from './worst-case-worker';

/**
 * The worst cases of a plan, worked out in a worker of their own, so that checking a draft does not wait for them. It ends
 * with `signal`, whose reason it then rejects with, as it does with what fails in the worker.
 */
export function worstCases(campaign: Campaign, signal: AbortSignal): Promise<WorstCaseReply> {
  const worker = new Worker(new URL('./worst-case-worker.ts', import.meta.url), { type: 'module' });
  const answer = new Promise<WorstCaseReply>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<WorstCaseReply>) => resolve(data));
    worker.addEventListener('error', ({ message }) => reject(new Error(message)));
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
  worker.postMessage(campaign);
  return answer.finally(() => worker.terminate());
}
