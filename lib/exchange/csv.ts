import Papa from 'papaparse';
import { escapeCellText, unescapeCellText } from './workbook/cell-text';
import type { WrittenCell } from './workbook/write-workbook';

const BOM = '\ufeff';
const ROWS_A_PIECE = 500;
// What a spreadsheet takes for a formula when it opens a CSV file, also where it comes after a line end or in the wide
// forms of East Asian input; and the mark itself, so that it can be taken away again. A negative number is none.
const RISKY = /^(?!-\d+(\.\d+)?$)['=+\-@\t\r\n＝＋－＠]/;

/** The pieces of a CSV file by RFC 4180, in UTF-8 with a byte order mark, which Excel needs to see that it is UTF-8. */
export function* csvPieces(header: readonly string[], rows: Iterable<readonly WrittenCell[]>): Generator<string> {
  yield BOM + linesOf([header.map(guarded)]);
  let lines: string[][] = [];
  for (const row of rows) {
    lines.push(row.map(cellText));
    if (lines.length === ROWS_A_PIECE) {
      yield linesOf(lines);
      lines = [];
    }
  }
  if (lines.length > 0) yield linesOf(lines);
}

/** The rows of a CSV file that `csvPieces` wrote, header first, with every text as it was. */
export function readCsv(text: string): string[][] {
  const { data } = Papa.parse<string[]>(text.startsWith(BOM) ? text.slice(1) : text, {
    delimiter: ',',
    skipEmptyLines: true,
  });
  return data.map((row) => row.map((field) => unescapeCellText(field.startsWith("'") ? field.slice(1) : field)));
}

function linesOf(lines: string[][]): string {
  return `${Papa.unparse(lines, { newline: '\r\n' })}\r\n`;
}

/** A text that no spreadsheet takes for a formula: a "'" stands before what could be one. */
function guarded(text: string): string {
  const escaped = escapeCellText(text);
  return RISKY.test(escaped) ? `'${escaped}` : escaped;
}

function cellText(cell: WrittenCell): string {
  switch (cell?.kind) {
    case undefined:
      return '';
    case 'text':
    case 'long-text':
      return guarded(cell.text);
    case 'decimal':
    case 'rate':
    case 'number':
      return cell.value;
    case 'time':
      return cell.time.replace('T', ' ');
    case 'instant':
      return cell.at.slice(0, 19).replace('T', ' ');
  }
}
