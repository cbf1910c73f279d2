import Big from 'big.js';
import type { GoalLine } from '@/lib/domain/progress';

/** How a goal stands against what was due by now; `early` while nothing is due yet, `partial` where too little was read to tell. */
export type Pace = 'reached' | 'ahead' | 'on' | 'behind' | 'early' | 'partial' | 'unread';

/** Within this share of what was due, a goal counts as on pace. */
const TOLERANCE = 0.03;

/**
 * The pace of a goal. A conversion is a level, so that it can be ahead but is never reached for good. Where platforms
 * are missing, what adds up can be told to be ahead and nothing can be told to be behind.
 */
export function paceOf({ metric, target, expectedByNow, standing }: GoalLine): Pace {
  if (standing.status === 'cannot-tell') return 'unread';
  const grows = metric === 'gmv' || metric === 'orders';
  if (standing.status === 'partial' && !grows) return 'partial';
  if (metric !== 'conversion' && new Big(standing.value).gte(target)) return 'reached';
  const due = Number(expectedByNow);
  if (due <= 0) return 'early';
  const ratio = Number(standing.value) / due;
  if (ratio > 1 + TOLERANCE) return 'ahead';
  if (standing.status === 'partial') return 'partial';
  return ratio < 1 - TOLERANCE ? 'behind' : 'on';
}

/** A decimal as a share of the target, between 0 and 1; 0 where the target is nothing. */
export function shareOfTarget(value: string, target: string): number {
  const whole = Number(target);
  return whole > 0 ? Math.min(1, Math.max(0, Number(value) / whole)) : 0;
}

/** A probability in words that never claim certainty: "<1%", "93%", ">99%". */
export function shownProbability(probability: number, percent: (fraction: number, digits: number) => string): string {
  if (probability < 0.01) return `<${percent(0.01, 0)}`;
  return probability > 0.99 && probability < 1 ? `>${percent(0.99, 0)}` : percent(probability, 0);
}
