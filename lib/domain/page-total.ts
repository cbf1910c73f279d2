import { compareDecimals, sumDecimals } from './decimal';
import type { ColumnReading, QuantityField, TableReading } from './reading';

/**
 * Whether a total row's figure is, or may be, the sum of only those rows of a half-shown table that the page has at the
 * moment: a part, never the whole.
 */
export function isPartTotal(
  { rows, rowsSeen, rowsTotal }: TableReading,
  { fields }: ColumnReading,
  total: QuantityField,
): boolean {
  if (rows.length >= Math.max(rowsSeen, rowsTotal ?? 0) || total.status !== 'ok') return false;
  const values = fields.flatMap((field) => (field.status === 'ok' ? [field.value.value] : []));
  const isRead = fields.every(({ status }) => status === 'ok' || status === 'absent');
  return !isRead || compareDecimals(sumDecimals(values), total.value.value) >= 0;
}
