import type { Grid, Row } from '@/lib/domain/capture';
import type { ColumnAnchor } from '@/lib/domain/teaching';
import type { Instant } from '@/lib/domain/time';
import { headerPaths } from '../table-columns';
import { overlap, textKey } from './likeness';
import { lookOf } from './look';

/** A column of a grid as lessons see it. */
export interface GridColumn {
  readonly grid: Grid;
  readonly col: number;
  readonly path: readonly string[];
  readonly header: string;
  /** Its place among the columns, from 0. */
  readonly position: number;
}

/** The columns of a grid from left to right. */
export function columnsIn(grid: Grid): GridColumn[] {
  return headerPaths(grid).map(({ col, path }, position) => {
    const header = path.join(' ').trim();
    return { grid, col, path: header === '' ? [] : path, header, position };
  });
}

const SAMPLED = 60;

/** The texts that stand in a column, from the top. */
export function textsIn({ grid, col }: GridColumn): string[] {
  return grid.body.slice(0, SAMPLED).map((row) => cellText(row, col));
}

function cellText(row: Row, col: number): string {
  return row.cells.find((cell) => cell.col === col)?.text ?? '';
}

/** How to find a column again. */
export function anchorOf(column: GridColumn, since: Instant): ColumnAnchor {
  return {
    since,
    header: column.path.slice(0, 12).map((text) => text.slice(0, 500)),
    headers: columnsIn(column.grid)
      .slice(0, 200)
      .map(({ header }) => header.slice(0, 500)),
    position: column.position,
    look: lookOf(textsIn(column)),
  };
}

/** Whether the table that an anchor was taken from names no column: only its place tells one there. */
export function isBare({ headers }: ColumnAnchor): boolean {
  return headers.every((header) => header === '');
}

/** Whether a grid is the table that an anchor was taken from: most of it may be renamed, a part must still be there. */
export function tableLikeness(anchor: ColumnAnchor, columns: readonly GridColumn[]): number {
  const own = textKey(anchor.header.join(' '));
  const others = anchor.headers.filter((header) => textKey(header) !== own);
  const here = columns.map(({ header }) => header).filter((header) => textKey(header) !== own);
  const { share, common } = overlap(others, here);
  if (isBare(anchor)) return columns.length === anchor.headers.length ? 1 : 0;
  return share === 1 || (common >= 2 && share >= 0.3) ? share : 0;
}

/**
 * The column that an anchor means in a grid that is its table: by its header, and where the table has several of that
 * name or none at all, by its place among as many columns. Null where that is not one column.
 */
export function columnAt(anchor: ColumnAnchor, columns: readonly GridColumn[]): GridColumn | null {
  const name = headerKey(anchor.header);
  const named = columns.filter(({ path }) => headerKey(path) === name);
  if (name !== '' && named.length === 1) return named[0] ?? null;
  const alike = name === '' ? columns.length === anchor.headers.length : sameRow(anchor, columns);
  const there = columns[anchor.position];
  return alike && there && named.includes(there) ? there : null;
}

export function headerKey(path: readonly string[]): string {
  return path.map(textKey).join('\u0001');
}

function sameRow(anchor: ColumnAnchor, columns: readonly GridColumn[]): boolean {
  return (
    columns.length === anchor.headers.length &&
    columns.every(({ header }, at) => textKey(header) === textKey(anchor.headers[at] ?? ''))
  );
}
