import type { Capture, CaptureTrigger, Cut } from '@/lib/domain/capture';
import type { Instant } from '@/lib/domain/time';
import { gridsOfCards } from './cards';
import type { RowBook } from './cells';
import { choicesOf } from './choices';
import { closedFramesOf } from './closed-frames';
import { findTables } from './fragments';
import { gridsOf } from './grids';
import { collectLines } from './lines';
import { overlaysOf } from './overlays';
import { slicedPace } from './pace';
import { findPairs, toPair } from './pairs';
import { signalsOf } from './signals';
import { collectStructured } from './structured';
import { type Box, walkPage } from './walk';

// Small tables and short lists lay out pages too: what they hold is also kept as lines, with its looks.
const INKS_OF_A_GRID = 150;
const ROWS_OF_A_LIST = 6;

const MENUS = new Set(['navigation', 'menubar', 'menu']);

/** What a capture needs from its surroundings: why and when it is taken, and how to give the thread back. */
export interface CaptureOptions {
  /** Names the visit: see `Capture`. */
  visit: string;
  trigger: CaptureTrigger;
  takenAt: Instant;
  /** Resolves when the page has had its turn. */
  pause: () => Promise<void>;
  /** Milliseconds that only grow. */
  now: () => number;
  /** Opens closed shadow roots where the browser lets an extension do so. */
  openShadow?: (element: Element) => ShadowRoot | null;
}

/**
 * Reads what a document shows into a capture, in slices of work that never hold the page's thread for long. `rows` maps
 * the row numbers of the capture to their elements.
 */
export async function capturePage(
  doc: Document,
  options: CaptureOptions,
): Promise<{ capture: Capture; rows: Map<number, Element> }> {
  const { pace } = slicedPace(options);
  const walk = await walkPage(doc, pace, options.openShadow);
  const book: RowBook = { rows: new Map(), cells: 0, cut: false };
  const tables = await findTables(walk, pace);
  const { grids, painted, cut: cutRows } = await gridsOf(tables, book, pace);
  if (walk.cut && cutRows.length === 0) cutRows.push({ what: 'rows', kept: book.rows.size });
  const claims = new Set<Box>(painted);
  const around = new Set<Box>(painted);
  const claimed = (box: Box) => claims.has(box) && box.inks >= INKS_OF_A_GRID;
  for (const box of walk.order) if (box.tag === 'nav' || MENUS.has(box.role ?? '')) around.add(box);
  for (const box of overlaysOf(walk)) around.add(box);
  const pairs = await findPairs(walk, claimedWithin(around, walk.order.length), pace);
  const cards = await gridsOfCards(walk, pairs, book, pace);
  for (const { box, grid } of cards.grids) if (grid.body.length >= ROWS_OF_A_LIST) claims.add(box);
  const { lines, cut: cutLines } = await collectLines(walk, claimed, pace);
  const structured = await collectStructured(doc, pace);
  const signals = await signalsOf(walk, { painted, rows: book.rows }, pace);
  const cut: Cut[] = [...cutRows, ...cutLines, ...structured.cut];
  const capture: Capture = {
    version: 1,
    visit: options.visit,
    url: doc.location.href,
    title: doc.title,
    lang: doc.documentElement.lang || null,
    browserZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    takenAt: options.takenAt,
    trigger: options.trigger,
    grids: [...grids, ...cards.grids.map(({ grid }) => grid)],
    pairs: cards.left.map(toPair),
    structured: structured.structured,
    lines,
    choices: await choicesOf(walk, painted, pace),
    frames: closedFramesOf(walk),
    signals,
    cut,
  };
  return { capture, rows: book.rows };
}

export type CapturePage = typeof capturePage;

/** Whether a box stands in one of the claimed ones. */
function claimedWithin(claims: ReadonlySet<Box>, boxes: number): (box: Box) => boolean {
  const claimed = new Uint8Array(boxes);
  for (const { first, last } of claims) claimed.fill(1, first, last + 1);
  return (box) => claimed[box.first] === 1;
}
