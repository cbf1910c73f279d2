import { describe, expect, it } from 'vitest';
import type { Campaign } from '@/lib/domain/campaign';
import type { CampaignReview } from '@/lib/domain/campaign-review';
import type { QuantityField } from '@/lib/domain/reading';
import type { Snapshot } from '@/lib/domain/snapshot';
import { count, dashboard, money, samplePlan, snapshotAt } from '@/test/support/check-fixtures';
import { budgetLineOf, channelOf, listingOf, productOf, promiseOf, taskOf } from '@/test/support/plan-rows';
import { reviewInputs, sampleReview } from '@/test/support/review-fixtures';
import { reviewCampaign } from './review-campaign';

/** A day's sale from midnight to midnight of Shanghai, of three products in one shop and one of them in a second. */
const plan = samplePlan({
  phases: [{ id: 'live', name: 'live', kind: 'live', start: '2026-11-10T00:00', end: '2026-11-11T00:00' }],
  goals: [
    { metric: 'gmv', target: '24000' },
    { metric: 'visitors', target: '1000' },
  ],
  channels: [channelOf('search', { name: 'Search' })],
  products: ['a', 'b', 'c'].map((id) => productOf(id)),
  slots: [
    {
      id: 's',
      platform: 'tmall',
      page: 'Home',
      position: 'Top',
      product: 'a',
      start: '2026-11-10T00:00',
      end: '2026-11-11T00:00',
      promise: promiseOf({ impressions: 4800, clickRate: '0.02', gmv: '2400' }),
      cost: '500',
      alternates: [],
    },
  ],
  budget: [budgetLineOf('ads', { name: 'Ads', platform: 'tmall', amount: '800', sales: '3200' })],
  tasks: [taskOf('photos', { done: '2026-11-10T12:00' })],
});
const DAY = '2026-11-10';
/** An hour of the day in Shanghai. */
const hour = (of: number) => new Date(Date.UTC(2026, 10, 10, of - 8)).toISOString();

function review(snapshots: readonly Snapshot[], at: string, campaign: Campaign = plan): CampaignReview {
  return reviewCampaign({ campaign, snapshots, health: [], watched: [], findings: [], earlier: null }, at);
}

function tiles(at: string, figures: Record<string, QuantityField>, platform = 'tmall'): Snapshot {
  return snapshotAt(at, {
    platform,
    pageKind: 'overview',
    period: { raw: DAY, start: DAY, end: DAY },
    kpis: Object.entries(figures).map(([metric, field]) => ({ label: metric, metric, qualifiers: [], field })),
  });
}

const table = (at: string, rows: Parameters<typeof dashboard>[1]) => dashboard(at, rows, DAY);

