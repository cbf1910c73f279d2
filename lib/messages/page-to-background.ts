import { z } from 'zod';
import { Capture } from '@/lib/domain/capture';
import { Locator } from '@/lib/domain/locator';
import { Verdict } from '@/lib/domain/reading';

/** The rows and places that a frame of another origin has in the capture of its page. */
export const FramePlace = z.object({ firstRef: z.int().positive(), prefix: z.string().includes('|||') });

/** The scripts that a page pays for only when it needs them: what reads it, what draws on it, what lets the user point. */
export const PageScript = z.enum(['reader', 'overlay', 'pointer']);

/**
 * What the page script may ask: to keep a capture, what to draw now on the page (or in a frame) of a snapshot, to run one
 * of our other scripts in its frame, and to tell the panels that the user has pointed or
 * left off. A frame of another origin says that it shows something else: its page reads it then.
 */
export const PageRequest = z.discriminatedUnion('type', [
  z.object({ type: z.literal('capture'), capture: Capture }),
  z.object({ type: z.literal('view'), snapshotId: z.string().nullable(), frame: FramePlace.nullable() }),
  z.object({ type: z.literal('frame-changed') }),
  z.object({ type: z.literal('load'), script: PageScript }),
  z.object({ type: z.literal('pointed') }),
]);

export const MarkVerdict = z.enum(['ok', 'breach', 'cannot-tell', 'unplanned']);

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
});

/** Everything the page script draws, with its words. */
export const PageView = z.object({
  marks: z.array(Mark),
  /** Open findings of the campaign: the number on the button. */
  openFindings: z.int().nonnegative(),
  lang: z.string(),
  /** `button` bears the count; `verdicts` are the words that stand with a mark's shape, for those who cannot see it. */
  labels: z.object({
    button: z.string(),
    close: z.string(),
    dock: z.string(),
    resize: z.string(),
    verdicts: z.record(MarkVerdict, z.string()),
  }),
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
}

export type PageScript = z.infer<typeof PageScript>;
export type FramePlace = z.infer<typeof FramePlace>;
export type PageRequest = z.infer<typeof PageRequest>;
export type MarkVerdict = z.infer<typeof MarkVerdict>;
export type Mark = z.infer<typeof Mark>;
export type PageView = z.infer<typeof PageView>;
export type PageResponse = z.infer<typeof PageResponse>;
