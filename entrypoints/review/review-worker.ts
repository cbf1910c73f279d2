// Reviews a campaign beside the page: reads the history once, then answers for any instant.
import { type ReviewKnown, type ReviewMemory, reviewMemory } from '@/lib/app/review/known';
import { readSeries } from '@/lib/app/review/page-series';
import { readReviewInputs } from '@/lib/app/review/read-review-inputs';
import { reviewCampaign } from '@/lib/app/review/review-campaign';
import type { ReviewAnswer, ReviewQuestion, SeriesAnswer, SeriesQuestion } from '@/lib/domain/review-reader';
import { onStoreChange, type StoreChange } from '@/lib/messages/changes';
import { type Database, openDatabase } from '@/lib/store/database';

/** What the page asks. Of each type only the newest task is worth an answer. */
export type ReviewTask =
  | ({ id: number; type: 'review' } & ReviewQuestion)
  | ({ id: number; type: 'series' } & SeriesQuestion);

/** One answer a task, with word of how far it is in between; `stale` is said of its own accord. */
export type ReviewReply =
  | { id: number; type: 'progress'; share: number }
  | { id: number; type: 'review'; answer: ReviewAnswer }
  | { id: number; type: 'series'; answer: SeriesAnswer }
  | { id: number; type: 'failed'; message: string }
  | { type: 'stale' };

const reply = (message: ReviewReply) => postMessage(message);

let opened: Promise<Database> | null = null;
/** The connection: it may be closed by the browser or for a newer version, and is then opened anew. */
function database(): Promise<Database> {
  const forget = () => {
    opened = null;
  };
  if (!opened) {
    opened = openDatabase(undefined, forget);
    opened.catch(forget);
  }
  return opened;
}

/** The inputs that were read last, of which campaigns, and whether all that is stored is in them. */
let read: { campaign: string; compareWith: string | null; known: ReviewKnown; memory: ReviewMemory } | null = null;
let fresh = false;

const OF_A_REVIEW: readonly StoreChange[] = ['snapshots', 'campaigns', 'findings'];
onStoreChange((changes) => {
  if (!changes.some((change) => OF_A_REVIEW.includes(change))) return;
  fresh = false;
  reply({ type: 'stale' });
});

const newest: Record<ReviewTask['type'], number> = { review: 0, series: 0 };
let turn: Promise<void> = Promise.resolve();

addEventListener('message', ({ data: task }: MessageEvent<ReviewTask>) => {
  newest[task.type] = task.id;
  if (task.type === 'series') void settle(task, series(task));
  // One review after the other: the next goes on with what the one before it read.
  else turn = turn.then(() => settle(task, review(task)));
});

async function settle(task: ReviewTask, answering: Promise<ReviewReply>): Promise<void> {
  try {
    reply(await answering);
  } catch (error) {
    fresh = false;
    reply({ id: task.id, type: 'failed', message: String(error) });
  }
}

async function review(task: Extract<ReviewTask, { type: 'review' }>): Promise<ReviewReply> {
  const { id, campaign, compareWith, at } = task;
  // Whatever was asked meanwhile is waiting to be heard: a cursor that is dragged asks often.
  await new Promise((resolve) => setTimeout(resolve, 0));
  const superseded: ReviewReply = { id, type: 'review', answer: { status: 'superseded' } };
  if (newest.review !== id) return superseded;
  const isSame = read?.campaign === campaign && read.compareWith === compareWith;
  if (!read || !isSame || !fresh) {
    fresh = true;
    const before = read?.campaign === campaign ? read : null;
    const known = await readReviewInputs(await database(), campaign, compareWith, {
      before: before?.known ?? null,
      onProgress: (share) => reply({ id, type: 'progress', share }),
    });
    read = known && { campaign, compareWith, known, memory: before?.memory ?? reviewMemory() };
    if (!known) return { id, type: 'review', answer: { status: 'no-campaign' } };
  }
  if (!read || newest.review !== id) return superseded;
  return { id, type: 'review', answer: { status: 'ok', review: reviewCampaign(read.known, at, read.memory) } };
}

async function series({ id, pageKey, zone, points }: Extract<ReviewTask, { type: 'series' }>): Promise<ReviewReply> {
  const found = await readSeries(await database(), pageKey, {
    zone,
    points,
    onProgress: (share) => reply({ id, type: 'progress', share }),
    isWanted: () => newest.series === id,
  });
  return { id, type: 'series', answer: found ? { status: 'ok', ...found } : { status: 'superseded' } };
}
