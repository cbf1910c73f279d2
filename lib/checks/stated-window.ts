import type { Phase } from '@/lib/domain/campaign';
import type { WindowReading } from '@/lib/domain/reading';
import type { LocalTime, Zone } from '@/lib/domain/time';
import { epochOf } from '@/lib/domain/wall-clock';
import { dayOf, type Span, type TimedPhase } from './plan-clock';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const AROUND = 3 * DAY;

/** One side of a stated window against an instant: `gap` is stated minus planned in milliseconds, 0 where they agree. */
export type Side = { stated: false } | { stated: true; gap: number };

/** A window against a span, side by side. */
export interface Comparison {
  start: Side;
  end: Side;
}

/**
 * Compares what a page states, in the page's zone, with a span. A day without a time agrees with every instant of that
 * day, an end with the last minute before it: "until 11-11", "until 23:59" and "until 24:00" say the same.
 */
export function compareWindow({ window }: WindowReading, zone: Zone, span: Span): Comparison {
  return {
    start: side(window.start, zone, span.start, 'start'),
    end: side(window.end, zone, span.end, 'end'),
  };
}

function side(stated: LocalTime | null, zone: Zone, planned: number, which: 'start' | 'end'): Side {
  if (stated === null) return { stated: false };
  const instant = epochOf(stated, zone);
  if (stated.length === 10) {
    const days = which === 'start' ? [dayOf(planned, zone)] : [dayOf(planned, zone), dayOf(planned - 1, zone)];
    if (days.includes(stated)) return { stated: true, gap: 0 };
    const planDay = epochOf(days.at(-1) ?? stated, zone);
    return { stated: true, gap: Math.round((instant - planDay) / DAY) * DAY };
  }
  const gap = instant - planned;
  const agrees = which === 'start' ? gap === 0 : gap <= 0 && gap >= -MINUTE;
  return { stated: true, gap: agrees ? 0 : gap };
}

/** Whether every stated side agrees, and one is stated at all. */
export function agrees({ start, end }: Comparison): boolean {
  return (start.stated || end.stated) && gapsOf({ start, end }).every((gap) => gap === 0);
}

/** The gaps of the stated sides. */
export function gapsOf({ start, end }: Comparison): number[] {
  return [start, end].flatMap((one) => (one.stated ? [one.gap] : []));
}

/** Whether two stated windows agree as far as both say something; null where they say nothing of the same side. */
export function windowsAgree(one: WindowReading, oneZone: Zone, other: WindowReading, otherZone: Zone): boolean | null {
  const sides = (['start', 'end'] as const).flatMap((which) => {
    const [first, second] = [one.window[which], other.window[which]];
    return first === null || second === null ? [] : [sidesAgree(first, oneZone, second, otherZone, which)];
  });
  const said = sides.filter((side) => side !== null);
  return said.length === 0 ? null : said.every((side) => side);
}

function sidesAgree(
  first: LocalTime,
  firstZone: Zone,
  second: LocalTime,
  secondZone: Zone,
  which: 'start' | 'end',
): boolean | null {
  if (second.length > 10) return isNone(side(first, firstZone, boundary(second, secondZone, which), which));
  if (first.length > 10) return isNone(side(second, secondZone, boundary(first, firstZone, which), which));
  return firstZone === secondZone ? first === second : null;
}

/** An end that names the last minute or second of an hour means the hour. */
function boundary(time: LocalTime, zone: Zone, which: 'start' | 'end'): number {
  const instant = epochOf(time, zone);
  if (which === 'start') return instant;
  if (/:59:59$/.test(time)) return instant + 1000;
  return /T\d\d:59$/.test(time) ? instant + MINUTE : instant;
}

function isNone(one: Side): boolean {
  return one.stated && one.gap === 0;
}

/**
 * The window of a page that speaks of a phase. One that agrees with the plan is it; then the one whose words name the
 * phase; then the only one that shares a side with the plan or lies off it by the same time on both sides; then one
 * that stands alone and lies within days of the plan, unless it is another phase's. Null otherwise: a coupon's validity
 * is not the promotion's time.
 */
export function windowAbout(
  windows: readonly WindowReading[],
  zone: Zone,
  { phase, span }: TimedPhase,
  phases: readonly TimedPhase[],
): WindowReading | null {
  const stated = windows.filter(({ window }) => window.start !== null || window.end !== null);
  const right = stated.find((one) => agrees(compareWindow(one, zone, span)));
  if (right) return right;
  const named = stated.filter((one) => isNamed(one, phase));
  const near = stated.filter((one) => isNear(compareWindow(one, zone, span)));
  const sole = only(stated);
  // A bare day beside a span with times is often a name: "11.11 sale, 10 Nov 20:00 to 12 Nov 00:00".
  const timed = near.filter(({ window }) => window.start?.includes('T') || window.end?.includes('T'));
  const said = only(named) ?? only(near) ?? only(timed);
  if (said || !sole || !isAround(compareWindow(sole, zone, span))) return said;
  return phases.some((other) => other.phase !== phase && isOf(sole, zone, other)) ? null : sole;
}

function isNamed({ label, text }: WindowReading, { name }: Phase): boolean {
  const plain = (words: string) => words.normalize('NFKC').toLowerCase();
  return plain(`${label ?? ''} ${text}`).includes(plain(name));
}

/** Whether a window is plainly of a phase: it names it, or shares a side of two with it. */
function isOf(window: WindowReading, zone: Zone, { phase, span }: TimedPhase): boolean {
  const comparison = compareWindow(window, zone, span);
  return isNamed(window, phase) || (gapsOf(comparison).length === 2 && isNear(comparison));
}

function isNear(comparison: Comparison): boolean {
  const [first, second] = gapsOf(comparison);
  if (first === undefined) return false;
  return first === 0 || second === 0 || (first === second && Math.abs(first) <= DAY);
}

function isAround(comparison: Comparison): boolean {
  return gapsOf(comparison).every((gap) => Math.abs(gap) <= AROUND);
}

/** The window that all of these state, if they do. */
function only(windows: readonly WindowReading[]): WindowReading | null {
  const distinct = new Set(windows.map(({ window }) => `${window.start} ${window.end}`));
  return distinct.size === 1 ? (windows[0] ?? null) : null;
}
