import { z } from 'zod';
import { CaptureTrigger, Cut } from './capture';
import { Reading } from './reading';
import { Instant } from './time';

/**
 * One stored reading of one page at one instant. `id` is the SHA-256 of the capture, so that storing the same capture
 * twice changes nothing; `pageKey` is the URL without what changes from visit to visit.
 */
export const Snapshot = z.object({
  id: z.string().regex(/^[0-9a-f]{64}$/),
  pageKey: z.string(),
  url: z.url(),
  title: z.string(),
  takenAt: Instant,
  trigger: CaptureTrigger,
  cut: z.array(Cut),
  reading: Reading,
});
export type Snapshot = z.infer<typeof Snapshot>;
