import fc from 'fast-check';
import { CheckId } from '@/lib/domain/check-id';
import { AmountBase } from '@/lib/domain/offer';
import { OfferLayer, type PlannedBenefit, type PlannedOffer } from '@/lib/domain/plan-offer';
import type { Estimate, PastHour } from '@/lib/domain/plan-targets';
import { Announcement, BudgetLine, CalendarNode, type Competitor, type Risk, type Task } from '@/lib/domain/plan-work';
import { count, decimal, maybe, name, oneOf, platform, rate, rows, span, time, url } from './arbitrary-plan-values';

/** The ids that the rows of one plan have and refer to. */
export interface PlanIds {
  phases: readonly string[];
  products: readonly string[];
  channels: readonly string[];
  nodes: readonly string[];
  offers: readonly string[];
  budget: readonly string[];
  tasks: readonly string[];
  announcements: readonly string[];
  competitors: readonly string[];
  risks: readonly string[];
}

const off = decimal;
const benefit: fc.Arbitrary<PlannedBenefit> = fc.oneof(
  fc.record({ kind: fc.constant('price' as const), price: decimal }),
  fc.record({ kind: fc.constant('fixed' as const), off }),
  fc.record({
    kind: fc.constant('percent' as const),
    percent: fc.constantFrom('0', '5', '0.5', '12.50', '99.9', '100'),
    cap: maybe(decimal),
  }),
  fc.record({
    kind: fc.constant('every' as const),
    step: decimal,
    off,
    times: maybe(count.filter((times) => times > 0)),
  }),
  fc.record({
    kind: fc.constant('tiers' as const),
    tiers: fc.array(fc.record({ least: decimal, off }), { minLength: 1, maxLength: 3 }),
  }),
  fc.record({ kind: fc.constant('gift' as const), gift: name, worth: maybe(decimal) }),
);

const growth = fc
  .tuple(fc.boolean(), rate)
  .map(([less, of]) => (less && Number(of) > 0 ? `-${of}` : of))
  .map((of) => of.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, ''));

const estimate = ({ channels, products }: PlanIds): fc.Arbitrary<Estimate> =>
  fc
    .record({
      channel: oneOf(channels),
      product: oneOf(products),
      method: fc.constantFrom('last-event' as const, 'year-on-year' as const, 'forecast' as const),
      metric: fc.constantFrom('gmv' as const, 'orders' as const, 'visitors' as const, 'conversion' as const),
      amount: decimal,
      share: rate,
      growth: maybe(growth),
      visitors: count,
      conversion: maybe(rate),
      orderValue: maybe(decimal),
      source: maybe(name),
    })
    .map(({ amount, share, ...row }) => ({
      ...row,
      product: row.channel === null ? row.product : null,
      base: row.method === 'forecast' ? null : row.metric === 'conversion' ? share : amount,
      visitors: row.method === 'forecast' ? row.visitors : null,
    }));

const history: fc.Arbitrary<PastHour[]> = fc
  .uniqueArray(
    fc.record({ event: name, metric: fc.constantFrom('gmv' as const, 'conversion' as const), hour: count }),
    { maxLength: 4, selector: ({ event, metric, hour }) => `${event} ${metric} ${hour}` },
  )
  .chain((hours) =>
    fc.tuple(
      ...hours.map((hour) => (hour.metric === 'conversion' ? rate : decimal).map((value) => ({ ...hour, value }))),
    ),
  );

const offer = (own: string, { phases, products }: PlanIds): fc.Arbitrary<PlannedOffer> =>
  fc.record({
    id: fc.constant(own),
    name,
    layer: fc.constantFrom(...OfferLayer.options),
    platform: maybe(platform),
    phase: oneOf(phases),
    products: fc.shuffledSubarray([...products]),
    benefit,
    per: fc.constantFrom('unit' as const, 'order' as const),
    threshold: maybe(decimal),
    base: fc.constantFrom(...AmountBase.options),
    pieces: maybe(count.filter((pieces) => pieces > 0)),
    group: maybe(fc.constantFrom('coupons', '券')),
    alone: fc.boolean(),
    paidBy: fc.constantFrom('merchant' as const, 'platform' as const),
    rule: maybe(name),
  });

const task = (own: string, earlier: readonly string[]): fc.Arbitrary<Task> =>
  fc
    .tuple(
      span,
      fc.record({
        id: fc.constant(own),
        name,
        role: maybe(name),
        dependsOn: fc.shuffledSubarray([...earlier]),
        done: maybe(time),
      }),
    )
    .map(([{ start, end }, row]) => ({ ...row, start, due: end }));

/** The tables of a plan that say what is to be done around its products, with texts made to break a file format. */
export const arbitraryWork = (ids: PlanIds) =>
  fc.record({
    nodes: rows(ids.nodes, (own) =>
      fc
        .tuple(
          span,
          fc.record({
            id: fc.constant(own),
            name,
            kind: fc.constantFrom(...CalendarNode.shape.kind.options),
            platform: maybe(platform),
          }),
        )
        .map(([window, node]) => ({ ...node, ...window })),
    ),
    estimates: fc.array(estimate(ids), { maxLength: 3 }),
    history,
    offers: rows(ids.offers, (own) => offer(own, ids)),
    budget: rows(ids.budget, (own) =>
      fc.record({
        id: fc.constant(own),
        name,
        kind: fc.constantFrom(...BudgetLine.shape.kind.options),
        platform: maybe(platform),
        channel: oneOf(ids.channels),
        amount: decimal,
        sales: maybe(decimal),
        owner: maybe(name),
        due: maybe(time),
      }),
    ),
    tasks: rows(ids.tasks, (own, index) => task(own, ids.tasks.slice(0, index))),
    announcements: rows(ids.announcements, (own) =>
      fc.record({
        id: fc.constant(own),
        kind: fc.constantFrom(...Announcement.shape.kind.options),
        url: maybe(url),
        phase: fc.constantFrom(...ids.phases),
        product: oneOf(ids.products),
        says: maybe(name),
      }),
    ),
    competitors: rows(
      ids.competitors,
      (own): fc.Arbitrary<Competitor> =>
        fc.record({ id: fc.constant(own), name, url, product: oneOf(ids.products), note: maybe(name) }),
    ),
    risks: rows(
      ids.risks,
      (own): fc.Arbitrary<Risk> =>
        fc.record({
          id: fc.constant(own),
          event: name,
          trigger: name,
          check: oneOf(CheckId.options) as fc.Arbitrary<Risk['check']>,
          decides: name,
          action: name,
        }),
    ),
  });
