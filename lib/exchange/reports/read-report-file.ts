import { REPORT_LIMITS, type ReportColumn, type ReportTable } from '@/lib/domain/report';
import { meaningOf } from '@/lib/lexicon/header-meaning';
import { looksLikeWorkbook } from '../workbook/read-workbook';
import { hiddenReason, holdsContact, peopleWord } from './buyer-data';
import { saysCurrency } from './column-names';
import { decodeText } from './decode-text';
import { readDelimited } from './delimited';
import { type FoundTable, findTables } from './find-tables';
import type { GridsRead, ReportRefusal, SheetGrid } from './sheet-grid';
import { readWorkbookGrids } from './workbook-grids';

export type { ReportRefusal } from './sheet-grid';

/** What a file holds: its tables without what speaks of buyers, how it was written, or why it cannot be read. */
export type ReportFileRead =
  | { status: 'read'; tables: ReportTable[]; format: 'text' | 'xlsx' | 'xls' | 'markup'; encoding: string | null }
  | { status: 'refused'; reason: ReportRefusal };

/**
 * Reads a report as a platform exports it, told apart by its bytes and never by its name: CSV and other separated text in
 * any common encoding, XLSX, and what is saved as .xls. Columns about buyers and texts that say nothing of figures are
 * left out here, so that nothing later sees them.
 */
export async function readReportFile(bytes: Uint8Array): Promise<ReportFileRead> {
  const { megabytes, rows, cells } = REPORT_LIMITS;
  if (bytes.length > megabytes * 1024 * 1024) return { status: 'refused', reason: 'too-large' };
  const grids = await gridsOf(bytes);
  if (grids.status === 'refused') return grids;
  const { format, encoding } = grids;
  if (grids.sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0) > rows + 100)
    return { status: 'refused', reason: 'too-many-rows' };
  const found = grids.sheets.flatMap(({ name, rows: lines }) => findTables(lines).map((table) => ({ name, table })));
  if (found.reduce((sum, { table }) => sum + table.body.length * table.width, 0) > cells)
    return { status: 'refused', reason: 'too-many-rows' };
  if (found.length === 0) return { status: 'refused', reason: 'not-a-table' };
  return { status: 'read', tables: found.map(({ name, table }) => reportTable(name, table)), format, encoding };
}

type Grids =
  | (Extract<GridsRead, { status: 'read' }> & { format: 'text' | 'xlsx' | 'xls' | 'markup'; encoding: string | null })
  | Extract<GridsRead, { status: 'refused' }>;

async function gridsOf(bytes: Uint8Array): Promise<Grids> {
  const { rows, megabytes } = REPORT_LIMITS;
  if (looksLikeWorkbook(bytes)) {
    const isOld = bytes[0] !== 0x50;
    const read = isOld
      ? (await oldWorkbooks()).readOldWorkbookGrids(bytes, rows)
      : readWorkbookGrids(bytes, { bytes: megabytes * 8 * 1024 * 1024, rows });
    return read.status === 'read' ? { ...read, format: isOld ? 'xls' : 'xlsx', encoding: null } : read;
  }
  const { text, encoding } = decodeText(bytes);
  if (text.includes('\u0000')) return { status: 'refused', reason: 'not-a-table' };
  if (/^\s*(?:<\?xml|<!doctype html|<html|<table|<meta|<head)/i.test(text.slice(0, 2000))) {
    const read = (await oldWorkbooks()).readOldWorkbookGrids(text, rows);
    return read.status === 'read' ? { ...read, format: 'markup', encoding } : read;
  }
  const sheet: SheetGrid | null = readDelimited(text);
  return sheet
    ? { status: 'read', sheets: [sheet], format: 'text', encoding }
    : { status: 'refused', reason: 'not-a-table' };
}

/** A large library that most reports never need. */
function oldWorkbooks() {
  return import('./old-workbook-grids');
}

const NOTES = 30;
const LONGEST_NOTE = 300;

function reportTable(sheet: string | null, { header, width, body, notes }: FoundTable): ReportTable {
  const all = Array.from({ length: width }, (_, index) => columnAt(index, header?.[index] ?? [], body)).filter(
    (column) => column.header.length > 0 || column.cells.some((cell) => cell !== null),
  );
  // Counts of buyers stand on reports of products too: what is nobody's name makes no table one of orders.
  const named = all.filter((column) => hiddenReason(nameOf(column), column.cells, false) === 'buyer');
  // Without names nothing tells a product from a buyer whose address stands beside.
  const isOpen = header === null && all.some((column) => hiddenReason('', column.cells, false) !== null);
  const ofOrders = isOpen || all.some((column) => peopleWord(nameOf(column)) === 'order') || named.length > 1;
  const judged = all.map((column) => ({ column, reason: reasonOf(column, header !== null, ofOrders) }));
  let hiddenCells = 0;
  const columns = judged.flatMap(({ column, reason }) => {
    if (reason !== null) return [];
    const cells = column.cells.map((cell) => {
      if (cell === null || !holdsContact(cell)) return cell;
      hiddenCells += 1;
      return null;
    });
    return [{ ...column, cells }];
  });
  return {
    sheet,
    notes: notes
      .filter((note) => !holdsContact(note) && peopleWord(note.split(/[:：]/)[0] ?? '') === null)
      .slice(0, NOTES)
      .map((note) => note.slice(0, LONGEST_NOTE)),
    columns,
    rows: body.map(({ number }) => number),
    hidden: judged.flatMap(({ column, reason }) => (reason ? [{ header: nameOf(column), reason }] : [])),
    hiddenCells,
    named: header !== null,
    ofOrders,
  };
}

function columnAt(index: number, header: readonly string[], body: FoundTable['body']): ReportColumn {
  const cells = body.map(({ texts }) => texts[index] ?? null);
  const typed = body.map((row) => row.typed?.[index] ?? false);
  const filled = typed.filter((_, at) => cells[at] !== null);
  const uniform = filled.every((one) => one === filled[0]);
  return { index, header: [...header], cells, typed: uniform ? (filled[0] ?? false) : typed };
}

function nameOf(column: ReportColumn): string {
  return column.header.at(-1) ?? '';
}

/** Rows of orders keep what the lexicon knows alone: whatever else stands on them may be the buyer's. */
function reasonOf(
  column: ReportColumn,
  named: boolean,
  ofOrders: boolean,
): ReportTable['hidden'][number]['reason'] | null {
  const name = nameOf(column);
  const reason = hiddenReason(name, column.cells, ofOrders);
  if (reason) return reason;
  if (named && name === '') return 'text';
  if (ofOrders && !isKnown(name)) return 'buyer';
  return isProse(column) ? 'text' : null;
}

function isKnown(name: string): boolean {
  const { kind } = meaningOf(name, { platform: null, lang: null });
  return (
    kind === 'metric' ||
    kind === 'benchmark' ||
    (kind === 'dimension' && peopleWord(name) === null) ||
    saysCurrency(name)
  );
}

/** Descriptions, pictures and addresses of pages: long, of several lines or links, in columns that nothing knows. */
function isProse(column: ReportColumn): boolean {
  const { kind } = meaningOf(column.header, { platform: null, lang: null });
  if (kind !== 'unknown') return false;
  const filled = column.cells.filter((cell) => cell !== null);
  const prose = filled.filter((cell) => cell.length > 200 || /\n/.test(cell) || /^https?:?\/\//i.test(cell)).length;
  return filled.length > 0 && prose > filled.length * 0.2;
}
