import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Benefit, Offer } from '@/lib/domain/offer';
import { applyOffers } from './apply-offers';
import { combines } from './combinations';
import { worstPrice } from './worst-price';

const CENTS = { digits: 2, mode: 'half-up' } as const;
const NO_RULES = { groups: {}, excludes: [] };
const item = (listPrice: string) => ({ product: 'kettle', listPrice, shop: 'A', tags: [] });

const offer = (id: string, benefit: Benefit, about: Partial<Offer> = {}): Offer => ({
  id,
  name: id,
  level: 'order',
  benefit,
  threshold: null,
  base: 'running',
  covers: { products: null, shop: null, tags: null, unitPrice: null },
  conditions: [],
  group: null,
  alone: false,
  ...about,
});

const money = (most: number) => fc.integer({ min: 1, max: most }).map((cents) => (cents / 100).toFixed(2));
const benefit: fc.Arbitrary<Benefit> = fc.oneof(
  fc.record({ kind: fc.constant('price' as const), price: money(30_000) }),
  fc.record({ kind: fc.constant('fixed' as const), off: money(8_000) }),
  fc.record({
    kind: fc.constant('percent' as const),
    percent: fc.integer({ min: 1, max: 60 }).map(String),
    cap: fc.option(money(5_000)),
  }),
  fc.record({
    kind: fc.constant('every' as const),
    step: money(20_000),
    off: money(3_000),
    times: fc.option(fc.integer({ min: 1, max: 4 })),
  }),
  fc.record({
    kind: fc.constant('tiers' as const),
    tiers: fc.array(fc.record({ least: money(40_000), off: money(6_000) }), { minLength: 1, maxLength: 3 }),
  }),
);
const offers = fc
  .array(
    fc.record({
      benefit,
      level: fc.constantFrom('unit' as const, 'order' as const, 'order' as const),
      threshold: fc.option(money(40_000)),
      base: fc.constantFrom('list' as const, 'item' as const, 'running' as const),
      group: fc.option(fc.constantFrom('shop', 'platform')),
      alone: fc.integer({ min: 0, max: 9 }).map((number) => number === 0),
    }),
    { maxLength: 6 },
  )
  .map((all) => all.map(({ benefit, ...about }, index) => offer(String(index), benefit, about)));

/** Every legal combination, one by one. */
function exhaustive(listPrice: string, all: readonly Offer[], excludes: [string, string][], quantities: number[]) {
  const rules = { groups: { platform: 2 }, excludes };
  const least = quantities.flatMap((quantity) =>
    Array.from({ length: 2 ** all.length }, (_, mask) => all.filter((_, index) => mask & (1 << index)))
      .filter((chosen) => chosen.every((one, index) => combines(one, chosen.slice(0, index), rules)))
      .map((chosen) => {
        const cart = { lines: [{ ...item(listPrice), quantity }], shipping: '0' };
        return Number(applyOffers(cart, chosen, CENTS).goods) / quantity;
      }),
  );
  return Math.min(...least);
}

describe('the least that a buyer can come to pay', () => {
  it('is what an exhaustive search finds, over random offers', () => {
    const pair = fc.tuple(fc.integer({ min: 0, max: 5 }).map(String), fc.integer({ min: 0, max: 5 }).map(String));
    fc.assert(
      fc.property(money(50_000), offers, fc.array(pair, { maxLength: 2 }), (listPrice, all, excludes) => {
        const rules = { groups: { platform: 2 }, excludes };
        const quantities = [1, 2, 3];
        const found = worstPrice(item(listPrice), all, rules, { quantities, rounding: CENTS });
        expect(Number(found.goods) / found.quantity).toBeCloseTo(exhaustive(listPrice, all, excludes, quantities), 9);
        const chosen = all.filter(({ id }) => found.offers.includes(id));
        const cart = { lines: [{ ...item(listPrice), quantity: found.quantity }], shipping: '0' };
        expect(applyOffers(cart, chosen, CENTS).goods).toBe(found.goods);
      }),
      { numRuns: 300 },
    );
  });

  it('leaves out an offer that would drop the order below another one’s threshold', () => {
    const all = [
      offer('cut', { kind: 'fixed', off: '20' }),
      offer('full', { kind: 'fixed', off: '100' }, { threshold: '299' }),
    ];
    const found = worstPrice(item('300'), all, NO_RULES, { quantities: [1], rounding: CENTS });
    expect(found).toEqual({ quantity: 1, offers: ['full'], goods: '200.00' });
  });

  it('sees that buying more makes each cheaper', () => {
    const all = [offer('every', { kind: 'every', step: '300', off: '50', times: null })];
    const found = worstPrice(item('199'), all, NO_RULES, { quantities: [1, 2, 3], rounding: CENTS });
    expect(found).toEqual({ quantity: 2, offers: ['every'], goods: '348.00' });
  });

  it('uses no two offers that exclude each other, and no more of a group than combine', () => {
    const all = [
      offer('a', { kind: 'fixed', off: '30' }, { group: 'coupon' }),
      offer('b', { kind: 'fixed', off: '40' }, { group: 'coupon' }),
      offer('c', { kind: 'fixed', off: '20' }),
    ];
    const of = (rules: Parameters<typeof worstPrice>[2]) =>
      worstPrice(item('100'), all, rules, { quantities: [1], rounding: CENTS }).offers;
    expect(of(NO_RULES)).toEqual(['b', 'c']);
    expect(of({ groups: { coupon: 2 }, excludes: [] })).toEqual(['a', 'b', 'c']);
    expect(of({ groups: { coupon: 2 }, excludes: [['b', 'c']] })).toEqual(['a', 'b']);
  });
});
