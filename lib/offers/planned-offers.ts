import type { Decimal } from '@/lib/domain/decimal';
import type { Offer } from '@/lib/domain/offer';
import { OfferLayer, type PlannedOffer } from '@/lib/domain/plan-offer';
import { reduction } from './benefit';
import { inMinorUnits } from './minor-offer';
import { fromMinor, type Rounding, toMinor } from './minor-units';

/** Planned offers as a cart is settled under them, in the order in which platforms apply their layers; gifts change no price. */
export function offersInOrder(planned: readonly PlannedOffer[]): Offer[] {
  const order = ({ layer }: PlannedOffer) => OfferLayer.options.indexOf(layer);
  return planned.toSorted((a, b) => order(a) - order(b)).flatMap((one) => asOffer(one) ?? []);
}

function asOffer({ benefit, products, pieces, per, ...planned }: PlannedOffer): Offer | null {
  if (benefit.kind === 'gift') return null;
  const { id, name, threshold, base, group, alone } = planned;
  return {
    id,
    name,
    level: per,
    benefit,
    threshold,
    base,
    covers: { products: products.length > 0 ? products : null, shop: null, tags: null, unitPrice: null },
    conditions: pieces !== null && pieces > 1 ? [{ kind: 'pieces', least: pieces }] : [],
    group,
    alone,
  };
}

/** Whether an offer is off each unit whatever is bought; others ask for something. */
export function isUnconditional({ per, threshold, pieces, benefit }: PlannedOffer): boolean {
  return per === 'unit' && threshold === null && (pieces ?? 1) <= 1 && benefit.kind !== 'gift';
}

/** What one unit costs before anything that a buyer has to do something for. */
export interface ItemPrice {
  /** What thresholds on list prices count. */
  list: Decimal;
  price: Decimal;
  /** The same without what the platform pays of it. */
  ownPrice: Decimal;
}

/**
 * The price of an item in a phase: the planned promotion price or the best of its item discounts, which count from the
 * base price, else from the list price. They are two ways to one price, so they are not taken off each other; where
 * there is nothing to count from, the promotion price has them in it. Null where the plan names no price at all.
 */
export function itemPriceOf(
  { base, list, promotion }: Readonly<Record<'base' | 'list' | 'promotion', Decimal | null>>,
  discounts: readonly PlannedOffer[],
  rounding: Rounding,
): ItemPrice | null {
  const from = base ?? list;
  const start = from ?? promotion;
  if (start === null) return null;
  const best = (counted: readonly PlannedOffer[]) => {
    const found = promotion === null ? [] : [toMinor(promotion, rounding)];
    if (from !== null) found.push(...discounted(from, counted, rounding));
    return fromMinor(Math.min(toMinor(start, rounding), ...found), rounding);
  };
  const own = discounts.filter(({ paidBy }) => paidBy === 'merchant');
  return { list: start, price: best(discounts), ownPrice: best(own) };
}

function discounted(from: Decimal, discounts: readonly PlannedOffer[], rounding: Rounding): number[] {
  const amount = toMinor(from, rounding);
  return inMinorUnits(offersInOrder(discounts), rounding).map(
    ({ benefit }) => amount - reduction(benefit, amount, 1, rounding),
  );
}
