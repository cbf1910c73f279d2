import { z } from 'zod';
import { Verdict } from './reading';
import { Instant } from './time';

/** How reading goes on one kind of page: `key` names the platform and the page, or the host where there is no definition. */
export const PageHealth = z.object({
  key: z.string(),
  lastTriedAt: Instant,
  lastVerdict: Verdict,
  lastReadAt: Instant.nullable(),
});
export type PageHealth = z.infer<typeof PageHealth>;
