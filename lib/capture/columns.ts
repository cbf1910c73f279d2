import { type Band, type BandCell, headerText, isStuck } from './bands';
import type { Rect } from './walk';

/** The headers of a table by level, and the leaves that stand for its columns from left to right. */
export interface Columns {
  readonly leaves: readonly BandCell[];
  readonly levels: readonly (readonly BandCell[])[];
  /** Whether stuck headers stand over others, so that a place alone does not tell a column. */
  readonly covered: boolean;
}

/** Sorts header cells into levels and leaves by how they stand over one another. */
export function columnsOf(head: readonly Band[]): Columns {
  const cells = head.flatMap((band) => band.cells).filter(({ rect }) => rect.right - rect.left > 1);
  const unique = cells.filter((cell, index) => !cells.slice(0, index).some((other) => sameSpot(cell, other)));
  const leaves = unique
    .filter((cell) => !unique.some((other) => other !== cell && standsOver(cell, other)))
    .sort((a, b) => sideOf(a) - sideOf(b) || a.rect.left - b.rect.left);
  const tops: number[] = [];
  for (const { rect } of [...unique].sort((a, b) => a.rect.top - b.rect.top)) {
    if (rect.top - (tops.at(-1) ?? Number.NEGATIVE_INFINITY) > 4) tops.push(rect.top);
  }
  const levels = tops.map((top) => unique.filter((cell) => cell.rect.top >= top && cell.rect.top - top <= 4));
  const covered = leaves.some(
    (leaf) => isStuck(leaf) && leaves.some((other) => other !== leaf && shared(leaf.rect, other.rect) > 2),
  );
  return { leaves, levels, covered };
}

/** Columns stuck at the end come last, those stuck at the start first, wherever the rest is scrolled to. */
function sideOf(cell: BandCell): number {
  if (!isStuck(cell)) return 0;
  const style = cell.box.element.ownerDocument.defaultView?.getComputedStyle(cell.box.element);
  return style?.left === 'auto' ? 1 : -1;
}

function sameSpot(a: BandCell, b: BandCell): boolean {
  const near = (one: number, other: number) => Math.abs(one - other) < 2;
  return near(a.rect.left, b.rect.left) && near(a.rect.right, b.rect.right) && headerText(a) === headerText(b);
}

/** A group header stands over others, or has them inside. */
function standsOver(upper: BandCell, lower: BandCell): boolean {
  if (lower.rect.top < upper.rect.top + 2 || isStuck(upper) !== isStuck(lower)) return false;
  return shared(upper.rect, lower.rect) > (lower.rect.right - lower.rect.left) / 2;
}

function shared(a: Rect, b: Rect): number {
  return Math.min(a.right, b.right) - Math.max(a.left, b.left);
}

/** The leaves that a header cell covers. */
export function coveredBy(cell: BandCell, { leaves }: Columns): { col: number; span: number } {
  let col = -1;
  let span = 0;
  for (const [index, leaf] of leaves.entries()) {
    const middle = (leaf.rect.left + leaf.rect.right) / 2;
    if (middle < cell.rect.left || middle > cell.rect.right || isStuck(leaf) !== isStuck(cell)) continue;
    if (col < 0) col = index;
    span = index - col + 1;
  }
  return { col, span };
}

/**
 * The column of each cell of a row: the header leaf with which it shares most. Null for a cell that stands under no
 * header, and for one that reaches over several columns unless it begins the row.
 */
export function placeCells(cells: readonly BandCell[], { leaves, covered: hides }: Columns): (number | null)[] {
  return cells.map((cell) => {
    const { rect } = cell;
    let best: number | null = null;
    let most = 0;
    let covered = 0;
    for (const [index, leaf] of leaves.entries()) {
      const common = shared(rect, leaf.rect);
      if (common <= 0 || (hides && isStuck(cell) !== isStuck(leaf))) continue;
      const width = rect.right - rect.left;
      const leafWidth = leaf.rect.right - leaf.rect.left;
      if (common < Math.min(width, leafWidth) / 2) continue;
      if (width > 1.5 * leafWidth && common > leafWidth / 2) covered++;
      const union = width + leafWidth - common;
      if (common / union > most + 1e-6) {
        most = common / union;
        best = index;
      }
    }
    if (covered > 1) {
      const first = leaves.findIndex((leaf) => leaf.rect.right > rect.left + 2);
      return first === 0 ? 0 : null;
    }
    return best;
  });
}

/** How well the cells of a row stand under headers: the share of filled cells that find a header of their own. */
export function alignment(row: Band, columns: Columns): number {
  const filled = row.cells.filter((cell) => cell.box.inks > 0);
  if (filled.length < 2) return 0;
  const placed = placeCells(filled, columns).filter((col): col is number => col !== null);
  return new Set(placed).size / filled.length;
}
