import { z } from 'zod';
import { CaptureTrigger, Cut } from './capture';
import { Reading } from './reading';
import { Instant } from './time';

/** Why a snapshot was taken; `report` is a table of a file that the user gave, whose URL no browser opens. */
export const SnapshotTrigger = z.enum([...CaptureTrigger.options, 'report']);
export type SnapshotTrigger = z.infer<typeof SnapshotTrigger>;

/**
 * An earlier snapshot of the same view that still counts for a table: the products that the page has scrolled or paged
 * away since, or whose other columns it has. `table` is its place in this snapshot's reading, `was` in that one's.
 */
export const EarlierLook = z.object({
  snapshotId: z.string(),
  takenAt: Instant,
  tables: z.array(
    z.object({
      table: z.int().nonnegative(),
      was: z.int().nonnegative(),
      columns: z.array(z.string()),
      products: z.array(z.string()),
    }),
  ),
});

/**
 * One stored reading of one page at one instant. `id` is the SHA-256 of the capture, so that storing the same capture
 * twice changes nothing; `pageKey` is the URL without what changes from visit to visit. `view` is the same where a page
 * was left standing as it was: one visit, language, period and set of choices; `earlier` are the looks at it, oldest
 * first, that hold rows which are not on the page now. Both are absent where snapshots do not go together.
 */
export const Snapshot = z.object({
  id: z.string().regex(/^[0-9a-f]{64}$/),
  pageKey: z.string(),
  url: z.url(),
  title: z.string(),
  takenAt: Instant,
  trigger: SnapshotTrigger,
  view: z.string().optional(),
  earlier: z.array(EarlierLook).optional(),
  cut: z.array(Cut),
  reading: Reading,
});
export type EarlierLook = z.infer<typeof EarlierLook>;
export type Snapshot = z.infer<typeof Snapshot>;
