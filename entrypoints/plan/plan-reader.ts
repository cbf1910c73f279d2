import type { DraftRead, PlanDraft } from '@/components/plan-page/draft';
import type { DraftReply, DraftTask } from './plan-worker';

/** Reads drafts in a worker, one after the other. A worker that fails rejects all that was asked of it. */
export function planReader(platforms: DraftTask['platforms']): (draft: PlanDraft) => Promise<DraftRead> {
  const worker = new Worker(new URL('./plan-worker.ts', import.meta.url), { type: 'module' });
  let asked = 0;
  return (draft) =>
    new Promise((resolve, reject) => {
      asked += 1;
      const id = asked;
      const listening = new AbortController();
      const { signal } = listening;
      worker.addEventListener(
        'message',
        ({ data }: MessageEvent<DraftReply>) => {
          if (data.id !== id) return;
          listening.abort();
          resolve(data.read);
        },
        { signal },
      );
      worker.addEventListener('error', ({ message }) => reject(new Error(message)), { signal });
      // The page only rearranges the texts of a draft that `draftOf` made.
      worker.postMessage({ id, draft: draft as DraftTask['draft'], platforms } satisfies DraftTask);
    });
}
