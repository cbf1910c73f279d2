import { type Band, type BandCell, headerText, isLevel, isStuck } from './bands';
import { namedPlacer } from './named-columns';
import { type Box, type Rect, rectOf } from './walk';

/** The headers of a table by level, and the leaves that stand for its columns from left to right. */
export interface Columns {
  readonly leaves: readonly BandCell[];
  readonly levels: readonly (readonly BandCell[])[];
  /** Whether stuck headers stand over others, so that a place alone does not tell a column. */
  readonly covered: boolean;
  readonly sections: ReadonlyMap<BandCell, Box | null>;
}

/** Sorts header cells into levels and leaves by how they stand over one another. */
export function columnsOf(head: readonly Band[]): Columns {
  const sections = sectionsOf(head);
  const cells = head.flatMap((band) => band.cells).filter(({ box }) => rectOf(box).right - rectOf(box).left > 1);
  const unique = cells.filter((cell, index) => !cells.some((other, at) => isCopyOf(cell, index, other, at)));
  const standsOver = (upper: BandCell, lower: BandCell) =>
    sections.get(upper) === sections.get(lower) && covers(upper, lower);
  const leaves = unique
    .filter((cell) => !unique.some((other) => other !== cell && standsOver(cell, other)))
    .sort((a, b) => sideOf(a) - sideOf(b) || rectOf(a.box).left - rectOf(b.box).left);
  const tops: number[] = [];
  for (const { box } of [...unique].sort((a, b) => rectOf(a.box).top - rectOf(b.box).top)) {
    const { top } = rectOf(box);
    if (top - (tops.at(-1) ?? Number.NEGATIVE_INFINITY) > 4) tops.push(top);
  }
  const levels = tops.map((top) =>
    unique.filter((cell) => rectOf(cell.box).top >= top && rectOf(cell.box).top - top <= 4),
  );
  const covered = leaves.some(
    (leaf) =>
      isStuck(leaf) && leaves.some((other) => other !== leaf && shared(rectOf(leaf.box), rectOf(other.box)) > 2),
  );
  return { leaves, levels, covered, sections };
}

/** Columns stuck at the end come last, those stuck at the start first, wherever the rest is scrolled to. */
function sideOf(cell: BandCell): number {
  if (!isStuck(cell)) return 0;
  return cell.side === 'end' ? 1 : -1;
}

/** Heads that stand level in several containers belong to sections that scroll apart; others are of one section. */
function sectionsOf(head: readonly Band[]): Map<BandCell, Box | null> {
  const parted = head.some((one) =>
    head.some((other) => one.box.parent !== other.box.parent && isLevel(one.box, other.box)),
  );
  return new Map(head.flatMap((band) => band.cells.map((cell) => [cell, parted ? band.box.parent : null])));
}

/** A header that is painted twice, in the head and in its copy over fixed columns: the larger one is kept. */
function isCopyOf(cell: BandCell, index: number, other: BandCell, at: number): boolean {
  if (
    index === at ||
    Math.abs(rectOf(cell.box).top - rectOf(other.box).top) > 4 ||
    headerText(cell) !== headerText(other)
  )
    return false;
  const width = rectOf(cell.box).right - rectOf(cell.box).left;
  const otherWidth = rectOf(other.box).right - rectOf(other.box).left;
  if (shared(rectOf(cell.box), rectOf(other.box)) < Math.min(width, otherWidth) - 2) return false;
  if (headerText(cell) === '' && Math.abs(width - otherWidth) > 2) return false;
  return width < otherWidth - 1 || (width <= otherWidth + 1 && at < index);
}

/** How far a group header may reach into the headers below it, by a border that both share. */
const EDGE = 4;

/** A group header stands over others, or has them inside. */
function covers(upper: BandCell, lower: BandCell): boolean {
  if (rectOf(lower.box).top < rectOf(upper.box).top + 2 || isStuck(upper) !== isStuck(lower)) return false;
  const inside = lower.box.first > upper.box.first && lower.box.first <= upper.box.last;
  if (!inside && rectOf(upper.box).bottom > rectOf(lower.box).top + EDGE) return false;
  return shared(rectOf(upper.box), rectOf(lower.box)) > (rectOf(lower.box).right - rectOf(lower.box).left) / 2;
}

function shared(a: Rect, b: Rect): number {
  return Math.min(a.right, b.right) - Math.max(a.left, b.left);
}

/** The leaves that a header cell covers: a leaf itself alone, a group those that stand under it. */
export function coveredBy(cell: BandCell, { leaves, sections }: Columns): { col: number; span: number } {
  const own = leaves.indexOf(cell);
  if (own >= 0) return { col: own, span: 1 };
  const under = leaves.flatMap((leaf, col) =>
    sections.get(leaf) === sections.get(cell) && covers(cell, leaf) ? [col] : [],
  );
  const [col = -1] = under;
  return { col, span: (under.at(-1) ?? -1) - col + 1 };
}

