import { describe, expect, it } from 'vitest';
import type { Offer } from '@/lib/domain/offer';
import { applyOffers, type CartLine } from './apply-offers';

const CENTS = { digits: 2, mode: 'half-up' } as const;
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
const line = (product: string, listPrice: string, quantity = 1): CartLine => ({
  product,
  listPrice,
  quantity,
  shop: null,
  tags: [],
});
const settle = (lines: CartLine[], ...offers: Offer[]) => applyOffers({ lines, shipping: '5.00' }, offers, CENTS);

describe('a cart under offers', () => {
  const less: Offer = { ...PLAIN, id: 'less', benefit: { kind: 'fixed', off: '10' }, threshold: '30' };

  it("parts an order's discount over its lines so that no cent is lost", () => {
    const { lines, goods, total } = settle([line('a', '10'), line('b', '10'), line('c', '10')], less);
    expect(lines.map(Number)).toEqual([6.66, 6.67, 6.67]);
    expect([goods, total].map(Number)).toEqual([20, 25]);
  });

  it('takes nothing off below the threshold, which the offers before count for', () => {
    const half: Offer = { ...PLAIN, id: 'half', benefit: { kind: 'percent', percent: '50', cap: null } };
    expect(Number(settle([line('a', '29.99')], less).goods)).toBe(29.99);
    expect(Number(settle([line('a', '40')], less, half).goods)).toBe(15);
    expect(Number(settle([line('a', '40')], half, less).goods)).toBe(20);
    expect(Number(settle([line('a', '40')], half, { ...less, base: 'list' }).goods)).toBe(10);
  });

  it('never goes below nothing, and leaves what an offer does not cover', () => {
    const gone: Offer = {
      ...PLAIN,
      id: 'gone',
      benefit: { kind: 'fixed', off: '100' },
      covers: { ...PLAIN.covers, products: ['a'] },
    };
    const { lines, off } = settle([line('a', '10', 2), line('b', '7')], gone);
    expect(lines.map(Number)).toEqual([0, 7]);
    expect(Number(off.get('gone'))).toBe(20);
  });
});
