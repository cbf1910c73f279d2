import { describe, expect, it } from 'vitest';
import { samplePlan } from '@/test/support/check-fixtures';
import { listingOf, priceOf, productOf } from '@/test/support/plan-rows';
import { dayByZone, pagesSince, timedPhases, timedPrices } from './plan-clock';

describe('the pages that matter', () => {
  it('are those seen in the 30 days before the first phase and since, once they have begun', () => {
    const since = '2026-10-01T00:00:00.000Z';
    expect(pagesSince(samplePlan(), '2026-11-01T00:00:00.000Z')).toBe(since);
    expect(pagesSince(samplePlan(), '2027-02-01T00:00:00.000Z')).toBe(since);
  });

  it('are those of the last 30 days while the promotion is farther off, so that a page open now is judged', () => {
    expect(pagesSince(samplePlan(), '2026-10-10T08:00:00.000Z')).toBe('2026-09-10T00:00:00.000Z');
  });
});

it('has one instant on different days in different zones', () => {
  const day = dayByZone(Date.parse('2026-11-10T18:00:00.000Z'));
  expect(['UTC', 'Asia/Shanghai', 'UTC'].map(day)).toEqual(['2026-11-10', '2026-11-11', '2026-11-10']);
});

describe('what a listing should cost in a phase', () => {
  const phases = timedPhases(samplePlan());
  const abroad = { ...listingOf('shopee', '9', null), currency: 'SGD' };
  const product = productOf('kettle', {
    listings: [listingOf('tmall', '1'), listingOf('jd', '2'), abroad],
    prices: [
      priceOf('live', { list: '159', promotion: '99', floor: '85' }),
      priceOf('live', { platform: 'jd', promotion: '95' }),
      priceOf('presale', { promotion: '129' }),
    ],
  });
  const of = (at: number, change = product) => {
    const listing = change.listings[at];
    return listing ? timedPrices(change, listing, phases) : [];
  };

  it('is what the row of its platform says, and where that is blank the row for all', () => {
    expect(of(0).map(({ price }) => price.promotion)).toEqual(['129', '99']);
    expect(of(1)).toMatchObject([
      { phase: { id: 'presale' }, price: { promotion: '129' } },
      { currency: 'CNY', price: { base: null, list: '159', promotion: '95', floor: '85' } },
    ]);
  });

  it('is not told by a row for all where the listing is sold in another currency', () => {
    expect(of(2)).toEqual([]);
    const priced = {
      ...product,
      prices: [...product.prices, priceOf('live', { platform: 'shopee', promotion: '19.90' })],
    };
    expect(of(2, priced)).toMatchObject([{ currency: 'SGD', price: { list: null, promotion: '19.90', floor: null } }]);
  });

  it('is not told by a row of a platform where it is sold in several currencies', () => {
    const listings = [...product.listings, { ...listingOf('shopee', '10'), currency: 'MYR' }];
    const prices = [priceOf('live', { platform: 'shopee', promotion: '19.90' })];
    expect(of(2, { ...product, listings, prices })).toEqual([]);
  });
});
