import { z } from 'zod';

/** The checks by name, in the order in which their answers are shown. */
export const CheckId = z.enum([
  'price',
  'floor',
  'price-window',
  'list-price',
  'platforms',
  'times',
  'slot',
  'rate',
  'stock',
  'budget',
  'goal',
  'schedule',
  'orders',
  'reviews',
  'competitor',
  'contradiction',
  'unreadable',
  'freshness',
]);
export type CheckId = z.infer<typeof CheckId>;
