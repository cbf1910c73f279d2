import fc from 'fast-check';
import type { MoneyField, OfferReading, QuantityField } from '@/lib/domain/reading';
import type { Snapshot } from '@/lib/domain/snapshot';
import { dashboard, productPage, samplePlan, snapshotAt, stated } from './check-fixtures';
import { announcementOf, budgetLineOf, channelOf, listingOf, offerOf, promiseOf, taskOf } from './plan-rows';

const absent = { status: 'absent', raw: '-' } as const;
/** Fields without a value. */
export const unread = fc.constantFrom<Extract<QuantityField, { status: 'absent' | 'ambiguous' | 'unparsable' }>>(
  absent,
  { status: 'absent', raw: null },
  { status: 'ambiguous', raw: '100+', at: 'td', reason: 'bound' },
  { status: 'ambiguous', raw: '1.234', at: 'td', reason: 'separator' },
  { status: 'unparsable', raw: '¥1??', at: 'td', reason: 'masked' },
);
const amount = fc.constantFrom('0', '49.5', '99', '99.00', '129', '159', '1200');
const currency = fc.constantFrom('CNY', 'USD');
const price: fc.Arbitrary<MoneyField> = fc.oneof(
  unread,
  fc.record({ amount, currency }).map((value) => ({ status: 'ok' as const, value, raw: value.amount, at: '#p' })),
);
const cellMoney: fc.Arbitrary<QuantityField> = fc.oneof(
  unread,
  fc.record({ value: amount, currency: fc.option(currency) }).map((value) => ({
    status: 'ok' as const,
    value: { unit: 'money' as const, ...value },
    raw: value.value,
    at: 'td',
  })),
);
const cellCount: fc.Arbitrary<QuantityField> = fc.oneof(
  unread,
  fc
    .nat(90_000)
    .map((n) => ({ status: 'ok' as const, value: { unit: 'count' as const, value: `${n}` }, raw: `${n}`, at: 'td' })),
);
const cellRate: fc.Arbitrary<QuantityField> = fc.oneof(
  unread,
  fc.constantFrom('0.05', '0.0500', '1.2', '0').map((value) => ({
    status: 'ok' as const,
    value: { unit: 'ratio' as const, value },
    raw: `${Number(value) * 100}%`,
    at: 'td',
  })),
);
/** An instant before, in or after the plan's phases. */
export const instant = fc
  .integer({ min: Date.UTC(2026, 9, 28), max: Date.UTC(2026, 10, 16) })
  .map((milliseconds) => new Date(milliseconds).toISOString());
const local = fc.constantFrom(
  null,
  '2026-11-10',
  '2026-11-10T12:00',
  '2026-11-10T20:00',
  '2026-11-11T23:59',
  '2026-11-12T00:00',
);

/** The plan that the histories are of. */
export const plan = samplePlan({
  goals: [
    { metric: 'gmv', target: '5000' },
    { metric: 'orders', target: '60000' },
    { metric: 'conversion', target: '0.05' },
  ],
  channels: [channelOf('search', { name: '3', targets: [{ metric: 'orders', target: '9000' }] })],
  budget: [budgetLineOf('ads', { name: '直通车', platform: 'tmall', sales: '4000' })],
  slots: [
    {
      id: 's1',
      platform: 'tmall',
      page: '首页',
      position: '3',
      product: 'kettle',
      start: '2026-11-10T20:00',
      end: '2026-11-12T00:00',
      promise: promiseOf({ impressions: 10_000, clickRate: '0.02', conversion: '0.04' }),
      cost: '500',
      alternates: [],
    },
  ],
  announcements: [
    announcementOf('banner', { url: 'https://www.tmall.com/11' }),
    announcementOf('detail', { kind: 'detail', url: 'https://detail.tmall.com/item.htm?id=1001' }),
    announcementOf('sms', { kind: 'sms', says: 'a text', product: 'kettle' }),
  ],
  products: samplePlan().products.map((product) => ({
    ...product,
    safetyStock: 50,
    listings: [...product.listings, listingOf('jd', '2002')],
    prices: product.prices.map((price) => ({ ...price, floor: '85' })),
  })),
  offers: [
    offerOf('coupon', { benefit: { kind: 'fixed', off: '10' }, threshold: '199' }),
    offerOf('jd', { platform: 'jd' }),
  ],
  tasks: [
    taskOf('photos', { role: 'Design' }),
    taskOf('pages', { start: '2026-11-06T09:00', due: '2026-11-09T18:00', dependsOn: ['photos'] }),
    taskOf('banner', { done: '2026-11-05T20:00' }),
  ],
  competitors: [
    { id: 'rival', name: 'Rival', url: 'https://detail.tmall.com/item.htm?id=9', product: 'kettle', note: null },
  ],
});

