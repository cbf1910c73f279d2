import type { QuantityField, Reading } from '@/lib/domain/reading';

/** How much of a page was read. `unreadable` are places with a text that gave no value; blanks and dashes are not. */
export interface ReadingSummary {
  /** Rows that the page has shown, those that were scrolled or paged away among them. */
  rows: number;
  /** Rows that the page says it has, where every table says so. */
  rowsTotal: number | null;
  values: number;
  unreadable: number;
}

/** Counts what a reading holds over its tables, tiles, product and stated time spans. */
export function summarise(reading: Reading): ReadingSummary {
  const { product } = reading;
  const fields: Pick<QuantityField, 'status'>[] = [
    ...reading.kpis.map((kpi) => kpi.field),
    ...reading.tables.flatMap((table) =>
      table.columns.filter(({ metric }) => metric !== null).flatMap((c) => c.fields),
    ),
    ...(product ? [product.price, product.listPrice] : []),
  ];
  const totals = reading.tables.map((table) => table.rowsTotal);
  return {
    rows: reading.tables.reduce((sum, table) => sum + table.rowsSeen, 0),
    rowsTotal:
      totals.length > 0 && totals.every((total) => total !== null)
        ? totals.reduce<number>((sum, total) => sum + (total ?? 0), 0)
        : null,
    values: fields.filter(({ status }) => status === 'ok').length + reading.windows.length,
    unreadable: fields.filter(({ status }) => status === 'ambiguous' || status === 'unparsable').length,
  };
}
