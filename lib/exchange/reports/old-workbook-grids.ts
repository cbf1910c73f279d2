import { read, utils } from '@e965/xlsx';
import { lookBy, shownBy } from '../workbook/number-format';
import { fromSerial, lengthOf } from '../workbook/serial-time';
import { cellText, type GridRow, type GridsRead } from './sheet-grid';
import { numberText } from './workbook-grids';

/**
 * The sheets of what is saved as .xls: the binary workbooks of Excel 97, XML spreadsheets of 2003, and tables in HTML,
 * given as text once decoded. Texts stay as they stand; nothing is taken for a number that the file does not type as one.
 */
export function readOldWorkbookGrids(source: Uint8Array | string, most: number): GridsRead {
  const from = typeof source === 'string' ? ('string' as const) : ('array' as const);
  const workbook = parsed(source, from, most);
  if (!workbook) return { status: 'refused', reason: from === 'array' ? 'encrypted' : 'damaged' };
  const since1904 = workbook.Workbook?.WBProps?.date1904 ?? false;
  const isMarkup = from === 'string';
  const sheets = workbook.SheetNames.flatMap((name) => {
    const sheet = workbook.Sheets[name];
    if (!sheet?.['!ref']) return [];
    const { s: start, e: end } = utils.decode_range(sheet['!ref']);
    const rows: GridRow[] = [];
    for (let r = start.r; r <= end.r; r++) {
      const texts: (string | null)[] = [];
      const typed: boolean[] = [];
      for (let c = 0; c <= end.c; c++) {
        const cell = sheet[utils.encode_cell({ r, c })] as
          | { t: string; v?: unknown; w?: string; z?: string }
          | undefined;
        const number = cell?.t === 'n' && typeof cell.v === 'number' ? cell.v : null;
        typed.push(number !== null);
        texts.push(number === null ? cellText(plainText(cell, isMarkup)) : numberCell(number, cell?.z, since1904));
        if (typed[c] && !/^[^\d]*[\d.]+%?$/.test(texts[c] ?? '')) typed[c] = false;
      }
      if (texts.some((text) => text !== null)) rows.push({ number: r + 1, texts, typed });
    }
    return [{ name, rows }];
  });
  if (sheets.some(({ rows }) => rows.length > most)) return { status: 'refused', reason: 'too-many-rows' };
  return sheets.length > 0 ? { status: 'read', sheets } : { status: 'refused', reason: 'not-a-table' };
}

function parsed(source: Uint8Array | string, type: 'array' | 'string', most: number) {
  try {
    return read(source, { type, raw: true, cellNF: true, cellFormula: false, cellHTML: false, sheetRows: most + 2 });
  } catch {
    // The library throws on what it cannot read: a password, a cut file.
    return null;
  }
}

function plainText(cell: { t: string; v?: unknown; w?: string } | undefined, isMarkup: boolean): string {
  if (!cell || cell.v === undefined) return '';
  if (cell.t === 'e') return cell.w ?? '';
  const text = cell.t === 'b' ? String(cell.v).toUpperCase() : String(cell.v);
  return isMarkup ? withoutEntities(text) : text;
}

function numberCell(value: number, format: string | undefined, since1904: boolean): string | null {
  const code = format === 'General' ? undefined : format;
  const shown = shownBy(0, code);
  const time = shown === 'number' ? null : fromSerial(value, shown, since1904);
  if (time !== null) return time.replace('T', ' ');
  return shown === 'moment' ? lengthOf(value) : numberText(value, lookBy(0, code));
}

const NAMED: Record<string, string> = {
  yen: '¥',
  pound: '£',
  euro: '€',
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  permil: '‰',
};

/** Character references that the library leaves as they are. */
function withoutEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,8}));/gi, (whole, decimal, hex, name) => {
    if (name) return NAMED[name.toLowerCase()] ?? whole;
    const code = Number.parseInt(decimal ?? hex, decimal ? 10 : 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
