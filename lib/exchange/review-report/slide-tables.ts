import type { Cell, Table } from './report-content';

const TEXT_SIZE = 11;
const NOTE_SIZE = 9;
const MARGINS = 0.16;
/** Inches that a line of text takes for each point of its size. */
const LEADING = 1.25 / 72;
const MOST_PAGES = 4;

/** A table cut into slides; `left` rows stand on none of them. */
export interface TablePages {
  pages: readonly (readonly (readonly Cell[])[])[];
  left: number;
}

/** How high a whole table is in inches, as wide as a slide leaves it. */
export function tableHeight({ columns, rows }: Table, width: number): number {
  const widths = columnWidths({ columns, rows }, width);
  const header = columns.map(({ header }) => ({ text: header }));
  return [header, ...rows].reduce((sum, row) => sum + rowHeight(row, widths), 0.15);
}

/** Cuts a table into slides of a width and height in inches, evenly: rows are as high as their texts will be when they wrap. */
export function tablePages(table: Table, width: number, height: number): TablePages {
  const widths = columnWidths(table, width);
  const room =
    height -
    rowHeight(
      table.columns.map(({ header }) => ({ text: header })),
      widths,
    ) -
    0.15;
  const rows = table.rows.map((cells) => ({ cells, high: rowHeight(cells, widths) }));
  const pages = cut(rows, room);
  const shown = pages.slice(0, MOST_PAGES);
  const left = pages.slice(MOST_PAGES).reduce((sum, page) => sum + page.length, 0);
  if (left > 0 || pages.length < 2) return { pages: shown, left };
  // No page with a last row alone: as many pages as are needed, none fuller than the others.
  const whole = rows.reduce((sum, { high }) => sum + high, 0);
  const even = cut(rows, Math.min(room, whole / pages.length + Math.max(...rows.map(({ high }) => high))));
  return { pages: even.length > pages.length ? shown : even, left };
}

function cut(rows: readonly { cells: readonly Cell[]; high: number }[], room: number): (readonly Cell[])[][] {
  const pages: (readonly Cell[])[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const { cells, high } of rows) {
    if (used + high > room) {
      pages.push([]);
      used = 0;
    }
    pages.at(-1)?.push(cells);
    used += high;
  }
  return pages;
}

/** Widths in inches, which add up to `width`, by what stands in the columns: none so narrow that a figure breaks nor so wide that it starves the others. */
export function columnWidths({ columns, rows }: Table, width: number): number[] {
  const wanted = columns.map(({ header, align }, column) => {
    const texts = rows.slice(0, 200).map((row) => row[column]);
    const longest = Math.max(
      textWidth(header, TEXT_SIZE),
      ...texts.map((cell) => textWidth(cell?.text ?? '', TEXT_SIZE) + (cell?.tone ? 0.18 : 0)),
      ...texts.map((cell) => Math.min(align === 'end' ? 1.6 : 3.4, textWidth(cell?.note ?? '', NOTE_SIZE))),
    );
    return Math.min(3.6, Math.max(0.8, longest + MARGINS + 0.1));
  });
  // A figure must stand on one line: where there is too little room, names and notes give way.
  const sum = wanted.reduce((total, one) => total + one, 0);
  const figures = wanted.reduce((total, one, column) => total + (columns[column]?.align === 'end' ? one : 0), 0);
  if (sum <= width || figures >= width * 0.75) return wanted.map((one) => (one / sum) * width);
  const share = (width - figures) / (sum - figures);
  return wanted.map((one, column) => (columns[column]?.align === 'end' ? one : one * share));
}

function rowHeight(row: readonly Cell[], widths: readonly number[]): number {
  const heights = row.map(({ text, note, tone }, column) => {
    const room = Math.max(0.3, (widths[column] ?? 1) - MARGINS);
    const lines = linesOf(tone ? `✕ ${text}` : text, room, TEXT_SIZE) * TEXT_SIZE;
    return (lines + (note ? linesOf(note, room, NOTE_SIZE) * NOTE_SIZE : 0)) * LEADING;
  });
  return Math.max(...heights, TEXT_SIZE * LEADING) + 0.09;
}

function linesOf(text: string, room: number, size: number): number {
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil((textWidth(line, size) * 1.06) / room)), 0);
}

/** About how wide a text is in inches: a Chinese character takes its whole size, a letter little more than half. */
function textWidth(text: string, size: number): number {
  return [...text].reduce((sum, character) => sum + (character > '\u2e80' ? 1 : 0.6), 0) * (size / 72);
}
