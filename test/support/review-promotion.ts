import type { Campaign, Slot } from '@/lib/domain/campaign';
import { Campaign as CampaignSchema } from '@/lib/domain/campaign';
import type { PastHour } from '@/lib/domain/plan-targets';
import type { QuantityField, Reading, TableReading } from '@/lib/domain/reading';
import type { Snapshot } from '@/lib/domain/snapshot';
import { epochOf } from '@/lib/domain/wall-clock';
import { count, money, productPage, samplePlan, snapshotAt, yuan } from './check-fixtures';
import { budgetLineOf, channelOf, listingOf, priceOf, productOf, promiseOf, taskOf } from './plan-rows';

/** A lively promotion of two days in one shop, and the same a year before: plans, and what pages showed, without chance. */

const HOUR = 3_600_000;
const ZONE = 'Asia/Shanghai';

/** What truly comes of a product over the whole promotion. */
interface Outcome {
  id: string;
  name: string;
  visitors: number;
  conversion: number;
  price: number;
}

const PRODUCTS: readonly Outcome[] = [
  { id: '6801', name: '手冲壶', visitors: 96_000, conversion: 0.052, price: 199 },
  { id: '6802', name: '保温杯', visitors: 88_000, conversion: 0.011, price: 89 },
  { id: '6803', name: '阅读灯', visitors: 9_500, conversion: 0.071, price: 159 },
  { id: '6804', name: '收纳盒', visitors: 11_000, conversion: 0.009, price: 39 },
  { id: '6805', name: '四季被', visitors: 41_000, conversion: 0.03, price: 329 },
  { id: '6806', name: '破壁机', visitors: 52_000, conversion: 0.034, price: 599 },
  { id: '6807', name: '速干毛巾', visitors: 30_000, conversion: 0.026, price: 29 },
  { id: '6808', name: '瑜伽垫', visitors: 700, conversion: 0.02, price: 129 },
];
/** No page ever shows this one. */
const UNSEEN = productOf('6809', { name: '行李箱', listings: [listingOf('tmall', '6809')] });

const CHANNELS = [
  { id: 'search', name: '手淘搜索', share: 0.38 },
  { id: 'live', name: '淘宝直播', share: 0.27 },
  { id: 'paid', name: '直通车', share: 0.21 },
] as const;

const SLOTS: readonly { slot: Slot; kept: number; clickRate: number; conversion: number }[] = [
  { slot: slotOf('s1', '会场', '首焦', '6801', '20000'), kept: 1.08, clickRate: 0.034, conversion: 0.052 },
  { slot: slotOf('s2', '会场', '爆款楼层', '6802', '15000'), kept: 0.97, clickRate: 0.03, conversion: 0.012 },
  { slot: slotOf('s3', '搜索', '首位', '6806', '12000'), kept: 0.55, clickRate: 0.019, conversion: 0.033 },
  { slot: slotOf('s4', '频道', '猜你喜欢', '6808', null), kept: 0, clickRate: 0, conversion: 0 },
];

function slotOf(id: string, page: string, position: string, product: string, cost: string | null): Slot {
  return {
    id,
    platform: 'tmall',
    page,
    position,
    product,
    start: '2026-11-10T00:00',
    end: '2026-11-12T00:00',
    promise: promiseOf({ impressions: 400_000, clickRate: '0.03', conversion: '0.03', orders: 400, gmv: '60000' }),
    cost,
    alternates: [],
  };
}

/** Nights sleep, evenings buy, and the first hour is a rush: what each hour of two days brings, of all. */
const HOURLY = Array.from({ length: 48 }, (_, hour) => {
  const clock = hour % 24;
  const level = clock < 7 ? 0.35 : clock < 19 ? 1 : 2.1;
  return hour === 0 ? 6 : level;
});
const ALL = HOURLY.reduce((sum, one) => sum + one, 0);

/** The share of the whole that has come in after so many hours. */
function shareAfter(hours: number): number {
  const whole = Math.floor(hours);
  const sum = HOURLY.slice(0, whole).reduce((all, one) => all + one, 0) + (hours - whole) * (HOURLY[whole] ?? 0);
  return Math.min(1, Math.max(0, sum / ALL));
}

const orders = PRODUCTS.reduce((sum, one) => sum + one.visitors * one.conversion, 0);
const gmv = PRODUCTS.reduce((sum, one) => sum + one.visitors * one.conversion * one.price, 0);
const visitors = PRODUCTS.reduce((sum, one) => sum + one.visitors, 0) * 0.8;

