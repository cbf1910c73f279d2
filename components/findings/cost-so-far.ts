import Big from 'big.js';
import type { Finding } from '@/lib/domain/finding';
import type { Money } from '@/lib/domain/money';

const HOUR = 3_600_000;

/**
 * What an unsettled breach has cost since it was first seen, had it gone on all the time at what it costs an hour now; null
 * where that is not known, where it is settled or can no longer be told, and in its first minutes. In whole units of the
 * currency: it is an estimate.
 */
export function costSoFar({ state, since, judgement }: Finding, now: number): Money | null {
  const isStanding = state === 'open' || state === 'acknowledged';
  if (!isStanding || judgement.verdict !== 'breach' || !judgement.costPerHour) return null;
  const hours = (now - Date.parse(since)) / HOUR;
  const { amount, currency } = judgement.costPerHour;
  const cost = new Big(amount).times(Math.max(0, hours)).round(0);
  return cost.gt(0) ? { amount: cost.toFixed(), currency } : null;
}
