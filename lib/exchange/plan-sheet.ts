import type { MessageKey } from '@/lib/i18n/translate';
import { translate } from '@/lib/i18n/translate';
import { isBlank, shownText } from './plan-cells';
import { type PlanError, type PlanPlace, planError } from './plan-error';
import { bothNames, LANGUAGES, PLAN_TABLES, type PlanColumn, type PlanTable, sheetColumns } from './plan-tables';
import { columnLetters } from './workbook/address';
import type { ReadCell, ReadRow } from './workbook/read-sheet';
import type { ReadSheet } from './workbook/read-workbook';

/** One row of a table with the cells of each column that its sheet has; several of a repeated column, in order. */
export interface TableRow {
  cells: ReadonlyMap<PlanColumn, readonly PlacedCell[]>;
}

export interface PlacedCell {
  cell: ReadCell | undefined;
  /** Where it stands in its sheet, both from 1. */
  row: number;
  column: number;
}

/** A table as the sheet of this name has it. `complete` where it has all the columns it must have, so that its ids can be trusted. */
export interface TableRead {
  sheet: string;
  /** The headers by the column that they stand in, from 1. */
  headers: ReadonlyMap<number, string>;
  rows: TableRow[];
  errors: PlanError[];
  complete: boolean;
}

/** Finds a table's sheet by its name in either language and takes its rows apart by their headers. */
export function readTable(table: PlanTable, sheets: readonly ReadSheet[]): TableRead {
  const [sheet, ...others] = sheets.filter(({ name }) => isNamed(name, table.name));
  const name = bothNames(table.name);
  if (!sheet && table.optional) return leftOut(table, name, sheets);
  if (!sheet) return missing(name, { key: 'plan.expected.sheet', args: { sheet: name } });
  const errors = others.map((other) =>
    planError({ kind: 'sheet', sheet: other.name }, other.name, {
      key: 'plan.expected.one-sheet',
      args: { sheet: name },
    }),
  );
  const header = headerOf(sheet);
  if (!header) return missing(sheet.name, { key: 'plan.expected.header', args: {} });
  const headers = new Map([...header.cells].map(([at, cell]) => [at, shownText(cell).trim()]));
  const columns = readHeader(table, sheet, headers, errors);
  const absent = sheetColumns(table).filter(
    (column) => !mayBeAbsent(column) && ![...columns.values()].includes(column),
  );
  for (const column of absent) {
    const expected = { key: 'plan.expected.column', args: { header: bothNames(column.header) } };
    errors.push(planError({ kind: 'sheet', sheet: sheet.name }, '', expected));
  }
  const rows = sheet.rows
    .filter(({ row, cells }) => row > 1 && [...columns.keys()].some((column) => !isBlank(cells.get(column))))
    .map((row) => tableRow(row, columns));
  return { sheet: sheet.name, headers, rows, errors, complete: absent.length === 0 };
}

/** The place of a cell of a table that was read. */
export function placeOf({ sheet, headers }: TableRead, { row, column }: PlacedCell): PlanPlace {
  return { kind: 'cell', sheet, row, column: columnLetters(column), header: headers.get(column) ?? '' };
}

function missing(sheet: string, expected: PlanError['expected']): TableRead {
  const errors = [planError({ kind: 'sheet', sheet }, '', expected)];
  return { sheet, headers: new Map(), rows: [], errors, complete: false };
}

/**
 * A table that the workbook does without. A sheet of another name that has its columns is most likely this one with its
 * name misspelt, and would otherwise be lost in silence.
 */
function leftOut(table: PlanTable, name: string, sheets: readonly ReadSheet[]): TableRead {
  const errors = sheets
    .filter((sheet) => isOfNoTable(sheet) && hasColumnsOf(table, sheet))
    .map((sheet) =>
      planError({ kind: 'sheet', sheet: sheet.name }, sheet.name, {
        key: 'plan.expected.sheet-name',
        args: { sheet: name },
      }),
    );
  return { sheet: name, headers: new Map(), rows: [], errors, complete: errors.length === 0 };
}

function isOfNoTable({ name }: ReadSheet): boolean {
  return !name.trim().startsWith('#') && !PLAN_TABLES.some((table) => isNamed(name, table.name));
}

function hasColumnsOf(table: PlanTable, sheet: ReadSheet): boolean {
  const texts = [...(headerOf(sheet)?.cells.values() ?? [])].map(shownText);
  const needed = sheetColumns(table).filter((column) => !mayBeAbsent(column));
  return needed.every((column) => texts.some((text) => isHeader(text, column)));
}

function headerOf(sheet: ReadSheet): ReadRow | undefined {
  return sheet.rows.find(({ row }) => row === 1);
}

/** Columns that a cell may leave blank, and those that only some kinds of rows have. */
function mayBeAbsent({ optional, only }: PlanColumn): boolean {
  return optional === true || only !== undefined;
}

/** The table's column at each column of the sheet; what is unknown or stands twice is an error. */
function readHeader(
  table: PlanTable,
  sheet: ReadSheet,
  headers: ReadonlyMap<number, string>,
  errors: PlanError[],
): Map<number, PlanColumn> {
  const columns = new Map<number, PlanColumn>();
  const used = new Set<number>();
  for (const { cells } of sheet.rows) for (const [at, cell] of cells) if (!isBlank(cell)) used.add(at);
  for (const at of [...used].sort((a, b) => a - b)) {
    const text = headers.get(at) ?? '';
    if (text.startsWith('#')) continue;
    const column = sheetColumns(table).find((one) => isHeader(text, one));
    const twice = column && !column.repeated && [...columns.values()].includes(column);
    if (column && !twice) columns.set(at, column);
    else {
      const expected = twice
        ? { key: 'plan.expected.one-column', args: { header: bothNames(column.header) } }
        : { key: 'plan.expected.known-column', args: {} };
      const place: PlanPlace = { kind: 'cell', sheet: sheet.name, row: 1, column: columnLetters(at), header: text };
      errors.push(planError(place, text, expected));
    }
  }
  return columns;
}

function tableRow({ row, cells }: ReadRow, columns: ReadonlyMap<number, PlanColumn>): TableRow {
  const placed = new Map<PlanColumn, PlacedCell[]>();
  for (const [at, column] of columns) {
    const cell = { cell: cells.get(at), row, column: at };
    const others = placed.get(column);
    if (others) others.push(cell);
    else placed.set(column, [cell]);
  }
  return { cells: placed };
}

function isHeader(text: string, column: PlanColumn): boolean {
  return isNamed(column.repeated ? text.replace(/[\s\d]+$/, '') : text, column.header);
}

function isNamed(text: string, key: MessageKey): boolean {
  return LANGUAGES.some((language) => plain(translate(language, key)) === plain(text));
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
}
