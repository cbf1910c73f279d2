import { describe, expect, it } from 'vitest';
import type { QuantityField } from '@/lib/domain/reading';
import { contextOf, count, dashboard, money, samplePlan, snapshotAt } from '@/test/support/check-fixtures';
import { checkContradiction } from './contradiction';

const plan = samplePlan();
type Snapshots = Parameters<typeof checkContradiction>[0]['snapshots'];
const ask = (...snapshots: Snapshots[number][]) =>
  checkContradiction(contextOf(plan, snapshots, '2026-11-10T21:00:00+08:00'));
const breaches = (...snapshots: Snapshots[number][]) => ask(...snapshots).filter(({ verdict }) => verdict === 'breach');

function percent(value: number): QuantityField {
  const raw = `${(value * 100).toFixed(2)}%`;
  return {
    status: 'ok',
    value: { unit: 'ratio', value: (Math.round(value * 10_000) / 10_000).toFixed(4) },
    raw,
    at: 'td',
  };
}
/** Rows of visitors, buyers and what the page calls their conversion; the first is the plan's product. */
function ranking(rows: readonly (readonly [visitors: number, buyers: number, rate?: number])[], day = '2026-11-09') {
  return dashboard(
    '2026-11-10T20:30:00+08:00',
    rows.map(([visitors, buyers, rate], at) => ({
      productId: String(1001 + at),
      cells: {
        visitors: count(visitors),
        buyers_paid: count(buyers),
        pay_conversion_rate: percent(rate ?? buyers / visitors),
      },
    })),
    day,
  );
}
const RIGHT = [
  [1200, 61],
  [830, 40],
  [640, 12],
  [510, 33],
  [420, 9],
  [333, 17],
] as const;
const elsewhere = (snapshot: Snapshots[number], platform: string) => ({
  ...snapshot,
  reading: { ...snapshot.reading, platform },
});

describe('a rate beside its part and its whole', () => {
  it('agrees as far as the page rounds it', () => {
    expect(ask(ranking(RIGHT))).toMatchObject([
      { verdict: 'ok', aspect: 'row', subject: { type: 'product', product: 'kettle' } },
      { verdict: 'ok', aspect: 'rows', subject: { type: 'page' } },
    ]);
  });

  it('is a breach about the product whose row it stands in, with what it would have to be', () => {
    expect(breaches(ranking([[1200, 61, 0.0908], ...RIGHT.slice(1)]))).toMatchObject([
      {
        subject: { type: 'product', product: 'kettle' },
        severity: 'minor',
        seen: '9.08% · 61 · 1200',
        reason: { key: 'check.contradiction.rate', args: { name: 'Kettle', rateShown: '9.08%', makes: '5.08%' } },
        evidence: [{ raw: '9.08%' }, { raw: '61' }, { raw: '1200' }],
      },
    ]);
  });

  it('is a breach about the page in a row of no plan, which counts the others like it', () => {
    const rows = RIGHT.map(([visitors, buyers], at) => [visitors, buyers, at === 3 ? 0.4 : undefined] as const);
    expect(breaches(ranking(rows as Parameters<typeof ranking>[0]))).toMatchObject([
      { aspect: 'rows', subject: { type: 'page' }, reason: { args: { name: '1004', more: 0 } } },
    ]);
  });

  it('is not told where the marketplace may count otherwise, unless the table itself shows how it counts', () => {
    const one = ranking([[1200, 61, 0.0908]]);
    expect(breaches(one)).toHaveLength(1);
    const planned = samplePlan({
      products: plan.products.map((product) => ({
        ...product,
        listings: [{ platform: 'lazada', productId: '1001', url: null, currency: null }],
      })),
    });
    const there = (snapshot: Snapshots[number]) =>
      checkContradiction(contextOf(planned, [elsewhere(snapshot, 'lazada')], '2026-11-10T21:00:00+08:00')).filter(
        ({ verdict }) => verdict === 'breach',
      );
    expect(there(one)).toEqual([]);
    expect(there(ranking([[1200, 61, 0.0908], ...RIGHT.slice(1)]))).toHaveLength(1);
  });

  it('is another rate where most rows break it', () => {
    const rows = RIGHT.map(([visitors, buyers]) => [visitors, buyers, (buyers / visitors) * 1.3] as const);
    expect(breaches(ranking(rows))).toEqual([]);
  });

  it('may lag behind counters that are still running, but not by much', () => {
    const rows = (off: number) => [[1200, 61, (61 / 1200) * off] as const, ...RIGHT.slice(1)];
    expect(breaches(ranking(rows(1.07), '2026-11-10'))).toEqual([]);
    expect(breaches(ranking(rows(1.07), '2026-11-09'))).toHaveLength(1);
    expect(breaches(ranking(rows(1.5), '2026-11-10'))).toHaveLength(1);
  });

  it('holds for abbreviated figures within what they may stand for', () => {
    const visitors: QuantityField = { status: 'ok', value: { unit: 'count', value: '23000' }, raw: '2.3万', at: 'td' };
    const row = (rate: number) =>
      dashboard(
        '2026-11-10T20:30:00+08:00',
        [{ productId: '1001', cells: { visitors, buyers_paid: count(1000), pay_conversion_rate: percent(rate) } }],
        '2026-11-09',
      );
    expect(breaches(row(1000 / 22_100))).toEqual([]);
    expect(breaches(row(1000 / 20_000))).toHaveLength(1);
  });

  it('is not told from what was not read, or from a column that is narrowed', () => {
    const page = ranking([[1200, 61, 0.0908]]);
    const [table] = page.reading.tables;
    const [visitors] = table?.columns ?? [];
    if (visitors) visitors.qualifiers = ['device:pc'];
    expect(ask(page)).toEqual([]);
    if (visitors) {
      visitors.qualifiers = [];
      visitors.fields = [{ status: 'ambiguous', raw: '1,200+', at: 'td', reason: 'bound' }];
    }
    expect(ask(page)).toEqual([]);
  });

  it('counts only in the newest look at a page', () => {
    const before = { ...ranking([[1200, 61, 0.0908]]), takenAt: '2026-11-10T11:00:00.000Z' };
    expect(breaches(before, ranking([[1200, 61]]))).toEqual([]);
  });
});

