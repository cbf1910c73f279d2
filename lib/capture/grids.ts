import type { Cell, Cut, Grid, HeaderCell, Row } from '@/lib/domain/capture';
import { type Band, type BandCell, headerText, piecesIn } from './bands';
import { cellWith, MOST_TEXT, type RowBook } from './cells';
import { type Columns, columnsOf, coveredBy, placer } from './columns';
import type { Table } from './fragments';
import { levelRows } from './level-rows';
import type { Pace } from './pace';
import { joinPieces, piecesOf } from './pieces';
import { setLevels } from './row-levels';
import { turned } from './transposed';
import { type Box, isBox, locatorOf, textOf } from './walk';

const MOST_CELLS = 30_000;
const MOST_ROWS = 3_000;

/** Turns tables into grids: cells under their columns, copies dropped, spans carried on. `painted` are their boxes. */
export async function gridsOf(
  tables: readonly Table[],
  book: RowBook,
  pace: Pace,
): Promise<{ grids: Grid[]; painted: Box[]; cut: Cut[] }> {
  const grids: Grid[] = [];
  const painted: Box[] = [];
  for (const table of tables) {
    const grid = await gridOf(table, book, pace);
    if (!grid) continue;
    grids.push(grid);
    painted.push(...table.fragments.map(({ root }) => root));
  }
  return { grids, painted, cut: book.cut ? [{ what: 'rows', kept: book.rows.size }] : [] };
}

async function gridOf(table: Table, book: RowBook, pace: Pace): Promise<Grid | null> {
  const [main] = table.fragments;
  if (!main) return null;
  const columns = columnsOf(table.head);
  if (columns.leaves.length < 2) return null;
  const body: Row[] = [];
  const foot: Row[] = [];
  const carried: Carried = new Map();
  const bands = new Map<Row, Band>();
  const place = placer(columns);
  let misplaced = 0;
  for (const row of await levelRows(table, pace)) {
    const rest = pace();
    if (rest) await rest;
    if (book.rows.size >= MOST_ROWS || book.cells >= MOST_CELLS) {
      book.cut = true;
      break;
    }
    const placed = place(row.cells, carried.size);
    if (placed.every((col) => col === null)) misplaced++;
    const cells = cellsOf(row, placed, carried);
    if (cells.length < 2 && columns.leaves.length > 2) continue;
    const ref = book.rows.size;
    book.rows.set(ref, row.box.element);
    book.cells += cells.length;
    const made: Row = { ref, at: locatorOf(row.box), key: keyOf(row.box), level: 0, cells };
    bands.set(made, row);
    (row.part === 'foot' ? foot : body).push(made);
  }
  // Where most rows do not fit the head, the head is not whole, and a row that fits does so by chance.
  if (body.length === 0 || misplaced > body.length) return null;
  setLevels(body, bands);
  return {
    at: locatorOf(main.root),
    shape: table.shape,
    caption: captionOf(main.root),
    ...(turned(columns, body, book) ?? { header: headerOf(columns), body }),
    foot,
    declaredRows: declaredRows(table, columns.levels.length),
    pagerText: pagerText(table),
  };
}

/** Cells that reach down over the next rows: column → cell and rows left. */
type Carried = Map<number, { cell: Cell; rows: number }>;

function cellsOf(row: Band, placed: readonly (number | null)[], carried: Carried): Cell[] {
  const cells: Cell[] = [];
  const own = new Set(placed);
  for (const [col, above] of carried) {
    if (!own.has(col)) cells.push(above.cell);
    if (--above.rows === 0) carried.delete(col);
  }
  row.cells.forEach((bandCell, index) => {
    const col = placed[index] ?? null;
    if (col === null || bandCell.box.inks === 0) return;
    const cell = cellFrom(bandCell, col);
    cells.push(cell);
    if (bandCell.rows > 1) carried.set(col, { cell, rows: bandCell.rows - 1 });
  });
  return cells.sort((a, b) => a.col - b.col);
}

function cellFrom(bandCell: BandCell, col: number): Cell {
  const { box } = bandCell;
  const pieces = piecesIn(bandCell).filter((piece) => piece.kind !== 'mark');
  return cellWith(box, col, pieces);
}

const KEYS =
  'data-row-key,data-id,row-id,data-key,data-item-id,data-asin,data-rowid,data-row-id,rowid,data-uid,data-rowkey'.split(
    ',',
  );
const NUMBERS = ['aria-rowindex', 'data-rowindex', 'data-row-index', 'data-index'];

/** The page's own key of a row, or "#" and its number among all rows, which are not all in the page at once. */
function keyOf({ element }: Box): string | null {
  for (const bearer of [element, element.firstElementChild]) {
    for (const name of KEYS) {
      const value = bearer?.getAttribute(name);
      if (value) return value.slice(0, 200);
    }
  }
  for (const name of NUMBERS) {
    const value = element.getAttribute(name);
    if (value && /^\d{1,9}$/.test(value)) return `#${value}`;
  }
  return null;
}

function headerOf(columns: Columns): HeaderCell[][] {
  return columns.levels.map((level) =>
    level.flatMap((cell): HeaderCell[] => {
      const { col, span } = coveredBy(cell, columns);
      const text = headerText(cell).slice(0, MOST_TEXT);
      return col < 0 || text === '' ? [] : [{ col, span, at: locatorOf(cell.box), text }];
    }),
  );
}

function captionOf(root: Box): string | null {
  const caption = root.nodes.find((node) => isBox(node) && node.tag === 'caption');
  const text = caption && isBox(caption) ? textOf(caption) : root.element.getAttribute('aria-label');
  return text ? text.slice(0, 200) : null;
}

/** The rows that the page counts for screen readers, without those of the head. */
function declaredRows({ fragments, head }: Table, levels: number): number | null {
  const stated = Math.max(...fragments.map(({ root }) => Number(root.element.getAttribute('aria-rowcount')) || 0));
  const numbers = head.map(({ box }) => Number(box.element.getAttribute('aria-rowindex')) || 0);
  const above = Math.max(levels, ...numbers);
  return stated > above ? stated - above : null;
}

/** The first short text with a number that stands after the rows: "共 310 条", "1-20 of 310". */
function pagerText(table: Table): string | null {
  const [main] = table.fragments;
  const last = Math.max(...table.body.map(({ box }) => box.last));
  let at: Box | null = main?.root ?? null;
  for (let level = 0; at && level < 7 && at.tag !== 'main' && at.tag !== 'body'; level++, at = at.parent) {
    for (const node of at.nodes) {
      if (!isBox(node) || node.inks === 0 || node.first <= last || bearsRows(node)) continue;
      const text = joinPieces(piecesOf(node));
      if (/\d/.test(text) && text.length < 200) return text;
    }
  }
  return null;
}

function bearsRows(box: Box): boolean {
  return box.element.matches('table,[role=row]') || box.element.querySelector('table,[role=row]') !== null;
}
