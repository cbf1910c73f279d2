import { toNumber } from '@/lib/domain/decimal';
import type { Evidence, Message } from '@/lib/domain/finding';
import type { MetricId } from '@/lib/domain/metric';
import type { Zone } from '@/lib/domain/time';
import { comparableLooks, scopeOf } from './comparable';
import { daysOf, disjointLooks } from './coverage';
import { evidenceOf, unreadReason } from './evidence';
import { readCell, readFirst, type TableRows } from './listing-rows';
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

/** Reads a count and what was expected of it from the looks at a row; both always come from the same look, all on one base. */
export function readCount(looks: readonly TableRows[], promise: RatePromise, zone: Zone): CountReading {
  const comparable = comparableLooks(looks);
  const newest = comparable.at(-1);
  if (!newest) return { status: 'cannot-tell', reason: { key: 'check.rate.unseen', args: {} }, evidence: [] };
  const now = readLook(newest, promise);
  if (now.status === 'cannot-tell') return now;

  const readable = comparable.flatMap((look) => {
    const one = readLook(look, promise);
    return one.status === 'ok' && one.outOf === now.outOf
      ? [{ ...one, snapshot: look.snapshot, table: look.table }]
      : [];
  });
  const parts = disjointLooks(readable, zone);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const base = sum(parts.map((part) => part.base));
  return {
    status: 'ok',
    count: {
      observed: sum(parts.map(({ observed }) => observed)),
      expected: base * promise.rate,
      growth: growthOf(readable, promise.rate, zone),
    },
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
    return { metric, observed: readFirst(rows, counted), base: metric ? readCell(rows, metric) : null };
  });
  const pair = found.find((one) => one.observed && one.base) ?? found.at(-1);
  const { metric, observed = null, base = null } = pair ?? {};
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
  return { status: 'ok', ...counts, outOf: metric, evidence };
}

/** By how much count and expectation grew between successive looks at one running count. */
function growthOf(
  looks: readonly (Look & Pick<TableRows, 'snapshot' | 'table'>)[],
  rate: number,
  zone: Zone,
): Count['growth'] {
  const observed: number[] = [];
  const expected: number[] = [];
  const latest = new Map<string, Look>();
  for (const look of looks) {
    const counter = counterOf(look, zone);
    const before = latest.get(counter);
    latest.set(counter, look);
    if (!before || look.observed < before.observed || look.base <= before.base) continue;
    observed.push(look.observed - before.observed);
    expected.push((look.base - before.base) * rate);
  }
  return { observed, expected };
}

function counterOf({ snapshot, table }: Pick<TableRows, 'snapshot' | 'table'>, zone: Zone): string {
  const { period } = snapshot.reading;
  const days = daysOf(snapshot, zone);
  const span = period?.start ? [period.start, period.end] : [days?.first, days?.last, period?.relative ?? period?.raw];
  return JSON.stringify([snapshot.pageKey, scopeOf(snapshot), table.at, ...span]);
}
