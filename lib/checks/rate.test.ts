import { describe, expect, it } from 'vitest';
import type { Slot } from '@/lib/domain/campaign';
import { contextOf, count, dashboard, samplePlan } from '@/test/support/check-fixtures';
import { promiseOf } from '@/test/support/plan-rows';
import { checkRate } from './rate';

const slot: Slot = {
  id: 'home-3',
  platform: 'tmall',
  page: '首页',
  position: '猜你喜欢 3',
  product: 'kettle',
  start: '2026-11-11T00:00',
  end: '2026-11-12T00:00',
  promise: promiseOf({ impressions: 24_000, clickRate: '0.02', conversion: '0.05' }),
  cost: '2400',
  alternates: [],
};
const plan = samplePlan({ slots: [slot] });
const now = '2026-11-11T12:05:00+08:00';
type Snapshots = Parameters<typeof checkRate>[0]['snapshots'];
const ask = (aspect: string, snapshots: Snapshots, campaign = plan) =>
  checkRate(contextOf(campaign, snapshots, now)).find((judgement) => judgement.aspect === aspect);

const labels = { page: '首页', slot: '猜你喜欢-3' };
type Counts = Record<string, number>;

/** A look at the slot's row, with another row beside it, on figures of a day. */
function look(hour: number, counts: Counts, day: string | null = '2026-11-11') {
  const cells = (scale: number) =>
    Object.fromEntries(Object.entries(counts).map(([metric, value]) => [metric, count(Math.round(value * scale))]));
  return dashboard(
    `2026-11-11T${String(hour).padStart(2, '0')}:00+08:00`,
    [
      { labels, cells: cells(1) },
      { labels: { slot: 'another' }, cells: cells(0.5) },
    ],
    day,
  );
}

/** Twelve hourly looks that lead evenly up to these counts. */
function hourly(counts: Counts, day: string | null = '2026-11-11') {
  return Array.from({ length: 12 }, (_, at) => {
    const so = (value: number) => (value * (at + 1)) / 12;
    return look(at + 1, Object.fromEntries(Object.entries(counts).map(([metric, value]) => [metric, so(value)])), day);
  });
}

/** Twelve looks at a quarter of the promise, each page changed. */
function each(change: (page: Snapshots[number]) => void) {
  const pages = hourly(traffic(6000, 30, 1));
  pages.forEach(change);
  return pages;
}

const traffic = (impressions: number, clicks: number, orders: number) => ({ impressions, clicks, orders_paid: orders });

