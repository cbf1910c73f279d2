import { z } from 'zod';
import { Capture } from '@/lib/domain/capture';
import { FindingState } from '@/lib/domain/finding';
import { Locator } from '@/lib/domain/locator';
import { Verdict } from '@/lib/domain/reading';

/** The rows and places that a frame of another origin has in the capture of its page. */
export const FramePlace = z.object({ firstRef: z.int().positive(), prefix: z.string().includes('|||') });

/** What the user may say of a finding beside its mark; a note is as long as a card can show. */
export const PageSettlement = z.object({
  id: z.string().max(2000),
  state: FindingState.exclude(['resolved']),
  note: z.string().max(500),
});

/** The scripts that a page pays for only when it needs them: what reads it, what draws on it, what lets the user point. */
export const PageScript = z.enum(['reader', 'overlay', 'pointer']);

/**
 * What the page script may ask: to keep a capture, what to draw now on the page (or in a frame) of a snapshot, to run one
 * of our other scripts in its frame, and to tell the panels that the user has pointed or
 * left off. A frame of another origin says that it shows something else: its page reads it then. `settle-finding` is what
 * the user says of a finding that is drawn on the page of that very snapshot, `set-button` whether the button is hidden on
 * this page's host.
 */
export const PageRequest = z.discriminatedUnion('type', [
  z.object({ type: z.literal('capture'), capture: Capture }),
  z.object({ type: z.literal('view'), snapshotId: z.string().nullable(), frame: FramePlace.nullable() }),
  z.object({ type: z.literal('frame-changed') }),
  z.object({ type: z.literal('load'), script: PageScript }),
  z.object({ type: z.literal('pointed') }),
  z.object({
    type: z.literal('settle-finding'),
    snapshotId: z.string(),
    frame: FramePlace.nullable(),
    settlement: PageSettlement,
  }),
  z.object({ type: z.literal('set-button'), hidden: z.boolean() }),
]);

/** `total` is no verdict: it tells what a column comes to against the plan. */
export const MarkVerdict = z.enum(['ok', 'breach', 'cannot-tell', 'unplanned', 'total']);

/** A mark beside a row of the capture, or beside a place on the page. Its text is already in the user's language. */
export const Mark = z.object({
  target: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('row'), ref: z.int().nonnegative() }),
    z.object({ kind: z.literal('place'), at: Locator }),
  ]),
  verdict: MarkVerdict,
  /** The mark in a few words: "¥129, plan ¥99". */
  text: z.string(),
  /** The card behind it: what was expected, what was seen, where, since when. */
  details: z.array(z.object({ label: z.string(), text: z.string() })),
  /** What else was asked of the same row or place, in the same form. */
  also: z.array(z.object({ label: z.string(), text: z.string() })),
  /** What to do about it, in a sentence; null where there is nothing to do. */
  todo: z.string().nullable(),
  /** The finding that it stands for, which the user may settle in the card. */
  finding: PageSettlement.nullable(),
});

/** The words of everything that can be pressed or is read out; `{at}` and `{count}` stand for numbers. */
export const PageLabels = z.object({
  /** Bears the count of open findings. */
  button: z.string(),
  menu: z.string(),
  hide: z.string(),
  hidden: z.string(),
  next: z.string(),
  previous: z.string(),
  /** Which breach of how many is shown. */
  position: z.string(),
  noBreach: z.string(),
  close: z.string(),
  dock: z.string(),
  resize: z.string(),
  todo: z.string(),
  acknowledge: z.string(),
  acknowledged: z.string(),
  falseAlarm: z.string(),
  marked: z.string(),
  reopen: z.string(),
  reopened: z.string(),
  note: z.string(),
  noteHint: z.string(),
  save: z.string(),
  noted: z.string(),
  undo: z.string(),
  undone: z.string(),
  failed: z.string(),
  /** The words that stand with a mark's shape, for those who cannot see it. */
  verdicts: z.record(MarkVerdict, z.string()),
});

/** Everything the page script draws, with its words. */
export const PageView = z.object({
  marks: z.array(Mark),
  /** Open findings of the campaign: the number on the button. */
  openFindings: z.int().nonnegative(),
  lang: z.string(),
  labels: PageLabels,
});

/**
 * `kept`: stored durably before this answer; `not-kept`: there was nothing to store; `awaited`: what a frame shows is kept
 * with its page, and the frame is told when it is; `refused`: not a capture.
 */
export const PageResponse = z.discriminatedUnion('status', [
  z.object({ status: z.literal('kept'), snapshotId: z.string(), view: PageView }),
  z.object({ status: z.literal('not-kept'), verdict: Verdict, view: PageView }),
  z.object({ status: z.literal('awaited') }),
  z.object({ status: z.literal('refused'), reason: z.string() }),
]);

/** One answer a request. */
export interface PageResponses {
  capture: PageResponse;
  view: PageView;
  'frame-changed': PageResponse;
  load: null;
  pointed: null;
  /** Refused where the finding is not drawn on that page, or could not be stored. */
  'settle-finding': { status: 'settled'; view: PageView } | { status: 'refused'; reason: string };
  'set-button': null;
}

export type PageScript = z.infer<typeof PageScript>;
export type FramePlace = z.infer<typeof FramePlace>;
export type PageRequest = z.infer<typeof PageRequest>;
export type MarkVerdict = z.infer<typeof MarkVerdict>;
export type PageSettlement = z.infer<typeof PageSettlement>;
export type PageLabels = z.infer<typeof PageLabels>;
export type Mark = z.infer<typeof Mark>;
export type PageView = z.infer<typeof PageView>;
export type PageResponse = z.infer<typeof PageResponse>;
