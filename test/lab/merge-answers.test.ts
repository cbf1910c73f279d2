import { describe, expect, it } from 'vitest';
import { mergeAnswers } from './merge-answers';
import type { ReadingAnswer } from './reading-answer';

type Row = ReadingAnswer['tables'][number]['rows'][number];

const visitors = (value: number) => ({ raw: String(value), value, unit: 'count' as const });

function row(productId: string, cells: Row['cells']): Row {
  return { productId, title: `Product ${productId}`, cells };
}

function answer(...tables: Row[][]): ReadingAnswer {
  return {
    file: 'page.html',
    url: 'https://shop.example/',
    platform: null,
    page: null,
    verdict: 'read',
    product: null,
    kpis: [],
    tables: tables.map((rows) => ({ rows, totals: null, rowsSeen: rows.length, rowsTotal: null })),
    dateRange: null,
    windows: [],
  };
}

describe('what was read before and after scrolling', () => {
  it('has the rows of both, each product once', () => {
    const first = answer([row('1', {}), row('2', {})]);
    const merged = mergeAnswers(first, answer([row('2', {}), row('3', {})]));
    expect(merged.tables[0]?.rows.map(({ productId }) => productId)).toEqual(['1', '2', '3']);
    expect(merged.tables[0]?.rowsSeen).toBe(3);
  });

  it('gains the columns that came into view, and keeps what was read first', () => {
    const merged = mergeAnswers(
      answer([row('1', { visitors: visitors(10) })]),
      answer([row('1', { visitors: visitors(11), orders_paid: visitors(2) })]),
    );
    expect(merged.tables[0]?.rows[0]?.cells).toEqual({ visitors: visitors(10), orders_paid: visitors(2) });
  });

  it('finds the table of new rows by the products that both show', () => {
    const merged = mergeAnswers(answer([row('1', {})], [row('7', {})]), answer([row('7', {}), row('8', {})]));
    expect(merged.tables.map(({ rows }) => rows.length)).toEqual([1, 2]);
  });
});