/** Places the cells of row after row: by what the page calls its columns, else by where they stand. */
export function placer(columns: Columns): (cells: readonly BandCell[], carried: number) => (number | null)[] {
  const { leaves } = columns;
  const placeByName = namedPlacer(leaves);
  let placed: (number | null)[] = [];
  let before = '';
  return (cells, carried) => {
    const named = placeByName(cells);
    if (named) return named;
    // A row with a cell too few or too many has shifted against its headers, and nothing tells from where on.
    const width = cells.reduce((sum, cell) => sum + spanOf(cell), carried);
    if (width !== leaves.length && !(isGutter(leaves.at(-1)) && width === leaves.length - 1))
      return cells.map(() => null);
    const first = cells[0] && rectOf(cells[0].box);
    const end = cells.at(-1);
    const last = end && rectOf(end.box);
    const shape = [cells.length, first?.left, first?.right, last?.left, last?.right].join(' ');
    // Rows of one shape are placed alike.
    if (shape !== before || placed.includes(null)) placed = placeCells(cells, columns);
    before = shape;
    return placed;
  };
}

function spanOf({ box }: BandCell): number {
  return (box.element as HTMLTableCellElement).colSpan || Number(box.element.getAttribute('aria-colspan')) || 1;
}

/** The blank header over a body's scroll bar. */
function isGutter(leaf: BandCell | undefined): boolean {
  return leaf?.box.inks === 0 && rectOf(leaf.box).right - rectOf(leaf.box).left < 24;
}

/** How much of a cell or its header must stand over the other for the place to be beyond doubt. */
const SURE = 0.8;
const LIKELY = 0.5;

/**
 * The column of each cell of a row: the header leaf over it. Where heads and rows have drifted apart but are as many,
 * their order tells; where neither does, as while a body is scrolled and its head not yet, no cell has one. A cell over
 * several columns has one only if it begins the row.
 */
export function placeCells(cells: readonly BandCell[], columns: Columns): (number | null)[] {
  const spots = cells.map((cell) => spotOf(cell, columns));
  const filled = spots.filter((_, index) => (cells[index]?.box.inks ?? 0) > 0);
  const taken = filled.map(({ col }) => col).filter((col) => col !== null);
  const distinct = new Set(taken).size === taken.length;
  if (distinct && filled.every(({ fit }) => fit >= SURE)) return spots.map(({ col }) => col);
  const ordered = byOrder(cells, columns);
  if (ordered) return ordered;
  // Where a cell stands under no header the row has drifted as a whole: the others may stand under their neighbours'.
  if (filled.some(({ col, fit }) => col === null || fit < LIKELY)) return spots.map(() => null);
  return spots.map(({ col }) => (taken.filter((other) => other === col).length > 1 ? null : col));
}

function spotOf(cell: BandCell, { leaves, covered: hides }: Columns): { col: number | null; fit: number } {
  const rect = rectOf(cell.box);
  const width = rect.right - rect.left;
  let col: number | null = null;
  let likeness = 0;
  let fit = 0;
  let reached = 0;
  for (const [index, leaf] of leaves.entries()) {
    const common = shared(rect, rectOf(leaf.box));
    if (common <= 0 || (hides && isStuck(cell) !== isStuck(leaf))) continue;
    const leafWidth = rectOf(leaf.box).right - rectOf(leaf.box).left;
    if (width > 1.5 * leafWidth && common > leafWidth / 2) reached++;
    const alike = common / (width + leafWidth - common);
    if (alike <= likeness + 1e-6) continue;
    likeness = alike;
    fit = common / Math.min(width, leafWidth);
    col = index;
  }
  if (reached < 2) return { col, fit };
  const begins = leaves.findIndex((leaf) => rectOf(leaf.box).right > rect.left + 2) === 0;
  return begins ? { col: 0, fit: 1 } : { col: null, fit: 1 };
}

/** Cells and headers one by one, if they are as many and none has drifted past its own. */
function byOrder(cells: readonly BandCell[], { leaves }: Columns): (number | null)[] | null {
  if (cells.length !== leaves.length) return null;
  const sorted = [...cells].sort((a, b) => sideOf(a) - sideOf(b) || rectOf(a.box).left - rectOf(b.box).left);
  const placed = cells.map((cell) => sorted.indexOf(cell));
  const near = placed.every((col, index) => {
    const leaf = leaves[col];
    const cell = cells[index];
    return leaf && cell && shared(rectOf(cell.box), rectOf(leaf.box)) > 0;
  });
  return near ? placed : null;
}

/** How well the cells of a row stand under headers: the share of filled cells that find a header of their own. */
export function alignment(row: Band, columns: Columns): number {
  const filled = row.cells.filter((cell) => cell.box.inks > 0);
  if (filled.length < 2) return 0;
  const placed = placeCells(filled, columns).filter((col): col is number => col !== null);
  return new Set(placed).size / filled.length;
}
