import type {
  CampaignReview,
  Figure,
  Funnel,
  LogEntry,
  ProductOutcome,
  RateFigure,
  ReviewSeries,
} from '@/lib/domain/campaign-review';
import type { GoalLine } from '@/lib/domain/progress';
import { epochOf } from '@/lib/domain/wall-clock';
import { exampleCampaign } from '@/lib/exchange/example-campaign';
import type { Language } from '@/lib/i18n/translate';

const HOUR = 3_600_000;
const START = '2026-11-10T20:00';
const AT = '2026-11-11T14:00:00.000Z';

const LINES = { platform: 'tmall', outOf: 'visitors', visitors: 41_000, conversion: 0.0399 };

const ok = (value: string, asOf = AT): Figure => ({ status: 'ok', value, asOf });
const part = (value: string): Figure => ({ status: 'partial', value, asOf: AT });
const unknown: Figure = { status: 'cannot-tell', reason: { key: 'check.unread.absent', args: {} } };

function rate(events: number, trials: number): RateFigure {
  const p = events / trials;
  const half = 1.96 * Math.sqrt((p * (1 - p)) / trials);
  return { status: 'ok', rate: p, low: Math.max(0, p - half), high: p + half, events, trials, asOf: AT };
}

function compared(metric: 'gmv' | 'orders', now: Figure, before: Figure) {
  // biome-ignore lint/suspicious/noThenProperty: it is data, and no function.
  return { metric, now, then: before };
}

