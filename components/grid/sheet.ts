/** What stands in a grid: texts, one a column in each row, '' where nothing does. Rows are never changed in place. */
export type Rows = readonly Row[];
export type Row = readonly string[];

/** A cell by its row and column, both from 0; the row behind the last is the blank one that typing adds. */
export interface CellAt {
  row: number;
  column: number;
}

/** A rectangle of cells, its last row and column included. */
export interface Block {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** A text for one cell. */
export interface CellText extends CellAt {
  text: string;
}

/** The rows with these texts in their cells; rows that are not there yet are added. The same rows where nothing differs. */
export function withTexts(rows: Rows, width: number, texts: readonly CellText[]): Rows {
  const changes = texts.filter(({ row, column, text }) => (rows[row]?.[column] ?? '') !== text);
  if (changes.length === 0) return rows;
  const next: Row[] = [...rows];
  const copied = new Map<number, string[]>();
  for (const { row, column, text } of changes) {
    while (next.length <= row) next.push(blankRow(width));
    const copy = copied.get(row) ?? Array.from({ length: width }, (_, at) => next[row]?.[at] ?? '');
    copied.set(row, copy);
    copy[column] = text;
    next[row] = copy;
  }
  return next;
}

/** The rows with others put in before the one at `at`. */
export function withRows(rows: Rows, at: number, added: Rows): Rows {
  return [...rows.slice(0, at), ...added, ...rows.slice(at)];
}

/** The rows without those from `from` to `to`, both included. */
export function withoutRows(rows: Rows, from: number, to: number): Rows {
  return rows.filter((_, at) => at < from || at > to);
}

/** Copies of the rows from `from` to `to`, put in behind them. */
export function withRowsTwice(rows: Rows, from: number, to: number): Rows {
  const copies = rows.slice(from, to + 1).map((row) => [...row]);
  return withRows(rows, to + 1, copies);
}

/** The rows from `from` to `to` moved past the one above (-1) or below (1) them; the same where there is none. */
export function withRowsMoved(rows: Rows, from: number, to: number, by: -1 | 1): Rows {
  const passed = rows[by < 0 ? from - 1 : to + 1];
  if (!passed || to >= rows.length) return rows;
  const moving = rows.slice(from, to + 1);
  return by < 0
    ? [...rows.slice(0, from - 1), ...moving, passed, ...rows.slice(to + 1)]
    : [...rows.slice(0, from), passed, ...moving, ...rows.slice(to + 2)];
}

export function blankRow(width: number): string[] {
  return Array.from({ length: width }, () => '');
}

/** The texts of a block, row by row. */
export function textsOf(rows: Rows, { top, left, bottom, right }: Block): string[][] {
  return Array.from({ length: Math.min(bottom, rows.length - 1) - top + 1 }, (_, at) =>
    Array.from({ length: right - left + 1 }, (_, column) => rows[top + at]?.[left + column] ?? ''),
  );
}

/** One text for each cell of a block. */
export function filled(
  { top, left, bottom, right }: Block,
  textAt: (row: number, column: number) => string,
): CellText[] {
  const texts: CellText[] = [];
  for (let row = top; row <= bottom; row += 1)
    for (let column = left; column <= right; column += 1) texts.push({ row, column, text: textAt(row, column) });
  return texts;
}
