import type { MessageKey } from '@/lib/i18n/translate';
import { translate } from '@/lib/i18n/translate';
import { isBlank, shownText } from './plan-cells';
import { type PlanError, type PlanPlace, planError } from './plan-error';
import { bothNames, LANGUAGES, type PlanColumn, type PlanTable, sheetColumns } from './plan-tables';
import { columnLetters } from './workbook/address';
import type { ReadCell, ReadRow } from './workbook/read-sheet';
import type { ReadSheet } from './workbook/read-workbook';

/** One row of a table with the cells of each column that its sheet has; several of a repeated column, in order. */
export interface TableRow {
  cells: ReadonlyMap<PlanColumn, readonly PlacedCell[]>;
}

export interface PlacedCell {
  cell: ReadCell | undefined;
  place: PlanPlace;
}

/** A table as the sheet of this name has it. `complete` where it has all the columns it must have, so that its ids can be trusted. */
export interface TableRead {
  sheet: string;
  rows: TableRow[];
  errors: PlanError[];
  complete: boolean;
}

/** Finds a table's sheet by its name in either language and takes its rows apart by their headers. */
export function readTable(table: PlanTable, sheets: readonly ReadSheet[]): TableRead {
  const [sheet, ...others] = sheets.filter(({ name }) => isNamed(name, table.name));
  const name = bothNames(table.name);
  if (!sheet) return missing(name, { key: 'plan.expected.sheet', args: { sheet: name } });
  const errors = others.map((other) =>
    planError({ kind: 'sheet', sheet: other.name }, other.name, {
      key: 'plan.expected.one-sheet',
      args: { sheet: name },
    }),
  );
  const header = sheet.rows.find(({ row }) => row === 1);
  if (!header) return missing(sheet.name, { key: 'plan.expected.header', args: {} });
  const columns = readHeader(table, sheet, header, errors);
  const absent = sheetColumns(table).filter((column) => !column.optional && ![...columns.values()].includes(column));
  for (const column of absent) {
    const expected = { key: 'plan.expected.column', args: { header: bothNames(column.header) } };
    errors.push(planError({ kind: 'sheet', sheet: sheet.name }, '', expected));
  }
  const rows = sheet.rows
    .filter(({ row, cells }) => row > 1 && [...columns.keys()].some((column) => !isBlank(cells.get(column))))
    .map((row) => tableRow(sheet, header, row, columns));
  return { sheet: sheet.name, rows, errors, complete: absent.length === 0 };
}

function missing(sheet: string, expected: PlanError['expected']): TableRead {
  return { sheet, rows: [], errors: [planError({ kind: 'sheet', sheet }, '', expected)], complete: false };
}

/** The table's column at each column of the sheet; what is unknown or stands twice is an error. */
function readHeader(table: PlanTable, sheet: ReadSheet, header: ReadRow, errors: PlanError[]): Map<number, PlanColumn> {
  const columns = new Map<number, PlanColumn>();
  const used = new Set(
    sheet.rows.flatMap(({ cells }) => [...cells].flatMap(([at, cell]) => (isBlank(cell) ? [] : [at]))),
  );
  for (const at of [...used].sort((a, b) => a - b)) {
    const text = shownText(header.cells.get(at));
    if (text.trim().startsWith('#')) continue;
    const column = sheetColumns(table).find((one) => isHeader(text, one));
    const twice = column && !column.repeated && [...columns.values()].includes(column);
    if (column && !twice) columns.set(at, column);
    else {
      const expected = twice
        ? { key: 'plan.expected.one-column', args: { header: bothNames(column.header) } }
        : { key: 'plan.expected.known-column', args: {} };
      errors.push(planError(placeOf(sheet, header, 1, at), text, expected));
    }
  }
  return columns;
}

function tableRow(
  sheet: ReadSheet,
  header: ReadRow,
  { row, cells }: ReadRow,
  columns: Map<number, PlanColumn>,
): TableRow {
  const placed = new Map<PlanColumn, PlacedCell[]>();
  for (const [at, column] of columns) {
    const cell = { cell: cells.get(at), place: placeOf(sheet, header, row, at) };
    placed.set(column, [...(placed.get(column) ?? []), cell]);
  }
  return { cells: placed };
}

function placeOf(sheet: ReadSheet, header: ReadRow, row: number, at: number): PlanPlace {
  const name = shownText(header.cells.get(at)).trim();
  return { kind: 'cell', sheet: sheet.name, row, column: columnLetters(at), header: name };
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
