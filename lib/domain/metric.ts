import { z } from 'zod';

/** A metric of the lexicon ("visitors", "gmv_paid"); lib/lexicon holds the list. */
export const MetricId = z.string().regex(/^[a-z][a-z0-9_]*$/, 'not a metric id');
export type MetricId = z.infer<typeof MetricId>;

/** What a metric is counted in. A ratio is a fraction: 12.3 % is 0.123. */
export const Unit = z.enum(['count', 'money', 'ratio', 'seconds', 'hours', 'days', 'score', 'number']);
export type Unit = z.infer<typeof Unit>;

/** How values of a metric combine over rows, channels or days; what is not additive is never summed. */
export const Aggregation = z.enum([
  'additive',
  'unique',
  'unique_within_session',
  'ratio_recompute',
  'snapshot',
  'cumulative',
  'average_weighted',
  'additive_within_window',
  'additive_within_partition',
  'lagging',
  'average',
  'index',
]);
export type Aggregation = z.infer<typeof Aggregation>;
