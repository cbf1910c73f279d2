import { shiftDecimal } from '@/lib/domain/decimal';
import type { NumberLook } from '../workbook/number-format';
import type { ReadCell } from '../workbook/read-sheet';
import { readWorkbook, type WorkbookRefusal } from '../workbook/read-workbook';
import { lengthOf } from '../workbook/serial-time';
import { cellText, type GridRow, type GridsRead, type ReportRefusal } from './sheet-grid';

const REFUSALS: Record<WorkbookRefusal, ReportRefusal> = {
  'compound-file': 'encrypted',
  damaged: 'damaged',
  doctype: 'damaged',
  'too-large': 'too-large',
  'too-many-rows': 'too-many-rows',
  'no-workbook': 'not-a-table',
};

/** The sheets of an XLSX workbook as texts; hidden sheets and rows count. */
export function readWorkbookGrids(bytes: Uint8Array, limits: { bytes: number; rows: number }): GridsRead {
  const workbook = readWorkbook(bytes, limits);
  if (workbook.status === 'refused') return { status: 'refused', reason: REFUSALS[workbook.reason] };
  const sheets = workbook.sheets.map(({ name, rows }) => ({
    name,
    rows: rows.map(({ row, cells }): GridRow => {
      const width = Math.max(0, ...cells.keys());
      const texts = Array.from<string | null>({ length: width }).fill(null);
      const typed = Array.from<boolean>({ length: width }).fill(false);
      for (const [column, cell] of cells) {
        texts[column - 1] = textOf(cell);
        typed[column - 1] = cell.kind === 'number' && !cell.isLength && isExact(cell.value);
      }
      return { number: row, texts, typed };
    }),
  }));
  return { status: 'read', sheets };
}

function textOf(cell: ReadCell): string | null {
  switch (cell.kind) {
    case 'text':
      return cellText(cell.text);
    case 'error':
      return cell.text;
    case 'time':
      return cell.time.replace('T', ' ');
    case 'boolean':
      return cell.value ? 'TRUE' : 'FALSE';
    case 'uncalculated':
      return null;
    case 'number':
      return cell.isLength ? lengthOf(cell.value) : numberText(cell.value, cell.look ?? null);
  }
}

/** A number as its format shows it, with all its figures; one that a double cannot hold exactly stays in powers of ten. */
export function numberText(value: number, look: NumberLook | null): string {
  if (!isExact(value)) return value.toExponential();
  const plain = String(Math.abs(value));
  const shift = look?.percent === 'hundredths' ? 2 : 0;
  const figures = shift > 0 || plain.includes('e') ? shiftDecimal(plain, shift) : plain;
  const sign = look?.currency ? `${look.currency}${/[\p{L}.]$/u.test(look.currency) ? ' ' : ''}` : '';
  return `${value < 0 ? '-' : ''}${sign}${figures}${look?.percent ? '%' : ''}`;
}

function isExact(value: number): boolean {
  return !Number.isInteger(value) || Number.isSafeInteger(value);
}
