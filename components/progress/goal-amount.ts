import type { GoalLine } from '@/lib/domain/progress';
import type { Format } from '../ui/format';

/** An amount of a goal's metric as it is written: money with its currency, a conversion in percent, else a number. */
export function goalAmount(format: Format, { metric, currency }: GoalLine, value: string): string {
  if (metric === 'conversion') return format.percent(Number(value), 2);
  return currency ? format.money({ amount: value, currency }) : format.number(value);
}

/** What an amount will be about, in few digits: an estimate has no more. */
export function roughGoalAmount(format: Format, { metric, currency }: GoalLine, value: string): string {
  if (metric === 'conversion') return format.percent(Number(value), 2);
  return format.rough(value, currency);
}
