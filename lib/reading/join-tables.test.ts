import { describe, expect, it } from 'vitest';
import type { QuantityField, TableReading } from '@/lib/domain/reading';
import { joinTables } from './join-tables';

interface RowSpec {
  id?: string;
  key?: string;
  title?: string;
  cells: Record<string, string>;
}

const value = (raw: string | undefined): QuantityField =>
  raw === undefined
    ? { status: 'absent', raw: null }
    : { status: 'ok', value: { unit: 'count', value: raw }, raw, at: 'td' };

function table(...rows: RowSpec[]): TableReading {
  const headers = [...new Set(rows.flatMap(({ cells }) => Object.keys(cells)))];
  return {
    at: 'table',
    caption: null,
    columns: headers.map((header) => ({
      header,
      metric: header,
      qualifiers: [],
      fields: rows.map(({ cells }) => value(cells[header])),
    })),
    rows: rows.map(({ id = null, key = null, title = null }, ref) => ({
      ref,
      at: `tr:nth-child(${ref + 1})`,
      key,
      productId: id,
      title,
      labels: {},
    })),
    totals: null,
    rowsSeen: rows.length,
    rowsTotal: null,
  };
}

function texts(joined: TableReading | null) {
  return joined?.rows.map(({ productId }, at) => {
    const cells = joined.columns.map(({ header, fields }) => [
      header,
      fields[at]?.status === 'ok' ? fields[at].raw : '',
    ]);
    return [productId, Object.fromEntries(cells)];
  });
}

describe('two readings of one table', () => {
  it('give each product once, with the columns of both', () => {
    const joined = joinTables(
      table({ id: '1', cells: { visitors: '10' } }, { id: '2', cells: { visitors: '20' } }),
      table({ id: '2', cells: { visitors: '21', orders: '2' } }, { id: '3', cells: { visitors: '30', orders: '3' } }),
    );
    expect(texts(joined)).toEqual([
      ['1', { visitors: '10', orders: '' }],
      ['2', { visitors: '20', orders: '2' }],
      ['3', { visitors: '30', orders: '3' }],
    ]);
    expect(joined?.rowsSeen).toBe(3);
  });

  it('tie rows whose id has left the page by the key of the page', () => {
    const before = table(
      { id: '1', key: 'a', cells: { visitors: '10' } },
      { id: '2', key: 'b', cells: { visitors: '20' } },
    );
    const after = table(
      { key: 'b', cells: { visitors: '20', orders: '2' } },
      { key: 'a', cells: { visitors: '10', orders: '1' } },
    );
    expect(texts(joinTables(before, after))).toEqual([
      ['1', { visitors: '10', orders: '1' }],
      ['2', { visitors: '20', orders: '2' }],
    ]);
    expect(texts(joinTables(after, before))?.map(([id]) => id)).toEqual(['2', '1']);
  });

  it('tie none by keys once the figures under them have changed: other rows bear the keys now', () => {
    const before = table(
      { id: '1', key: '#1', cells: { visitors: '10' } },
      { id: '2', key: '#2', cells: { visitors: '20' } },
    );
    const sorted = table(
      { key: '#1', cells: { visitors: '20', orders: '2' } },
      { key: '#2', cells: { visitors: '10', orders: '1' } },
    );
    expect(joinTables(before, sorted)).toBeNull();
  });

  it('tie none by keys where no column is in both', () => {
    const before = table({ id: '1', key: 'a', cells: { visitors: '10' } });
    expect(joinTables(before, table({ key: 'a', cells: { orders: '1' } }))).toBeNull();
  });

  it('tie rows without ids by title, where it stands once', () => {
    const before = table({ title: 'Cup', cells: { visitors: '10' } }, { title: 'Bag', cells: { visitors: '20' } });
    const after = table(
      { title: 'Bag', cells: { visitors: '20', orders: '2' } },
      { title: 'Hat', cells: { visitors: '5', orders: '1' } },
    );
    expect(joinTables(before, after)?.rows.map(({ title }) => title)).toEqual(['Cup', 'Bag', 'Hat']);
  });

  it('do not say what a column means that one of them could not tell from another', () => {
    const one = table({ id: '1', cells: { sales: '10' } });
    const rivals = { ...one, columns: one.columns.map((column) => ({ ...column, metric: null })) };
    expect(joinTables(one, rivals)?.columns[0]?.metric).toBeNull();
  });
});
