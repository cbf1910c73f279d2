import Big from 'big.js';
import type { Subject } from './finding';
import type { Money } from './money';
import type { Instant } from './time';

/** What something that is wrong costs, over the time that it was; `resolved` is null while it is. */
export interface Loss {
  subject: Subject;
  since: Instant;
  resolved: Instant | null;
  cost: Money | null;
}

/**
 * What losses come to at least, an exact sum a currency. Of several that one subject suffers at the same time only the
 * greatest counts: a slot that brings too few clicks, orders and sales wastes one fee.
 */
export function sumOfLosses(losses: readonly Loss[]): Money[] {
  const groups = new Map<string, { currency: Money['currency']; losses: (Loss & { cost: Money })[] }>();
  for (const loss of losses) {
    const { cost, subject } = loss;
    if (!cost) continue;
    const key = JSON.stringify([cost.currency, subject]);
    const group = groups.get(key) ?? { currency: cost.currency, losses: [] };
    group.losses.push({ ...loss, cost });
    groups.set(key, group);
  }
  const sums = new Map<Money['currency'], Big>();
  for (const { currency, losses: own } of groups.values())
    sums.set(currency, (sums.get(currency) ?? new Big(0)).plus(greatestOfEachTime(own)));
  return [...sums].map(([currency, sum]) => ({ amount: sum.toFixed(), currency }));
}

function greatestOfEachTime(losses: readonly (Loss & { cost: Money })[]): Big {
  let sum = new Big(0);
  let greatest = new Big(0);
  let until: Instant | null = '';
  for (const { since, resolved, cost } of losses.toSorted((a, b) => (a.since < b.since ? -1 : 1))) {
    if (until !== null && since > until) {
      sum = sum.plus(greatest);
      greatest = new Big(0);
    }
    if (greatest.lt(cost.amount)) greatest = new Big(cost.amount);
    until = until === null || resolved === null ? null : resolved > until ? resolved : until;
  }
  return sum.plus(greatest);
}
