import type { ColumnReading, TableReading } from './reading';
import type { EarlierLook, Snapshot } from './snapshot';

/** A table cut down to these products, in its own order, with its columns as they are and without its totals. */
export function onlyProducts(table: TableReading, products: ReadonlySet<string>): TableReading {
  const kept = table.rows.flatMap(({ productId }, at) => (productId !== null && products.has(productId) ? [at] : []));
  const fieldsOf = ({ fields }: ColumnReading) => kept.flatMap((at) => fields[at] ?? []);
  return {
    ...table,
    columns: table.columns.map((column) => ({ ...column, fields: fieldsOf(column) })),
    rows: kept.flatMap((at) => table.rows[at] ?? []),
    totals: null,
    rowsSeen: kept.length,
  };
}

/**
 * An earlier snapshot cut down to what still counts of it: those rows, of the instant that they were read at, and nothing
 * else of its page.
 */
export function standingPart(look: Snapshot, { tables }: Pick<EarlierLook, 'tables'>): Snapshot {
  const { reading } = look;
  const kept = tables.flatMap(({ was, products }) => {
    const table = reading.tables[was];
    return table ? [onlyProducts(table, new Set(products))] : [];
  });
  return { ...look, reading: { ...reading, product: null, kpis: [], tables: kept, windows: [] } };
}
