import type { GoalMetric } from '@/lib/domain/plan-targets';
import type { Snapshot } from '@/lib/domain/snapshot';
import type { Zone } from '@/lib/domain/time';
import { epochOf, wallClock } from '@/lib/domain/wall-clock';
import { daysOf, looksSince, RunningCover } from './coverage';
import { millisecondsOf } from './plan-clock';

/** What had been counted since the promotion began, up to an instant in milliseconds. */
export interface TrackedCount {
  until: number;
  count: number;
}

/** A running count as one page shows it, a decimal. */
export interface RunningFigure {
  snapshot: Snapshot;
  value: string;
}

/** The metrics that may be added up over days and platforms; people may not. */
export const ADDS_UP: readonly GoalMetric[] = ['gmv', 'orders'];
/** So many looks show how a count runs; more cost time and say no more. */
const ENOUGH = 40;

/**
 * How one platform's count ran since an instant's day, oldest first: at each look, what pages had shown by then
 * that covers every day since; what does not add up must cover them in one figure. A look at which the count had gone down is left out, with all before it that showed more.
 */
export function trackOf(
  figures: readonly RunningFigure[],
  since: number,
  zone: Zone,
  { addsUp, enough = ENOUGH }: { addsUp: boolean; enough?: number },
): TrackedCount[] {
  const track: TrackedCount[] = [];
  const cover = new RunningCover<RunningFigure>(since, zone);
  let added = 0;
  for (const at of thinned(figures.length, enough)) {
    const figure = figures[at];
    if (!figure) continue;
    for (; addsUp && added <= at; added += 1) cover.add(figures[added] ?? figure);
    const parts = addsUp ? cover.parts() : looksSince([figure], since, zone);
    if (!parts) continue;
    const count = parts.reduce((sum, { value }) => sum + Number(value), 0);
    const until = countsUntil(figure, zone);
    while ((track.at(-1)?.count ?? 0) > count || (track.at(-1)?.until ?? 0) >= until) track.pop();
    track.push({ until, count });
  }
  return track;
}

/** The instant up to which a figure counts: when it was seen, or the end of its last day where that had passed. */
function countsUntil({ snapshot }: RunningFigure, zone: Zone): number {
  const days = daysOf(snapshot, zone);
  const seenAt = millisecondsOf(snapshot.takenAt);
  if (!days || days.running) return seenAt;
  const end = Temporal.PlainDate.from(days.last).add({ days: 1 });
  return Math.min(seenAt, epochOf(`${end}T00:00`, snapshot.reading.zone ?? zone));
}

function thinned(length: number, enough: number): number[] {
  const step = Math.max(1, length / enough);
  const places = Array.from({ length: Math.min(length, enough) }, (_, at) => Math.floor(length - 1 - at * step));
  return [...new Set(places)].reverse();
}

/** Looks this long before the start show what the day had brought until then. */
const JUST_BEFORE = 30 * 60_000;

/**
 * Where the count since the start begins: with nothing at midnight, else with the look nearest the start, since the
 * pages' days began before it. Null where there was none.
 */
export function trackStart(track: readonly TrackedCount[], start: number, zone: Zone): TrackedCount | null {
  if (wallClock(start, zone).endsWith('T00:00')) return { until: start, count: 0 };
  const before = track.findLast(({ until }) => isJustBefore(until, start));
  if (before) return { until: start, count: before.count };
  return track.find(({ until }) => until > start) ?? null;
}

/** Whether a look shows what had come in by the start and nothing after it. */
export function isJustBefore(at: number, start: number): boolean {
  return at <= start && at >= start - JUST_BEFORE;
}
