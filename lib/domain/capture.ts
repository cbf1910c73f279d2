import { z } from 'zod';
import { Locator } from './locator';
import { Instant } from './time';

/** A run of text as it is painted; `struck` where a line goes through it. */
export const Part = z.object({ text: z.string(), struck: z.boolean() });

/** `text` is the whole visible text of the cell, `parts` the same by visual line or inline block, in reading order. */
export const Cell = z.object({
  col: z.int().nonnegative(),
  at: Locator,
  text: z.string(),
  parts: z.array(Part),
  links: z.array(z.string()),
  /** Attributes that may bear an identity: data-*, title, aria-label, of the cell and what it holds. */
  attributes: z.record(z.string(), z.string()),
});

/** One header cell over the columns col … col + span - 1; headers of several levels are several header rows. */
export const HeaderCell = z.object({
  col: z.int().nonnegative(),
  span: z.int().positive(),
  at: Locator,
  text: z.string(),
});

/** `ref` is the page's own number for the row within this capture: marks come back under it. */
export const Row = z.object({
  ref: z.int().nonnegative(),
  at: Locator,
  key: z.string().nullable(),
  /** 0 for a row of the table, 1 and more for rows nested below one (SKUs of a product). */
  level: z.int().nonnegative(),
  cells: z.array(Cell),
});

/**
 * One logical table, with split headers joined, sticky and fixed-column copies merged and hidden columns left out.
 * `declaredRows` and `pagerText` say how many rows the page claims to have, if it does.
 */
export const Grid = z.object({
  at: Locator,
  shape: z.enum(['table', 'aria', 'boxes', 'cards']),
  caption: z.string().nullable(),
  header: z.array(z.array(HeaderCell)),
  body: z.array(Row),
  foot: z.array(Row),
  declaredRows: z.int().nonnegative().nullable(),
  pagerText: z.string().nullable(),
});

/** A label with the texts that stand as its value: a tile, a definition list, a two-cell row, a labelled box. */
export const Pair = z.object({
  at: Locator,
  label: z.string(),
  values: z.array(Part),
  heading: z.string().nullable(),
});

/** What the page states for machines, unparsed: it is read in the background. */
export const Structured = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('json-ld'), at: Locator, text: z.string() }),
  z.object({ kind: z.literal('embedded'), at: Locator, name: z.string(), text: z.string() }),
  z.object({
    kind: z.literal('microdata'),
    at: Locator,
    type: z.string(),
    /** Visible where the property's element is painted, so that the reader can tell a statement from a label. */
    properties: z.array(z.object({ name: z.string(), value: z.string(), visible: z.boolean() })),
  }),
  z.object({ kind: z.literal('meta'), entries: z.array(z.object({ name: z.string(), value: z.string() })) }),
]);

/** Where on the page a line belongs, by landmark or by the nearest container that says so. */
export const Region = z.enum(['main', 'header', 'footer', 'navigation', 'aside', 'dialog']);

/**
 * One visible line of text outside the grids, with how it looks and what its containers call themselves.
 * `box` is in CSS pixels from the document's origin; `hints` are the id, class, data and itemprop tokens of the
 * element and its nearest ancestors, closest first; `group` numbers its block containers from the outermost in.
 */
export const Line = z.object({
  text: z.string(),
  /** The same text by size of type, where it is set in more than one: small figures after a price are its cents. */
  runs: z.array(z.object({ text: z.string(), fontSize: z.number(), raised: z.boolean() })),
  at: Locator,
  /** The heading or control that the line stands in ("h1", "button"), else its own element. */
  tag: z.string(),
  box: z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }),
  fontSize: z.number(),
  bold: z.boolean(),
  struck: z.boolean(),
  link: z.string().nullable(),
  region: Region,
  hints: z.array(z.string()),
  group: z.array(z.int().nonnegative()),
});

/**
 * A painted frame of another origin, which the page's script cannot enter: its document is captured by itself and joined.
 * `path` numbers the frames from the top document down, as `window.frames` does ("0/2"); `url` is null until it is joined.
 */
export const ClosedFrame = z.object({
  path: z.string(),
  at: Locator,
  url: z.url().nullable(),
  box: z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }),
});

/**
 * Something that the page shows as chosen, outside its tables, menus and pagers: a `tab` is one of alternatives beside
 * each other (tabs, segments, radio buttons), a `toggle` is switched on by itself, a `field` holds what was picked or typed.
 */
export const Choice = z.object({
  control: z.enum(['tab', 'toggle', 'field']),
  at: Locator,
  label: z.string().nullable(),
  text: z.string(),
});

/** What was left out because a bound was met, so that no half is taken for a whole. */
export const Cut = z.object({
  what: z.enum(['rows', 'cells', 'lines', 'text', 'structured', 'frames']),
  kept: z.int(),
});

/** What a page shows before it shows data, or instead of it. */
export const Signals = z.object({
  /** Visible skeletons, spinners, progress bars and aria-busy containers. */
  busy: z.int().nonnegative(),
  /** Tables that one of them lies over, or that call themselves busy: their rows may still be of another choice. */
  veiled: z.int().nonnegative(),
  passwordFields: z.int().nonnegative(),
  /** Visible frames or boxes of a verification challenge. */
  challenges: z.int().nonnegative(),
  /** Frames and shadow roots that could not be entered, and canvases large enough to hold a table. */
  closedFrames: z.int().nonnegative(),
  canvases: z.int().nonnegative(),
});

/** Why the page was captured. */
export const CaptureTrigger = z.enum(['settled', 'route', 'change', 'user']);

/**
 * All that the page script sends: visible text and structure of one document at one instant, nothing parsed. `visit`
 * names one load of the page and the route within it: what two captures of one visit show may belong together.
 */
export const Capture = z.object({
  version: z.literal(1),
  visit: z.string().max(100),
  url: z.url(),
  title: z.string(),
  lang: z.string().nullable(),
  /** The browser's zone, not the platform's. */
  browserZone: z.string(),
  takenAt: Instant,
  trigger: CaptureTrigger,
  grids: z.array(Grid),
  pairs: z.array(Pair),
  structured: z.array(Structured),
  lines: z.array(Line),
  choices: z.array(Choice),
  frames: z.array(ClosedFrame),
  signals: Signals,
  cut: z.array(Cut),
});

/** The capture of one frame of another origin, with the place of the frame in its tab. */
export const FrameCapture = z.object({ path: z.string(), capture: Capture });

export type Part = z.infer<typeof Part>;
export type Cell = z.infer<typeof Cell>;
export type HeaderCell = z.infer<typeof HeaderCell>;
export type Row = z.infer<typeof Row>;
export type Grid = z.infer<typeof Grid>;
export type Pair = z.infer<typeof Pair>;
export type Structured = z.infer<typeof Structured>;
export type Region = z.infer<typeof Region>;
export type Line = z.infer<typeof Line>;
export type ClosedFrame = z.infer<typeof ClosedFrame>;
export type Choice = z.infer<typeof Choice>;
export type Cut = z.infer<typeof Cut>;
export type Signals = z.infer<typeof Signals>;
export type CaptureTrigger = z.infer<typeof CaptureTrigger>;
export type Capture = z.infer<typeof Capture>;
export type FrameCapture = z.infer<typeof FrameCapture>;
