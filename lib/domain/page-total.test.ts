import { expect, it } from 'vitest';
import { count, dashboard } from '@/test/support/check-fixtures';
import { isPartTotal } from './page-total';

const [table] = dashboard('2026-11-10T12:00:00.000Z', [
  { productId: '1', cells: { visitors: count(30) } },
  { productId: '2', cells: { visitors: count(12) } },
]).reading.tables;
const [column] = table?.columns ?? [];

it.each([
  ['all rows are on the page', { rowsTotal: 2, rowsSeen: 2 }, 42, false],
  ['the page has more rows and sums up those it shows', { rowsTotal: 9, rowsSeen: 2 }, 42, true],
  ['the page has more rows and sums up more', { rowsTotal: 9, rowsSeen: 2 }, 900, false],
  ['it showed more rows before and sums up those it shows now', { rowsTotal: null, rowsSeen: 5 }, 42, true],
  ['nothing says that there are more rows', { rowsTotal: null, rowsSeen: 2 }, 42, false],
])('where %s', (_, about, total, part) => {
  if (!table || !column) throw new Error('no table');
  expect(isPartTotal({ ...table, ...about }, column, count(total))).toBe(part);
});