describe('a review', () => {
  it('shows how a goal ran, beside an even plan where no earlier event is known', () => {
    const snapshots = [tiles(hour(6), { gmv_paid: money('3000.5') }), tiles(hour(12), { gmv_paid: money('9000') })];
    const [gmv, visitors] = review(snapshots, hour(15)).series;
    const instant = (of: number) => Date.parse(hour(of));
    expect(gmv).toEqual({
      of: { type: 'campaign' },
      metric: 'gmv',
      points: [
        { x: instant(0), y: 0 },
        { x: instant(6), y: 3000.5 },
        { x: instant(12), y: 9000 },
      ],
      count: 3,
      missing: [],
      plan: [
        { x: instant(0), y: 0 },
        { x: instant(24), y: 24_000 },
      ],
    });
    expect(visitors).toMatchObject({ points: [], count: 0, missing: ['tmall'] });
  });

  it('adds money over platforms from when each was seen, and people never', () => {
    const two = { ...plan, products: [productOf('a', { listings: [listingOf('tmall', 'a'), listingOf('jd', 'a')] })] };
    const snapshots = [
      tiles(hour(6), { gmv_paid: money('100'), visitors: count(50) }),
      tiles(hour(7), { gmv_paid: money('40'), visitors: count(20) }, 'jd'),
      tiles(hour(8), { gmv_paid: money('150'), visitors: count(60) }),
    ];
    const { series, progress, funnels } = review(snapshots, hour(9), two);
    // Both began with nothing at midnight.
    expect(series[0]?.points.map(({ y }) => y)).toEqual([0, 100, 140, 190]);
    expect(series[1]?.points).toEqual([]);
    expect(progress.lines[0]?.standing).toMatchObject({ status: 'ok', value: '190' });
    expect(funnels[0]?.visitors).toEqual({
      status: 'cannot-tell',
      reason: { key: 'check.goal.platforms', args: {} },
    });
  });

  it('tells each stage of a funnel from a page that shows it, and says why of the others', () => {
    const snapshots = [
      tiles(hour(6), { impressions: count(9000), visitors: count(500), buyers_paid: count(20) }),
      table(hour(7), [{ productId: 'a', cells: { visitors: count(300), add_to_cart_users: count(45) } }]),
      table(hour(8), [{ labels: { source: 'Search' }, cells: { visitors: count(210) } }]),
    ];
    const [whole, search, a, b] = review(snapshots, hour(9)).funnels;
    const untold = { status: 'cannot-tell' };
    expect(whole).toMatchObject({
      of: { type: 'campaign' },
      impressions: { status: 'ok', value: '9000', asOf: hour(6) },
      visitors: { value: '500' },
      cart: untold,
      buyers: { value: '20' },
    });
    expect(search).toMatchObject({ of: { channel: 'search' }, impressions: untold, visitors: { value: '210' } });
    expect(a).toMatchObject({
      of: { product: 'a' },
      visitors: { value: '300' },
      cart: { value: '45' },
      buyers: untold,
    });
    expect(b).toMatchObject({ of: { product: 'b' }, visitors: untold });
  });

  it('places products by traffic and conversion where both are sure, and none by three counts', () => {
    const row = (productId: string, visitors: number, buyers: number) => ({
      productId,
      cells: { visitors: count(visitors), buyers_paid: count(buyers), gmv_paid: money(String(buyers * 10)) },
    });
    // Looked at by the hour, so that it shows how little their counts swing.
    const much = Array.from({ length: 10 }, (_, at) => {
      const part = (at + 1) / 10;
      return table(hour(at + 1), [
        row('a', 10_000 * part, 500 * part),
        row('b', 4000 * part, 120 * part),
        row('c', 2000 * part, 20 * part),
      ]);
    });
    const { products, quadrant } = review(much, hour(11));
    expect(quadrant).toEqual({ platform: 'tmall', outOf: 'visitors', visitors: 4000, conversion: 0.03 });
    expect(products.map(({ place }) => place)).toEqual(['hot', null, 'quiet']);
    // 640 of 640 × 10 yuan: 500, 120 and 20.
    expect(products.map(({ share }) => share)).toEqual([500 / 640, 120 / 640, 20 / 640]);
    const [a] = products;
    expect(a?.conversion).toMatchObject({ status: 'ok', rate: 0.05, events: 500, trials: 10_000, asOf: hour(10) });
    if (a?.conversion.status !== 'ok') throw new Error('not told');
    // Wilson's interval of 500 in 10,000 is 4.59 % to 5.44 %; counts that are restless make it no narrower.
    expect(a.conversion.low).toBeLessThanOrEqual(0.0459);
    expect(a.conversion.high).toBeGreaterThanOrEqual(0.0544);

    const few = [table(hour(9), [row('a', 100, 5), row('b', 40, 1), row('c', 20, 0)])];
    expect(review(few, hour(10)).quadrant).toBeNull();
    expect(review(few, hour(10)).products.map(({ place }) => place)).toEqual([null, null, null]);
  });

  it('tells of people by the day no count for all days, and adds up orders over the days of one page', () => {
    const two = {
      ...plan,
      phases: [{ id: 'live', name: 'live', kind: 'live' as const, start: '2026-11-10T00:00', end: '2026-11-12T00:00' }],
    };
    const on = (at: string, day: string, which: string, cells: Record<string, QuantityField>) => {
      const look = dashboard(at, [{ productId: 'a', cells }], day);
      const url = `https://sycm.taobao.com/rank.htm?date=${which}`;
      return { ...look, url, pageKey: url };
    };
    const snapshots = [
      on(hour(20), DAY, 'today', { visitors: count(300), orders_paid: count(9) }),
      on(hour(33), DAY, 'yesterday', { visitors: count(340), orders_paid: count(11) }),
      on(hour(34), '2026-11-11', 'today', { visitors: count(120), orders_paid: count(4) }),
    ];
    const [a] = review(snapshots, hour(35), two).products;
    expect(a?.orders).toEqual({ status: 'ok', value: '15', asOf: hour(34) });
    expect(a?.visitors).toMatchObject({ status: 'cannot-tell', reason: { key: 'check.goal.people-by-day' } });
  });

  it('shares out nothing while what one product brought in is not known', () => {
    const seen = [table(hour(9), [{ productId: 'a', cells: { gmv_paid: money('100') } }])];
    expect(review(seen, hour(10)).products.map(({ gmv, share }) => [gmv.status, share])).toEqual([
      ['ok', null],
      ['cannot-tell', null],
      ['cannot-tell', null],
    ]);
  });

  it('holds a slot against its promise by its newest look, and its sales against its cost', () => {
    const cells = {
      impressions: count(1500),
      clicks: count(45),
      gmv_paid: money('750'),
    };
    const snapshots = [table(hour(6), [{ productId: 'a', labels: { page: 'Home', slot: 'Top' }, cells }])];
    const [slot] = review(snapshots, hour(18)).slots;
    // Six of 24 hours had passed: 4800 × 0.25 and 2400 × 0.25.
    expect(slot?.deliveries).toMatchObject([
      { promise: 'impressions', promised: '4800', expected: '1200', delivered: { value: '1500', asOf: hour(6) } },
      {
        promise: 'clickRate',
        expected: '0.02',
        delivered: { value: '0.03' },
        rate: { rate: 0.03, events: 45, trials: 1500 },
      },
      { promise: 'gmv', expected: '600', delivered: { value: '750' }, rate: null },
    ]);
    expect(slot?.returned).toMatchObject({ status: 'ok', value: '1.5' });
    const [unseen] = review([], hour(18)).slots;
    expect(unseen?.deliveries.map(({ delivered }) => delivered.status)).toEqual(Array(3).fill('cannot-tell'));
    expect(unseen?.deliveries[0]?.expected).toBe('3600');
    expect(unseen?.returned.status).toBe('cannot-tell');
  });

  it('says what a budget line spent and brought in: sales by now over what was spent an hour before', () => {
    const row = (spend: string, sales: string) => [
      { labels: { plan: 'Ads' }, cells: { ad_spend: money(spend), ad_gmv: money(sales) } },
    ];
    const snapshots = [table(hour(6), row('200', '500')), table(hour(8), row('300', '900'))];
    expect(review(snapshots, hour(9)).budget).toEqual([
      {
        line: 'ads',
        spent: { status: 'ok', value: '300', asOf: hour(8) },
        sales: { status: 'ok', value: '900', asOf: hour(8) },
        returned: { status: 'ok', value: '4.5', asOf: hour(8) },
      },
    ]);
    expect(review([], hour(9)).budget[0]?.spent.status).toBe('cannot-tell');
  });

  it('has a task done from when it was done', () => {
    expect(review([], hour(11)).campaign.tasks[0]?.done).toBeNull();
    expect(review([], hour(12)).campaign.tasks[0]?.done).toBe('2026-11-10T12:00');
  });

  it('tells nothing as nought that was not read, before the start and where no page was seen', () => {
    for (const at of [hour(-1), hour(12)]) {
      const all = review([tiles(hour(-2), { gmv_paid: money('5000') })], at);
      const figures = [
        ...all.funnels.flatMap(({ impressions, visitors, cart, buyers }) => [impressions, visitors, cart, buyers]),
        ...all.products.flatMap(({ visitors, conversion, orders, gmv }) => [visitors, conversion, orders, gmv]),
        ...all.slots.flatMap(({ deliveries, returned }) => [returned, ...deliveries.map(({ delivered }) => delivered)]),
        ...all.budget.flatMap(({ spent, sales, returned }) => [spent, sales, returned]),
        ...all.progress.lines.map(({ standing }) => standing),
      ];
      expect(new Set(figures.map(({ status }) => status))).toEqual(new Set(['cannot-tell']));
    }
  });
});

