import fc from 'fast-check';
import type { Campaign } from '@/lib/domain/campaign';
import { type Goal, GoalMetric } from '@/lib/domain/plan-targets';

/** Texts that break careless formats: controls, lone surrogates, formulas, quotes, markup, escapes of our own. */
export const nastyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(
    '=1+1',
    '+1',
    '-',
    '@x',
    "'quoted",
    '\t=1',
    '\r\n',
    '_x0041_',
    '_x005F_x0041',
    '\ud800',
    'a\udc00',
    '"',
    '<a>&',
    '到手价 ¥99',
  ),
  fc
    .array(fc.constantFrom('_', 'x', '0041', '\u0001', '\r', ',', '"', '=', "'", '\n', '\ud800'), { maxLength: 12 })
    .map((all) => all.join('')),
);

const name = nastyText.filter((text) => text.trim() !== '');
const id = fc.oneof(
  fc.stringMatching(/^[A-Za-z0-9-]{1,12}$/),
  nastyText.map((text) => text.trim()).filter((text) => text !== '' && text.length <= 80),
);
const decimal = fc
  .tuple(fc.oneof(fc.nat(100000), fc.bigInt({ min: 0n, max: 10n ** 20n })), fc.option(fc.stringMatching(/^\d{1,2}$/)))
  .map(([whole, part]) => `${whole}${part ? `.${part}` : ''}`);
const rate = fc.oneof(fc.stringMatching(/^0\.\d{1,6}$/), fc.constantFrom('0', '1', '1.00', '0.050'));
const count = fc.oneof(fc.nat(), fc.constant(Number.MAX_SAFE_INTEGER));
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const day = fc.date({ min: new Date('1850-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
const time = fc.tuple(day, fc.constantFrom(10, 16, 19), fc.boolean()).map(([at, length, whole]) => {
  const text = at.toISOString().slice(0, length);
  return whole && length === 19 ? `${text.slice(0, 17)}00` : text;
});
const span = fc
  .tuple(
    time,
    time.filter((end) => end.includes('T')),
  )
  .map(([start, end]) => ({ start, end }))
  .filter(({ start, end }) => new Date(`${start.slice(0, 10)}T23:59:59Z`) < new Date(`${end.slice(0, 10)}T00:00Z`));
const url = fc.webUrl({ withQueryParameters: true, withFragments: true });
const platform = fc.constantFrom('tmall', 'jd', 'amazon', 'shopee');
const goals: fc.Arbitrary<Goal[]> = fc
  .uniqueArray(fc.constantFrom(...GoalMetric.options), { maxLength: 4 })
  .chain((metrics) =>
    fc.tuple(
      ...metrics.map((metric) => (metric === 'conversion' ? rate : decimal).map((target) => ({ metric, target }))),
    ),
  );

/** Campaigns of every shape that the schema allows, with texts made to break a file format. */
export const arbitraryCampaign: fc.Arbitrary<Campaign> = fc
  .record({
    ids: fc.record({
      phases: fc.uniqueArray(id, { minLength: 1, maxLength: 4 }),
      products: fc.uniqueArray(id, { maxLength: 4 }),
      channels: fc.uniqueArray(id, { maxLength: 3 }),
      slots: fc.uniqueArray(id, { maxLength: 4 }),
      announcements: fc.uniqueArray(id, { maxLength: 3 }),
      listings: fc.uniqueArray(fc.tuple(platform, id), { minLength: 8, maxLength: 8, selector: String }),
    }),
  })
  .chain(({ ids }) => {
    const rows = <T>(of: readonly string[], row: (id: string, index: number) => fc.Arbitrary<T>) =>
      fc.tuple(...of.map(row));
    const slots = ids.products.length === 0 ? [] : ids.slots;
    return fc.record({
      version: fc.constant(2 as const),
      revision: fc.constant(1),
      purpose: fc.constant(null),
      theme: fc.constant(null),
      nodes: fc.constant([]),
      estimates: fc.constant([]),
      history: fc.constant([]),
      offers: fc.constant([]),
      budget: fc.constant([]),
      tasks: fc.constant([]),
      competitors: fc.constant([]),
      risks: fc.constant([]),
      id,
      name,
      zone: fc.constantFrom('Asia/Shanghai', 'America/New_York', 'UTC'),
      currency: fc.constantFrom('CNY', 'USD', 'SGD'),
      phases: rows(ids.phases, (own) =>
        fc
          .tuple(name, fc.constantFrom('prepare', 'preheat', 'presale', 'live', 'encore', 'review'), span)
          .map(([called, kind, window]) => ({
            id: own,
            name: called,
            kind: kind as Campaign['phases'][number]['kind'],
            ...window,
          })),
      ).map((phases) =>
        phases.sort((a, b) =>
          a.start.padEnd(19, 'T00:00:00'.slice(a.start.length - 10)) <
          b.start.padEnd(19, 'T00:00:00'.slice(b.start.length - 10))
            ? -1
            : 1,
        ),
      ),
      goals,
      channels: rows(ids.channels, (own) =>
        fc.record({
          id: fc.constant(own),
          name,
          site: fc.constant(null),
          reserve: fc.constant(false),
          targets: goals,
          budget: maybe(decimal),
        }),
      ),
      products: rows(ids.products, (own, index) =>
        fc.record({
          id: fc.constant(own),
          name,
          listings: fc.tuple(
            ...ids.listings
              .slice(index * 2, index * 2 + 2)
              .map(([platform, productId]) =>
                fc.record({
                  platform: fc.constant(platform),
                  productId: fc.constant(productId),
                  url: maybe(url),
                  currency: fc.constant(null),
                }),
              ),
          ),
          prices: fc.subarray(ids.phases).chain((phases) =>
            rows(phases, (phase) =>
              fc.record({
                phase: fc.constant(phase),
                platform: fc.constant(null),
                base: fc.constant(null),
                list: maybe(decimal),
                promotion: maybe(decimal),
                floor: fc.constant(null),
              }),
            ),
          ),
          currency: fc.constantFrom('CNY', 'USD', 'SGD'),
          stock: maybe(count),
          role: fc.constant(null),
          safetyStock: fc.constant(null),
          targetUnits: maybe(count),
          targetVisitors: fc.constant(null),
          targetConversion: fc.constant(null),
          targetOrders: fc.constant(null),
          alternates: fc.constant([]),
          targetGmv: maybe(decimal),
        }),
      ),
      slots: rows(slots, (own) =>
        fc
          .tuple(
            fc.shuffledSubarray(ids.products, { minLength: 1 }),
            span,
            fc.record({
              id: fc.constant(own),
              platform,
              page: name,
              position: name,
              promise: fc.record({
                impressions: maybe(count),
                clickRate: maybe(rate),
                conversion: maybe(rate),
                orders: fc.constant(null),
                gmv: fc.constant(null),
              }),
              cost: maybe(decimal),
            }),
          )
          .map(([[product = '', ...alternates], window, slot]) => ({ ...slot, ...window, product, alternates })),
      ),
      announcements: rows(ids.announcements, (own) =>
        fc.record({
          id: fc.constant(own),
          kind: fc.constantFrom('banner' as const, 'detail' as const, 'dashboard' as const),
          url,
          phase: fc.constantFrom(...ids.phases),
          product: fc.constant(null),
          says: fc.constant(null),
        }),
      ),
    });
  });
