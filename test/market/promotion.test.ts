import { describe, expect, it } from 'vitest';
import { demoPromotion } from './demo-promotion';
import { type MarketState, marketAt } from './promotion';

const NOON = Date.parse('2026-11-11T04:00:00Z');
const HOUR = 3_600_000;
const promotion = demoPromotion(NOON, 'en', HOUR);

const listing = (state: MarketState, product: string) => state.listings.find((one) => one.product === product);
const slot = (state: MarketState, id: string) => state.slots.find((one) => one.id === id);

describe('the demo market', () => {
  it('shows the same state for the same seed and instant', () => {
    expect(marketAt(promotion, NOON)).toEqual(marketAt(demoPromotion(NOON, 'en', HOUR), NOON));
  });

  it('never takes back what it counted', () => {
    let before = marketAt(promotion, NOON);
    for (let step = 1; step <= 40; step += 1) {
      const next = marketAt(promotion, NOON + step * 97_000);
      next.listings.forEach((one, index) => {
        expect(one.visitors).toBeGreaterThanOrEqual(before.listings[index]?.visitors ?? 0);
        expect(one.units).toBeGreaterThanOrEqual(before.listings[index]?.units ?? 0);
      });
      before = next;
    }
  });

  it('follows the plan where nothing goes wrong', () => {
    const state = marketAt(promotion, NOON);
    expect(listing(state, 'mug')).toMatchObject({ list: '129.00', promotion: '89.90' });
    expect(slot(state, 'T1')?.clicks).toBeGreaterThan(0.03 * (slot(state, 'T1')?.impressions ?? 0));
  });

  it('has each fault at its time', () => {
    const state = marketAt(promotion, NOON);
    expect(listing(state, 'duvet')?.promotion).toBe('309.00');
    expect(listing(state, 'mug')?.window).toEqual({ start: '2026-11-11T00:00', end: '2026-11-12T02:00' });
    expect(listing(state, 'kettle')?.promotion).toBeNull();
    expect(slot(state, 'T2')?.clicks).toBeLessThan(0.005 * (slot(state, 'T2')?.impressions ?? 0));
    expect(listing(state, 'blender')?.stock).toBeGreaterThan(0);
    expect(listing(marketAt(promotion, NOON + HOUR), 'blender')?.stock).toBe(0);
  });
});
