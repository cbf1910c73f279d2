import fc from 'fast-check';
import { toMinor } from '@/lib/offers/minor-units';
import { worstPriceUnder } from '@/lib/offers/worst-price';
import { exhaustivePrice, goodsAt, type OfferSet, offerSet, smallOfferSet } from '../support/arbitrary-offers';

export const title = 'The least price under offers against an exhaustive search';

const SEED = 20261111;
const CENTS = { digits: 2, mode: 'half-up' } as const;
const YEN = { digits: 0, mode: 'half-up' } as const;

/** Compares the solver with every combination and amount, one by one; throws where one price differs. */
export async function run(): Promise<string[]> {
  const alone = { quantities: [1, 2, 3], anything: false };
  const filled = { quantities: [1, 2], anything: true };
  return [
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
