import 'temporal-polyfill/global';
import fc from 'fast-check';
import { plannedCases } from '@/lib/checks/planned-worst';
import type { Campaign } from '@/lib/domain/campaign';
import { toMinor } from '@/lib/offers/minor-units';
import { worstPriceUnder } from '@/lib/offers/worst-price';
import { exhaustivePrice, goodsAt, type OfferSet, offerSet, smallOfferSet } from '../support/arbitrary-offers';
import { samplePlan } from '../support/check-fixtures';
import { listingOf, offerOf, priceOf, productOf } from '../support/plan-rows';

export const title = 'The least price under offers: against an exhaustive search, and over a large plan';

const SEED = 20261111;
const CENTS = { digits: 2, mode: 'half-up' } as const;
const YEN = { digits: 0, mode: 'half-up' } as const;

/** Times a large plan, then compares the solver with every combination and amount, one by one; throws where a price differs. */
export async function run(): Promise<string[]> {
  const alone = { quantities: [1, 2, 3], anything: false };
  const filled = { quantities: [1, 2], anything: true };
  return [
    ...largePlan(),
    `10,000 random offer sets: ${equal(sampled(offerSet, 10_000), CENTS, alone, () => 0)} equal`,
    `10,000 small sets beside other goods: ${equal(sampled(smallOfferSet(false), 10_000), YEN, filled, () => 0)} equal`,
    `10,000 such with percentages: ${equal(sampled(smallOfferSet(true), 10_000), YEN, filled, shares)} equal, to the minor unit that each percentage is rounded by`,
  ];
}

function sampled<T>(arbitrary: fc.Arbitrary<T>, numRuns: number): T[] {
  return fc.sample(arbitrary, { seed: SEED, numRuns });
}

function shares({ offers }: OfferSet): number {
  return offers.filter(({ benefit }) => benefit.kind === 'percent').length;
}

function equal(
  sets: readonly OfferSet[],
  rounding: typeof CENTS | typeof YEN,
  filling: { quantities: readonly number[]; anything: boolean },
  allowed: (set: OfferSet) => number,
): number {
  for (const set of sets) {
    const found = worstPriceUnder(set.offers, set.rules, rounding)(goodsAt(set.price), { ...filling, goods: [] });
    const off = toMinor(found.goods, rounding) / found.quantity - exhaustivePrice(set, rounding, filling);
    if (off < -1e-6 || off > allowed(set) + 1e-6) throw new Error(`off by ${off}: ${JSON.stringify(set)}`);
  }
  return sets.length;
}

const PLATFORMS = ['tmall', 'jd', 'pdd', 'douyin', 'shopee', 'lazada'];

/** Every worst case of 500 products on 6 platforms in 8 phases, no price of a product twice; then once more. */
function largePlan(): string[] {
  const plan = plan500();
  const [first, again] = [plan, structuredClone(plan)].map((campaign) => {
    const start = performance.now();
    const cases = plannedCases(campaign);
    return { count: cases.length, time: performance.now() - start };
  });
  const [cold, warm] = [first, again].map((one) => `${((one?.time ?? 0) / 1000).toFixed(1)} s`);
  return [`500 products, 6 platforms, 8 phases, 6 offers: ${first?.count} worst cases in ${cold}, asked again ${warm}`];
}

function plan500(): Campaign {
  const day = (day: number) => `2026-11-${String(day).padStart(2, '0')}T00:00`;
  const phases = Array.from({ length: 8 }, (_, at) => {
    const [start, end] = [day(at * 3 + 1), day(at * 3 + 4)];
    return { id: `f${at}`, name: `f${at}`, kind: 'live' as const, start, end };
  });
  const products = Array.from({ length: 500 }, (_, at) =>
    productOf(`p${at}`, {
      listings: PLATFORMS.map((platform) => listingOf(platform, `${platform}${at}`)),
      prices: phases.map(({ id }, phase) => {
        const promotion = (99 + at * 1.7 + phase * 2.3).toFixed(2);
        return priceOf(id, { list: String(200 + at * 3), promotion, floor: String(60 + at) });
      }),
    }),
  );
  const some = products.slice(0, 100).map(({ id }) => id);
  const steps = [
    { least: '300', off: '30' },
    { least: '500', off: '60' },
  ];
  const offers = [
    offerOf('coupon', { benefit: { kind: 'fixed', off: '20' }, threshold: '199' }),
    offerOf('coupon-2', { benefit: { kind: 'fixed', off: '50' }, threshold: '399' }),
    offerOf('tiers', { layer: 'full-reduction', benefit: { kind: 'tiers', tiers: steps } }),
    offerOf('every', { layer: 'cross-store', benefit: { kind: 'every', step: '300', off: '50', times: null } }),
    offerOf('member', { layer: 'member', per: 'unit', benefit: { kind: 'percent', percent: '5', cap: null } }),
    offerOf('two', {
      layer: 'full-reduction',
      benefit: { kind: 'percent', percent: '10', cap: null },
      pieces: 2,
      products: some,
    }),
  ];
  return samplePlan({ phases, products, offers });
}
