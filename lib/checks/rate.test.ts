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
  start: '2026-11-10T20:00',
  end: '2026-11-11T20:00',
  promise: promiseOf({ impressions: 24_000, clickRate: '0.02', conversion: '0.05' }),
  cost: '2400',
  alternates: [],
};
const plan = samplePlan({ slots: [slot] });
const now = '2026-11-10T14:00:00.000Z';
type Snapshots = Parameters<typeof checkRate>[0]['snapshots'];
const ask = (aspect: string, snapshots: Snapshots, campaign = plan) =>
  checkRate(contextOf(campaign, snapshots, now)).find((judgement) => judgement.aspect === aspect);

const labels = { page: '首页', slot: '猜你喜欢-3' };
const look = (impressions: number, clicks: number, orders: number, time = '21:50', day: string | null = '2026-11-10') =>
  dashboard(
    `2026-11-10T${time}+08:00`,
    [
      { labels, cells: { impressions: count(impressions), clicks: count(clicks), orders_paid: count(orders) } },
      { labels: { slot: 'another' }, cells: { impressions: count(9), clicks: count(9), orders_paid: count(9) } },
    ],
    day,
  );

describe('a slot against its promise', () => {
  it('is a breach at a quarter of the promised clicks, with how much, how sure and what it costs', () => {
    expect(ask('clicks', [look(5000, 25, 1)])).toMatchObject({
      verdict: 'breach',
      subject: { type: 'slot', slot: 'home-3' },
      expected: '2 %',
      seen: '0.5 %',
      reason: { key: 'check.rate.under', args: { observed: 25, due: 100, base: 5000, sure: 99.9 } },
      costPerHour: { currency: 'CNY' },
    });
  });

  it('takes conversion from the buyers among the visitors where a page states both, as the promise does', () => {
    const cells = { clicks: count(1000), visitors: count(700), orders_paid: count(36), buyers_paid: count(35) };
    const onPromise = dashboard('2026-11-10T21:50+08:00', [{ labels, cells }], '2026-11-10');
    expect(ask('orders', [onPromise])).toMatchObject({
      seen: '5 %',
      reason: { args: { base: 700, outOf: 'visitors' } },
    });
    expect(ask('orders', [onPromise])?.verdict).not.toBe('breach');
    const short = { ...cells, visitors: count(7000) };
    expect(
      ask('orders', [dashboard('2026-11-10T21:50+08:00', [{ labels, cells: short }], '2026-11-10')])?.verdict,
    ).toBe('breach');
  });

  it('takes conversion from the orders among the clicks', () => {
    expect(ask('orders', [look(50_000, 1000, 15)])).toMatchObject({ verdict: 'breach', seen: '1.5 %' });
    expect(ask('orders', [look(50_000, 1000, 51)])?.verdict).toBe('ok');
  });

  it('cannot be told before twenty events were due, even with none seen', () => {
    expect(ask('clicks', [look(990, 0, 0)])).toMatchObject({
      verdict: 'cannot-tell',
      reason: { key: 'check.rate.early', args: { due: 19.8 } },
    });
  });

  it('cannot be told where it looks low but chance would do as much', () => {
    expect(ask('clicks', [look(1500, 20, 1)])).toMatchObject({
      verdict: 'cannot-tell',
      reason: { key: 'check.rate.unclear' },
    });
  });

  it('cannot be told from a dash, from figures before the booking, or from a row of another product', () => {
    const dash = look(5000, 25, 1);
    for (const table of dash.reading.tables)
      for (const column of table.columns)
        if (column.metric === 'clicks') column.fields[0] = { status: 'absent', raw: '-' };
    const old = look(5000, 25, 1, '21:50', '2026-11-09');
    const other = look(5000, 25, 1);
    for (const table of other.reading.tables) for (const row of table.rows) row.productId = '2002';
    for (const snapshot of [dash, old, other]) expect(ask('clicks', [snapshot])?.verdict).toBe('cannot-tell');
  });

  it('cannot be told from a page filtered to a part, or whose period may reach back before the booking', () => {
    const mobile = look(5000, 25, 1);
    mobile.reading.scope = [{ label: null, text: '移动端', qualifiers: ['device:mobile'] }];
    const month = look(5000, 25, 1);
    month.reading.period = { raw: '近30天', start: null, end: null, relative: 'period:30d' };
    for (const snapshot of [mobile, month]) expect(ask('clicks', [snapshot])?.verdict).toBe('cannot-tell');
    const today = look(5000, 25, 1);
    today.reading.period = { raw: '今日', start: null, end: null, relative: 'period:today' };
    expect(ask('clicks', [today])?.verdict).toBe('breach');
  });

  it('adds the figures of days, and takes the newest look of each', () => {
    const long = samplePlan({ slots: [{ ...slot, end: '2026-11-13T20:00' }] });
    const tomorrow = { ...look(2500, 12, 0, '10:00', '2026-11-11'), takenAt: '2026-11-11T02:00:00.000Z' };
    const looks = [look(100, 2, 0, '20:10'), look(2500, 13, 0, '23:50'), tomorrow];
    const [clicks] = checkRate(contextOf(long, looks, '2026-11-11T02:01:00.000Z'));
    expect(clicks).toMatchObject({ verdict: 'breach', reason: { args: { observed: 25, base: 5000 } } });
  });

  it('is not found by its position alone where the plan has two of that name', () => {
    const twins = samplePlan({ slots: [slot, { ...slot, id: 'cart-3', page: '购物车' }] });
    const judgements = checkRate(contextOf(twins, [look(5000, 25, 1)], now));
    const of = (id: string) => judgements.find(({ subject }) => subject.type === 'slot' && subject.slot === id);
    expect(of('home-3')?.verdict).toBe('breach');
    expect(of('cart-3')).toMatchObject({ verdict: 'cannot-tell', reason: { key: 'check.rate.unseen' } });
  });
});

describe('a slot that is not shown', () => {
  it('is a breach once a hundred impressions were due', () => {
    expect(ask('shown', [look(0, 0, 0)])).toMatchObject({ verdict: 'breach', reason: { key: 'check.rate.dead' } });
    expect(ask('shown', [look(0, 0, 0, '20:03')])?.verdict).toBe('cannot-tell');
    expect(ask('shown', [look(1, 0, 0)])?.verdict).toBe('ok');
  });

  it('needs two looks at nothing where the page does not say what its figures are for', () => {
    const none = (time: string) => look(0, 0, 0, time, null);
    expect(ask('shown', [none('21:50')])?.verdict).toBe('cannot-tell');
    expect(ask('shown', [look(3, 0, 0, '20:30', null), none('21:50')])?.verdict).toBe('cannot-tell');
    expect(ask('shown', [none('20:30'), none('21:50')])?.verdict).toBe('breach');
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
