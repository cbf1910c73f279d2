import Big from 'big.js';
import { compareDecimals, type Decimal } from '@/lib/domain/decimal';
import type { OfferLayer, PlannedOffer } from '@/lib/domain/plan-offer';
import type { OfferReading } from '@/lib/domain/reading';

/** An offer that a page makes beside the planned ones, as a plan would have it. */
export interface PageOffer {
  reading: OfferReading;
  offer: PlannedOffer;
}

/** The layer of what a page calls an offer; gifts and shipping change no price, and others may restate the price's own cut. */
const LAYERS: Partial<Record<OfferReading['kind'], OfferLayer>> = {
  coupon: 'coupon',
  threshold: 'full-reduction',
  member: 'member',
};

/**
 * The offers of a page that the plan does not have, as far as their words say what comes off and in which currency. A
 * threshold offer must say from which amount or how many pieces on.
 */
export function unplannedOffers(
  readings: readonly OfferReading[],
  planned: readonly PlannedOffer[],
  currency: string,
): PageOffer[] {
  const found = new Map<string, PageOffer>();
  for (const reading of readings) {
    const offer = asOffer(reading, currency);
    if (!offer || planned.some((one) => isSame(one, offer))) continue;
    // The same offer may stand on a page in several words.
    const key = JSON.stringify([offer.layer, offer.benefit, offer.threshold, offer.pieces]);
    if (!found.has(key)) found.set(key, { reading, offer });
  }
  return [...found.values()];
}

function asOffer({ raw, kind, threshold, pieces, off }: OfferReading, currency: string): PlannedOffer | null {
  const layer = LAYERS[kind];
  if (!layer || !off || (kind === 'threshold' && threshold === null && pieces === null)) return null;
  if (threshold !== null && threshold.currency !== currency) return null;
  if (off.by === 'amount' && off.amount.currency !== currency) return null;
  return {
    id: `page ${raw}`,
    name: raw,
    layer,
    platform: null,
    phase: null,
    products: [],
    benefit:
      off.by === 'amount'
        ? { kind: 'fixed', off: off.amount.amount }
        : { kind: 'percent', percent: new Big(off.share).times(100).toFixed(), cap: null },
    per: 'order',
    threshold: threshold?.amount ?? null,
    base: 'running',
    pieces,
    group: null,
    alone: false,
    paidBy: 'merchant',
    rule: raw,
  };
}

/** Whether the plan's offer is the one that the page words: what comes off, and from when on. */
function isSame({ benefit, threshold, pieces }: PlannedOffer, page: PlannedOffer): boolean {
  if ((pieces ?? 1) !== (page.pieces ?? 1)) return false;
  switch (benefit.kind) {
    case 'fixed':
      return same(threshold, page.threshold) && isOff(page, benefit.off);
    case 'every':
      return same(benefit.step, page.threshold) && isOff(page, benefit.off);
    case 'tiers':
      return benefit.tiers.some(({ least, off }) => same(least, page.threshold) && isOff(page, off));
    case 'percent':
      return (
        same(threshold, page.threshold) &&
        page.benefit.kind === 'percent' &&
        same(benefit.percent, page.benefit.percent)
      );
    default:
      return false;
  }
}

function isOff({ benefit }: PlannedOffer, amount: Decimal): boolean {
  return benefit.kind === 'fixed' && same(benefit.off, amount);
}

function same(one: Decimal | null, other: Decimal | null): boolean {
  return one === null || other === null ? one === other : compareDecimals(one, other) === 0;
}
