import type { MetricId } from '@/lib/domain/metric';
import type { QuantityField, RowReading, TableReading } from '@/lib/domain/reading';
import type { Snapshot } from '@/lib/domain/snapshot';
import type { ListingIndex } from './listing-index';
import { millisecondsOf } from './plan-clock';

/** The rows of one table that show one thing: a listing, a slot, a channel. More than one must agree to be read. */
export interface TableRows {
  snapshot: Snapshot;
  /** When it was seen, in milliseconds. */
  seenAt: number;
  table: TableReading;
  rows: readonly number[];
}

/** The rows of one snapshot's tables that show planned listings, by the listing's key. */
export function listingRowsIn(snapshot: Snapshot, index: ListingIndex): Map<string, TableRows[]> {
  const found = new Map<string, TableRows[]>();
  const seenAt = millisecondsOf(snapshot.takenAt);
  for (const table of snapshot.reading.tables) {
    const here = rowsBy(table, (row) =>
      row.productId === null ? null : (index.byProductId(snapshot, row.productId)?.key ?? null),
    );
    for (const [key, rows] of here) {
      const list = found.get(key);
      if (list) list.push({ snapshot, seenAt, table, rows });
      else found.set(key, [{ snapshot, seenAt, table, rows }]);
    }
  }
  return found;
}

function rowsBy(table: TableReading, keyOf: (row: RowReading) => string | null): Map<string, number[]> {
  const rows = new Map<string, number[]>();
  table.rows.forEach((row, at) => {
    const key = keyOf(row);
    if (key === null) return;
    const list = rows.get(key);
    if (list) list.push(at);
    else rows.set(key, [at]);
  });
  return rows;
}

/**
 * The value of a metric in these rows: null where the table has no such column. Columns narrowed by a qualifier do not
 * count; several rows or columns that say different things are ambiguous.
 */
export function readCell({ table, rows }: TableRows, metric: MetricId): QuantityField | null {
  const found: QuantityField[] = [];
  // Asked of every row of a long history, so without lists in between.
  for (const column of table.columns) {
    if (column.metric !== metric || column.qualifiers.length > 0) continue;
    for (const at of rows) {
      const field = column.fields[at];
      if (field) found.push(field);
    }
  }
  return agreed(found);
}

/** The first of these metrics that the table has a column for. */
export function readFirst(rows: TableRows, metrics: readonly MetricId[]): QuantityField | null {
  for (const metric of metrics) {
    const field = readCell(rows, metric);
    if (field) return field;
  }
  return null;
}

/** One field out of several witnesses: the first where all say the same, else ambiguous; null for none. */
export function agreed(fields: readonly QuantityField[]): QuantityField | null {
  const [first, ...others] = fields;
  if (!first) return null;
  if (others.every((other) => said(other) === said(first))) return first;
  const placed = fields.find((field) => field.status !== 'absent');
  if (!placed) return first;
  return { status: 'ambiguous', raw: placed.raw, at: placed.at, reason: 'witnesses' };
}

function said(field: QuantityField): string {
  if (field.status !== 'ok') return field.status;
  const { value } = field;
  return value.unit === 'money' ? `${value.value} ${value.currency}` : `${value.value} ${value.unit}`;
}
