import fc from 'fast-check';
import { type Campaign, PhaseKind, ProductRole, Purpose } from '@/lib/domain/campaign';
import { type Goal, GoalMetric } from '@/lib/domain/plan-targets';
import { compareLocalTimes } from '@/lib/domain/time';
import { count, decimal, id, maybe, name, platform, rate, rows, span, url } from './arbitrary-plan-values';
import { arbitraryWork } from './arbitrary-plan-work';

export { nastyText } from './arbitrary-plan-values';

const currency = fc.constantFrom('CNY', 'USD', 'SGD');
const goals: fc.Arbitrary<Goal[]> = fc
  .uniqueArray(fc.constantFrom(...GoalMetric.options), { maxLength: 4 })
  .chain((metrics) =>
    fc.tuple(
      ...metrics.map((metric) => (metric === 'conversion' ? rate : decimal).map((target) => ({ metric, target }))),
    ),
  );
const someIds = (maxLength: number, minLength = 0) => fc.uniqueArray(id, { minLength, maxLength });

const prices = (phases: readonly string[], platforms: readonly string[]) =>
  fc
    .uniqueArray(fc.tuple(fc.constantFrom(...phases), fc.constantFrom(null, ...platforms)), {
      maxLength: 5,
      selector: String,
    })
    .chain((keys) =>
      fc.tuple(
        ...keys.map(([phase, on]) =>
          fc.record({
            phase: fc.constant(phase),
            platform: fc.constant(on),
            base: maybe(decimal),
            list: maybe(decimal),
            promotion: maybe(decimal),
            floor: maybe(decimal),
          }),
        ),
      ),
    );

/** Campaigns of every shape that the schema allows, with texts made to break a file format. */
export const arbitraryCampaign: fc.Arbitrary<Campaign> = fc
  .record({
    phases: someIds(4, 1),
    products: someIds(4),
    channels: someIds(3),
    slots: someIds(4),
    nodes: someIds(2),
    offers: someIds(4),
    budget: someIds(3),
    tasks: someIds(4),
    announcements: someIds(3),
    competitors: someIds(2),
    risks: someIds(2),
    listings: fc.uniqueArray(fc.tuple(platform, id), { minLength: 8, maxLength: 8, selector: String }),
  })
  .chain((ids) => {
    const slots = ids.products.length === 0 ? [] : ids.slots;
    const plan = fc.record({
      version: fc.constant(2 as const),
      revision: fc.constant(1),
      id,
      name,
      purpose: maybe(fc.constantFrom(...Purpose.options)),
      theme: maybe(name),
      zone: fc.constantFrom('Asia/Shanghai', 'America/New_York', 'UTC'),
      currency,
      phases: rows(ids.phases, (own) =>
        fc
          .tuple(name, fc.constantFrom(...PhaseKind.options), span)
          .map(([called, kind, window]) => ({ id: own, name: called, kind, ...window })),
      ).map((phases) => phases.toSorted((a, b) => compareLocalTimes(a.start, b.start))),
      goals,
      channels: rows(ids.channels, (own) =>
        fc.record({
          id: fc.constant(own),
          name,
          site: maybe(fc.constantFrom('on-site' as const, 'off-site' as const)),
          reserve: fc.boolean(),
          targets: goals,
          budget: maybe(decimal),
        }),
      ),
      products: rows(ids.products, (own, index) => {
        const listed = ids.listings.slice(index * 2, index * 2 + 2);
        return fc.record({
          id: fc.constant(own),
          name,
          role: maybe(fc.constantFrom(...ProductRole.options)),
          listings: rows(
            listed.map(([, productId]) => productId),
            (productId, at) =>
              fc.record({
                platform: fc.constant(listed[at]?.[0] ?? ''),
                productId: fc.constant(productId),
                url: maybe(url),
                currency: maybe(currency),
              }),
          ),
          prices: prices(
            ids.phases,
            listed.map(([on]) => on),
          ),
          currency,
          stock: maybe(count),
          safetyStock: maybe(count),
          targetUnits: maybe(count),
          targetVisitors: maybe(count),
          targetConversion: maybe(rate),
          targetOrders: maybe(count),
          targetGmv: maybe(decimal),
          alternates: fc.shuffledSubarray(ids.products.filter((other) => other !== own)),
        });
      }),
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
                orders: maybe(count),
                gmv: maybe(decimal),
              }),
              cost: maybe(decimal),
            }),
          )
          .map(([[product = '', ...alternates], window, slot]) => ({ ...slot, ...window, product, alternates })),
      ),
    });
    return fc.tuple(plan, arbitraryWork(ids)).map(([of, work]) => ({ ...of, ...work }));
  });
