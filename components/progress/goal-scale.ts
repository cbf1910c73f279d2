import type { GoalLine } from '@/lib/domain/progress';

/** Beyond this many times the target a bar does not reach: what lies there is told in words. */
const FURTHEST = 1.5;

/** Where things stand on a goal's bar, each as a share of its length, 0 to 1. `goal` is 1 where nothing goes beyond it. */
export interface GoalScale {
  reached: number;
  due: number;
  goal: number;
  /** Null where there is no forecast; `isCut` where its end lies beyond the bar. */
  forecast: { low: number; median: number; high: number; isCut: boolean } | null;
}

/** The scale of a goal's bar: it ends at the target, or as far beyond as what was reached or forecast, within reason. */
export function goalScale({ target, expectedByNow, standing, forecast }: GoalLine): GoalScale {
  const whole = Number(target);
  const value = standing.status === 'cannot-tell' ? 0 : Number(standing.value);
  const high = forecast.status === 'ok' ? Number(forecast.high) : 0;
  const end = Math.max(whole, Math.min(Math.max(value, high), whole * FURTHEST));
  const share = (amount: number) => (end > 0 ? Math.min(1, Math.max(0, amount / end)) : 0);
  return {
    reached: share(value),
    due: share(Number(expectedByNow)),
    goal: end > 0 ? share(whole) : 1,
    forecast:
      forecast.status === 'ok'
        ? {
            low: share(Number(forecast.low)),
            median: share(Number(forecast.median)),
            high: share(high),
            isCut: high > end,
          }
        : null,
  };
}
