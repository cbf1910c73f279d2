/** One line of a sheet: its number from 1, the text of each cell, and of which cells the file itself held a number. */
export interface GridRow {
  number: number;
  texts: readonly (string | null)[];
  typed: readonly boolean[] | null;
}

/** A sheet of a workbook, or a text file, whose name is null. */
export interface SheetGrid {
  name: string | null;
  rows: readonly GridRow[];
}

/** Why a file is no report that can be read. */
export type ReportRefusal = 'not-a-table' | 'damaged' | 'encrypted' | 'too-large' | 'too-many-rows';

export type GridsRead = { status: 'read'; sheets: readonly SheetGrid[] } | { status: 'refused'; reason: ReportRefusal };

/** The text of a cell as it is compared and shown; null where nothing stands there. */
export function cellText(text: string): string | null {
  const plain = text
    .replace(/[\ufeff\u200b-\u200f\u2060]/g, '')
    .replace(/[\u00a0\u202f\u3000]/g, ' ')
    .trim();
  // Spreadsheets keep long numbers as text by ="0123" or by a leading apostrophe.
  const kept = /^="(.*)"$/s.exec(plain)?.[1] ?? (/^'(?=[\d+=-])/.test(plain) ? plain.slice(1) : plain);
  return kept === '' ? null : kept;
}
