import { z } from 'zod';
import { Campaign } from '@/lib/domain/campaign';
import { FindingState } from '@/lib/domain/finding';
import { Reading, Verdict } from '@/lib/domain/reading';

/**
 * What popup, panels, review and first-run page may ask. They read the database themselves; this is how they write, and
 * how the dock reaches its tab and opens another: Firefox gives a page of ours inside a web page no API of tabs.
 */
export const PanelRequest = z.discriminatedUnion('type', [
  z.object({ type: z.literal('snapshot-tab'), tabId: z.int() }),
  z.object({ type: z.literal('save-campaign'), campaign: Campaign }),
  z.object({ type: z.literal('activate-campaign'), id: z.string().nullable() }),
  z.object({ type: z.literal('set-finding'), id: z.string(), state: FindingState, note: z.string() }),
  z.object({ type: z.literal('set-platform'), platform: z.string(), enabled: z.boolean() }),
  z.object({ type: z.literal('own-tab') }),
  z.object({ type: z.literal('open-review') }),
]);
export type PanelRequest = z.infer<typeof PanelRequest>;

/** Why the page in a tab could not be captured. */
export const SnapshotFailure = z.enum(['no-access', 'no-page', 'no-answer']);

export const SnapshotResult = z.discriminatedUnion('status', [
  z.object({ status: z.literal('kept'), snapshotId: z.string(), reading: Reading }),
  z.object({ status: z.literal('not-kept'), verdict: Verdict }),
  z.object({ status: z.literal('failed'), reason: SnapshotFailure }),
]);
export type SnapshotResult = z.infer<typeof SnapshotResult>;

/** `not-found`: what was to be changed is not there; a write that fails otherwise rejects. */
export type Done = { status: 'done' } | { status: 'failed'; reason: 'not-found' };

/** One answer a request. */
export interface PanelResponses {
  'snapshot-tab': SnapshotResult;
  'save-campaign': Done;
  'activate-campaign': Done;
  'set-finding': Done;
  'set-platform': Done;
  /** The address of the tab that the asking page stands in; null where it may not be known. */
  'own-tab': { url: string | null };
  'open-review': Done;
}
