import Big from 'big.js';
import type { Money } from '@/lib/domain/money';
import { readFirst, type TableRows } from './listing-rows';
import { dayOf } from './plan-clock';

/** Units sold between two looks at the same running count. */
export interface Pace {
  units: Big;
  milliseconds: number;
}

const HOUR = 3_600_000;
/** Two looks nearer than this say little; looks further back than the other bound say little about now. */
const SHORTEST = 10 * 60_000;
const LONGEST = 6 * HOUR;

/**
 * How fast a listing sells, from the newest two far enough apart looks at one page's running count of units: both must
 * count from the same start, and the page must say which. Null where it does not, or where the count went down.
 */
export function paceOf(rows: readonly TableRows[], zone: string): Pace | null {
  const looks = rows.flatMap((one) => {
    const field = readFirst(one, ['units_paid', 'orders_paid']);
    const period = one.snapshot.reading.period;
    if (field?.status !== 'ok' || field.value.unit !== 'count' || !period?.start) return [];
    const day = dayOf(one.seenAt, one.snapshot.reading.zone ?? zone);
    if (period.end !== null && period.end.slice(0, 10) < day) return [];
    const counter = `${one.snapshot.pageKey} ${one.table.at} ${period.start} ${period.end}`;
    return [{ counter, seenAt: one.seenAt, units: new Big(field.value.value) }];
  });
  const newest = looks.at(-1);
  if (!newest) return null;
  const earlier = looks.find(
    ({ counter, seenAt }) =>
      counter === newest.counter && newest.seenAt - seenAt >= SHORTEST && newest.seenAt - seenAt <= LONGEST,
  );
  if (!earlier || newest.units.lt(earlier.units)) return null;
  return { units: newest.units.minus(earlier.units), milliseconds: newest.seenAt - earlier.seenAt };
}

/** What a pace comes to in an hour at so much a unit, to the cent; null where it comes to nothing. */
export function hourly(pace: Pace | null, amount: string, currency: string): Money | null {
  if (!pace) return null;
  const cost = pace.units.times(amount).times(HOUR).div(pace.milliseconds).round(2);
  return cost.gt(0) ? { amount: cost.toFixed(), currency } : null;
}