describe('a slot against its promise', () => {
  it('is a breach at a quarter of the promised clicks, with how much, how sure and what it costs', () => {
    expect(ask('clicks', hourly(traffic(6000, 30, 1)))).toMatchObject({
      verdict: 'breach',
      subject: { type: 'slot', slot: 'home-3' },
      expected: '2 %',
      seen: '0.5 %',
      reason: { key: 'check.rate.under', args: { observed: 30, due: 120, base: 6000, sure: 99.9 } },
      costPerHour: { currency: 'CNY' },
    });
  });

  it('takes conversion from the buyers among the visitors where a page states both, as the promise does', () => {
    const sold = { clicks: 2400, visitors: 2000, orders_paid: 102, buyers_paid: 100 };
    expect(ask('orders', hourly(sold))).toMatchObject({
      verdict: 'ok',
      seen: '5 %',
      reason: { args: { base: 2000, outOf: 'visitors' } },
    });
    expect(ask('orders', hourly({ ...sold, visitors: 8000 }))?.verdict).toBe('breach');
  });

  it('takes conversion from the orders among the clicks', () => {
    expect(ask('orders', hourly(traffic(100_000, 2400, 36)))).toMatchObject({ verdict: 'breach', seen: '1.5 %' });
    expect(ask('orders', hourly(traffic(100_000, 2400, 122)))?.verdict).toBe('ok');
  });

  it('cannot be told before twenty events were due, even with none seen', () => {
    expect(ask('clicks', [look(12, traffic(990, 0, 0))])).toMatchObject({
      verdict: 'cannot-tell',
      reason: { key: 'check.rate.early', args: { due: 19.8 } },
    });
  });

  it('cannot be told where it looks low but chance would do as much, or one rush of an hour', () => {
    const unclear = { verdict: 'cannot-tell', reason: { key: 'check.rate.unclear' } };
    expect(ask('clicks', hourly(traffic(1500, 20, 1)))).toMatchObject(unclear);
    expect(ask('clicks', [look(1, traffic(6000, 40, 1))])).toMatchObject(unclear);
  });

  it('cannot be told from a dash, from figures before the booking, or from a row of another product', () => {
    const dash = each((page) => {
      for (const table of page.reading.tables)
        for (const column of table.columns)
          if (column.metric === 'clicks') column.fields[0] = { status: 'absent', raw: '-' };
    });
    const old = hourly(traffic(6000, 30, 1), '2026-11-10');
    const other = each((page) => {
      for (const table of page.reading.tables) for (const row of table.rows) row.productId = '2002';
    });
    for (const snapshots of [dash, old, other]) expect(ask('clicks', snapshots)?.verdict).toBe('cannot-tell');
  });

  it('cannot be told where every row says that nothing came', () => {
    const rows = ['猜你喜欢-3', 'another', 'third'].map((name) => ({
      labels: { page: '首页', slot: name },
      cells: { impressions: count(60_000), clicks: count(0) },
    }));
    const late = dashboard('2026-11-11T12:00+08:00', rows, '2026-11-11');
    expect(ask('clicks', [late])).toMatchObject({ verdict: 'cannot-tell', reason: { key: 'check.unread.noughts' } });
    const [own, ...others] = rows.map((row) => ({ ...row }));
    const sold = others.map((row) => ({ ...row, cells: { ...row.cells, clicks: count(1200) } }));
    const dead = dashboard('2026-11-11T12:00+08:00', own ? [own, ...sold] : [], '2026-11-11');
    expect(ask('clicks', [dead])?.reason.key).not.toBe('check.unread.noughts');
  });

  it('cannot be told from a page filtered to a part, or whose period may reach back before the booking', () => {
    const mobile = each(({ reading }) => {
      reading.scope = [{ label: null, text: '移动端', qualifiers: ['device:mobile'] }];
    });
    const month = each(({ reading }) => {
      reading.period = { raw: '近30天', start: null, end: null, relative: 'period:30d' };
    });
    for (const snapshots of [mobile, month]) expect(ask('clicks', snapshots)?.verdict).toBe('cannot-tell');
    const today = each(({ reading }) => {
      reading.period = { raw: '今日', start: null, end: null, relative: 'period:today' };
    });
    expect(ask('clicks', today)?.verdict).toBe('breach');
  });

  it('adds the figures of days, and takes the newest look of each', () => {
    const long = samplePlan({ slots: [{ ...slot, end: '2026-11-13T20:00' }] });
    const tomorrow = {
      ...look(2, traffic(2500, 12, 0), '2026-11-12'),
      takenAt: '2026-11-12T02:00:00.000Z',
    };
    const [clicks] = checkRate(
      contextOf(long, [...hourly(traffic(3500, 18, 0)), tomorrow], '2026-11-12T02:01:00.000Z'),
    );
    expect(clicks).toMatchObject({ verdict: 'breach', reason: { args: { observed: 30, base: 6000 } } });
  });

  it('is not found by its position alone where the plan has two of that name', () => {
    const twins = samplePlan({ slots: [slot, { ...slot, id: 'cart-3', page: '购物车' }] });
    const judgements = checkRate(contextOf(twins, hourly(traffic(6000, 12, 1)), now));
    const of = (id: string) => judgements.find(({ subject }) => subject.type === 'slot' && subject.slot === id);
    expect(of('home-3')?.verdict).toBe('breach');
    expect(of('cart-3')).toMatchObject({ verdict: 'cannot-tell', reason: { key: 'check.rate.unseen' } });
  });
});

describe('a product against its target', () => {
  const [kettle] = plan.products;
  const campaign = samplePlan({ products: kettle ? [{ ...kettle, targetUnits: 2800 }] : [] });
  const sold = (units: number, day = '2026-11-10') =>
    dashboard('2026-11-10T22:00:00+08:00', [{ productId: '1001', cells: { units_paid: count(units) } }], day);

  it('is slow only against half of an even pace', () => {
    expect(ask('units', [sold(30)], campaign)).toMatchObject({
      verdict: 'breach',
      expected: '200',
      seen: '30',
      reason: { key: 'check.units.under', args: { even: 200, target: 2800 } },
    });
    expect(ask('units', [sold(110)], campaign)?.verdict).toBe('ok');
  });

  it('cannot be told from a page whose figures are for other days', () => {
    expect(ask('units', [sold(30, '2026-11-09')], campaign)).toMatchObject({ verdict: 'cannot-tell' });
  });
});