/** The plan: a year is its four digits. */
export function promotionOf(year: 2025 | 2026): Campaign {
  const day = (of: number, time = '00:00') => `${year}-11-${String(of).padStart(2, '0')}T${time}`;
  const grown = year === 2026 ? 1.15 : 1;
  const history = [2024, 2025].flatMap((event) =>
    HOURLY.flatMap((level, hour): PastHour[] => [
      { event: `双11 ${event}`, metric: 'gmv', hour, value: ((level / ALL) * gmv * (event - 2023) * 0.4).toFixed(2) },
      { event: `双11 ${event}`, metric: 'orders', hour, value: ((level / ALL) * orders * 0.8).toFixed(2) },
    ]),
  );
  return CampaignSchema.parse({
    ...samplePlan(),
    id: `double-11-${year}`,
    name: `双11 ${year}`,
    zone: ZONE,
    currency: 'CNY',
    phases: [
      { id: 'preheat', name: '预热', kind: 'preheat', start: day(8), end: day(10) },
      { id: 'live', name: '爆发', kind: 'live', start: day(10), end: day(12) },
      { id: 'encore', name: '返场', kind: 'encore', start: day(12), end: day(13) },
    ],
    goals: [
      { metric: 'gmv', target: (gmv * grown).toFixed(0) },
      { metric: 'orders', target: (orders * 0.95).toFixed(0) },
      { metric: 'visitors', target: (visitors * 1.05).toFixed(0) },
      { metric: 'conversion', target: '0.03' },
    ],
    channels: [
      ...CHANNELS.map(({ id, name, share }) =>
        channelOf(id, {
          name,
          site: 'on-site',
          targets: [
            { metric: 'gmv', target: (gmv * share).toFixed(0) },
            { metric: 'visitors', target: (visitors * share).toFixed(0) },
          ],
        }),
      ),
      channelOf('affiliate', { name: '淘宝客', site: 'off-site', targets: [{ metric: 'gmv', target: '80000' }] }),
    ],
    history: year === 2026 ? history : [],
    products: [
      ...PRODUCTS.map(({ id, name, price }) =>
        productOf(id, {
          name,
          listings: [listingOf('tmall', id, `https://detail.tmall.com/item.htm?id=${id}`)],
          prices: [priceOf('live', { promotion: String(price) })],
        }),
      ),
      UNSEEN,
    ],
    slots: SLOTS.map(({ slot }) => ({ ...slot, start: day(10), end: day(12) })),
    budget: [
      budgetLineOf('paid', { name: '直通车', platform: 'tmall', amount: '60000', sales: '240000' }),
      budgetLineOf('gifts', { name: '赠品', kind: 'gift', amount: '8000' }),
    ],
    tasks: [
      taskOf('photos', {
        name: '主图',
        role: '设计',
        start: day(1, '09:00'),
        due: day(5, '18:00'),
        done: day(4, '17:20'),
      }),
      taskOf('pages', {
        name: '会场页面',
        role: '设计',
        start: day(5, '09:00'),
        due: day(8, '18:00'),
        dependsOn: ['photos'],
        done: day(10, '09:30'),
      }),
      taskOf('stock', {
        name: '备货',
        role: '仓库',
        start: day(2, '09:00'),
        due: day(9, '18:00'),
        done: day(9, '12:00'),
      }),
    ],
  });
}

/** What pages showed: each dashboard every so many minutes while it sold, and the price of one product that was wrong for a while. */
export function snapshotsOf(year: 2025 | 2026, everyMinutes = 30): Snapshot[] {
  const start = epochOf(`${year}-11-10T00:00`, ZONE);
  const scale = year === 2026 ? 1 : 0.82;
  const snapshots: Snapshot[] = [];
  for (let minutes = everyMinutes; minutes <= 49 * 60; minutes += everyMinutes) {
    const at = start + minutes * 60_000;
    const share = shareAfter(minutes / 60) * scale;
    snapshots.push(overview(at, year, share), ranking(at + 60_000, year, share), sources(at + 120_000, year, share));
    if (minutes % 60 === 0) snapshots.push(placements(at + 180_000, year, share), adverts(at + 240_000, year, share));
    if (minutes % 240 === 0) snapshots.push(productOn(at + 300_000, year, (at - start) / HOUR));
  }
  return snapshots;
}

function taken(at: number): string {
  return new Date(at).toISOString();
}

/** Figures of the promotion so far. */
function soFar(year: number): Partial<Reading> {
  const period = { raw: '活动期间', start: `${year}-11-10`, end: `${year}-11-11` };
  return { platform: 'tmall', zone: ZONE, currency: 'CNY', period };
}

