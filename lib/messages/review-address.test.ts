import { describe, expect, it } from 'vitest';
import { type ReviewPlace, reviewHash, reviewPlaceOf } from './review-address';

const nowhere: ReviewPlace = { section: 'overview', at: null, of: null, compare: null };

describe('the address of a part of the review', () => {
  it.each<ReviewPlace>([
    nowhere,
    { ...nowhere, section: 'slots' },
    {
      section: 'products',
      at: '2026-11-10T12:05:00.000Z',
      of: { type: 'product', product: '杯 & 壶?#1' },
      compare: null,
    },
    { section: 'funnel', at: null, of: { type: 'channel', channel: 'live' }, compare: 'double 11/2025' },
    { section: 'funnel', at: null, of: { type: 'campaign' }, compare: null },
  ])('brings back %o', (place) => {
    expect(reviewPlaceOf(reviewHash(place))).toEqual(place);
  });

  it.each(['', '#', '#nothing', '#?at=yesterday', '#overview?at=2026-99-99', '#overview?at=2026-99-99T00:00:00.000Z'])(
    'is the overview now for %o',
    (hash) => {
      expect(reviewPlaceOf(hash)).toEqual(nowhere);
    },
  );
});
