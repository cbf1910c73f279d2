import { describe, expect, it } from 'vitest';
import type { Campaign } from '@/lib/domain/campaign';
import type { QuantityField, Reading, TableReading } from '@/lib/domain/reading';
import { READER_VERSION } from '@/lib/domain/reading';
import type { Snapshot } from '@/lib/domain/snapshot';
import { samplePlan } from '@/test/support/check-fixtures';
import { listingOf, productOf } from '@/test/support/plan-rows';
import { columnTotals } from './page-view-totals';

const plan: Campaign = samplePlan({
  phases: [{ id: 'live', name: 'Live', kind: 'live', start: '2026-11-11T00:00', end: '2026-11-13T00:00' }],
  goals: [
    { metric: 'gmv', target: '10000' },
    { metric: 'orders', target: '100' },
    { metric: 'visitors', target: '5000' },
  ],
  products: [productOf('kettle', { name: 'Kettle', listings: [listingOf('tmall', '111')] })],
});

const money = (value: string, at: string): QuantityField => ({
  status: 'ok',
  value: { unit: 'money', value, currency: 'CNY' },
  raw: `¥${value}`,
  at,
});
const count = (value: string, at: string): QuantityField => ({
  status: 'ok',
  value: { unit: 'count', value },
  raw: value,
  at,
});

function table(change: Partial<TableReading> = {}): TableReading {
  const row = (ref: number) => ({
    ref,
    at: `#r${ref}`,
    key: null,
    productId: String(111 + ref),
    title: null,
    labels: {},
  });
  return {
    at: '#t',
    caption: null,
    columns: [
      {
        header: 'GMV',
        at: '#gmv',
        metric: 'gmv_paid',
        qualifiers: [],
        fields: [money('1500', '#a'), money('1000.50', '#b')],
      },
      {
        header: 'Orders',
        at: '#orders',
        metric: 'orders_paid',
        qualifiers: [],
        fields: [count('15', '#c'), count('10', '#d')],
      },
      {
        header: 'Visitors',
        at: '#visitors',
        metric: 'visitors',
        qualifiers: [],
        fields: [count('400', '#e'), count('200', '#f')],
      },
    ],
    rows: [row(0), row(1)],
    totals: null,
    rowsSeen: 2,
    rowsTotal: 2,
    ...change,
  };
}

function taken(tables: TableReading[], change: Partial<Reading> = {}): Snapshot {
  return {
    id: 'a'.repeat(64),
    pageKey: 'sycm.taobao.com/rank',
    url: 'https://sycm.taobao.com/rank',
    title: 'Ranking',
    takenAt: '2026-11-11T04:00:00.000Z',
    trigger: 'settled',
    cut: [],
    reading: {
      readerVersion: READER_VERSION,
      platform: 'tmall',
      page: null,
      pageKind: 'ranking',
      verdict: 'read',
      zone: 'Asia/Shanghai',
      currency: 'CNY',
      product: null,
      kpis: [],
      tables,
      period: { raw: '2026-11-11', start: '2026-11-11', end: '2026-11-11' },
      windows: [],
      ...change,
    },
  };
}

const said = (snapshot: Snapshot, campaign = plan) =>
  columnTotals(snapshot, campaign, 'en').map(
    ({ target, text }) => `${target.kind === 'place' ? target.at : ''} ${text}`,
  );
const withTotals = table({ totals: [money('2500.50', '#sum-a'), count('24', '#sum-c'), count('550', '#sum-e')] });

describe('columnTotals', () => {
  it('says at the total row what share of the goals the page counts, but of people', () => {
    expect(said(taken([withTotals]))).toEqual(['#sum-a 25% of goal', '#sum-c 24% of goal']);
  });

  it('adds up the money of a whole table at its header; an order of two products would count twice', () => {
    expect(said(taken([table()]))).toEqual(['#gmv 25% of goal']);
    expect(columnTotals(taken([table()]), plan, 'en')[0]?.details.map(({ text }) => text)).toEqual(
      expect.arrayContaining(['¥2500.50', '¥10000', 'all 2 rows of this table']),
    );
  });

  it('says nothing of a part: rows that are not there, a cell that was not read, rows that are no products', () => {
    expect(said(taken([table({ rowsTotal: 40 })]))).toEqual([]);
    expect(said(taken([table({ rowsTotal: null })]))).toEqual([]);
    const [gmv, ...others] = table().columns;
    const holed = gmv
      ? [{ ...gmv, fields: [money('1500', '#a'), { status: 'absent' as const, raw: '-' }] }, ...others]
      : [];
    expect(said(taken([table({ columns: holed })]))).toEqual([]);
    expect(said(taken([table({ rows: table().rows.map((row) => ({ ...row, productId: null })) })]))).toEqual([]);
  });

  it('says nothing for another time than the promotion, or of less than the shop', () => {
    const period = { raw: '', start: '2026-11-05', end: '2026-11-11' };
    expect(said(taken([withTotals], { period }))).toEqual([]);
    expect(said(taken([withTotals], { period: null }))).toEqual([]);
    expect(said(taken([withTotals], { scope: [{ label: 'Category', text: 'Home', qualifiers: [] }] }))).toEqual([]);
    expect(said(taken([withTotals], { pageKind: 'advertising' }))).toEqual([]);
    const evening = { ...plan, phases: plan.phases.map((phase) => ({ ...phase, start: '2026-11-11T08:00' })) };
    expect(said(taken([withTotals]), evening)).toEqual([]);
  });

  it('says nothing where two tables count the whole differently, or the total contradicts its rows', () => {
    const other = table({ totals: [money('9000', '#o'), count('24', '#p'), count('1', '#q')] });
    expect(said(taken([withTotals, other]))).toEqual(['#sum-c 24% of goal', '#p 24% of goal']);
  });
});
