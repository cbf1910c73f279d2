import type { Decimal } from '@/lib/domain/decimal';
import type { Offer } from '@/lib/domain/offer';
import { applyOffer, type CartLine, type Running, type RunningLine } from './apply-offers';
import { type CombinationRules, combines } from './combinations';
import { type Companion, companionsOf, type Good } from './companions';
import { askedBy, highestMark, type Piece, split } from './fill-up';
import { inMinorUnits, type MinorOffer } from './minor-offer';
import { fromMinor, type Rounding, toMinor } from './minor-units';
import { mostStillOff } from './most-off';
import { quantitiesThatMatter } from './quantities';
import { rivalry } from './rivalry';

/** The least that a buyer can come to pay for a product: which offers, on how many units, and what is left for them. */
export interface WorstPrice {
  quantity: number;
  /** The offers by id, in the order in which they are applied, with what each takes off these units together. */
  offers: readonly { id: string; off: Decimal }[];
  /** For all units of the product together, not for what is put beside them. */
  goods: Decimal;
  /** Goods put beside it to reach a threshold: so much of anything, and so many of another good. */
  beside: { amount: Decimal; good: { product: string; quantity: number } | null };
}

/** What a buyer may put in the cart: so many units, alone or with other goods beside them. */
export interface Filling {
  quantities: readonly number[] | 'that-matter';
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
 * reaches a threshold gives most for each unit. Of equal prices the one of fewer units and goods is named.
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
  const rivals = rivalry(open, rules);

  return (goods, filling) => {
    let best: Found | null = null;
    for (const cart of cartsOf(open, goods, filling, rounding)) best = leastIn(cart, best);
    if (best === null) throw new Error('a price of no quantity');
    return shown(best, rounding);
  };

  function leastIn(cart: FilledCart, known: Found | null): Found | null {
    let best = known;
    look([], [{ from: 0, to: cart.most, state: cart.with(0) }], open);
    return best;

    /** `rest` are the offers not yet decided that go with all that are chosen. */
    function look(chosen: readonly MinorOffer[], pieces: readonly Piece[], rest: readonly MinorOffer[]): void {
      const hopeful = pieces.filter(({ state }) =>
        isLess(leftOf(state) - mostStillOff(state, rest, rivals.sets, cart.isAlone, rounding)),
      );
      const [one, ...others] = rest;
      if (!one) for (const { from, state } of hopeful) take(from, state, chosen);
      if (!one || hopeful.length === 0) return;
      const before = chosen.map(({ offer }) => offer);
      const stateAt = (amount: number) => settled(cart, amount, chosen, rounding);
      // Choosing comes first: the sooner a low price is known, the more branches are left.
      const after = combines(one.offer, before, rules) ? split(hopeful, one, chosen, stateAt, rounding) : null;
      if (after) {
        const going = others.filter((other) => !rivals.between(one, other));
        look([...chosen, one], after, going);
      }
      look(chosen, hopeful, others);
    }

    /** Compared as fractions: a third of a cent decides between 3 for 20 and 2 for 13.34. */
    function isLess(left: number): boolean {
      return best === null || left * best.cart.quantity < leftOf(best.state) * cart.quantity;
    }

    function take(amount: number, state: Running, chosen: readonly MinorOffer[]): void {
      if (isLess(leftOf(state))) best = { cart, amount, state, chosen };
    }
  }
}

/** A cart of so many units, with nothing or one other good beside them, and up to `most` of anything. */
interface FilledCart {
  quantity: number;
  good: { product: string; quantity: number } | null;
  most: number;
  isAlone: boolean;
  with(amount: number): Running;
}

interface Found {
  cart: FilledCart;
  amount: number;
  state: Running;
  chosen: readonly MinorOffer[];
}

/** The carts that may be the least, the plainest first. */
function cartsOf(
  open: readonly MinorOffer[],
  { product, shop, tags, ...goods }: PricedGoods,
  { quantities, anything, goods: others }: Filling,
  rounding: Rounding,
): FilledCart[] {
  const [unitPrice, price] = [toMinor(goods.listPrice, rounding), toMinor(goods.price, rounding)];
  const units = (quantity: number): RunningLine => {
    const running = price * quantity;
    return { product, shop, tags, unitPrice, quantity, list: unitPrice * quantity, item: running, running };
  };
  const { alone, beside } =
    quantities === 'that-matter'
      ? quantitiesThatMatter(open, units(1), rounding)
      : { alone: quantities, beside: quantities };
  const countsAnything = open.some((one) => one.products === null && askedBy(one).length > 0);
  const most = anything && countsAnything ? 2 * highestMark(open) : 0;
  const plain = alone.map((quantity) => filled(units(quantity), null, 0));
  const besides = beside.flatMap((quantity) => {
    const line = units(quantity);
    const withGoods = companionsOf(open, line, others, rounding).map((good) => filled(line, good, most));
    return most > 0 ? [filled(line, null, most), ...withGoods] : withGoods;
  });
  return [...plain, ...besides];
}

function filled(line: RunningLine, good: Companion | null, most: number): FilledCart {
  const lines = good ? [line, good.line] : [line];
  return {
    quantity: line.quantity,
    good: good && { product: good.product, quantity: good.quantity },
    most,
    isAlone: good === null && most === 0,
    with: (amount) => ({ lines: amount > 0 ? [...lines, ofAnything(amount, line.shop)] : lines, shipping: 0 }),
  };
}

function ofAnything(amount: number, shop: string | null): RunningLine {
  return { product: null, shop, tags: [], quantity: 0, unitPrice: 0, list: amount, item: amount, running: amount };
}

/** What is left of the units that the price is asked of. */
function leftOf({ lines }: Running): number {
  return lines[0]?.running ?? 0;
}

function settled(cart: FilledCart, amount: number, chosen: readonly MinorOffer[], rounding: Rounding): Running {
  return chosen.reduce((state, one) => applyOffer(state, one, rounding), cart.with(amount));
}

function shown({ cart, amount, state, chosen }: Found, rounding: Rounding): WorstPrice {
  const offers = chosen.map(({ offer }, at) => {
    const [before, after] = [at, at + 1].map((count) =>
      leftOf(settled(cart, amount, chosen.slice(0, count), rounding)),
    );
    return { id: offer.id, off: fromMinor((before ?? 0) - (after ?? 0), rounding) };
  });
  return {
    quantity: cart.quantity,
    offers,
    goods: fromMinor(leftOf(state), rounding),
    beside: { amount: fromMinor(amount, rounding), good: cart.good },
  };
}
