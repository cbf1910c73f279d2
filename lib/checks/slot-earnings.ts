import Big from 'big.js';
import type { Money } from '@/lib/domain/money';
import { normalCdf } from '@/lib/stats/distributions';
import type { CheckContext } from './check';
import type { Conversion } from './conversion-rows';
import { type Conversions, type ConvertedListing, type ConvertedSlot, scaledTo } from './conversions';
import { indexListings, type PlannedListing } from './listing-index';
import { phaseAt, timedPhases } from './plan-clock';
import { plannedPrice } from './planned-price';
import { stockOf } from './stock-left';

const HOUR = 3_600_000;
/** An alternate is named only where it is so sure to earn more. */
const SURE = 0.9;
/** What is usual counts as so many orders of everybody's own. */
const USUAL_ORDERS = 2;

/** Another product in a slot: how much more it would earn there in an hour, and how sure that it earns more at all. */
export interface Swap {
  planned: PlannedListing;
  perHour: Money;
  sure: number;
}

/** What one visitor brings: a rate known as a Gamma, times a price. */
interface Earner {
  shape: number;
  rate: number;
  price: number;
}

/** Tells what products would earn in slots, each by its own conversion and price on the slot's traffic. */
export interface Earnings {
  /** The product that would earn most more in a slot, among its alternates and the plan's other products there. */
  bestFor(slot: ConvertedSlot): Swap | null;
  /** The slot in which a listing would earn most more than what stands there. */
  bestPlaceOf(listing: ConvertedListing): { slot: ConvertedSlot; swap: Swap } | null;
}

export function earningsOf(context: CheckContext, conversions: Conversions, at: number): Earnings {
  const { campaign } = context;
  const phase = phaseAt(timedPhases(campaign), at);
  const { all } = indexListings(campaign);
  const isSoldOut = (planned: PlannedListing) => (phase && stockOf(context, planned, phase).left?.lte(0)) ?? false;
  const earnerOf = (planned: PlannedListing, conversion: Conversion, usual: number): Earner | null => {
    const price = plannedPrice(campaign, planned, at);
    if (price === null) return null;
    const { observed, expected } = scaledTo(conversion, usual, conversions.restlessness);
    return { shape: USUAL_ORDERS + observed, rate: (USUAL_ORDERS + expected) / usual, price };
  };
  const standing = new Set(
    conversions.slots.map(({ watched: { slot } }) => JSON.stringify([slot.platform, slot.page, slot.product])),
  );

  function swapIn(one: ConvertedSlot, candidate: ConvertedListing): Swap | null {
    const { slot, booked, looks } = one.watched;
    const { planned, conversion, usual } = candidate;
    const own = all.find(({ product, listing }) => product.id === slot.product && listing.platform === slot.platform);
    const isOther = planned.product.id !== slot.product && planned.listing.platform === slot.platform;
    const isElsewhere = standing.has(JSON.stringify([slot.platform, slot.page, planned.product.id]));
    if (!own || !isOther || isElsewhere || planned.product.role === 'gift' || usual === null) return null;
    if (conversion.outOf !== one.conversion.outOf || isSoldOut(planned)) return null;
    const present = earnerOf(own, one.conversion, usual.middle);
    const other = earnerOf(planned, conversion, usual.middle);
    const hours = ((looks.at(-1)?.seenAt ?? booked.start) - booked.start) / HOUR;
    if (!present || !other || !(hours > 0)) return null;
    const sure = surelyBetter(other, present);
    const more = (one.conversion.base / hours) * (meanOf(other) - meanOf(present));
    if (sure < SURE || !(more > 0)) return null;
    return { planned, perHour: { amount: new Big(more).round(2).toFixed(), currency: campaign.currency }, sure };
  }

  return {
    bestFor: (slot) =>
      most(
        conversions.listings.flatMap((one) => swapIn(slot, one) ?? []),
        (swap) => swap,
      ),
    bestPlaceOf: (listing) =>
      most(
        conversions.slots.flatMap((slot) => {
          const swap = swapIn(slot, listing);
          return swap ? [{ slot, swap }] : [];
        }),
        ({ swap }) => swap,
      ),
  };
}

function most<T>(all: readonly T[], swapOf: (one: T) => Swap): T | null {
  return all.reduce<T | null>(
    (best, one) => (best && Number(swapOf(best).perHour.amount) >= Number(swapOf(one).perHour.amount) ? best : one),
    null,
  );
}

function meanOf({ shape, rate, price }: Earner): number {
  return (shape / rate) * price;
}

/** P(one earns more than the other): the log of a Gamma is nearly normal with mean ln(shape / rate) - 1 / (2 shape) and variance 1 / shape. */
function surelyBetter(one: Earner, other: Earner): number {
  const middle = (earner: Earner) => Math.log(meanOf(earner)) - 1 / (2 * earner.shape);
  return normalCdf((middle(one) - middle(other)) / Math.sqrt(1 / one.shape + 1 / other.shape));
}