describe('a lively promotion', () => {
  it('has every line of a goal end where the goal stands', () => {
    const { series, progress } = sampleReview();
    for (const [at, { standing }] of progress.lines.entries()) {
      const last = series[at]?.points.at(-1);
      expect(last?.y ?? null).toBe(standing.status === 'ok' ? Number(standing.value) : null);
    }
  });

  it('lays the earlier campaign over this one by the share of the phase that has passed', () => {
    const { comparison } = sampleReview();
    const live = comparison?.phases.find(({ phase }) => phase === 'live');
    const gmv = live?.goals.find(({ metric }) => metric === 'gmv');
    // Both had had 36 and a half of 48 hours; the earlier one came to 82 % of this one, and was looked at by the hour.
    expect(gmv?.now).toMatchObject({ status: 'ok', asOf: '2026-11-11T04:30:00.000Z' });
    expect(gmv?.then).toMatchObject({ status: 'ok', asOf: '2025-11-11T04:00:00.000Z' });
    const series = comparison?.series.find(({ metric }) => metric === 'gmv');
    expect(series?.now.at(-1)?.share).toBeCloseTo(36.5 / 48, 10);
    expect(series?.then.at(-1)?.share).toBe(1);
    expect(comparison?.phases.map(({ phase }) => phase)).toEqual(['preheat', 'live']);
  });

  it('compares no money of two currencies', () => {
    const inputs = reviewInputs();
    const { earlier } = inputs;
    if (!earlier) throw new Error('nothing earlier');
    const foreign = { ...earlier, campaign: { ...earlier.campaign, currency: 'USD' } };
    const { comparison } = reviewCampaign({ ...inputs, earlier: foreign }, '2026-11-11T04:30:00.000Z');
    const gmv = comparison?.phases.at(-1)?.goals.find(({ metric }) => metric === 'gmv');
    expect(gmv?.then).toEqual({ status: 'cannot-tell', reason: { key: 'review.compare.currency', args: {} } });
    expect(comparison?.series.find(({ metric }) => metric === 'gmv')?.then).toEqual([]);
  });
});