const terms = { at: '.coupon', threshold: null, pieces: null } as const;
const OFFERS: OfferReading[] = [
  { ...terms, raw: '领券减20', kind: 'coupon', off: { by: 'amount', amount: { amount: '20', currency: 'CNY' } } },
  { ...terms, raw: '2件9折', kind: 'threshold', pieces: 2, off: { by: 'share', share: '0.1' } },
  { ...terms, raw: '满减', kind: 'threshold', off: null },
];
const pageOf = fc
  .record({
    at: instant,
    price,
    listPrice: price,
    availability: fc.constantFrom('in', 'out', 'unknown'),
    start: local,
    end: local,
    id: fc.constantFrom('1001', '1001', '2002', '9'),
    offers: fc.subarray(OFFERS),
  })
  .map(({ at, start, end, id, ...product }) => {
    const page = productPage(at, product as Parameters<typeof productPage>[1], id);
    if (id === '2002') page.reading.platform = 'jd';
    page.reading.windows.push(stated(start, end));
    return page;
  });
const tableOf = fc
  .record({
    at: instant,
    day: fc.constantFrom(null, '2026-11-10', '2026-11-11'),
    cells: fc.record({
      promo_price: cellMoney,
      price: cellMoney,
      stock: cellCount,
      units_paid: cellCount,
      impressions: cellCount,
      clicks: cellCount,
      orders_paid: cellCount,
      list_price: cellMoney,
      feedback_negative: cellCount,
      visitors: cellCount,
      buyers_paid: cellCount,
      pay_conversion_rate: cellRate,
    }),
  })
  .map(({ at, day, cells }) =>
    dashboard(at, [{ productId: '1001', labels: { page: '首页', position: '3' }, cells }], day),
  );
const bannerOf = fc
  .record({ at: instant, start: local, end: local })
  .map(({ at, start, end }) => snapshotAt(at, { windows: [stated(start, end)] }, { url: 'https://www.tmall.com/11' }));
const tilesOf = fc
  .record({
    at: instant,
    pageKind: fc.constantFrom('overview', 'advertising'),
    day: fc.constantFrom(null, '2026-11-10', '2026-11-11'),
    tiles: fc.record({
      gmv_paid: cellMoney,
      orders_paid: cellCount,
      buyers_paid: cellCount,
      visitors: cellCount,
      ad_spend: cellMoney,
      ad_gmv: cellMoney,
      ad_orders: cellCount,
    }),
  })
  .map(({ at, pageKind, day, tiles }) =>
    snapshotAt(at, {
      pageKind,
      period: day === null ? null : { raw: day, start: day, end: day },
      kpis: Object.entries(tiles).map(([metric, field]) => ({ label: metric, metric, qualifiers: [], field })),
    }),
  );
/** A look at a product's page, a dashboard, a page of tiles or a banner. */
export const look: fc.Arbitrary<Snapshot> = fc.oneof(pageOf, tableOf, tilesOf, bannerOf);
/** A history of the plan's pages, the newest last. */
export const history = fc
  .array(look, { maxLength: 8 })
  .map((snapshots) => snapshots.sort((a, b) => (a.takenAt < b.takenAt ? -1 : 1)));
