import { z } from 'zod';
import { Campaign } from './campaign';
import { Instant } from './time';

/** A plan as it was stored at one time: `revision` counts up from 1. */
export const PlanVersion = z.object({
  id: z.string(),
  revision: z.int().positive(),
  savedAt: Instant,
  campaign: Campaign,
});
export type PlanVersion = z.infer<typeof PlanVersion>;
