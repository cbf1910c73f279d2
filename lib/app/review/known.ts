import { type CheckMemory, emptyMemory } from '@/lib/checks/memory';
import type { Campaign } from '@/lib/domain/campaign';
import type { Finding } from '@/lib/domain/finding';
import type { Snapshot } from '@/lib/domain/snapshot';
import type { Known } from '../check-context';

/** All that a review is made of; `snapshots` are in order of time. */
export interface ReviewKnown extends Known {
  findings: readonly Finding[];
  /** The campaign that is laid over this one. */
  earlier: { campaign: Campaign; snapshots: readonly Snapshot[] } | null;
}

/**
 * What one review leaves for the next of the same inputs: a cache, which changes no answer. Each way of looking at a history
 * has its own, since each moves through time by itself.
 */
export interface ReviewMemory {
  /** The looks that the checks see as of the instant, and all until then. */
  now: Remembered;
  whole: Remembered;
  /** As of the ends of phases that are over. */
  ended: Remembered;
  /** The earlier campaign, as of the same shares of its phases, and all of it. */
  earlier: Remembered;
  earlierWhole: Remembered;
}

/** What is kept of one way of looking at a history. */
export interface Remembered {
  checks: CheckMemory;
  snapshots: readonly Snapshot[];
}

export function reviewMemory(): ReviewMemory {
  const nothing = (): Remembered => ({ checks: emptyMemory(true), snapshots: [] });
  return { now: nothing(), whole: nothing(), ended: nothing(), earlier: nothing(), earlierWhole: nothing() };
}