describe('a part beside its whole', () => {
  const traffic = (
    rows: readonly (readonly [impressions: number, clicks: number])[],
    day: string | null = '2026-11-09',
  ) =>
    dashboard(
      '2026-11-10T20:30:00+08:00',
      rows.map(([impressions, clicks], at) => ({
        productId: String(1001 + at),
        cells: { impressions: count(impressions), clicks: count(clicks) },
      })),
      day,
    );

  it('is a breach where it is more', () => {
    expect(breaches(traffic([[800, 8000]]))).toMatchObject([
      { seen: '8000 · 800', reason: { key: 'check.contradiction.part' } },
    ]);
  });

  it('may be a moment ahead while both still count', () => {
    expect(breaches(traffic([[3, 6]], null))).toEqual([]);
    expect(breaches(traffic([[100, 108]], '2026-11-10'))).toEqual([]);
  });

  it('counts something else where many rows have more of it', () => {
    const rows = [
      [800, 8000],
      [70, 900],
      [60, 20],
      [500, 10],
    ] as const;
    expect(breaches(traffic(rows))).toEqual([]);
  });

  it('is not buyers of visitors: carts are paid for without a visit', () => {
    const page = dashboard('2026-11-10T20:30:00+08:00', [
      { productId: '1001', cells: { visitors: count(40), buyers_paid: count(90) } },
    ]);
    expect(ask(page)).toEqual([]);
  });

  it('is found among tiles', () => {
    const tile = (metric: string, value: number) => ({ label: metric, metric, qualifiers: [], field: count(value) });
    const page = snapshotAt('2026-11-10T20:30:00+08:00', { kpis: [tile('impressions', 500), tile('clicks', 900)] });
    expect(breaches(page)).toMatchObject([{ aspect: 'tiles', subject: { type: 'page', pageKey: page.pageKey } }]);
    page.reading.kpis.push(tile('clicks', 30));
    expect(ask(page)).toEqual([]);
  });
});

describe('a total beside its rows', () => {
  const sales = (totals: readonly [string, string, string], rowsTotal = 3) => {
    const page = dashboard(
      '2026-11-10T20:30:00+08:00',
      [10, 20, 30].map((n, at) => ({
        productId: String(2001 + at),
        cells: { orders_paid: count(n), page_views: count(n * 30), gmv_paid: money(`${n * 99}.00`) },
      })),
      '2026-11-09',
    );
    const [table] = page.reading.tables;
    const [orders, views, gmv] = totals;
    if (table) table.totals = [count(Number(orders)), count(Number(views)), money(gmv)];
    if (table) table.rowsTotal = rowsTotal;
    return page;
  };

  it('agrees with their sum', () => {
    expect(ask(sales(['60', '1800', '5940.00'])).filter(({ aspect }) => aspect === 'totals')).toMatchObject([
      { verdict: 'ok' },
    ]);
  });

  it('is a breach where all rows are there and come to something else', () => {
    expect(breaches(sales(['60', '1800', '4940.00']))).toMatchObject([
      { aspect: 'totals', reason: { key: 'check.contradiction.total-sum', args: { total: '4940.00', sum: 5940 } } },
    ]);
    expect(breaches(sales(['60', '1800', '2000.00']))).toMatchObject([
      { reason: { key: 'check.contradiction.total-below', args: { row: '2970.00' } } },
    ]);
  });

  it('may be more where rows are on other pages', () => {
    expect(breaches(sales(['600', '18000', '59400.00'], 30))).toEqual([]);
  });

  it('is not told of a table of which too few columns show what its total row means', () => {
    const page = sales(['60', '1800', '4940.00']);
    const [table] = page.reading.tables;
    const views = table?.columns[1];
    if (views) views.metric = 'visitors';
    expect(breaches(page)).toEqual([]);
  });

  it('is an average, not a total, where no column adds up', () => {
    expect(breaches(sales(['20', '600', '1980.00']))).toEqual([]);
  });
});
