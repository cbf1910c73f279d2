import type { Decimal } from '@/lib/domain/decimal';
import type { Offer } from '@/lib/domain/offer';
import { applyOffer, begin, type CartLine, type Running, type RunningLine } from './apply-offers';
import { type CombinationRules, combines } from './combinations';
import { companionsOf, type Good } from './companions';
import { highestMark, type Piece, split } from './fill-up';
import { inMinorUnits } from './minor-offer';
import { fromMinor, type Rounding } from './minor-units';
import { mostStillOff } from './most-off';

/** The least that a buyer can come to pay for a product: which offers, on how many units, and what is left for them. */
export interface WorstPrice {
  quantity: number;
  offers: readonly string[];
  /** For all units of the product together, not for what is put beside them. */
  goods: Decimal;
  /** Goods put beside it to reach a threshold: so much of anything, and so many of another good. */
  beside: { amount: Decimal; good: { product: string; quantity: number } | null };
}

/** What a buyer may put in the cart: so many units, alone or with other goods beside them. */
export interface Filling {
  quantities: readonly number[];
  /** Whether any amount of other goods may stand beside it, which only offers for all goods count. */
  anything: boolean;
  /** Goods of the plan with their price, for offers that are for some goods only, or that count pieces. */
  goods: readonly Good[];
}

/** One unit of what is bought: thresholds on list prices count the one, all else begins with the other. */
export type PricedGoods = Omit<CartLine, 'quantity'> & { price: Decimal };

/**
 * Finds the least price per unit over all legal combinations of offers and all fillings of the cart. Offers are applied in
 * the order given, which is the platform's. Goods beside it take their part of an order's discount, so a cart that just
 * reaches a threshold gives most for each unit. Of equal prices the fewer units, goods and offers are named.
 *
 * By branch and bound: a branch is left where even every offer still open, each at its most, could not beat what is known.
 * Amounts of other goods are looked at where they just reach something, up to twice the highest threshold: between two
 * such amounts no discount grows, but for the rounding of percentages and of units after an order's discount, which is
 * a minor unit each at most.
 */
export function worstPriceUnder(
  offers: readonly Offer[],
  rules: CombinationRules,
  rounding: Rounding,
): (goods: PricedGoods, filling: Filling) => WorstPrice {
  const open = inMinorUnits(
    offers.filter(({ level }) => level !== 'shipping'),
    rounding,
  );
  const most = 2 * highestMark(open);

  return (goods, { quantities, anything, goods: others }) => {
    const [unit] = begin({ lines: [{ ...goods, quantity: 1 }], shipping: '0' }, rounding).lines;
    const [priced] = begin(
      { lines: [{ ...goods, listPrice: goods.price, quantity: 1 }], shipping: '0' },
      rounding,
    ).lines;
    if (!unit || !priced) throw new Error('a price of no goods');
    let best: Found | null = null;
    for (const quantity of [...quantities].sort((a, b) => a - b)) {
      const line = linesOf(unit, priced.running, quantity);
      const companions = companionsOf(open, line, others, rounding);
      for (const companion of [null, ...companions]) {
        const lines = companion ? [line, companion.line] : [line];
        const to = anything ? most : 0;
        const begun = (amount: number): Running => ({
          lines: amount > 0 ? [...lines, ofAnything(amount, goods.shop)] : lines,
          shipping: 0,
        });
        const beside = companion && { product: companion.product, quantity: companion.quantity };
        const isAlone = companion === null && to === 0;
        look(begun, { quantity, beside, isAlone }, [], [{ from: 0, to, state: begun(0) }], 0);
      }
    }
    if (best === null) throw new Error('a price of no quantity');
    return shown(best, rounding);

    function look(
      begun: (amount: number) => Running,
      about: { quantity: number; beside: Found['beside']; isAlone: boolean },
      chosen: readonly number[],
      pieces: readonly Piece[],
      next: number,
    ): void {
      const { quantity, beside, isAlone } = about;
      const one = open[next];
      if (!one) {
        for (const { from, state } of pieces) {
          const left = state.lines[0]?.running ?? 0;
          // Compared as fractions: a third of a cent decides between 3 for 20 and 2 for 13.34.
          if (best === null || left * best.quantity < best.left * quantity)
            best = { quantity, left, amount: from, beside, offers: chosen.flatMap((at) => open[at]?.offer.id ?? []) };
        }
        return;
      }
      const hopeful = pieces.filter(({ state }) => {
        const least = (state.lines[0]?.running ?? 0) - mostStillOff(state, open, next, isAlone, rounding);
        return best === null || least * best.quantity < best.left * quantity;
      });
      if (hopeful.length === 0) return;
      look(begun, about, chosen, hopeful, next + 1);
      const before = chosen.flatMap((at) => open[at] ?? []);
      if (
        !combines(
          one.offer,
          before.map(({ offer }) => offer),
          rules,
        )
      )
        return;
      const stateAt = (amount: number) =>
        before.reduce((state, offer) => applyOffer(state, offer, rounding), begun(amount));
      const after = split(hopeful, one, before, stateAt, rounding);
      if (after) look(begun, about, [...chosen, next], after, next + 1);
    }
  };
}

interface Found {
  quantity: number;
  left: number;
  amount: number;
  beside: { product: string; quantity: number } | null;
  offers: readonly string[];
}

function linesOf(unit: RunningLine, price: number, quantity: number): RunningLine {
  const running = price * quantity;
  return { ...unit, quantity, list: unit.list * quantity, item: running, running };
}

function ofAnything(amount: number, shop: string | null): RunningLine {
  return { product: null, shop, tags: [], quantity: 0, unitPrice: 0, list: amount, item: amount, running: amount };
}

function shown({ quantity, left, amount, beside, offers }: Found, rounding: Rounding): WorstPrice {
  return {
    quantity,
    offers,
    goods: fromMinor(left, rounding),
    beside: { amount: fromMinor(amount, rounding), good: beside },
  };
}
