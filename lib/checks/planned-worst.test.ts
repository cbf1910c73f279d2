import { expect, it } from 'vitest';
import { samplePlan } from '@/test/support/check-fixtures';
import { listingOf, offerOf, priceOf, productOf } from '@/test/support/plan-rows';
import { plannedCases } from './planned-worst';
import { eachOf } from './worst-words';

it('tells the plan page the worst price of every listing in every phase, and whether it holds the floor', () => {
  const kettle = productOf('kettle', {
    listings: [listingOf('tmall', '1'), listingOf('jd', '2')],
    prices: [priceOf('presale', { promotion: '129' }), priceOf('live', { promotion: '99', floor: '85' })],
  });
  const offers = [offerOf('coupon', { platform: 'jd', benefit: { kind: 'fixed', off: '20' } })];
  const cases = plannedCases(samplePlan({ products: [kettle], offers })).map(({ listing, timed, worst, verdict }) => [
    listing.platform,
    timed.phase.id,
    eachOf(worst, timed.currency),
    verdict,
  ]);
  expect(cases).toEqual([
    ['tmall', 'presale', '129.00', 'no-floor'],
    ['tmall', 'live', '99.00', 'holds'],
    ['jd', 'presale', '109.00', 'no-floor'],
    ['jd', 'live', '79.00', 'breach'],
  ]);
});
