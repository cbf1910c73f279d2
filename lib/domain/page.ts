import { z } from 'zod';
import { PageKind, PlatformId } from './platform';
import { Instant } from './time';

/** A page that has been read at least once, with its newest snapshot: the index over the history. */
export const PageRecord = z.object({
  pageKey: z.string(),
  url: z.url(),
  title: z.string(),
  platform: PlatformId.nullable(),
  kind: PageKind.nullable(),
  firstAt: Instant,
  latestAt: Instant,
  latest: z.string(),
  snapshots: z.int().positive(),
});
export type PageRecord = z.infer<typeof PageRecord>;

export { pageKeyOf } from './page-key';
