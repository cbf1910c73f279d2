import { describe, expect, it } from 'vitest';
import type { PlannedOffer } from '@/lib/domain/plan-offer';
import { offerOf } from '@/test/support/plan-rows';
import { type Priced, worstCases } from './planned-worst';

const priced = (change: Partial<Priced> = {}): Priced => ({
  product: 'kettle',
  platform: 'tmall',
  on: '2026-11-11',
  currency: 'CNY',
  prices: { base: null, list: '199', promotion: '163' },
  offers: [],
  goods: [],
  ...change,
});
const ask = (change: Partial<Priced>, asked: 'sure' | 'likely' | 'possible' | 'merchant' = 'likely') => {
  const found = worstCases()(priced(change));
  if (!found) throw new Error('no price');
  return found(asked);
};
const coupon = offerOf('coupon', { benefit: { kind: 'fixed', off: '30' }, threshold: '200' });
const full = offerOf('full', {
  layer: 'full-reduction',
  benefit: { kind: 'fixed', off: '50' },
  threshold: '290',
  products: ['kettle'],
});
const percent = (id: string, layer: PlannedOffer['layer'], change: Partial<PlannedOffer> = {}) =>
  offerOf(id, { layer, per: 'unit', benefit: { kind: 'percent', percent: '10', cap: null }, ...change });

describe('the worst case of planned offers', () => {
  it('applies them layer by layer in the order of the platform, whatever the order of the plan', () => {
    const found = ask({ offers: [full, coupon] });
    expect(found).toMatchObject({ quantity: 2, goods: '246.00', platformPays: '0' });
    expect(found.used.map(({ id }) => id)).toEqual(['coupon', 'full']);
    expect(found.offers).toEqual([
      { id: 'coupon', off: '30.00' },
      { id: 'full', off: '50.00' },
    ]);
  });

  it('looks at as many units as reach the threshold of an offer for this product alone', () => {
    const ten = { ...full, threshold: '1500' };
    expect(ask({ offers: [ten] })).toMatchObject({ quantity: 10, goods: '1580.00' });
  });

  it('looks at more units where an offer before it lowers what counts', () => {
    const own = { threshold: '300', products: ['kettle'] };
    const offers = [
      offerOf('first', { ...own, benefit: { kind: 'fixed', off: '60' } }),
      offerOf('then', { ...own, layer: 'full-reduction', benefit: { kind: 'fixed', off: '100' } }),
    ];
    const prices = { base: null, list: null, promotion: '100' };
    expect(ask({ offers, prices })).toMatchObject({ quantity: 4, goods: '240.00' });
  });

  it('tells what the platform pays, and the least that the merchant gets', () => {
    const subsidy = offerOf('subsidy', { layer: 'subsidy', benefit: { kind: 'fixed', off: '20' }, paidBy: 'platform' });
    const offers = [offerOf('own', { benefit: { kind: 'fixed', off: '13' } }), subsidy];
    expect(ask({ offers })).toMatchObject({ goods: '130.00', platformPays: '20' });
    expect(ask({ offers }, 'merchant')).toMatchObject({ goods: '150.00', platformPays: '0' });
  });

  it('counts what a platform pays of the price of an item', () => {
    const offers = [percent('seckill', 'item', { paidBy: 'platform', benefit: { kind: 'price', price: '120' } })];
    expect(ask({ offers })).toMatchObject({ goods: '120.00', platformPays: '43' });
    expect(ask({ offers }, 'merchant')).toMatchObject({ goods: '163.00' });
  });

  it('takes what does not go with a reduced price for another way to a price', () => {
    const prime = percent('prime', 'member');
    expect(ask({ platform: 'amazon', currency: 'USD', offers: [prime] })).toMatchObject({ goods: '163.00' });
    const deep = { ...prime, benefit: { kind: 'percent' as const, percent: '20', cap: null } };
    expect(ask({ platform: 'amazon', currency: 'USD', offers: [deep] })).toMatchObject({ goods: '159.20' });
    expect(ask({ platform: 'amazon', currency: 'USD', offers: [prime] }, 'possible')).toMatchObject({
      goods: '146.70',
    });
  });

  it('takes an item offer that asks for something off the promotion price', () => {
    expect(ask({ offers: [percent('two', 'item', { pieces: 2 })] })).toMatchObject({ quantity: 2, goods: '293.40' });
  });

  it("rounds to the currency's own unit", () => {
    const prices = { base: null, list: null, promotion: '1999' };
    expect(ask({ currency: 'JPY', platform: 'rakuten', prices, offers: [percent('m', 'member')] }).goods).toBe('1799');
  });

  it('gives no price for a gift and none where the plan has none', () => {
    const gift = offerOf('gift', { layer: 'gift', benefit: { kind: 'gift', gift: 'bag', worth: '19' } });
    expect(ask({ offers: [gift] })).toMatchObject({ goods: '163.00', used: [] });
    expect(worstCases()(priced({ prices: { base: null, list: null, promotion: null } }))).toBeNull();
  });

  it('answers anew where anything that is asked differs', () => {
    const solve = worstCases();
    const of = (change: Partial<Priced>) => solve(priced(change))?.('likely').goods;
    expect([of({ offers: [coupon] }), of({ offers: [{ ...coupon, benefit: { kind: 'fixed', off: '40' } }] })]).toEqual([
      '138.55',
      '130.40',
    ]);
    expect(of({ offers: [{ ...coupon }] })).toBe('138.55');
    expect(of({ offers: [coupon], prices: { base: null, list: null, promotion: '200' } })).toBe('170.00');
  });
});
