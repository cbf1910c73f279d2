import { type Band, type BandCell, isLevel } from './bands';
import type { Table } from './fragments';
import { rectOf, textOf } from './walk';

/** How many cells of a row may be hidden by cells of its fixed copy for the two still to be one row. */
const MOST_HIDDEN = 0.4;

/** The rows of a table from top to bottom; rows that stand level in several containers are taken as one. */
export function levelRows(table: Table): Band[] {
  const parted = table.fragments.length > 1 || table.shape === 'aria';
  const rows: Band[] = [];
  for (const band of table.body) {
    const level = parted ? rows.find((row) => isLevel(row.box, band.box) && isSameRow(row, band)) : undefined;
    if (level) merge(level, band);
    else rows.push({ ...band, cells: [...band.cells] });
  }
  return parted ? rows.sort((a, b) => rectOf(a.box).top - rectOf(b.box).top) : rows;
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
  return Math.min(a.rect.right, b.rect.right) - Math.max(a.rect.left, b.rect.left) > 2;
}

function isCopy(a: BandCell, b: BandCell): boolean {
  const near = Math.abs(a.rect.left - b.rect.left) < 2 && Math.abs(a.rect.right - b.rect.right) < 2;
  return near && (a.box.inks === 0 || b.box.inks === 0 || textOf(a.box) === textOf(b.box));
}

/** Whether a cell is what a person sees at its place. */
function isOnTop({ box }: BandCell): boolean {
  const root = box.element.getRootNode() as Document | ShadowRoot;
  const { left, top, right, bottom } = box.element.getBoundingClientRect();
  const seen = root.elementFromPoint((left + right) / 2, (top + bottom) / 2);
  return seen !== null && (box.element.contains(seen) || seen.contains(box.element));
}