/** A review of the example campaign 26 hours into its live phase: known, partial and unknown figures of each kind. */
export function reportReview(language: Language): CampaignReview {
  const campaign = exampleCampaign(START, language);
  const start = epochOf(START, campaign.zone);
  const hours = Array.from({ length: 105 }, (_, index) => index / 4);
  const grown = (hour: number, whole: number) =>
    Math.round(whole * (1 - Math.exp(-hour / 11)) * (1 + 0.04 * Math.sin(hour)));
  const line = (owner: GoalLine['owner'], metric: 'gmv' | 'orders' | 'visitors', whole: number): ReviewSeries => ({
    of: owner.type === 'campaign' ? { type: 'campaign' } : { type: 'channel', channel: owner.channel },
    metric,
    points: hours.map((hour) => ({ x: start + hour * HOUR, y: grown(hour, whole) })),
    count: 12_345,
    missing: metric === 'orders' ? ['amazon'] : [],
    plan: [0, 7, 14, 21, 28].map((hour) => ({ x: start + hour * HOUR, y: Math.round((whole * 1.1 * hour) / 28) })),
  });
  const evidence = [
    {
      snapshotId: 'a'.repeat(64),
      url: 'https://sycm.taobao.com/live',
      takenAt: AT,
      at: 'tr:nth(1)',
      raw: '¥2,345,678',
    },
  ];
  const progress = {
    campaign: campaign.id,
    at: AT,
    elapsed: 0.93,
    lines: [
      {
        owner: { type: 'campaign' as const },
        metric: 'gmv' as const,
        target: '3200000',
        currency: 'CNY',
        expectedByNow: '2950000',
        standing: {
          status: 'ok' as const,
          value: '2345678.5',
          asOf: AT,
          counted: { start: null, end: null },
          evidence,
        },
        forecast: {
          status: 'ok' as const,
          median: '2710000',
          low: '2480000',
          high: '2990000',
          probability: 0.06,
          basis: 'curve' as const,
          events: 3,
          share: 0.86,
          scaled: false,
        },
      },
      {
        owner: { type: 'campaign' as const },
        metric: 'orders' as const,
        target: '21600',
        currency: null,
        expectedByNow: '19900',
        standing: {
          status: 'partial' as const,
          value: '15020',
          asOf: AT,
          counted: { start: null, end: null },
          evidence,
          missing: ['amazon'],
        },
        forecast: { status: 'none' as const, reason: 'partial' as const, evenEnd: null },
      },
      {
        owner: { type: 'campaign' as const },
        metric: 'conversion' as const,
        target: '0.04',
        currency: null,
        expectedByNow: '0.04',
        standing: { status: 'ok' as const, value: '0.0382', asOf: AT, counted: { start: null, end: null }, evidence },
        forecast: { status: 'none' as const, reason: 'level' as const, evenEnd: null },
      },
      {
        owner: { type: 'channel' as const, channel: 'search' },
        metric: 'gmv' as const,
        target: '1100000',
        currency: 'CNY',
        expectedByNow: '1010000',
        standing: { status: 'ok' as const, value: '1034000', asOf: AT, counted: { start: null, end: null }, evidence },
        forecast: { status: 'none' as const, reason: 'no-history' as const, evenEnd: '2026-11-11T15:40:00.000Z' },
      },
      {
        owner: { type: 'channel' as const, channel: 'live-stream' },
        metric: 'gmv' as const,
        target: '580000',
        currency: 'CNY',
        expectedByNow: '520000',
        standing: { status: 'cannot-tell' as const, reason: { key: 'check.unread.absent', args: {} } },
        forecast: { status: 'none' as const, reason: 'unread' as const, evenEnd: null },
      },
    ],
  };
  const funnels: Funnel[] = [
    {
      of: { type: 'campaign' },
      impressions: part('6120000'),
      visitors: ok('412000'),
      cart: ok('61800'),
      buyers: ok('14900'),
    },
    {
      of: { type: 'channel', channel: 'search' },
      impressions: ok('2400000'),
      visitors: ok('161000'),
      cart: ok('24100'),
      buyers: ok('6240'),
    },
    {
      of: { type: 'channel', channel: 'live-stream' },
      impressions: unknown,
      visitors: ok('48800'),
      cart: unknown,
      buyers: ok('2210'),
    },
  ];
  const sold: [string, number, number, string, ProductOutcome['place']][] = [
    ['mug', 120_400, 6900, '611100', 'hot'],
    ['blender', 61_200, 1590, '682110', 'dark'],
    ['duvet', 41_000, 2410, '720590', 'hidden'],
    ['kettle', 30_100, 720, '143280', 'quiet'],
    ['lamp', 22_800, 910, '161070', null],
  ];
  const all = sold.reduce((sum, [, , , gmv]) => sum + Number(gmv), 0);
  const products: ProductOutcome[] = [
    ...sold.map(
      ([product, visitors, orders, gmv, place]): ProductOutcome => ({
        product,
        platform: 'tmall',
        productId: `6800${visitors}`,
        visitors: ok(String(visitors)),
        conversion: rate(orders, visitors),
        outOf: 'visitors',
        orders: ok(String(orders)),
        gmv: ok(gmv),
        share: Number(gmv) / all,
        place,
        lines: LINES,
      }),
    ),
    {
      product: 'bottle',
      platform: 'shopee',
      productId: '23456780001',
      visitors: ok('8800'),
      conversion: { status: 'cannot-tell', reason: { key: 'check.unread.absent', args: {} } },
      outOf: null,
      orders: unknown,
      gmv: unknown,
      share: null,
      place: null,
      lines: null,
    },
  ];
  const entry = (change: Partial<LogEntry>): LogEntry => ({
    finding: `f-${change.since ?? AT}`,
    check: 'price',
    subject: { type: 'product', product: 'mug', platform: 'tmall', productId: '680010010001' },
    platform: 'tmall',
    reason: { key: 'check.unread.absent', args: {} },
    expected: '¥89.90',
    seen: '¥99',
    severity: 'critical',
    since: '2026-11-10T12:04:10.000Z',
    resolved: '2026-11-10T12:51:00.000Z',
    state: 'resolved',
    hours: 0.78,
    cost: { amount: '1840.5', currency: 'CNY' },
    notes: [],
    ...change,
  });
  return {
    campaign,
    at: AT,
    span: { from: '2026-10-24T19:00:00.000Z', to: '2026-11-14T12:00:00.000Z' },
    snapshots: { count: 1842, latest: '2026-11-11T13:58:20.000Z' },
    progress,
    series: [
      line({ type: 'campaign' }, 'gmv', 2_600_000),
      line({ type: 'campaign' }, 'orders', 16_000),
      line({ type: 'channel', channel: 'search' }, 'gmv', 1_100_000),
    ],
    funnels,
    products,
    quadrant: LINES,
    slots: campaign.slots.slice(0, 4).map((slot, index) => ({
      slot: slot.id,
      deliveries: [
        {
          promise: 'impressions' as const,
          promised: String(slot.promise.impressions ?? 0),
          expected: String(Math.round(Number(slot.promise.impressions ?? 0) * 0.93)),
          delivered:
            index === 3 ? unknown : ok(String(Math.round(Number(slot.promise.impressions ?? 0) * (0.5 + index / 4)))),
          rate: null,
        },
        {
          promise: 'clickRate' as const,
          promised: slot.promise.clickRate ?? '0',
          expected: slot.promise.clickRate ?? '0',
          delivered: ok('0.0312'),
          rate: rate(312, 10_000),
        },
      ],
      returned: index === 2 ? unknown : ok('4.2'),
    })),
    budget: campaign.budget.slice(0, 4).map((budget, index) => ({
      line: budget.id,
      spent: index === 3 ? unknown : ok(String(Math.round(Number(budget.amount) * (0.6 + index / 4)))),
      sales: index === 3 ? unknown : part('520000'),
      returned: index === 3 ? unknown : part('5.1'),
    })),
    log: [
      entry({ notes: [{ at: '2026-11-10T12:30:00.000Z', note: 'Coupon was not switched on' }] }),
      entry({
        finding: 'f-2',
        check: 'slot',
        subject: { type: 'slot', slot: 'T1' },
        expected: '837,000',
        seen: '450,000',
        severity: 'major',
        since: '2026-11-11T02:00:00.000Z',
        resolved: null,
        state: 'acknowledged',
        hours: 12,
        cost: null,
      }),
    ],
    comparison: {
      with: { id: 'double-11-2025', name: language === 'en' ? 'Double 11 2025' : '2025 双11' },
      phases: [
        {
          phase: 'live',
          other: 'live',
          goals: [compared('gmv', ok('2345678.5'), ok('2560000')), compared('orders', part('15020'), ok('17400'))],
        },
      ],
      series: [
        {
          metric: 'gmv',
          now: hours.map((hour) => ({ share: hour / 28, y: grown(hour, 2_600_000) })),
          // biome-ignore lint/suspicious/noThenProperty: it is data, and no function.
          then: hours.map((hour) => ({ share: hour / 28, y: grown(hour, 2_800_000) })),
        },
      ],
    },
  };
}
