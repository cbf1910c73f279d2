import type { MetricId } from '@/lib/domain/metric';
import type { TableReading } from '@/lib/domain/reading';

/** In so many rows nothing at all is rather a figure that is not there yet than none. */
const ROWS = 3;

const known = new WeakMap<TableReading, Map<MetricId, boolean>>();

/**
 * Whether a table says 0 of a metric in every one of several rows, as dashboards do that have no figures of the day yet:
 * then no row of it tells that nothing came.
 */
export function isNoughtThroughout(table: TableReading, metric: MetricId): boolean {
  const byMetric = known.get(table) ?? new Map<MetricId, boolean>();
  known.set(table, byMetric);
  const said = byMetric.get(metric) ?? isAllNought(table, metric);
  byMetric.set(metric, said);
  return said;
}

function isAllNought({ columns }: TableReading, metric: MetricId): boolean {
  const fields = columns.flatMap((column) =>
    column.metric === metric && column.qualifiers.length === 0 ? column.fields : [],
  );
  const read = fields.filter((field) => field.status === 'ok');
  return read.length >= ROWS && read.every(({ value }) => Number(value.value) === 0);
}
