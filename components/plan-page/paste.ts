import { type Block, type CellText, withTexts } from '@/components/grid/sheet';
import { translate } from '@/lib/i18n/translate';
import type { DraftColumn, DraftSheet } from './draft';

/** A sheet after a paste: the block that was written, and how many pasted columns it had no place for. */
export interface Pasted {
  sheet: DraftSheet;
  block: Block;
  left: number;
}

/** What a sheet allows: its locked columns keep their text, `mostRows` is how many rows it may have. */
export interface PasteRules {
  locked: ReadonlySet<number>;
  mostRows: number;
}

/**
 * A table put into a sheet where `block` is selected. A first row of this sheet's own headers, in either language, says
 * which column goes where; else the columns go side by side from the selected one. A row that stands alone fills all
 * selected rows. Rows are added, and columns that may repeat grow, as far as the table asks for them.
 */
export function pasted(
  sheet: DraftSheet,
  block: Block,
  table: readonly (readonly string[])[],
  rules: PasteRules,
): Pasted {
  const [first = [], ...others] = table;
  const named = byHeaders(sheet, first);
  const rows = named ? others : table;
  const grown =
    named?.sheet ?? withPlaceFor(sheet, block.left + table.reduce((widest, { length }) => Math.max(widest, length), 0));
  const width = grown.columns.length;
  const columnAt = (at: number) => (named ? (named.columns[at] ?? null) : block.left + at);
  const isOne = rows.length === 1;
  const repeated = isOne ? Math.max(1, block.bottom - block.top + 1) : 1;
  const isCell = isOne && rows[0]?.length === 1 && !named;
  const wide = isCell ? block.right - block.left + 1 : 1;
  const texts: CellText[] = [];
  let left = 0;
  for (let time = 0; time < repeated; time += 1)
    rows.forEach((cells, index) => {
      const row = block.top + time * rows.length + index;
      if (row >= rules.mostRows) return;
      for (let at = 0; at < (isCell ? wide : cells.length); at += 1) {
        const column = columnAt(at);
        if (column === null || rules.locked.has(column)) continue;
        if (column >= width) left = Math.max(left, column - width + 1);
        else texts.push({ row, column, text: cells[isCell ? 0 : at] ?? '' });
      }
    });
  // One by one: a price list has more cells than a call takes arguments.
  const [leftmost, rightmost] = texts.reduce(
    ([from, to], { column }) => [Math.min(from, column), Math.max(to, column)],
    [width - 1, 0],
  );
  return {
    sheet: { ...grown, rows: withTexts(grown.rows, width, texts) },
    block: {
      top: block.top,
      left: leftmost,
      bottom: Math.max(block.top, ...texts.slice(-1).map(({ row }) => row)),
      right: rightmost,
    },
    left,
  };
}

/** The sheet with one more of a column that may repeat, beside the last of its kind. */
export function withRepeated(sheet: DraftSheet, column: DraftColumn): DraftSheet {
  const at = sheet.columns.findLastIndex(({ header, nth }) => header === column.header && nth !== null);
  const last = sheet.columns[at];
  if (!last || last.nth === null) return sheet;
  return {
    ...sheet,
    columns: sheet.columns.toSpliced(at + 1, 0, { ...last, nth: last.nth + 1 }),
    rows: sheet.rows.map((row) => row.toSpliced(at + 1, 0, '')),
  };
}

function withPlaceFor(sheet: DraftSheet, width: number): DraftSheet {
  const last = sheet.columns.at(-1);
  if (!last || last.nth === null || sheet.columns.length >= width) return sheet;
  return withPlaceFor(withRepeated(sheet, last), width);
}

/** The column for each header of a row; null where any of them is no header of this sheet, or fewer than two are. */
function byHeaders(sheet: DraftSheet, headers: readonly string[]) {
  const told = headers.filter((text) => text.trim() !== '');
  const grown = sheet.columns
    .filter(({ nth }) => nth === 1)
    .reduce((wider, column) => {
      const asked = told.filter((text) => isNamed(text, column)).length;
      const there = wider.columns.filter(({ header }) => header === column.header).length;
      return Array.from({ length: Math.max(0, asked - there) }).reduce<DraftSheet>(
        (one) => withRepeated(one, column),
        wider,
      );
    }, sheet);
  const used = new Set<number>();
  const columns = headers.map((text) => {
    const at = grown.columns.findIndex((column, index) => !used.has(index) && isNamed(text, column));
    if (at < 0) return null;
    used.add(at);
    return at;
  });
  return used.size < told.length || used.size < 2 ? null : { sheet: grown, columns };
}

function isNamed(text: string, { header, nth }: DraftColumn): boolean {
  const told = plain(nth === null ? text : text.replace(/[\s\d]+$/, ''));
  return (['en', 'zh-CN'] as const).some((language) => plain(translate(language, header)) === told);
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '').toLowerCase();
}
