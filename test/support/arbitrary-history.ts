import fc from 'fast-check';
import type { MoneyField, QuantityField } from '@/lib/domain/reading';
import type { Snapshot } from '@/lib/domain/snapshot';
import { dashboard, productPage, samplePlan, snapshotAt, stated } from './check-fixtures';
import { announcementOf, promiseOf } from './plan-rows';

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
  ],
});

const pageOf = fc
  .record({
    at: instant,
    price,
    listPrice: price,
    availability: fc.constantFrom('in', 'out', 'unknown'),
    start: local,
    end: local,
  })
  .map(({ at, start, end, ...product }) => {
    const page = productPage(at, product as Parameters<typeof productPage>[1]);
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
    }),
  })
  .map(({ at, day, cells }) =>
    dashboard(at, [{ productId: '1001', labels: { page: '首页', position: '3' }, cells }], day),
  );
const bannerOf = fc
  .record({ at: instant, start: local, end: local })
  .map(({ at, start, end }) => snapshotAt(at, { windows: [stated(start, end)] }, { url: 'https://www.tmall.com/11' }));
/** A look at a product's page, a dashboard or a banner. */
export const look: fc.Arbitrary<Snapshot> = fc.oneof(pageOf, tableOf, bannerOf);
/** A history of the plan's pages, the newest last. */
export const history = fc
  .array(look, { maxLength: 8 })
  .map((snapshots) => snapshots.sort((a, b) => (a.takenAt < b.takenAt ? -1 : 1)));