function overview(at: number, year: number, share: number): Snapshot {
  const kpi = (metric: string, label: string, field: QuantityField) => ({ label, metric, qualifiers: [], field });
  return snapshotAt(
    taken(at),
    {
      ...soFar(year),
      pageKind: 'overview',
      kpis: [
        kpi('gmv_paid', '支付金额', money((gmv * share).toFixed(2))),
        kpi('orders_paid', '支付订单数', count(Math.round(orders * share))),
        kpi('visitors', '访客数', count(Math.round(visitors * share))),
        kpi('buyers_paid', '支付买家数', count(Math.round(orders * share * 0.93))),
        kpi('add_to_cart_users', '加购人数', count(Math.round(visitors * share * 0.14))),
        kpi('impressions', '曝光量', count(Math.round(visitors * share * 11))),
      ],
    },
    { url: `https://sycm.taobao.com/portal/home.htm?year=${year}`, title: '生意参谋 首页' },
  );
}

function ranking(at: number, year: number, share: number): Snapshot {
  const rows = PRODUCTS.map(({ id, name, visitors: all, conversion, price }) => {
    const bought = all * conversion * share;
    return {
      productId: id,
      title: name,
      labels: {},
      cells: {
        impressions: count(Math.round(all * share * 9)),
        visitors: count(Math.round(all * share)),
        add_to_cart_users: count(Math.round(all * share * (0.05 + 2 * conversion))),
        buyers_paid: count(Math.round(bought * 0.95)),
        orders_paid: count(Math.round(bought)),
        gmv_paid: money((Math.round(bought) * price).toFixed(2)),
      },
    };
  });
  return tableOn(at, year, 'ranking', `https://sycm.taobao.com/cc/rank.htm?year=${year}`, rows);
}

function sources(at: number, year: number, share: number): Snapshot {
  const rows = CHANNELS.map(({ name, share: part }) => ({
    productId: null,
    title: name,
    labels: { 来源: name },
    cells: {
      visitors: count(Math.round(visitors * share * part)),
      buyers_paid: count(Math.round(orders * share * part * 0.9)),
      gmv_paid: money((gmv * share * part).toFixed(2)),
    },
  }));
  return tableOn(at, year, null, `https://sycm.taobao.com/flow/source.htm?year=${year}`, rows);
}

function placements(at: number, year: number, share: number): Snapshot {
  const shown = SLOTS.filter(({ kept }) => kept > 0);
  const rows = shown.map(({ slot, kept, clickRate, conversion }) => {
    const impressions = Math.round((slot.promise.impressions ?? 0) * share * kept);
    const clicks = Math.round(impressions * clickRate);
    const bought = Math.round(clicks * conversion);
    const price = PRODUCTS.find(({ id }) => id === slot.product)?.price ?? 0;
    return {
      productId: slot.product,
      title: null,
      labels: { 页面: slot.page, 坑位: slot.position },
      cells: {
        impressions: count(impressions),
        clicks: count(clicks),
        orders_paid: count(bought),
        gmv_paid: money((bought * price).toFixed(2)),
      },
    };
  });
  return tableOn(at, year, null, `https://sycm.taobao.com/slots.htm?year=${year}`, rows);
}

function adverts(at: number, year: number, share: number): Snapshot {
  const rows = [
    {
      productId: null,
      title: '直通车',
      labels: { 计划: '直通车' },
      cells: {
        ad_spend: money((52_000 * share).toFixed(2)),
        ad_gmv: money((176_000 * share).toFixed(2)),
        ad_orders: count(Math.round(900 * share)),
      },
    },
  ];
  const snapshot = tableOn(at, year, 'advertising', `https://subway.simba.taobao.com/report?year=${year}`, rows);
  const period = { raw: '11-08 ~ 11-11', start: `${year}-11-08`, end: `${year}-11-11` };
  return { ...snapshot, reading: { ...snapshot.reading, period } };
}

/** For six hours of its first day a product cost more than planned. */
function productOn(at: number, year: number, hour: number): Snapshot {
  const wrong = year === 2026 && hour >= 8 && hour < 14;
  return productPage(taken(at), { title: '手冲壶', price: yuan(wrong ? '229' : '199'), status: 'single' }, '6801');
}

interface Row {
  productId: string | null;
  title: string | null;
  labels: Record<string, string>;
  cells: Record<string, QuantityField>;
}

function tableOn(at: number, year: number, pageKind: Reading['pageKind'], url: string, rows: readonly Row[]): Snapshot {
  const metrics = Object.keys(rows[0]?.cells ?? {});
  const table: TableReading = {
    at: 'table',
    caption: null,
    columns: metrics.map((metric) => ({
      header: metric,
      metric,
      qualifiers: [],
      fields: rows.map(({ cells }) => cells[metric] ?? { status: 'absent', raw: null }),
    })),
    rows: rows.map(({ productId, title, labels }, ref) => ({
      ref,
      at: `tr:nth-child(${ref + 1})`,
      key: null,
      productId,
      title,
      labels,
    })),
    totals: null,
    rowsSeen: rows.length,
    rowsTotal: rows.length,
  };
  return snapshotAt(taken(at), { ...soFar(year), pageKind, tables: [table] }, { url, title: '数据' });
}
