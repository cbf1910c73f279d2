import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Offer } from '@/lib/domain/offer';
import { anOffer, exhaustivePrice, goodsAt, offerSet, smallOfferSet } from '@/test/support/arbitrary-offers';
import { applyOffers } from './apply-offers';
import type { CombinationRules } from './combinations';
import { toMinor } from './minor-units';
import { type Filling, worstPriceUnder } from './worst-price';

const CENTS = { digits: 2, mode: 'half-up' } as const;
const YEN = { digits: 0, mode: 'half-up' } as const;
const NO_RULES: CombinationRules = { groups: {}, limits: [], excludes: [] };
const NOTHING = { amount: '0.00', good: null };

const worst = (
  price: string,
  offers: readonly Offer[],
  filling: Pick<Filling, 'quantities'> & Partial<Filling>,
  rules = NO_RULES,
) => worstPriceUnder(offers, rules, CENTS)(goodsAt(price), { anything: false, goods: [], ...filling });

describe('the least that a buyer can come to pay', () => {
  it('is what an exhaustive search finds, over random offers', () => {
    fc.assert(
      fc.property(offerSet, (set) => {
        const quantities = [1, 2, 3];
        const found = worst(set.price, set.offers, { quantities }, set.rules);
        const each = toMinor(found.goods, CENTS) / found.quantity;
        expect(each).toBeCloseTo(exhaustivePrice(set, CENTS, { quantities, anything: false }), 7);
        const chosen = set.offers.filter(({ id }) => found.offers.some((one) => one.id === id));
        const cart = { lines: [{ ...goodsAt(set.price), quantity: found.quantity }], shipping: '0' };
        expect(applyOffers(cart, chosen, CENTS).goods).toBe(found.goods);
      }),
      { numRuns: 300 },
    );
  });

  it('leaves out an offer that would drop the order below another one’s threshold', () => {
    const all = [
      anOffer('cut', { kind: 'fixed', off: '20' }),
      anOffer('full', { kind: 'fixed', off: '100' }, { threshold: '299' }),
    ];
    expect(worst('300', all, { quantities: [1] })).toEqual({
      quantity: 1,
      offers: [{ id: 'full', off: '100.00' }],
      goods: '200.00',
      beside: NOTHING,
    });
  });

  it('sees that buying more makes each cheaper', () => {
    const all = [anOffer('every', { kind: 'every', step: '300', off: '50', times: null })];
    expect(worst('199', all, { quantities: [1, 2, 3] })).toEqual({
      quantity: 2,
      offers: [{ id: 'every', off: '50.00' }],
      goods: '348.00',
      beside: NOTHING,
    });
  });

  it('uses no two offers that exclude each other, and no more of a group or a set than combine', () => {
    const all = [
      anOffer('a', { kind: 'fixed', off: '30' }, { group: 'coupon' }),
      anOffer('b', { kind: 'fixed', off: '40' }, { group: 'coupon' }),
      anOffer('c', { kind: 'fixed', off: '20' }),
    ];
    const of = (rules: CombinationRules) => worst('100', all, { quantities: [1] }, rules).offers.map(({ id }) => id);
    expect(of(NO_RULES)).toEqual(['b', 'c']);
    expect(of({ ...NO_RULES, groups: { coupon: 2 } })).toEqual(['a', 'b', 'c']);
    expect(of({ ...NO_RULES, groups: { coupon: 2 }, excludes: [['b', 'c']] })).toEqual(['a', 'b']);
    expect(of({ ...NO_RULES, limits: [{ offers: new Set(['b', 'c']), most: 1 }] })).toEqual(['a', 'c']);
  });

  it('counts thresholds on list prices by those, whatever the goods cost', () => {
    const all = [anOffer('full', { kind: 'fixed', off: '50' }, { threshold: '150', base: 'list' })];
    const of = (price: string) =>
      worstPriceUnder(
        all,
        NO_RULES,
        CENTS,
      )({ ...goodsAt('159'), price }, { quantities: [1], anything: false, goods: [] }).goods;
    expect(of('99')).toBe('49.00');
  });
});

describe('goods beside it', () => {
  const filling = { quantities: [1, 2], anything: true, goods: [] };
  const difference = ({ price, offers, rules }: Parameters<typeof exhaustivePrice>[0]) => {
    const { goods, quantity } = worstPriceUnder(offers, rules, YEN)(goodsAt(price), filling);
    return Number(goods) / quantity - exhaustivePrice({ price, offers, rules }, YEN, filling);
  };

  it('make each unit as cheap as any amount of them does', () => {
    fc.assert(
      fc.property(smallOfferSet(false), (set) => {
        expect(difference(set)).toBeCloseTo(0, 9);
      }),
      { numRuns: 150 },
    );
  });

  it('make it so to the minor unit that each percentage is rounded by', () => {
    fc.assert(
      fc.property(smallOfferSet(true), (set) => {
        const rounded = set.offers.filter(({ benefit }) => benefit.kind === 'percent').length;
        expect(difference(set)).toBeGreaterThanOrEqual(-1e-9);
        expect(difference(set)).toBeLessThanOrEqual(rounded + 1e-9);
      }),
      { numRuns: 150 },
    );
  });

  it('take their part of the discount, so that a cart filled just to the step gives most', () => {
    const all = [anOffer('every', { kind: 'every', step: '300', off: '50', times: null })];
    expect(worst('199', all, { quantities: [1, 2] })).toMatchObject({ quantity: 2, goods: '348.00' });
    expect(worst('199', all, { quantities: [1, 2], anything: true })).toEqual({
      quantity: 1,
      offers: [{ id: 'every', off: '33.17' }],
      goods: '165.83',
      beside: { amount: '101.00', good: null },
    });
  });

  it('are named goods where an offer is for those alone, as few as reach it', () => {
    const covers = { products: ['kettle', 'cup', 'pan'], shop: null, tags: null, unitPrice: null };
    const all = [anOffer('set', { kind: 'fixed', off: '60' }, { threshold: '300', covers })];
    const goods = [
      { product: 'cup', price: '35' },
      { product: 'pan', price: '120' },
      { product: 'spoon', price: '101' },
    ];
    expect(worst('199', all, { quantities: [1], anything: true, goods })).toEqual({
      quantity: 1,
      offers: [{ id: 'set', off: '39.28' }],
      goods: '159.72',
      beside: { amount: '0.00', good: { product: 'cup', quantity: 3 } },
    });
  });

  it('are of no use to an offer that sets the price of each, since they have none', () => {
    const all = [anOffer('each', { kind: 'price', price: '40' }, { threshold: '100' })];
    expect(worst('50', all, { quantities: [1], anything: true })).toMatchObject({ goods: '50.00', offers: [] });
  });

  it('make up the number of pieces that an offer asks for', () => {
    const conditions = [{ kind: 'pieces' as const, least: 2 }];
    const all = [anOffer('two', { kind: 'fixed', off: '30' }, { conditions })];
    const goods = [{ product: 'cup', price: '10' }];
    expect(worst('90', all, { quantities: [1, 2], anything: true, goods })).toMatchObject({
      quantity: 1,
      goods: '63.00',
      beside: { good: { product: 'cup', quantity: 1 } },
    });
  });
});
