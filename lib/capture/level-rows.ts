import { type Band, type BandCell, isLevel } from './bands';
import type { Table } from './fragments';
import type { Pace } from './pace';
import { rectOf, textOf } from './walk';

/** How many cells of a row may be hidden by cells of its fixed copy for the two still to be one row. */
const MOST_HIDDEN = 0.4;
const HEIGHT = 4;

/** The rows of a table from top to bottom; rows that stand level in several containers are taken as one. */
export async function levelRows(table: Table, pace: Pace): Promise<readonly Band[]> {
  const parted = table.fragments.length > 1 || table.shape === 'aria';
  if (!parted) return table.body;
  const rows: Band[] = [];
  const heights = new Map<number, Band[]>();
  for (const band of table.body) {
    const rest = pace();
    if (rest) await rest;
    const height = Math.round(rectOf(band.box).top / HEIGHT);
    const near = [height - 1, height, height + 1].flatMap((one) => heights.get(one) ?? []);
    const level = near.find((row) => isLevel(row.box, band.box) && isSameRow(row, band));
    if (level) merge(level, band);
    else {
      const row = { ...band, cells: [...band.cells] };
      rows.push(row);
      heights.set(height, [...(heights.get(height) ?? []), row]);
    }
  }
  return rows.sort((a, b) => rectOf(a.box).top - rectOf(b.box).top);
}

/** A band continues a row sideways or is a copy of it; a row that only happens to be painted at its height is neither. */
function isSameRow(row: Band, band: Band): boolean {
  const hidden = band.cells.filter((cell) => row.cells.some((other) => overlap(cell, other) && !isCopy(cell, other)));
  return hidden.length <= band.cells.length * MOST_HIDDEN;
}

function merge(row: Band, band: Band): void {
  for (const cell of band.cells) {
    const rival = row.cells.find((other) => overlap(cell, other));
    const at = rival ? row.cells.indexOf(rival) : -1;
    if (!rival) row.cells.push(cell);
    else if (isCopy(cell, rival)) {
      if (rival.box.inks === 0) row.cells[at] = cell;
    } else if (isOnTop(cell)) row.cells[at] = cell;
    else if (!isOnTop(rival)) row.cells.splice(at, 1);
  }
}

function overlap(a: BandCell, b: BandCell): boolean {
  return Math.min(rectOf(a.box).right, rectOf(b.box).right) - Math.max(rectOf(a.box).left, rectOf(b.box).left) > 2;
}

function isCopy(a: BandCell, b: BandCell): boolean {
  const near =
    Math.abs(rectOf(a.box).left - rectOf(b.box).left) < 2 && Math.abs(rectOf(a.box).right - rectOf(b.box).right) < 2;
  return near && (a.box.inks === 0 || b.box.inks === 0 || textOf(a.box) === textOf(b.box));
}

/** Whether a cell is what a person sees at its place. */
function isOnTop({ box }: BandCell): boolean {
  const root = box.element.getRootNode() as Document | ShadowRoot;
  const { left, top, right, bottom } = box.element.getBoundingClientRect();
  const seen = root.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  return seen !== null && (box.element.contains(seen) || seen.contains(box.element));
}
