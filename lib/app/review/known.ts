import { type CheckMemory, emptyMemory } from '@/lib/checks/memory';
import type { Campaign } from '@/lib/domain/campaign';
import type { Finding } from '@/lib/domain/finding';
import type { Snapshot } from '@/lib/domain/snapshot';
import type { Instant } from '@/lib/domain/time';
import type { Known } from '../check-context';

/** All that a review is made of; `snapshots` are in order of time. */
export interface ReviewKnown extends Known {
  findings: readonly Finding[];
  /** The campaign that is laid over this one. */
  earlier: { campaign: Campaign; snapshots: readonly Snapshot[] } | null;
}

/**
 * What one review leaves for the next of the same inputs: a cache, which changes no answer. Each of the histories that a
 * review looks at has its own, since each moves through time by itself.
 */
export interface ReviewMemory {
  now: Remembered;
  ended: Remembered;
  earlier: Remembered;
  earlierWhole: Remembered;
}

export interface Remembered {
  checks: CheckMemory;
  /** The newest part of a history that was asked for. */
  part: { all: readonly Snapshot[]; count: number; snapshots: readonly Snapshot[] } | null;
}

export function reviewMemory(): ReviewMemory {
  const nothing = (): Remembered => ({ checks: emptyMemory(), part: null });
  return { now: nothing(), ended: nothing(), earlier: nothing(), earlierWhole: nothing() };
}

/** The snapshots taken by an instant: the same list for as long as they are the same. */
export function takenBy(all: readonly Snapshot[], at: Instant, memory: Remembered): readonly Snapshot[] {
  const count = countBy(all, at);
  const { part } = memory;
  if (part && part.all === all && part.count === count) return part.snapshots;
  const snapshots = count === all.length ? all : all.slice(0, count);
  memory.part = { all, count, snapshots };
  return snapshots;
}

function countBy(all: readonly Snapshot[], at: Instant): number {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.takenAt ?? '') <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}
