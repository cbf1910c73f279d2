import type { QuantityField, TableReading } from '@/lib/domain/reading';
import type { Snapshot } from '@/lib/domain/snapshot';
import { type DataRow, type DataTable, number, SNAPSHOT_COLUMNS, snapshotCells, text } from './data-table';

/** Every value that was read, one a row: the figures of tiles, of table rows and of total rows. */
export const readingTable: DataTable = {
  file: 'readings',
  sheet: 'export.table.readings',
  columns: [
    ...SNAPSHOT_COLUMNS,
    ['export.column.scope', 10],
    ['export.column.table', 8],
    ['export.column.row', 8],
    ['export.column.product-id', 18],
    ['export.column.title', 30],
    ['export.column.header', 20],
    ['export.column.metric', 20],
    ['export.column.qualifiers', 16],
    ['export.column.status', 12],
    ['export.column.raw', 16],
    ['export.column.value', 14],
    ['export.column.exact', 14],
    ['export.column.unit', 10],
    ['export.column.currency', 10],
    ['export.column.reason', 12],
    ['export.column.locator', 30],
  ],
  *rows({ snapshots }) {
    for (const snapshot of snapshots) yield* rowsOf(snapshot);
  },
};

function* rowsOf(snapshot: Snapshot): Generator<DataRow> {
  const start = snapshotCells(snapshot);
  for (const { label, metric, qualifiers, field } of snapshot.reading.kpis)
    yield [...start, text('kpi'), null, null, null, null, ...valueCells(label, metric, qualifiers, field)];
  for (const [index, table] of snapshot.reading.tables.entries()) {
    for (const cells of tableRows(table)) {
      const [scope = null, ...rest] = cells;
      yield [...start, scope, number(index + 1), ...rest];
    }
  }
}

function* tableRows({ columns, rows, totals }: TableReading): Generator<DataRow> {
  for (const [at, { productId, title }] of rows.entries()) {
    for (const { header, metric, qualifiers, fields } of columns) {
      const field = fields[at];
      if (!field) continue;
      const row = [text('row'), number(at + 1), text(productId), text(title)];
      yield [...row, ...valueCells(header, metric, qualifiers, field)];
    }
  }
  for (const [at, field] of (totals ?? []).entries()) {
    const column = columns[at];
    if (!column) continue;
    const { header, metric, qualifiers } = column;
    yield [text('total'), null, null, null, ...valueCells(header, metric, qualifiers, field)];
  }
}

function valueCells(
  header: string,
  metric: string | null,
  qualifiers: readonly string[],
  field: QuantityField,
): DataRow {
  const value = field.status === 'ok' ? field.value : null;
  return [
    text(header),
    text(metric),
    text(qualifiers.join(' ')),
    text(field.status),
    text(field.raw),
    number(value?.value ?? null),
    text(value?.value ?? null),
    text(value?.unit ?? null),
    text(value?.unit === 'money' ? value.currency : null),
    text('reason' in field ? field.reason : null),
    text('at' in field ? field.at : null),
  ];
}
