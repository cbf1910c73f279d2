// Reads plan drafts beside the plan page, so that typing in a large one goes on meanwhile.
import { type DraftRead, type PlanDraft, readDraft } from '@/lib/exchange/plan-draft';
import type { KnownPlatform } from '@/lib/exchange/plan-platforms';

export interface DraftTask {
  id: number;
  draft: PlanDraft;
  platforms: readonly KnownPlatform[];
}

export interface DraftReply {
  id: number;
  read: DraftRead;
}

addEventListener('message', ({ data: { id, draft, platforms } }: MessageEvent<DraftTask>) => {
  postMessage({ id, read: readDraft(draft, platforms) } satisfies DraftReply);
});
