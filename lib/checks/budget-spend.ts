import type { Campaign } from '@/lib/domain/campaign';
import type { Evidence } from '@/lib/domain/finding';
import type { BudgetLine } from '@/lib/domain/plan-work';
import type { Zone } from '@/lib/domain/time';
import { epochOf } from '@/lib/domain/wall-clock';
import { type SpendFigure, spendFigures } from './budget-figures';
import type { CheckContext } from './check';
import { daysOf, disjointLooks, looksSince } from './coverage';
import { type TrackedCount, trackOf } from './goal-track';
import { liveSpans } from './live-time';
import { dayByZone, dayOf, millisecondsOf, timedPhases } from './plan-clock';
import { remembered } from './remembered';

const HOUR = 3_600_000;
/** A pace is told from looks so far apart. */
const SHORTEST = HOUR;
const LONGEST = 6 * HOUR;

/** What was spent on a budget line, in the plan's currency. */
export interface Spend {
  spent: number;
  /** What of it was spent before the first live phase, as well as looks show it. */
  before: number;
  /** The look that it was last read at, in milliseconds. */
  asOf: number;
  /** Whether pages cover every day since the promotion's first phase began: else at least so much was spent. */
  whole: boolean;
  /** Spent an hour at present; null where looks do not show it. */
  perHour: number | null;
  /** What the looks that say both show was spent by an hour before the newest, and has been sold through it by now. */
  brought: { spent: number; sales: number; orders: number | null } | null;
  evidence: Evidence[];
}

/** What pages show of a line's spend; null where none does. */
export function spendOn(context: CheckContext, line: BudgetLine): Spend | null {
  const { campaign } = context;
  const since = Math.min(...timedPhases(campaign).map(({ span }) => span.start));
  const live = liveSpans(campaign)[0]?.start ?? since;
  const parts = [...spendFigures(context, line).values()].flatMap(
    (looks) => platformSpend(context, looks, since, live, campaign.zone) ?? [],
  );
  if (parts.length === 0) return null;
  const sum = (value: (part: Spend) => number) => parts.reduce((all, part) => all + value(part), 0);
  return {
    spent: sum(({ spent }) => spent),
    before: sum(({ before }) => before),
    asOf: Math.max(...parts.map(({ asOf }) => asOf)),
    whole: parts.every(({ whole }) => whole),
    perHour: parts.every(({ perHour }) => perHour !== null) ? sum(({ perHour }) => perHour ?? 0) : null,
    brought: parts.every(({ brought }) => brought !== null)
      ? {
          spent: sum(({ brought }) => brought?.spent ?? 0),
          sales: sum(({ brought }) => brought?.sales ?? 0),
          orders: parts.every(({ brought }) => brought?.orders != null)
            ? sum(({ brought }) => brought?.orders ?? 0)
            : null,
        }
      : null,
    evidence: parts.flatMap(({ evidence }) => evidence),
  };
}

const platformSpend = remembered(
  (_clock, looks: readonly SpendFigure[], since: number, live: number, zone: Zone): Spend | null => {
    const firstDay = dayByZone(since);
    const usable = looks.filter(({ snapshot }) => {
      const days = daysOf(snapshot, zone);
      return days !== null && days.first >= firstDay(snapshot.reading.zone ?? zone);
    });
    const whole = looksSince(usable, since, zone);
    const counted = whole ?? disjointLooks(usable, zone);
    const newest = usable.at(-1);
    if (!newest || counted.length === 0) return null;
    const seenAt = millisecondsOf(newest.snapshot.takenAt);
    return {
      spent: counted.reduce((all, { value }) => all + Number(value), 0),
      before: counted.reduce((all, part) => all + spentBefore(live, part, usable, zone), 0),
      asOf: seenAt,
      whole: whole !== null,
      perHour: paceAt(usable, newest, zone),
      brought: broughtIn(usable, seenAt, zone),
      evidence: counted.flatMap(({ evidence }) => evidence),
    };
  },
);

/**
 * What of a part was spent before an instant: all of it where its days were over, what the last look before showed, or,
 * where none was, what an even pace up to the first look after comes to.
 */
function spentBefore(instant: number, part: SpendFigure, looks: readonly SpendFigure[], zone: Zone): number {
  const days = daysOf(part.snapshot, zone);
  if (!days) return 0;
  const pageZone = part.snapshot.reading.zone ?? zone;
  const from = epochOf(`${days.first}T00:00`, pageZone);
  const day = dayOf(instant, pageZone);
  if (days.last < day) return Number(part.value);
  if (from >= instant) return 0;
  const ofPart = looks.filter(({ snapshot }) => daysOf(snapshot, zone)?.first === days.first);
  const last = ofPart.findLast(({ snapshot }) => millisecondsOf(snapshot.takenAt) <= instant);
  if (last) return Number(last.value);
  const [first = part] = ofPart;
  const share = (instant - from) / (millisecondsOf(first.snapshot.takenAt) - from);
  return Number(first.value) * Math.min(1, share);
}

/** Spent an hour between the newest look and one an hour or more before it, both at one running figure. */
function paceAt(looks: readonly SpendFigure[], newest: SpendFigure, zone: Zone): number | null {
  const days = daysOf(newest.snapshot, zone);
  if (!days?.running) return null;
  const since = epochOf(`${days.first}T00:00`, newest.snapshot.reading.zone ?? zone);
  const track = trackOf(looks, since, zone, { addsUp: true });
  const last = track.at(-1);
  const before = last && track.findLast(({ until }) => isApart(last, until));
  return last && before ? ((last.count - before.count) * HOUR) / (last.until - before.until) : null;
}

function isApart(last: TrackedCount, until: number): boolean {
  return last.until - until >= SHORTEST && last.until - until <= LONGEST;
}

/** Advertising is credited with a sale some time after it was paid for: what was spent in the last hour still counts for nothing. */
function broughtIn(looks: readonly SpendFigure[], newest: number, zone: Zone): Spend['brought'] {
  const both = looks.filter(({ sales }) => sales !== null);
  const now = disjointLooks(both, zone);
  const earlier = disjointLooks(
    both.filter(({ snapshot }) => millisecondsOf(snapshot.takenAt) <= newest - SHORTEST),
    zone,
  );
  if (now.length === 0 || earlier.length === 0) return null;
  const isCounted = now.every(({ orders }) => orders !== null);
  return {
    spent: earlier.reduce((all, { value }) => all + Number(value), 0),
    sales: now.reduce((all, { sales }) => all + Number(sales ?? 0), 0),
    orders: isCounted ? now.reduce((all, { orders }) => all + Number(orders ?? 0), 0) : null,
  };
}

/** When the money of a line is to be spent: from the start of the live phases to its date, else to their end. */
export function spendingEnd({ due }: BudgetLine, { zone }: Campaign, liveEnd: number): number {
  return due === null ? liveEnd : epochOf(due, zone);
}
