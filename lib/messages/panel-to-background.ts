import { z } from 'zod';
import { Campaign } from '@/lib/domain/campaign';
import { CheckId } from '@/lib/domain/check-id';
import { FindingState, type Judgement } from '@/lib/domain/finding';
import type { LaunchRound } from '@/lib/domain/launch-round';
import { QuantityField, Reading, Verdict } from '@/lib/domain/reading';
import { ReportAnswers, ReportFile, type ReportQuestion, ReportTable } from '@/lib/domain/report';
import { ColumnMeaning, Proposal, Teaching, ValueMeaning } from '@/lib/domain/teaching';

/** What the user says that a place is; whether a place can be that is for its kind to say. */
export const TeachMeaning = z.union([ColumnMeaning, ValueMeaning]);
export type TeachMeaning = z.infer<typeof TeachMeaning>;

/** The tab to teach on; null for the one that the asking page stands in. */
const taughtTab = { tabId: z.int().nullable() };

/**
 * What popup, panels, review and first-run page may ask. They read the database themselves; this is how they write, and
 * how the dock reaches its tab and opens another: Firefox gives a page of ours inside a web page no API of tabs.
 */
export const PanelRequest = z.discriminatedUnion('type', [
  /** `picture`: a picture of the page is kept with the snapshot, since the user asked for one. */
  z.object({ type: z.literal('snapshot-tab'), tabId: z.int(), picture: z.boolean().optional() }),
  /** Stores a plan as its next revision; `activate` makes it the one that pages are checked against. */
  z.object({ type: z.literal('save-campaign'), campaign: Campaign, activate: z.boolean() }),
  z.object({ type: z.literal('activate-campaign'), id: z.string().nullable() }),
  z.object({ type: z.literal('remove-campaign'), id: z.string() }),
  /** Brings a removed campaign back with all that hung on it; not found where another took its place. */
  z.object({ type: z.literal('restore-campaign'), id: z.string() }),
  z.object({ type: z.literal('set-muted'), campaign: z.string(), check: CheckId, muted: z.boolean() }),
  z.object({ type: z.literal('set-finding'), id: z.string(), state: FindingState, note: z.string() }),
  z.object({ type: z.literal('set-platform'), platform: z.string(), enabled: z.boolean() }),
  /** The tables of a report, read in the panel and without what speaks of buyers: a message carries no file. */
  z.object({
    type: z.literal('import-report'),
    file: ReportFile,
    tables: z.array(ReportTable),
    answers: ReportAnswers,
  }),
  z.object({ type: z.literal('own-tab') }),
  z.object({ type: z.literal('open-review') }),
  /** The plan page, on one campaign's plan or on all of them. */
  z.object({ type: z.literal('open-plan'), campaign: z.string().nullable() }),
  z.object({ type: z.literal('launch-round') }),
  /** Shows the page of a step of the launch round in a tab; null for the one that the asking page stands in. */
  z.object({ type: z.literal('open-step'), step: z.string(), tabId: z.int().nullable() }),
  z.object({ type: z.literal('slot-judgements') }),
  z.object({ type: z.literal('point-at-page'), ...taughtTab }),
  z.object({ type: z.literal('pointed-at'), ...taughtTab }),
  z.object({ type: z.literal('forget-pointed'), ...taughtTab }),
  z.object({ type: z.literal('preview-teaching'), ...taughtTab, means: TeachMeaning }),
  z.object({ type: z.literal('save-teaching'), ...taughtTab, means: TeachMeaning }),
  z.object({ type: z.literal('accept-proposal'), ...taughtTab, id: z.string(), proposal: Proposal }),
  z.object({ type: z.literal('remove-teaching'), ...taughtTab, id: z.string() }),
  z.object({ type: z.literal('put-teachings'), ...taughtTab, teachings: z.array(Teaching).max(1000) }),
]);
export type PanelRequest = z.infer<typeof PanelRequest>;

/** Why the page in a tab could not be captured. */
export const SnapshotFailure = z.enum(['no-access', 'no-page', 'no-answer']);

export const SnapshotResult = z.discriminatedUnion('status', [
  /** `picture` says what came of it where one was asked for. */
  z.object({
    status: z.literal('kept'),
    snapshotId: z.string(),
    reading: Reading,
    picture: z.enum(['kept', 'none']).optional(),
  }),
  z.object({ status: z.literal('not-kept'), verdict: Verdict }),
  z.object({ status: z.literal('failed'), reason: SnapshotFailure }),
]);
export type SnapshotResult = z.infer<typeof SnapshotResult>;

/** What the user pointed at: its header or label, some of the texts that stand there, how many rows it has. */
export const TeachDraft = z.object({
  place: z.enum(['column', 'value']),
  label: z.string(),
  samples: z.array(z.string()),
  rows: z.int().nonnegative(),
  /** What was taught of it before; null where nothing was. */
  taught: TeachMeaning.nullable(),
});
export type TeachDraft = z.infer<typeof TeachDraft>;

/** How the place reads as what it is said to be: the first rows, how many there are, and how many of them gave a value. */
export const TeachPreview = z.object({
  rows: z.array(
    z.object({
      subject: z.string().nullable(),
      raw: z.string(),
      field: QuantityField.nullable(),
      text: z.string().nullable(),
    }),
  ),
  count: z.int().nonnegative(),
  read: z.int().nonnegative(),
});
export type TeachPreview = z.infer<typeof TeachPreview>;

/** `pointing`: the page waits for the user to point; an open panel is told when that was done. */
export type PointResult = { status: 'pointing' } | { status: 'failed'; reason: z.infer<typeof SnapshotFailure> };

/** `not-found`: what was to be changed is not there; a write that fails otherwise rejects. */
export type Done = { status: 'done' } | { status: 'failed'; reason: 'not-found' };

/** `added` snapshots are new, `known` were there before; nothing is kept while anything is open. */
export type ReportResult =
  | { status: 'imported'; added: number; known: number }
  | { status: 'open'; questions: readonly ReportQuestion[] };

/** A launch round, and the steps of it (by their ids) whose pages may be read. */
export interface ReadableRound {
  round: LaunchRound;
  readable: readonly string[];
}

/** One answer a request. */
export interface PanelResponses {
  'snapshot-tab': SnapshotResult;
  /** `revision` is the one that stands now. */
  'save-campaign': { status: 'done'; revision: number };
  'activate-campaign': Done;
  'remove-campaign': Done;
  'restore-campaign': Done;
  'set-muted': Done;
  'set-finding': Done;
  'set-platform': Done;
  'import-report': ReportResult;
  /** The address of the tab that the asking page stands in; null where it may not be known. */
  'own-tab': { url: string | null };
  'open-review': Done;
  'open-plan': Done;
  /** Null where no campaign is active. */
  'launch-round': ReadableRound | null;
  'open-step': Done;
  /** What the checks say of every slot, and of products that deserve one. */
  'slot-judgements': readonly Judgement[];
  'point-at-page': PointResult;
  /** Null where nothing was pointed at, or the page has gone on since. */
  'pointed-at': TeachDraft | null;
  'forget-pointed': Done;
  'preview-teaching': TeachPreview;
  'save-teaching': Done;
  'accept-proposal': Done;
  'remove-teaching': Done;
  'put-teachings': Done;
}
