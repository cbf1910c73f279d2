import { z } from 'zod';
import { Decimal } from './decimal';
import { Count, Id, PlannedMoney, Rate, Text } from './plan-fields';

/** The metrics that a campaign is judged by. Conversion is a fraction of visitors who pay. */
export const GoalMetric = z.enum(['gmv', 'orders', 'visitors', 'conversion']);
export const Goal = z
  .object({ metric: GoalMetric, target: PlannedMoney })
  .refine((goal) => goal.metric !== 'conversion' || Rate.safeParse(goal.target).success, {
    path: ['target'],
    message: 'over 1',
  });

/** A source of traffic or sales with its share of the goals and what may be spent on it; `reserve` is used only where the others fall short. */
export const Channel = z.object({
  id: Id,
  name: Text,
  site: z.enum(['on-site', 'off-site']).nullable(),
  reserve: z.boolean(),
  targets: z.array(Goal),
  budget: PlannedMoney.nullable(),
});

/**
 * Where a target came from: what the last event or the same time last year gave, grown by a fraction ("0.2", "-0.1"), or
 * a forecast of traffic × conversion × order value. It is of a channel, a product, or neither, which is the whole.
 */
export const Estimate = z
  .object({
    channel: Id.nullable(),
    product: Id.nullable(),
    metric: GoalMetric,
    method: z.enum(['last-event', 'year-on-year', 'forecast']),
    base: PlannedMoney.nullable(),
    growth: Decimal.nullable(),
    visitors: Count.nullable(),
    conversion: Rate.nullable(),
    orderValue: PlannedMoney.nullable(),
    source: Text.nullable(),
  })
  .refine((row) => row.method === 'forecast' || row.base !== null, { path: ['base'], message: 'no base' })
  .refine((row) => row.method !== 'forecast' || row.visitors !== null, { path: ['visitors'], message: 'no visitors' })
  .refine((row) => row.channel === null || row.product === null, { path: ['product'], message: 'two owners' });

/** One hour of an earlier event, counted from the start of its live phase: what it brought in. */
export const PastHour = z.object({ event: Text, metric: GoalMetric, hour: Count, value: PlannedMoney });

export type GoalMetric = z.infer<typeof GoalMetric>;
export type Goal = z.infer<typeof Goal>;
export type Channel = z.infer<typeof Channel>;
export type PastHour = z.infer<typeof PastHour>;
export type Estimate = z.infer<typeof Estimate>;
