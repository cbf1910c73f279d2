import Big from 'big.js';
import type { Money } from '@/lib/domain/money';
import { comparableLooks, scopeOf } from './comparable';
import { dayTaken } from './coverage';
import { readFirst, type TableRows } from './listing-rows';

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
export function paceOf(seen: readonly TableRows[], zone: string): Pace | null {
  const rows = comparableLooks(seen);
  const newest = firstLook(rows.toReversed(), zone, () => true);
  if (!newest) return null;
  const earlier = firstLook(rows, zone, ({ counter, seenAt }) => {
    const apart = newest.seenAt - seenAt;
    return counter === newest.counter && apart >= SHORTEST && apart <= LONGEST;
  });
  if (!earlier || newest.units.lt(earlier.units)) return null;
  return { units: newest.units.minus(earlier.units), milliseconds: newest.seenAt - earlier.seenAt };
}

/** A look at a running count; `counter` is the same where both count the same from the same start. */
interface Look {
  counter: string;
  seenAt: number;
}

/** The first of these rows, as they are ordered, that is wanted and whose count runs and can be read. */
function firstLook(
  rows: readonly TableRows[],
  zone: string,
  isWanted: (look: Look) => boolean,
): (Look & { units: Big }) | null {
  for (const one of rows) {
    const { snapshot, seenAt, table } = one;
    const { period } = snapshot.reading;
    if (!period?.start) continue;
    const look = {
      counter: `${snapshot.pageKey} ${scopeOf(snapshot)} ${table.at} ${period.start} ${period.end}`,
      seenAt,
    };
    if (!isWanted(look) || (period.end !== null && period.end.slice(0, 10) < dayTaken(snapshot, zone))) continue;
    const field = readFirst(one, ['units_paid', 'orders_paid']);
    if (field?.status === 'ok' && field.value.unit === 'count') return { ...look, units: new Big(field.value.value) };
  }
  return null;
}

/** What a pace comes to in an hour at so much a unit, to the cent; null where it comes to nothing. */
export function hourly(pace: Pace | null, amount: string, currency: string): Money | null {
  if (!pace) return null;
  const cost = pace.units.times(amount).times(HOUR).div(pace.milliseconds).round(2);
  return cost.gt(0) ? { amount: cost.toFixed(), currency } : null;
}
