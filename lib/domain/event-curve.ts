import { z } from 'zod';
import { GoalMetric } from './plan-targets';

/**
 * How an earlier event went: what each hour since the start of its live phases brought in, the first hour first. The
 * shape of such curves is what a running event is forecast by.
 */
export const EventCurve = z.object({
  event: z.string(),
  metric: GoalMetric,
  byHour: z.array(z.number().nonnegative()).min(2),
});
export type EventCurve = z.infer<typeof EventCurve>;
