import type { Campaign } from '@/lib/domain/campaign';
import { dispersionOf, estimateRestlessness, type Restlessness } from '@/lib/stats/dispersion';
import type { CheckContext } from './check';
import { type Conversion, conversionRowsOf, readConversion } from './conversion-rows';
import { indexListings, type PlannedListing } from './listing-index';
import { liveSpans } from './live-time';
import { readCount } from './rate-count';
import { RATE_PAIRS } from './rate-pairs';
import { remembered } from './remembered';
import { type WatchedSlot, watchedSlots } from './slot-looks';

/** What rate of a basis is usual on a platform: that of the middle listing, and that of all their visitors together. */
export interface Usual {
  middle: number;
  mean: number;
}

/** How something converts, beside what is usual on its platform. */
export interface Converted {
  conversion: Conversion;
  /** Null where too little was seen to call anything usual. */
  usual: Usual | null;
  /** Its traffic over the mean of its like: 1 is an even share. */
  share: number;
}

export interface ConvertedListing extends Converted {
  planned: PlannedListing;
}

export interface ConvertedSlot extends Converted {
  watched: WatchedSlot;
}

/** How the plan's listings and slots convert, those that could be read, and how restless conversion is. */
export interface Conversions {
  listings: readonly ConvertedListing[];
  slots: readonly ConvertedSlot[];
  restlessness: Restlessness;
}

/** What is usual is the middle of so many listings at least, each with so many orders due at the mean rate of all. */
const LEAST_LISTINGS = 5;
const LEAST_ORDERS = 10;
/** Restlessness is the same for all, so that not all need be asked. */
const ASKED_LISTINGS = 100;

/** Reads conversions over the live time; a slot's are those of its booking. */
export function conversionsOf(context: CheckContext): Conversions {
  const { campaign } = context;
  const start = liveSpans(campaign)[0]?.start ?? 0;
  const rows = conversionRowsOf(context);
  const listings = indexListings(campaign).all.flatMap((planned) => {
    const seen = rows.get(planned.key);
    const conversion = seen ? readConversion(context, planned, seen, campaign, start) : null;
    return conversion ? [{ planned, conversion, platform: planned.listing.platform }] : [];
  });
  const slots = watchedSlots(context).flatMap((watched) => {
    const conversion = readSlot(context, watched, campaign);
    return conversion ? [{ watched, conversion, platform: watched.slot.platform }] : [];
  });
  const usual = usualRates(listings);
  const listingShare = sharesOf(listings);
  const slotShare = sharesOf(slots);
  const asked = [...slots, ...listings.slice(0, ASKED_LISTINGS)];
  return {
    listings: listings.map((one) => ({ ...one, usual: usual.get(basisOf(one)) ?? null, share: listingShare(one) })),
    slots: slots.map((one) => ({ ...one, usual: usual.get(basisOf(one)) ?? null, share: slotShare(one) })),
    restlessness: estimateRestlessness(asked.map(({ conversion }) => conversion.count.growth)),
  };
}

const readSlot = remembered((_clock, { looks, booked }: WatchedSlot, campaign: Campaign): Conversion | null => {
  const reading = readCount(looks, { pairs: RATE_PAIRS.orders, rate: 1 }, campaign.zone, booked.start);
  return reading.status === 'ok' ? reading : null;
});

interface Placed {
  platform: string;
  conversion: Conversion;
}

/** Rates of different bases are different metrics, and platforms count differently. */
function basisOf({ platform, conversion }: Placed): string {
  return `${platform} ${conversion.outOf}`;
}

function byBasis<T extends Placed>(all: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(basisOf(one));
    if (group) group.push(one);
    else groups.set(basisOf(one), [one]);
  }
  return groups;
}

function usualRates(listings: readonly Placed[]): Map<string, Usual> {
  const rates = new Map<string, Usual>();
  for (const [basis, group] of byBasis(listings)) {
    const total = (value: (one: Conversion) => number) =>
      group.reduce((sum, { conversion }) => sum + value(conversion), 0);
    const mean = total(({ count }) => count.observed) / total(({ base }) => base);
    const known = group.filter(({ conversion }) => conversion.base * mean >= LEAST_ORDERS);
    if (known.length < LEAST_LISTINGS) continue;
    const middle = medianOf(known.map(({ conversion }) => conversion.count.observed / conversion.base));
    if (middle > 0) rates.set(basis, { middle, mean });
  }
  return rates;
}

function sharesOf<T extends Placed>(all: readonly T[]): (one: T) => number {
  const means = new Map(
    [...byBasis(all)].map(([basis, group]) => [
      basis,
      group.reduce((sum, { conversion }) => sum + conversion.base, 0) / group.length,
    ]),
  );
  return (one) => one.conversion.base / (means.get(basisOf(one)) || 1);
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}

/** Orders and what a rate lets be expected of them, scaled down by how restless they are. */
export function scaledTo(
  { count, base }: Conversion,
  rate: number,
  restlessness: Restlessness,
): { observed: number; expected: number } {
  const growth = count.growth.map((stretch) => ({ ...stretch, expected: stretch.expected * rate }));
  const dispersion = dispersionOf(growth, restlessness);
  return { observed: count.observed / dispersion, expected: (base * rate) / dispersion };
}
