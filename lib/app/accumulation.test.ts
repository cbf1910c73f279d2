import { describe, expect, it } from 'vitest';
import type { Snapshot } from '@/lib/domain/snapshot';
import { count, dashboard } from '@/test/support/check-fixtures';
import { accumulate, looksToCompare } from './accumulation';

const ids = (from: number, many: number) => Array.from({ length: many }, (_, at) => String(100_000 + from + at));

function look(minute: number, ...tables: { at: string; products: readonly string[]; metric?: string }[]): Snapshot {
  const time = new Date(Date.parse('2026-11-10T12:00:00Z') + minute * 60_000).toISOString();
  const read = tables.flatMap(({ at, products, metric = 'visitors' }) => {
    const rows = products.map((productId) => ({ productId, cells: { [metric]: count(1) } }));
    return dashboard(time, rows).reading.tables.map((table) => ({ ...table, at, rowsTotal: null }));
  });
  const page = dashboard(time, []);
  return { ...page, reading: { ...page.reading, tables: read } };
}

const goOn = (first: Snapshot, ...others: Snapshot[]) =>
  others.reduce((before, now) => accumulate(now, before, []), first);
const seen = ({ reading }: Snapshot) => reading.tables.map(({ rowsSeen }) => rowsSeen);

describe('what a page has accumulated', () => {
  it('is bounded, and says so where something was left out', () => {
    const looks = Array.from({ length: 40 }, (_, at) => look(at, { at: '#t', products: ids(at * 200, 200) }));
    const [first, ...others] = looks;
    if (!first) throw new Error('no look');
    const newest = goOn(first, ...others);
    const [rows] = seen(newest);
    expect(rows).toBeLessThanOrEqual(6200);
    expect(newest.cut).toEqual([{ what: 'rows', kept: rows }]);
    const kept = newest.earlier?.flatMap(({ tables }) => tables.flatMap(({ products }) => products)) ?? [];
    expect(new Set(kept).size).toBe((rows ?? 0) - 200);
    expect(newest.earlier?.at(-1)?.snapshotId).toBe(looks.at(-2)?.id);
  });

  it('names a look no longer once all of its rows were read again', () => {
    const newest = goOn(
      look(0, { at: '#t', products: ['1', '2'] }),
      look(1, { at: '#t', products: ['3'] }),
      look(2, { at: '#t', products: ['1', '2'] }),
    );
    expect(newest.earlier?.map(({ tables }) => tables[0]?.products)).toEqual([['3']]);
  });

  it('keeps two tables of one page apart, also where one of them moves', () => {
    const first = look(0, { at: '#a', products: ['1'] }, { at: '#b', products: ['7'], metric: 'orders_paid' });
    const moved = look(1, { at: '#c', products: ['8'], metric: 'orders_paid' }, { at: '#a', products: ['2'] });
    const newest = goOn(first, moved);
    expect(seen(newest)).toEqual([2, 2]);
    expect(newest.earlier?.[0]?.tables.map(({ table, was, products }) => [table, was, products])).toEqual([
      [0, 1, ['7']],
      [1, 0, ['1']],
    ]);
  });

  it('does not guess between two tables that are alike', () => {
    const first = look(0, { at: '#a', products: ['1'] }, { at: '#b', products: ['7'] });
    expect(seen(goOn(first, look(1, { at: '#c', products: ['2'] })))).toEqual([1]);
  });

  it('is of one table only, also where another with the same columns appears beside it', () => {
    const first = look(0, { at: '#a', products: ['1', '2'] });
    const both = look(1, { at: '#a', products: ['3'] }, { at: '#b', products: ['8'] });
    expect(seen(goOn(first, both))).toEqual([3, 1]);
    const other = look(1, { at: '#b', products: ['8'] }, { at: '#a', products: ['3'] });
    expect(seen(goOn(first, other))).toEqual([1, 3]);
  });

  it('starts anew where a column is another metric now, as when the user taught it', () => {
    const first = look(0, { at: '#a', products: ['1', '2'] });
    const taught = look(1, { at: '#a', products: ['2', '1'] });
    const [table] = taught.reading.tables;
    if (!table) throw new Error('no table');
    const columns = table.columns.map((column) => ({ ...column, metric: 'impressions' }));
    const reading = { ...taught.reading, tables: [{ ...table, columns }] };
    const onward = look(2, { at: '#a', products: ['1'] });
    const again = {
      ...onward,
      reading: { ...onward.reading, tables: [{ ...table, columns, rows: table.rows.slice(0, 1) }] },
    };
    expect(goOn(first, { ...taught, reading }).earlier).toBeUndefined();
    expect(goOn(first, again).earlier).toBeUndefined();
  });

  it('has no product of whose rows it saw one alone, once they are seen to be several', () => {
    const one = look(0, { at: '#a', products: ['1', '2'] });
    const several = look(1, { at: '#a', products: ['3', '4'] });
    const [table] = several.reading.tables;
    const [row] = table?.rows ?? [];
    if (!table || !row) throw new Error('no row');
    const skus = ['S', 'M'].map((size) => ({ ...row, productId: null, labels: { ID: '2', SKU: size } }));
    const columns = table.columns.map((column) => ({ ...column, fields: column.fields.slice(0, 2) }));
    const split = {
      ...several,
      reading: { ...several.reading, tables: [{ ...table, columns, rows: skus, rowsSeen: 2 }] },
    };
    const forth = goOn(one, split);
    expect(forth.earlier?.flatMap(({ tables }) => tables.flatMap(({ products }) => products))).toEqual(['1']);
    const back = goOn(split, one);
    expect(back.reading.tables[0]?.rows.map(({ productId }) => productId)).toEqual(['1', null]);
  });

  it('is compared with the earlier looks at the rows that come back', () => {
    const before = goOn(look(0, { at: '#t', products: ['1', '2'] }), look(1, { at: '#t', products: ['3'] }));
    expect(looksToCompare(look(2, { at: '#t', products: ['4'] }), before)).toEqual([]);
    expect(looksToCompare(look(2, { at: '#t', products: ['2'] }), before)).toEqual([before.earlier?.[0]?.snapshotId]);
  });
});
