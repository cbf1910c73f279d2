import { type Band, type BandCell, isLevel } from './bands';
import type { Table } from './fragments';
import type { Pace } from './pace';
import { type Box, rectOf, textOf } from './walk';

/** How many cells of a row may be hidden by cells of its fixed copy for the two still to be one row. */
const MOST_HIDDEN = 0.4;
const HEIGHT = 4;
const SAMPLE = 20;
const MOSTLY = 0.8;

/** The rows of a table from top to bottom; rows that stand level in several containers are taken as one. */
export async function levelRows(table: Table, pace: Pace): Promise<readonly Band[]> {
  const parted = table.fragments.length > 1 || table.shape === 'aria';
  if (!parted) return table.body;
  const rows: Band[] = [];
  const beside = containersBeside(table.body);
  const heights = new Map<number, Band[]>();
  for (const band of table.body) {
    const rest = pace();
    if (rest) await rest;
    const height = Math.round(rectOf(band.box).top / HEIGHT);
    const near = [height - 1, height, height + 1].flatMap((one) => heights.get(one) ?? []);
    const stuck = beside.has(band.box.parent);
    const level = near.find(
      (row) => isLevel(row.box, band.box) && !areNamedApart(row.box, band.box) && (stuck || isSameRow(row, band)),
    );
    if (level) merge(level, band, stuck);
    else {
      const row = { ...band, cells: [...band.cells] };
      rows.push(row);
      heights.set(height, [...(heights.get(height) ?? []), row]);
    }
  }
  return rows.sort((a, b) => rectOf(a.box).top - rectOf(b.box).top);
}

/**
 * The containers whose rows stand level with those of the main one throughout: fixed columns, painted over the columns
 * that scroll beneath them.
 */
function containersBeside(bands: readonly Band[]): Set<Box | null> {
  const containers = new Map<Box | null, Band[]>();
  for (const band of bands) {
    const own = containers.get(band.box.parent);
    if (own) own.push(band);
    else containers.set(band.box.parent, [band]);
  }
  const sized = [...containers].map(([box, own]) => ({ box, own, width: own[0]?.cells.length ?? 0 }));
  const [main, ...others] = sized.sort((a, b) => b.own.length - a.own.length || b.width - a.width);
  const level = others.filter(({ own }) => {
    const sample = own.slice(0, SAMPLE);
    const fitting = sample.filter((band) => main?.own.some((other) => isLevel(other.box, band.box)));
    return own.length > 1 && fitting.length >= sample.length * MOSTLY;
  });
  return new Set(level.map(({ box }) => box));
}

/** A band continues a row sideways or is a copy of it; a row that only happens to be painted at its height is neither. */
function isSameRow(row: Band, band: Band): boolean {
  const hidden = band.cells.filter((cell) => row.cells.some((other) => overlap(cell, other) && !isCopy(cell, other)));
  return hidden.length <= band.cells.length * MOST_HIDDEN;
}

const ROW_NAME = /^(data-(id|index|key|uid)|(.*-)?row-?(index|key|id))$/;

/** Whether the page itself calls two boxes different rows, however level they stand. */
function areNamedApart({ element: one }: Box, { element: other }: Box): boolean {
  return one.getAttributeNames().some((name) => {
    if (!ROW_NAME.test(name)) return false;
    const theirs = other.getAttribute(name);
    return theirs !== null && theirs !== one.getAttribute(name);
  });
}

function merge(row: Band, band: Band, beside: boolean): void {
  for (const cell of band.cells) {
    const over = row.cells.filter((other) => overlap(cell, other));
    const rival = over.find((other) => isCopy(cell, other)) ?? over[0];
    const at = rival ? row.cells.indexOf(rival) : -1;
    if (!rival) row.cells.push(cell);
    else if (isCopy(cell, rival)) {
      if (rival.box.inks === 0) row.cells[at] = cell;
    } else if (beside) row.cells.push(cell);
    else if (isOnTop(cell)) row.cells[at] = cell;
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
