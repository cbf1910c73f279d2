import type { Snapshot } from '@/lib/domain/snapshot';
import type { Zone } from '@/lib/domain/time';
import { dayByZone, dayOf, millisecondsOf } from './plan-clock';

const DAY = 24 * 3_600_000;

/** The days, first and last, that a page's figures are for, and whether more may still come in on the last one. */
export interface Days {
  first: string;
  last: string;
  running: boolean;
}

/** What calendars say of a snapshot where a page without a zone is in this one. */
interface Dated {
  zone: Zone;
  taken: string;
  /** Worked out when it is first asked for. */
  days?: Days | null;
}

// Every slot and listing asks the same snapshots for their days, and calendars are dear.
const dated = new WeakMap<Snapshot, Dated>();

function datedIn(snapshot: Snapshot, zone: Zone): Dated {
  const known = dated.get(snapshot);
  if (known?.zone === zone) return known;
  const found = { zone, taken: dayOf(millisecondsOf(snapshot.takenAt), snapshot.reading.zone ?? zone) };
  dated.set(snapshot, found);
  return found;
}

/** The day on which a snapshot was taken, by the page's zone or else the given one. */
export function dayTaken(snapshot: Snapshot, zone: Zone): string {
  return datedIn(snapshot, zone).taken;
}

/**
 * The period that a page states for its figures, in whole days of its own zone; null where it states none, or one that
 * does not say which days it has ("last 7 days" may end today or yesterday).
 */
export function daysOf(snapshot: Snapshot, zone: Zone): Days | null {
  const known = datedIn(snapshot, zone);
  if (known.days === undefined) known.days = statedDays(snapshot, known.taken);
  return known.days;
}

/**
 * Whether a snapshot's prices and stock are those of when it was taken: a report, or a page whose figures are for days
 * that are over, tells what they were then, and not at which hour.
 */
export function tellsOfNow(snapshot: Snapshot, zone: Zone): boolean {
  return snapshot.trigger !== 'report' && (daysOf(snapshot, zone)?.running ?? true);
}

function statedDays({ reading: { period } }: Snapshot, today: string): Days | null {
  if (!period?.start) return relativeDay(period?.relative, today);
  const first = period.start.slice(0, 10);
  const last = period.end?.slice(0, 10) ?? today;
  if (first > today || last < first) return null;
  return { first, last: last > today ? today : last, running: last >= today };
}

function relativeDay(relative: string | undefined, today: string): Days | null {
  if (relative === 'period:today') return { first: today, last: today, running: true };
  if (relative !== 'period:yesterday') return null;
  const day = dayAfter(today, -1);
  return { first: day, last: day, running: false };
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);
}

/**
 * Out of looks at running counts, the newest set whose periods do not overlap, so that their counts may be added: the
 * newest look, then the newest one before its first day, and so on. A look without a period stands alone.
 */
export function disjointLooks<T extends { snapshot: Snapshot }>(looks: readonly T[], zone: Zone): T[] {
  const taken: T[] = [];
  let before: string | null = null;
  for (const look of looks.toReversed()) {
    const days = daysOf(look.snapshot, zone);
    if (!days) return taken.length === 0 ? [look] : taken;
    // A day that was still running when it was last seen is a lower count of all there was, never a wrong one.
    if (before !== null && days.last >= before) continue;
    taken.push(look);
    before = days.first;
  }
  return taken;
}

const daysByInstant = new Map<number, (zone: Zone) => string>();

/** `dayByZone` of the few instants that every look is asked about. */
function daysFrom(since: number): (zone: Zone) => string {
  const known = daysByInstant.get(since) ?? dayByZone(since);
  if (daysByInstant.size > 100) daysByInstant.clear();
  daysByInstant.set(since, known);
  return known;
}

/**
 * What `looksSince` says of looks that come one after the other, without going over all of them at each: of one period
 * only its newest look can be among the parts.
 */
export class RunningCover<T extends { snapshot: Snapshot }> {
  private readonly newest = new Map<string, T>();
  private readonly since: number;
  private readonly zone: Zone;

  constructor(since: number, zone: Zone) {
    this.since = since;
    this.zone = zone;
  }

  add(look: T): void {
    const days = daysOf(look.snapshot, this.zone);
    if (!days) return;
    const period = `${days.first} ${days.last}`;
    // To the end of the order, which is that of the newest looks.
    this.newest.delete(period);
    this.newest.set(period, look);
  }

  parts(): T[] | null {
    return looksSince([...this.newest.values()], this.since, this.zone);
  }
}

/**
 * Looks at running counts that together cover every day from an instant's day to the newest look, each past day seen
 * after it had ended; null where a day is missing, so that no half is taken for the whole. Oldest first.
 */
export function looksSince<T extends { snapshot: Snapshot }>(
  looks: readonly T[],
  since: number,
  zone: Zone,
): T[] | null {
  const firstDay = daysFrom(since);
  const usable = looks.filter(({ snapshot }) => {
    const days = daysOf(snapshot, zone);
    return days !== null && days.first >= firstDay(snapshot.reading.zone ?? zone);
  });
  const parts = disjointLooks(usable, zone).toReversed();
  let before: Days | null = null;
  for (const [at, { snapshot }] of parts.entries()) {
    const days = daysOf(snapshot, zone);
    const isLast = at === parts.length - 1;
    const first: string = before ? dayAfter(before.last, 1) : firstDay(snapshot.reading.zone ?? zone);
    if (!days || days.first !== first || (days.running && !isLast)) return null;
    before = days;
  }
  return parts.length > 0 ? parts : null;
}
