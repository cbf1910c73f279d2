import { z } from 'zod';
import { Instant } from './time';

/** What a user taught about one page of one site, declared: nothing in it is code. */
export const Teaching = z.object({
  id: z.string(),
  taughtAt: Instant,
});
export type Teaching = z.infer<typeof Teaching>;
