import type { Grid } from '@/lib/domain/capture';
import type { Locator } from '@/lib/domain/locator';
import type { ColumnReading, QuantityField, RowReading, TableReading } from '@/lib/domain/reading';
import type { PageContext } from './page-context';
import { readFields } from './quantity-fields';
import { statedTotal } from './row-count';
import { identityColumns } from './row-identity';
import { columnsOf, type DimensionColumn, type ValueColumn } from './table-columns';
import { type SubjectRow, sortRows } from './table-rows';
import type { LostColumn, TaughtTable } from './teaching/locate';

/** Reads one grid, with what was taught of it; null where it has no column of values or no row. */
export function readTable(grid: Grid, context: PageContext, taught?: TaughtTable): TableReading | null {
  const { values, dimensions } = columnsOf(grid, grid.body, context, taught?.columns);
  const lost = taught?.lost ?? [];
  if (values.length === 0 && !lost.some(({ means }) => means.kind === 'metric')) return null;
  const gone = lost.map(({ means }) => means.kind);
  const { subjects, total, numberedTotals } = sortRows(grid, identityColumns(dimensions, grid.body, gone));
  if (subjects.length === 0) return null;
  const read = [
    ...values.map((column) => readColumnWith(column, headerPlace(grid, column.col), subjects, total, context)),
    ...lost.flatMap((column) => lostColumn(column, subjects) ?? []),
  ];
  return {
    at: grid.at,
    caption: grid.caption,
    columns:
      grid.shape === 'boxes' ? withoutShiftedRows(read.map(({ column }) => column)) : read.map(({ column }) => column),
    rows: withDistinctIds(subjects.map((subject) => rowReading(subject, dimensions))),
    totals: total ? read.map(({ total: field }) => field) : null,
    rowsSeen: subjects.length,
    rowsTotal: statedTotal(grid, subjects.length, numberedTotals),
  };
}

/** A taught metric whose column is gone: unreadable in every row, until the user says where it went. */
function lostColumn(
  { header, means }: LostColumn,
  subjects: readonly SubjectRow[],
): { column: ColumnReading; total: QuantityField } | null {
  if (means.kind !== 'metric') return null;
  const fields = subjects.map(
    ({ row }): QuantityField => ({ status: 'unparsable', raw: '', at: row.at, reason: 'moved' }),
  );
  return {
    column: { header, metric: means.metric, qualifiers: [], fields },
    total: { status: 'absent', raw: null },
  };
}

/** Where the name of a column stands: in the inmost header cell over it that has one. */
function headerPlace({ header }: Grid, col: number): { at?: Locator } {
  const over = header.flat().findLast((cell) => cell.col <= col && col < cell.col + cell.span && cell.text !== '');
  return over ? { at: over.at } : {};
}

function readColumnWith(
  column: ValueColumn,
  place: { at?: Locator },
  subjects: readonly SubjectRow[],
  total: SubjectRow['row'] | null,
  context: PageContext,
): { column: ColumnReading; total: QuantityField } {
  const { header, meaning } = column;
  const places = subjects.map(({ row }) => column.place(row));
  const fields = readFields([...places, total ? column.place(total) : null], {
    metric: meaning?.metric ?? null,
    unit: meaning?.unit ?? null,
    currency: meaning?.currency ?? context.currency,
    home: context.home,
    locale: context.locale,
    scale: meaning?.scale ?? 0,
  });
  const own = fields.slice(0, subjects.length).map((field, index) => (subjects[index]?.torn ? torn(field) : field));
  return {
    column: { header, ...place, metric: meaning?.metric ?? null, qualifiers: meaning?.qualifiers ?? [], fields: own },
    total: fields.at(-1) ?? { status: 'absent', raw: null },
  };
}

/** Boxes that only stand in rows slide along where one is missing: then a cell does not suit its metric. */
function withoutShiftedRows(columns: readonly ColumnReading[]): ColumnReading[] {
  const shifted = new Set<number>();
  for (const { metric, fields } of columns) {
    for (const [index, field] of fields.entries()) if (metric && !suits(field)) shifted.add(index);
  }
  return columns.map((column) => ({
    ...column,
    fields: column.fields.map((field, index) => (shifted.has(index) ? torn(field) : field)),
  }));
}

function suits(field: QuantityField): boolean {
  return field.status !== 'unparsable' || (field.reason !== 'unit' && field.reason !== 'no-number');
}

function torn(field: QuantityField): QuantityField {
  return field.status === 'ok' ? { status: 'ambiguous', raw: field.raw, at: field.at, reason: 'witnesses' } : field;
}

function rowReading({ row, identity }: SubjectRow, dimensions: readonly DimensionColumn[]): RowReading {
  const labels: Record<string, string> = {};
  for (const { header, col, kind, taught } of dimensions) {
    const text = row.cells.find((cell) => cell.col === col)?.text;
    if (text && header && kind !== 'action' && kind !== 'image') labels[header] = text.slice(0, 200);
    if (text && taught && kind === 'sku') labels.SKU = text.slice(0, 200);
  }
  if (identity.sku) labels.SKU ??= identity.sku;
  const { productId, title } = identity;
  return { ref: row.ref, at: row.at, key: row.key, productId, title, labels };
}

/** An id that stands on several rows is of no one of them: the rows are its SKUs, days or channels. */
function withDistinctIds(rows: readonly RowReading[]): RowReading[] {
  const counts = new Map<string, number>();
  for (const { productId } of rows) if (productId) counts.set(productId, (counts.get(productId) ?? 0) + 1);
  return rows.map((row) => {
    if (!row.productId || counts.get(row.productId) === 1) return row;
    return { ...row, productId: null, labels: { ...row.labels, ID: row.productId } };
  });
}
