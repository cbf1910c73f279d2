import Big from 'big.js';
import type { Campaign, Slot } from '@/lib/domain/campaign';
import type { Money } from '@/lib/domain/money';
import { epochOf } from '@/lib/domain/wall-clock';

const HOUR = 3_600_000;

/** What the slot's price comes to in an hour, times the share of what it should bring that is missing; null for nothing. */
export function wastedFee(
  { cost, start, end }: Slot,
  ratio: number,
  { zone, currency }: Pick<Campaign, 'zone' | 'currency'>,
): Money | null {
  if (cost === null || ratio >= 1) return null;
  const milliseconds = epochOf(end, zone) - epochOf(start, zone);
  const missing = new Big(1).minus(ratio.toFixed(4));
  const amount = new Big(cost).times(HOUR).div(milliseconds).times(missing).round(2);
  return amount.gt(0) ? { amount: amount.toFixed(), currency } : null;
}
