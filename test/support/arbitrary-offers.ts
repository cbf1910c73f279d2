import fc from 'fast-check';
import type { Benefit, Offer } from '@/lib/domain/offer';
import { applyOffer, begin, type Running } from '@/lib/offers/apply-offers';
import { type CombinationRules, combines } from '@/lib/offers/combinations';
import { highestMark } from '@/lib/offers/fill-up';
import { inMinorUnits, type MinorOffer } from '@/lib/offers/minor-offer';
import type { Rounding } from '@/lib/offers/minor-units';

/** Random offers on one product, and the least price under them found the slow way: to prove the quick one by. */

const PLAIN: Omit<Offer, 'id' | 'benefit'> = {
  name: '',
  level: 'order',
  threshold: null,
  base: 'running',
  covers: { products: null, shop: null, tags: null, unitPrice: null },
  conditions: [],
  group: null,
  alone: false,
};

export function anOffer(id: string, benefit: Benefit, about: Partial<Offer> = {}): Offer {
  return { ...PLAIN, id, name: id, benefit, ...about };
}

/** One kind of goods at its price, which nothing is yet off. */
export function goodsAt(listPrice: string) {
  return { product: 'kettle', listPrice, price: listPrice, shop: 'A', tags: [] };
}

const cents = (most: number) => fc.integer({ min: 1, max: most }).map((amount) => (amount / 100).toFixed(2));
const yen = (most: number) => fc.integer({ min: 1, max: most }).map(String);

/** Benefits of amounts up to so much off for so much spent; a percentage only where it is wanted. */
function benefits(off: fc.Arbitrary<string>, spent: fc.Arbitrary<string>, wanted: readonly Benefit['kind'][]) {
  const kinds = [
    fc.record({ kind: fc.constant('price' as const), price: spent }),
    fc.record({ kind: fc.constant('fixed' as const), off }),
    fc.record({
      kind: fc.constant('percent' as const),
      percent: fc.integer({ min: 1, max: 60 }).map(String),
      cap: fc.option(off),
    }),
    fc.record({
      kind: fc.constant('every' as const),
      step: spent,
      off,
      times: fc.option(fc.integer({ min: 1, max: 4 })),
    }),
    fc.record({
      kind: fc.constant('tiers' as const),
      tiers: fc.array(fc.record({ least: spent, off }), { minLength: 1, maxLength: 3 }),
    }),
  ] as const;
  return fc.oneof(...kinds).filter(({ kind }) => wanted.includes(kind));
}

function sets(
  benefit: fc.Arbitrary<Benefit>,
  spent: fc.Arbitrary<string>,
  more: { covers: fc.Arbitrary<Offer['covers']>; maxLength: number },
): fc.Arbitrary<Offer[]> {
  return fc
    .array(
      fc.record({
        benefit,
        level: fc.constantFrom('unit' as const, 'order' as const, 'order' as const),
        threshold: fc.option(spent),
        base: fc.constantFrom('list' as const, 'item' as const, 'running' as const),
        covers: more.covers,
        group: fc.option(fc.constantFrom('shop', 'platform')),
        alone: fc.integer({ min: 0, max: 9 }).map((number) => number === 0),
      }),
      { maxLength: more.maxLength },
    )
    .map((all) => all.map(({ benefit, ...about }, index) => anOffer(String(index), benefit, about)));
}

const id = fc.integer({ min: 0, max: 5 }).map(String);
const EVERY_KIND = ['price', 'fixed', 'percent', 'every', 'tiers'] as const;

/** A price in cents, up to six offers on it, and what of them combines. */
export const offerSet = fc.record({
  price: cents(50_000),
  offers: sets(benefits(cents(8_000), cents(40_000), EVERY_KIND), cents(40_000), {
    covers: fc.constant(PLAIN.covers),
    maxLength: 6,
  }),
  rules: fc
    .array(fc.tuple(id, id), { maxLength: 2 })
    .map((excludes): CombinationRules => ({ groups: { platform: 2 }, limits: [], excludes })),
});

/** A small price in whole units and up to four offers on it, those of single units first, some of which count goods beside it. */
export function smallOfferSet(withShares: boolean) {
  const kinds = withShares ? (['fixed', 'percent', 'every', 'tiers'] as const) : (['fixed', 'every', 'tiers'] as const);
  return fc.record({
    price: yen(60),
    offers: sets(benefits(yen(40), yen(60), kinds), yen(60), {
      covers: fc.constantFrom(PLAIN.covers, { ...PLAIN.covers, products: ['kettle'] }),
      maxLength: 4,
    }).map((offers) => offers.toSorted((a, b) => Number(b.level === 'unit') - Number(a.level === 'unit'))),
    rules: fc.constant<CombinationRules>({ groups: {}, limits: [], excludes: [] }),
  });
}

export interface OfferSet {
  price: string;
  offers: readonly Offer[];
  rules: CombinationRules;
}

/**
 * The least price of a unit, in minor units: every legal combination, one by one, on each quantity, beside no other goods
 * or beside every amount of them up to twice the highest threshold.
 */
export function exhaustivePrice(
  { price, offers, rules }: OfferSet,
  rounding: Rounding,
  filling: { quantities: readonly number[]; anything: boolean },
): number {
  const legal = legalCombinations(inMinorUnits(offers, rounding), rules);
  const most = filling.anything ? 2 * highestMark(inMinorUnits(offers, rounding)) : 0;
  let least = Number.POSITIVE_INFINITY;
  for (const quantity of filling.quantities) {
    const { lines, shipping } = begin({ lines: [{ ...goodsAt(price), quantity }], shipping: '0' }, rounding);
    for (let amount = 0; amount <= most; amount += 1) {
      const money = { list: amount, item: amount, running: amount };
      const others = { product: null, shop: 'A', tags: [], quantity: 0, unitPrice: 0, ...money };
      const begun: Running = { lines: amount > 0 ? [...lines, others] : lines, shipping };
      for (const chosen of legal) {
        const left = chosen.reduce((state, one) => applyOffer(state, one, rounding), begun).lines[0]?.running ?? 0;
        least = Math.min(least, left / quantity);
      }
    }
  }
  return least;
}

function legalCombinations(all: readonly MinorOffer[], rules: CombinationRules): MinorOffer[][] {
  const combinations = Array.from({ length: 2 ** all.length }, (_, mask) => all.filter((_, at) => mask & (1 << at)));
  return combinations.filter((chosen) => {
    const offers = chosen.map(({ offer }) => offer);
    return offers.every((one, at) => combines(one, offers.slice(0, at), rules));
  });
}
