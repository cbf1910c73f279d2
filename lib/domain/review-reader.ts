import type { CampaignReview, PageSeries } from './campaign-review';
import type { Instant, Zone } from './time';

/** Which campaign is reviewed as of when, and the earlier one that is laid over it. */
export interface ReviewQuestion {
  campaign: string;
  at: Instant;
  compareWith: string | null;
}

/** The figures of which page, in at most so many points each; `zone` is where days are on pages that do not say. */
export interface SeriesQuestion {
  pageKey: string;
  zone: Zone;
  points: number;
}

/** `superseded`: something else was asked before this could be answered, so there is no answer. */
export type ReviewAnswer =
  | { status: 'ok'; review: CampaignReview }
  | { status: 'no-campaign' }
  | { status: 'superseded' };
export type SeriesAnswer =
  | { status: 'ok'; series: readonly PageSeries[]; snapshots: number }
  | { status: 'superseded' };

/**
 * Answers what the review page asks without blocking it. Of each kind of question only the newest is answered. A review's
 * first answer reads the history, of which `onProgress` is told the share (0 to 1); later instants are quick.
 */
export interface ReviewReader {
  review(question: ReviewQuestion, onProgress?: (share: number) => void): Promise<ReviewAnswer>;
  series(question: SeriesQuestion, onProgress?: (share: number) => void): Promise<SeriesAnswer>;
  /** Calls back when what was answered may no longer be all that is known; returns the way to stop. */
  onStale(listener: () => void): () => void;
  close(): void;
}
