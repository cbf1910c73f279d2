import type { ReadingAnswer } from './reading-answer';

type TableAnswer = ReadingAnswer['tables'][number];
type RowAnswer = TableAnswer['rows'][number];

/**
 * What two readings of one page give together, the later one taken after scrolling: rows accumulate by product id,
 * and a row gains the cells that it did not show before. What was read first stays, since the page may tick.
 */
export function mergeAnswers(first: ReadingAnswer, later: ReadingAnswer): ReadingAnswer {
  const tables = first.tables.map((table) => ({ ...table, rows: [...table.rows] }));
  const home = new Map<string, { table: TableAnswer; index: number }>();
  for (const table of tables) {
    table.rows.forEach((row, index) => {
      if (row.productId !== null) home.set(row.productId, { table, index });
    });
  }
  later.tables.forEach((table, position) => {
    const known = table.rows.map((row) => row.productId !== null && home.get(row.productId)).find((one) => one);
    const into = known ? known.table : tables[position];
    if (!into) {
      tables.push({ ...table, rows: [...table.rows] });
      return;
    }
    for (const row of table.rows) {
      if (row.productId === null) continue;
      const at = home.get(row.productId);
      const existing = at?.table.rows[at.index];
      if (at && existing) {
        at.table.rows[at.index] = withMoreCells(existing, row);
      } else {
        home.set(row.productId, { table: into, index: into.rows.length });
        into.rows.push(row);
      }
    }
  });
  return {
    ...first,
    tables: tables.map((table) => ({ ...table, rowsSeen: Math.max(table.rowsSeen, table.rows.length) })),
    kpis: [...first.kpis, ...later.kpis.filter((kpi) => !first.kpis.some((one) => one.metric === kpi.metric))],
  };
}

function withMoreCells(row: RowAnswer, later: RowAnswer): RowAnswer {
  const cells = { ...row.cells };
  for (const [metric, cell] of Object.entries(later.cells)) cells[metric] ??= cell;
  return { ...row, title: row.title ?? later.title, cells };
}

/** How much was read in all: rows, and cells that are not empty. */
export function sizeOf({ tables }: ReadingAnswer): number {
  const rows = tables.flatMap((table) => table.rows);
  return rows.reduce((sum, { cells }) => sum + 1 + Object.values(cells).filter((cell) => cell !== null).length, 0);
}
