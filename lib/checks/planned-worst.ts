import Big from 'big.js';
import type { Campaign } from '@/lib/domain/campaign';
import { compareDecimals } from '@/lib/domain/decimal';
import type { PlannedOffer } from '@/lib/domain/plan-offer';
import type { FloorVerdict } from '@/lib/domain/worst-case-row';
import type { Good } from '@/lib/offers/companions';
import { isUnconditional } from '@/lib/offers/planned-offers';
import { type WorstCase, type WorstCases, worstCases } from '@/lib/offers/planned-worst';
import { indexListings, type PlannedListing } from './listing-index';
import { soldIn, type TimedPrice, timedPhases, timedPrices } from './plan-clock';

/** A price to be judged under the offers that are for it: what is planned, or what a page shows. */
export interface Asking {
  planned: PlannedListing;
  timed: TimedPrice;
  offers: readonly PlannedOffer[];
  /** What the item is seen to cost; null where the planned price is asked about. */
  shown: string | null;
}

const solve = worstCases();
const NO_GOODS: readonly Good[] = [];

/** The worst case of a listing in a phase; null where the plan names no price. */
export function worstOf(campaign: Campaign, { planned, timed, offers, shown }: Asking): WorstCases | null {
  const { product, listing } = planned;
  const { phase, currency, price } = timed;
  // Only these look at other goods of the plan.
  const looksAround = offers.some(({ products, pieces }) => products.length > 1 || (pieces ?? 1) > 1);
  return solve({
    product: product.id,
    platform: listing.platform,
    on: phase.start.slice(0, 10),
    currency,
    prices: shown === null ? price : { base: null, list: higher(price.base ?? price.list, shown), promotion: shown },
    // What is shown has the discounts of the item in it.
    offers: shown === null ? offers : offers.filter((offer) => !isOffItem(offer)),
    goods: looksAround ? lookupsOf(campaign).goods(listing.platform, timed) : NO_GOODS,
  });
}

function higher(list: string | null, shown: string): string {
  return list !== null && compareDecimals(list, shown) > 0 ? list : shown;
}

function isOffItem(offer: PlannedOffer): boolean {
  return offer.layer === 'item' && isUnconditional(offer);
}

/** The offers of a plan that are for a listing in a phase. */
export function offersFor(campaign: Campaign, { product, listing }: PlannedListing, timed: TimedPrice): PlannedOffer[] {
  const there = lookupsOf(campaign).offers(listing.platform, timed.phase.id, timed.currency);
  return there.filter(({ products }) => isFor(products, product.id));
}

const lookups = new WeakMap<
  Campaign,
  { offers: ReturnType<typeof offersByPlace>; goods: ReturnType<typeof goodsByPlace> }
>();

function lookupsOf(campaign: Campaign) {
  const known = lookups.get(campaign) ?? { offers: offersByPlace(campaign), goods: goodsByPlace(campaign) };
  lookups.set(campaign, known);
  return known;
}

function isFor(products: readonly string[], product: string): boolean {
  return products.length === 0 || products.includes(product);
}

/**
 * The offers of a platform in a phase that count in a currency: those of the platform itself are in the one that is sold
 * in there, others in the campaign's. One in another currency, or on a platform with several, counts only where it names
 * no amount.
 */
function offersByPlace(campaign: Campaign): (platform: string, phase: string, currency: string) => PlannedOffer[] {
  const known = new Map<string, PlannedOffer[]>();
  const sold = campaign.products.flatMap((product) =>
    product.listings.map((listing) => ({ platform: listing.platform, currency: soldIn(product, listing) })),
  );
  return (platform, phase, currency) => {
    const key = `${platform} ${phase} ${currency}`;
    const before = known.get(key);
    if (before) return before;
    const isOneThere = sold.every((one) => one.platform !== platform || one.currency === currency);
    const found = campaign.offers.filter(
      (offer) =>
        (offer.platform === null || offer.platform === platform) &&
        (offer.phase === null || offer.phase === phase) &&
        (namesNoAmount(offer) || (offer.platform === null ? currency === campaign.currency : isOneThere)),
    );
    known.set(key, found);
    return found;
  };
}

function namesNoAmount({ benefit, threshold }: PlannedOffer): boolean {
  return threshold === null && benefit.kind === 'percent' && benefit.cap === null;
}

/** What the plan sells on a platform in a phase in one currency, each at what its item is to cost. */
function goodsByPlace(campaign: Campaign): (platform: string, timed: TimedPrice) => readonly Good[] {
  const known = new Map<string, Good[]>();
  return (platform, timed) => {
    const key = JSON.stringify([platform, timed.phase.id, timed.currency]);
    const found =
      known.get(key) ??
      campaign.products.flatMap((product) => {
        const listing = product.listings.find((one) => one.platform === platform);
        const [priced] = listing ? timedPrices(product, listing, [timed]) : [];
        const price = priced?.price.promotion ?? priced?.price.base ?? priced?.price.list ?? null;
        return priced?.currency === timed.currency && price !== null ? [{ product: product.id, price }] : [];
      });
    known.set(key, found);
    return found;
  };
}

/** What the plan page says of one listing in one phase: the least that a buyer can come to pay, against its floor. */
export interface PlannedCase extends PlannedListing, HeldFloor {
  timed: TimedPrice;
}

/** The worst case of every listing in every phase that the plan has a price for, in the plan's order. */
export function plannedCases(campaign: Campaign): PlannedCase[] {
  const phases = timedPhases(campaign);
  return indexListings(campaign).all.flatMap((planned) =>
    timedPrices(planned.product, planned.listing, phases).flatMap((timed): PlannedCase[] => {
      const offers = offersFor(campaign, planned, timed);
      const found = worstOf(campaign, { planned, timed, offers, shown: null });
      return found ? [{ ...planned, timed, ...heldFloor(found, timed.price.floor) }] : [];
    }),
  );
}

/** The verdict on a floor, with the case that it stands on. */
export interface HeldFloor {
  verdict: FloorVerdict;
  worst: WorstCase;
}

/** Holds a worst case against a floor. */
export function heldFloor(worst: WorstCases, floor: string | null): HeldFloor {
  const likely = worst('likely');
  if (floor === null) return { verdict: 'no-floor', worst: likely };
  if (isUnder(likely, floor)) {
    const sure = worst('sure');
    return isUnder(sure, floor) ? { verdict: 'breach', worst: sure } : { verdict: 'assumed', worst: likely };
  }
  const possible = worst('possible');
  return isUnder(possible, floor) ? { verdict: 'open', worst: possible } : { verdict: 'holds', worst: likely };
}

/** Whether the units of a case come to less than so much for each, exactly. */
export function isUnder({ goods, quantity }: WorstCase, each: string): boolean {
  return new Big(goods).lt(new Big(each).times(quantity));
}
