import type { Decimal } from '@/lib/domain/decimal';
import type { Offer } from '@/lib/domain/offer';
import { applyOffer, begin, type CartLine, goodsOf, type Running } from './apply-offers';
import { reduction } from './benefit';
import { type CombinationRules, combines } from './combinations';
import { fromMinor, type Rounding } from './minor-units';

/** The least that a buyer can come to pay for a product: which offers, on how many units, and what is left for them. */
export interface WorstPrice {
  quantity: number;
  offers: readonly string[];
  /** For all units together. */
  goods: Decimal;
}

/**
 * The least price per unit over all legal combinations of offers and all these quantities. Offers are applied in the order
 * given, which is the platform's. Found by branch and bound: a branch is left where even every offer still open, each at
 * its most, could not beat what is known. Of equal prices the fewer units and the fewer offers are named.
 */
export function worstPrice(
  product: Omit<CartLine, 'quantity'>,
  offers: readonly Offer[],
  rules: CombinationRules,
  { quantities, rounding }: { quantities: readonly number[]; rounding: Rounding },
): WorstPrice {
  let best: { quantity: number; offers: readonly Offer[]; goods: number } | null = null;
  for (const quantity of [...quantities].sort((a, b) => a - b)) {
    const start = begin({ lines: [{ ...product, quantity }], shipping: '0' }, rounding);
    const least = leastFrom(start, [], 0, null);
    // Compared as fractions: a third of a cent decides between 3 for 20 and 2 for 13.34.
    if (best === null || least.goods * best.quantity < best.goods * quantity) best = { quantity, ...least };
  }
  if (best === null) throw new Error('a price of no quantity');
  return {
    quantity: best.quantity,
    offers: best.offers.map(({ id }) => id),
    goods: fromMinor(best.goods, rounding),
  };

  function leastFrom(state: Running, chosen: readonly Offer[], next: number, known: Found | null): Found {
    const offer = offers[next];
    if (!offer) return { goods: goodsOf(state), offers: chosen };
    if (known && goodsOf(state) - mostStillOff(state, next) >= known.goods) return known;
    const without = leastFrom(state, chosen, next + 1, known);
    const found = known && known.goods <= without.goods ? known : without;
    if (!combines(offer, chosen, rules)) return found;
    const with_ = leastFrom(applyOffer(state, offer, rounding), [...chosen, offer], next + 1, found);
    return with_.goods < found.goods ? with_ : found;
  }

  /** More than the open offers can take off: each at once, on the most that its amount can be, whatever its threshold. */
  function mostStillOff({ lines: [line] }: Running, next: number): number {
    if (!line) return 0;
    const { quantity } = line.line;
    return offers.slice(next).reduce((sum, { level, base, benefit }) => {
      if (level === 'shipping') return sum;
      if (level === 'order') return sum + reduction(benefit, line[base], quantity, rounding);
      return sum + reduction(benefit, Math.ceil(line[base] / quantity), 1, rounding) * quantity;
    }, 0);
  }
}

interface Found {
  goods: number;
  offers: readonly Offer[];
}
