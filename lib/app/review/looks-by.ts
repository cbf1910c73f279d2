import type { Campaign } from '@/lib/domain/campaign';
import { standingPart } from '@/lib/domain/earlier-look';
import type { Snapshot } from '@/lib/domain/snapshot';
import type { Instant } from '@/lib/domain/time';
import { type Reach, steppingBack, type Thinning, thinningFor } from '@/lib/store/selected-looks';
import { reachOf } from '../reach';
import type { Remembered } from './known';

/** The looks at one page, oldest first, and when each was, in milliseconds. */
interface PageHistory {
  looks: Snapshot[];
  times: number[];
}

interface History {
  pages: readonly PageHistory[];
  byId: ReadonlyMap<string, Snapshot>;
}

const histories = new WeakMap<readonly Snapshot[], History>();

function historyOf(all: readonly Snapshot[]): History {
  const known = histories.get(all);
  if (known) return known;
  const pages = new Map<string, PageHistory>();
  for (const snapshot of all) {
    const page = pages.get(snapshot.pageKey) ?? { looks: [], times: [] };
    pages.set(snapshot.pageKey, page);
    page.looks.push(snapshot);
    page.times.push(Date.parse(snapshot.takenAt));
  }
  const found = { pages: [...pages.values()], byId: new Map(all.map((snapshot) => [snapshot.id, snapshot])) };
  histories.set(all, found);
  return found;
}

/** All snapshots taken by an instant: the same list for as long as they are the same. */
export function takenBy(all: readonly Snapshot[], at: Instant, memory: Remembered): readonly Snapshot[] {
  const count = countTo(all.length, (place) => (all[place]?.takenAt ?? '') <= at);
  return same(memory, count === all.length ? all : all.slice(0, count));
}

/**
 * Of the snapshots taken by an instant those that the checks saw then: each page's looks thinned out from its newest one
 * backwards, and what its newest one goes on with, as the store selects them. The same list for as long as they are the same.
 */
export function looksBy(
  campaign: Campaign,
  all: readonly Snapshot[],
  at: Instant,
  memory: Remembered,
): readonly Snapshot[] {
  const until = Date.parse(at);
  const { pages: every, byId } = historyOf(all);
  const pages = every.flatMap(({ looks, times }) => {
    const count = countTo(times.length, (place) => (times[place] ?? 0) <= until);
    const newest = looks[count - 1];
    return newest ? [{ looks, times, count, kind: newest.reading.pageKind }] : [];
  });
  const thinning = thinningFor(pages);
  const reach = reachOf(campaign, at);
  const selected = pages.flatMap(({ looks, times, count, kind }) => {
    const seen = selectFrom(looks, times, count, thinning(kind), reach);
    return [...seen, ...partsOf(looks[count - 1], new Set(seen), byId)];
  });
  return same(memory, selected.sort(inOrder));
}

const parts = new WeakMap<Snapshot, readonly { look: Snapshot; part: Snapshot }[]>();

/** The rows of earlier looks that a look goes on with, where those are not seen anyway. */
function partsOf(
  newest: Snapshot | undefined,
  seen: ReadonlySet<Snapshot>,
  byId: ReadonlyMap<string, Snapshot>,
): Snapshot[] {
  if (!newest?.earlier) return [];
  const known =
    parts.get(newest) ??
    newest.earlier.flatMap((entry) => {
      const look = byId.get(entry.snapshotId);
      return look ? [{ look, part: standingPart(look, entry) }] : [];
    });
  parts.set(newest, known);
  return known.flatMap(({ look, part }) => (seen.has(look) ? [] : [part]));
}

function selectFrom(
  looks: readonly Snapshot[],
  times: readonly number[],
  count: number,
  thinning: Thinning,
  reach: Reach,
): Snapshot[] {
  const stepping = steppingBack(times[count - 1] ?? 0, thinning, reach);
  let step = stepping.next();
  while (!step.done) {
    const before = step.value;
    const place = countTo(count, (one) => (times[one] ?? 0) < before) - 1;
    step = stepping.next(times[place] ?? null);
  }
  return step.value.flatMap((time) => looks[countTo(count, (place) => (times[place] ?? 0) <= time) - 1] ?? []);
}

/** How many of so many, in order, a condition holds for: it holds for the first ones and for none after. */
function countTo(length: number, holds: (place: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function inOrder(a: Snapshot, b: Snapshot): number {
  if (a.takenAt !== b.takenAt) return a.takenAt < b.takenAt ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}

function same(memory: Remembered, snapshots: readonly Snapshot[]): readonly Snapshot[] {
  const { snapshots: before } = memory;
  if (before.length === snapshots.length && before.every((one, at) => one === snapshots[at])) return before;
  memory.snapshots = snapshots;
  return snapshots;
}
