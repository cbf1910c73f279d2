import { describe, expect, it } from 'vitest';
import { count, dashboard } from '@/test/support/check-fixtures';
import type { TableRows } from './listing-rows';
import { readCount } from './rate-count';

const PROMISE = { pairs: [{ counted: ['clicks'], outOf: ['impressions'] }], rate: 0.1 };

/** A look at a row at a minute past eight, on a page whose period and filter are as given. */
function look(minute: number, impressions: number, raw: string, relative: string, filter: string): TableRows {
  const time = `2026-11-10T20:${String(minute).padStart(2, '0')}:00+08:00`;
  const page = dashboard(time, [{ cells: { impressions: count(impressions), clicks: count(impressions / 10) } }]);
  page.reading.period = { raw, start: null, end: null, relative };
  page.reading.scope = [{ label: null, text: filter, qualifiers: [] }];
  const [table] = page.reading.tables;
  if (!table) throw new Error('no table');
  return { snapshot: page, seenAt: Date.parse(time), table, rows: [0] };
}

const today = (minute: number, impressions: number, filter = '全部') =>
  look(minute, impressions, '今日', 'period:today', filter);
const week = (minute: number, impressions: number) => look(minute, impressions, '近7天', 'period:7d', '全部');

function growthOf(...looks: TableRows[]) {
  const read = readCount(looks, PROMISE, 'Asia/Shanghai');
  return read.status === 'ok' ? read.count.growth.observed : null;
}

describe('how a count grows from look to look', () => {
  it('is told from looks at one period, never across two', () => {
    expect(growthOf(today(0, 1000), today(10, 1200))).toEqual([20]);
    expect(growthOf(today(0, 1000), week(5, 9000), today(10, 1200), week(15, 9100))).toEqual([20, 10]);
  });

  it('is told from looks at what the page is filtered to now', () => {
    expect(growthOf(today(0, 1000), today(5, 400, '女装'), today(10, 500, '女装'))).toEqual([10]);
  });
});
