import type { Decimal } from '@/lib/domain/decimal';
import type { PlannedOffer } from '@/lib/domain/plan-offer';
import { applyOffer, begin, goodsOf } from './apply-offers';
import { inMinorUnits } from './minor-offer';
import { type Rounding, toMinor } from './minor-units';
import { offersInOrder } from './planned-offers';

/** Of more offers than this no selection is tried. */
const MOST_OFFERS = 10;

/**
 * Whether a price of one unit is what some selection of these offers, legal or not, makes of another: then a page that
 * shows it may show the price after them. Of more than ten offers that is not found out, and the answer is no.
 */
export function isPriceAfterSome(
  { product, from, price }: { product: string; from: Decimal; price: Decimal },
  offers: readonly PlannedOffer[],
  rounding: Rounding,
): boolean {
  if (offers.length > MOST_OFFERS) return false;
  const line = { product, listPrice: from, quantity: 1, shop: null, tags: [] };
  let states = [begin({ lines: [line], shipping: '0' }, rounding)];
  for (const one of inMinorUnits(offersInOrder(offers), rounding))
    states = states.flatMap((state) => {
      const next = applyOffer(state, one, rounding);
      return next === state ? [state] : [state, next];
    });
  return states.some((state) => goodsOf(state) === toMinor(price, rounding));
}
