import { describe, expect, it } from 'vitest';
import { count, dashboard } from '@/test/support/check-fixtures';
import type { TableRows } from './listing-rows';
import { readCount } from './rate-count';

const EIGHT = Date.parse('2026-11-10T20:00:00+08:00');
const PROMISE = { pairs: [{ counted: ['clicks'], outOf: ['impressions'] }], rate: 0.1 };

/** A look at a row at a minute past eight, on a page whose period and filter are as given. */
function look(minute: number, impressions: number, raw: string, relative: string, filter: string): TableRows {
  const time = new Date(EIGHT + minute * 60_000).toISOString();
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
  const read = readCount(looks, PROMISE, 'Asia/Shanghai', EIGHT);
  return read.status === 'ok' ? read.count.growth.map(({ observed }) => observed) : null;
}

describe('how a count grows from look to look', () => {
  it('is told from looks at one period, never across two, its start being the first', () => {
    expect(growthOf(today(60, 1000), today(130, 1200))).toEqual([100, 20]);
    expect(growthOf(today(60, 1000), week(65, 9000), today(130, 1200), week(140, 9100))).toEqual([100, 20, 10]);
  });

  it('is told from looks at what the page is filtered to now', () => {
    expect(growthOf(today(60, 1000), today(65, 400, '女装'), today(130, 500, '女装'))).toEqual([40, 10]);
  });

  it('is told by the hour at least, since one swing takes all looks within an hour', () => {
    expect(growthOf(today(60, 1000), today(80, 1100), today(100, 1300), today(125, 1400))).toEqual([100, 40]);
  });

  it('is the whole over the time since it began where nothing else is known', () => {
    const read = readCount([today(30, 1000)], PROMISE, 'Asia/Shanghai', EIGHT);
    expect(read.status === 'ok' && read.count.growth).toEqual([{ observed: 100, expected: 100, hours: 0.5 }]);
  });
});

describe('a count of more than there is', () => {
  it('is taken from no look, since one of its two figures is wrong', () => {
    const wrong = today(70, 1000);
    const column = wrong.table.columns.find(({ metric }) => metric === 'clicks');
    if (column) column.fields = [count(1001)];
    const read = (...looks: TableRows[]) => readCount(looks, PROMISE, 'Asia/Shanghai', EIGHT);
    expect(read(wrong)).toMatchObject({ status: 'cannot-tell', reason: { key: 'check.rate.contradicts' } });
    expect(read(wrong, today(130, 1200))).toMatchObject({ status: 'ok', base: 1200, count: { observed: 120 } });
  });
});
