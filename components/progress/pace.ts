import { compareDecimals, toNumber } from '@/lib/domain/decimal';
import type { GoalLine } from '@/lib/domain/progress';

/** How a goal stands against what was due by now; `early` while nothing is due yet. */
export type Pace = 'reached' | 'ahead' | 'on' | 'behind' | 'early' | 'unread';

/** Within this share of what was due, a goal counts as on pace. */
const TOLERANCE = 0.03;

/** The pace of a goal. A conversion is a level, so that it can be ahead but is never reached for good. */
export function paceOf({ metric, target, expectedByNow, standing }: GoalLine): Pace {
  if (standing.status !== 'ok') return 'unread';
  if (metric !== 'conversion' && compareDecimals(standing.value, target) >= 0) return 'reached';
  const due = toNumber(expectedByNow);
  if (due <= 0) return 'early';
  const ratio = toNumber(standing.value) / due;
  return ratio > 1 + TOLERANCE ? 'ahead' : ratio < 1 - TOLERANCE ? 'behind' : 'on';
}

/** A decimal as a share of the target, between 0 and 1; 0 where the target is nothing. */
export function shareOfTarget(value: string, target: string): number {
  const whole = toNumber(target);
  return whole > 0 ? Math.min(1, Math.max(0, toNumber(value) / whole)) : 0;
}
