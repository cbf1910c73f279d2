import { toNumber } from '@/lib/domain/decimal';
import type { Evidence, Message } from '@/lib/domain/finding';
import type { MetricId } from '@/lib/domain/metric';
import type { Zone } from '@/lib/domain/time';
import { epochOf } from '@/lib/domain/wall-clock';
import type { Stretch } from '@/lib/stats/dispersion';
import { comparableLooks, scopeOf } from './comparable';
import { daysOf, disjointLooks } from './coverage';
import { evidenceOf, unreadReason } from './evidence';
import { readCell, type TableRows } from './listing-rows';
import { isNoughtThroughout } from './nought-column';
import type { Count } from './rate-evidence';

/**
 * What is counted out of what, at which promised rate. The first pair of which the table has both sides is taken, and of
 * each side the first metric that it has.
 */
export interface RatePromise {
  pairs: readonly { counted: readonly MetricId[]; outOf: readonly MetricId[] }[];
  rate: number;
}

/** A count with its base, the base's metric and evidence, or why it could not be read. */
export type CountReading =
  | { status: 'ok'; count: Count; base: number; outOf: MetricId; evidence: Evidence[] }
  | { status: 'cannot-tell'; reason: Message; evidence: Evidence[] };

const HOUR = 3_600_000;

/**
 * Reads a count and what was expected of it from the looks at a row; both always come from the same look, all on one base.
 * Nothing was counted before `since` (milliseconds).
 */
export function readCount(looks: readonly TableRows[], promise: RatePromise, zone: Zone, since: number): CountReading {
  const comparable = comparableLooks(looks);
  const newest = comparable.at(-1);
  if (!newest) return { status: 'cannot-tell', reason: { key: 'check.rate.unseen', args: {} }, evidence: [] };
  const now = readLook(newest, promise);
  if (now.status === 'cannot-tell') return now;

  const readable = comparable.flatMap((look) => {
    const one = readLook(look, promise);
    return one.status === 'ok' && one.outOf === now.outOf
      ? [{ ...one, snapshot: look.snapshot, seenAt: look.seenAt, table: look.table }]
      : [];
  });
  const parts = disjointLooks(readable, zone);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const base = sum(parts.map((part) => part.base));
  const whole = { observed: sum(parts.map(({ observed }) => observed)), expected: base * promise.rate };
  const growth = growthOf(readable, promise.rate, zone, since);
  const hours = (newest.seenAt - since) / HOUR;
  return {
    status: 'ok',
    count: { ...whole, growth: growth.length > 0 ? growth : [{ ...whole, hours }] },
    base,
    outOf: now.outOf,
    evidence: now.evidence,
  };
}

interface Look {
  status: 'ok';
  observed: number;
  base: number;
  outOf: MetricId;
  evidence: Evidence[];
}

function readLook(rows: TableRows, { pairs }: RatePromise): Look | Extract<CountReading, { status: 'cannot-tell' }> {
  const found = pairs.map(({ counted, outOf }) => {
    const metric = outOf.find((one) => readCell(rows, one) !== null);
    const what = counted.find((one) => readCell(rows, one) !== null);
    return {
      metric,
      what,
      observed: what ? readCell(rows, what) : null,
      base: metric ? readCell(rows, metric) : null,
    };
  });
  const pair = found.find((one) => one.observed && one.base) ?? found.at(-1);
  const { metric, what, observed = null, base = null } = pair ?? {};
  const evidence = [observed, base].flatMap((field) => (field ? [evidenceOf(rows.snapshot, field)] : []));
  if (!metric || !observed || !base)
    return { status: 'cannot-tell', reason: { key: 'check.rate.no-column', args: {} }, evidence };
  for (const field of [observed, base]) {
    if (field.status !== 'ok') return { status: 'cannot-tell', reason: unreadReason(field), evidence };
  }
  if (
    observed.status !== 'ok' ||
    base.status !== 'ok' ||
    observed.value.unit !== 'count' ||
    base.value.unit !== 'count'
  ) {
    return { status: 'cannot-tell', reason: { key: 'check.rate.no-column', args: {} }, evidence };
  }
  const counts = { observed: toNumber(observed.value.value), base: toNumber(base.value.value) };
  if (counts.observed === 0 && counts.base > 0 && what && isNoughtThroughout(rows.table, what))
    return { status: 'cannot-tell', reason: { key: 'check.unread.noughts', args: {} }, evidence };
  if (counts.observed > counts.base)
    return { status: 'cannot-tell', reason: { key: 'check.rate.contradicts', args: {} }, evidence };
  return { status: 'ok', ...counts, outOf: metric, evidence };
}

type PlacedLook = Look & Pick<TableRows, 'snapshot' | 'seenAt' | 'table'>;

/**
 * By how much count and expectation grew from look to look at each running count, its start being the first. What an hour
 * swings by is shared by all looks within it, so stretches are of an hour at least.
 */
function growthOf(looks: readonly PlacedLook[], rate: number, zone: Zone, since: number): Stretch[] {
  const stretches: Stretch[] = [];
  const open = new Map<string, Pick<PlacedLook, 'observed' | 'base' | 'seenAt'>>();
  for (const look of looks) {
    const counter = counterOf(look, zone);
    const before = open.get(counter) ?? startOf(look, zone, since);
    if (!before) {
      open.set(counter, look);
      continue;
    }
    const hours = Math.max(0, endOf(look, zone) - before.seenAt) / HOUR;
    const isLess = look.observed < before.observed || look.base < before.base;
    if (!isLess && hours < 1) {
      open.set(counter, before);
      continue;
    }
    open.set(counter, look);
    if (isLess || look.base === before.base) continue;
    const expected = (look.base - before.base) * rate;
    stretches.push({ observed: look.observed - before.observed, expected, hours });
  }
  return stretches;
}

/** When a running count was at nothing, where its page says from which day on it counts. */
function startOf({ snapshot }: PlacedLook, zone: Zone, since: number) {
  const days = daysOf(snapshot, zone);
  if (!days) return null;
  const seenAt = Math.max(since, epochOf(days.first, snapshot.reading.zone ?? zone));
  return { observed: 0, base: 0, seenAt };
}

/** Until when a look counts: it was seen then, or its period had ended. */
function endOf({ snapshot, seenAt }: PlacedLook, zone: Zone): number {
  const days = daysOf(snapshot, zone);
  if (!days || days.running) return seenAt;
  const next = Temporal.PlainDate.from(days.last).add({ days: 1 }).toString();
  return Math.min(seenAt, epochOf(next, snapshot.reading.zone ?? zone));
}

function counterOf({ snapshot, table }: Pick<TableRows, 'snapshot' | 'table'>, zone: Zone): string {
  const { period } = snapshot.reading;
  const days = daysOf(snapshot, zone);
  const span = period?.start ? [period.start, period.end] : [days?.first, days?.last, period?.relative ?? period?.raw];
  return JSON.stringify([snapshot.pageKey, scopeOf(snapshot), table.at, ...span]);
}
