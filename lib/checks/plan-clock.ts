import type { Campaign, Listing, Phase, PhaseKind, Product } from '@/lib/domain/campaign';
import type { Decimal } from '@/lib/domain/decimal';
import type { Currency } from '@/lib/domain/money';
import type { Instant, Zone } from '@/lib/domain/time';
import { epochOf, wallClock } from '@/lib/domain/wall-clock';

/** Milliseconds since the epoch; `end` is exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** A phase with its instants. */
export interface TimedPhase {
  phase: Phase;
  span: Span;
}

/** Milliseconds of a stored instant. By Date, which is exact for them and quick: a long history is asked again and again. */
export function millisecondsOf(instant: Instant): number {
  return Date.parse(instant);
}

/** The calendar day of an instant in a zone. */
export function dayOf(milliseconds: number, zone: Zone): string {
  return wallClock(milliseconds, zone).slice(0, 10);
}

/** The calendar day of one instant in whatever zone is asked for; each zone is worked out once. */
export function dayByZone(milliseconds: number): (zone: Zone) => string {
  const days = new Map<Zone, string>();
  return (zone) => {
    const day = days.get(zone) ?? dayOf(milliseconds, zone);
    days.set(zone, day);
    return day;
  };
}

const phasesOf = new WeakMap<Campaign, readonly TimedPhase[]>();

/** The phases with their instants, in the plan's order: worked out once a plan, in objects that stay the same. */
export function timedPhases(campaign: Campaign): readonly TimedPhase[] {
  const { phases, zone } = campaign;
  const known =
    phasesOf.get(campaign) ??
    phases.map((phase) => ({ phase, span: { start: epochOf(phase.start, zone), end: epochOf(phase.end, zone) } }));
  phasesOf.set(campaign, known);
  return known;
}

const WEEK = 7 * 24 * 3_600_000;

/** From when on pages may speak of this promotion: what was seen more than a week before its first phase is an earlier one's. */
export function promotionSince(phases: readonly TimedPhase[]): number {
  return Math.min(...phases.map(({ span }) => span.start)) - WEEK;
}

const DAY = 24 * 3_600_000;

/**
 * From when on pages matter to the checks as of `now`: for the 30 days before the first phase, or before now where that is
 * earlier, since a struck-out price is measured against them. A whole day of UTC: it moves once a day.
 */
export function pagesSince(campaign: Campaign, now: Instant): Instant {
  const start = Math.min(...timedPhases(campaign).map(({ span }) => span.start), millisecondsOf(now));
  return new Date(Math.floor((start - 30 * DAY) / DAY) * DAY).toISOString();
}

/** Whether an instant lies in a span. */
export function holdsAt(span: Span, milliseconds: number): boolean {
  return span.start <= milliseconds && milliseconds < span.end;
}

/** The phase that holds at an instant, of several the one that started last. */
export function phaseAt(phases: readonly TimedPhase[], milliseconds: number): TimedPhase | null {
  return phases.findLast(({ span }) => holdsAt(span, milliseconds)) ?? null;
}

/** Whether buyers can buy, or pay for what they will get, in a phase of this kind: then a mistake costs sales by the minute. */
export function isSelling(kind: PhaseKind): boolean {
  return kind === 'live' || kind === 'presale' || kind === 'encore';
}

/** What the plan says that one listing costs in a phase, in the currency that it is sold in; null where it says nothing. */
export interface TimedPrice extends TimedPhase {
  currency: Currency;
  price: Record<PlannedPrice, Decimal | null>;
}

/** The prices that a plan names: what promotions count from, the struck-out one, the one to be shown, the least one. */
export type PlannedPrice = 'base' | 'list' | 'promotion' | 'floor';

/**
 * What the plan says of a listing's prices, phase by phase. The row of its platform holds, and where that leaves a price
 * blank the row for all platforms does. A row of a platform is in the currency that the product is sold in there, so it
 * says nothing where that is several; a row for all is in the product's, and says nothing of a listing in another.
 */
export function timedPrices(product: Product, listing: Listing, phases: readonly TimedPhase[]): TimedPrice[] {
  const known = pricesOf.get(listing);
  const byPhase = known?.product === product ? known.byPhase : new Map<TimedPhase, TimedPrice | null>();
  pricesOf.set(listing, { product, byPhase });
  return phases.flatMap((timed) => {
    const found = byPhase.get(timed);
    const priced = found === undefined ? priceIn(timed, product, listing) : found;
    byPhase.set(timed, priced);
    return priced ?? [];
  });
}

// Every check asks for every listing's, and phases stay the same objects.
const pricesOf = new WeakMap<Listing, { product: Product; byPhase: Map<TimedPhase, TimedPrice | null> }>();

function priceIn(timed: TimedPhase, product: Product, listing: Listing): TimedPrice | null {
  const currency = soldIn(product, listing);
  const isOneThere = product.listings.every(
    (other) => other.platform !== listing.platform || soldIn(product, other) === currency,
  );
  const ofPhase = product.prices.filter(({ phase }) => phase === timed.phase.id);
  const own = isOneThere ? ofPhase.find(({ platform }) => platform === listing.platform) : undefined;
  const shared = currency === product.currency ? ofPhase.find(({ platform }) => platform === null) : undefined;
  if (!own && !shared) return null;
  const said = (kind: PlannedPrice) => own?.[kind] ?? shared?.[kind] ?? null;
  const price = { base: said('base'), list: said('list'), promotion: said('promotion'), floor: said('floor') };
  return { ...timed, currency, price };
}

/** The currency that a product is sold in on one of its listings. */
export function soldIn(product: Product, listing: Listing): Currency {
  return listing.currency ?? product.currency;
}
