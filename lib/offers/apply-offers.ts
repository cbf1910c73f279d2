import type { Decimal } from '@/lib/domain/decimal';
import type { Offer } from '@/lib/domain/offer';
import { allocate } from './allocate';
import { reduction } from './benefit';
import { inMinorUnits, type MinorCondition, type MinorOffer } from './minor-offer';
import { fromMinor, type Rounding, toMinor } from './minor-units';

/** One line of a cart: so many units of a product at its list price. */
export interface CartLine {
  product: string;
  listPrice: Decimal;
  quantity: number;
  shop: string | null;
  tags: readonly string[];
}

export interface Cart {
  lines: readonly CartLine[];
  shipping: Decimal;
}

/** What a buyer pays: `total` is goods and shipping, `lines` what is left of each line, `off` what each offer took. */
export interface Settlement {
  total: Decimal;
  goods: Decimal;
  shipping: Decimal;
  lines: readonly Decimal[];
  off: ReadonlyMap<string, Decimal>;
}

/** A cart between two offers, in minor units. */
export interface Running {
  readonly lines: readonly RunningLine[];
  readonly shipping: number;
}

/** Goods of one kind: `product` is null for goods of which only the amount is known, and which count as no unit. */
export interface RunningLine {
  readonly product: string | null;
  readonly shop: string | null;
  readonly tags: readonly string[];
  readonly quantity: number;
  /** The list price of one unit. */
  readonly unitPrice: number;
  readonly list: number;
  /** After the offers of single units. */
  readonly item: number;
  readonly running: number;
}

/**
 * Applies offers to a cart one after the other, in the order given: each sees what the ones before it left. One whose
 * threshold or conditions are not met takes nothing off; no amount falls below zero; an order's discount is parted over its
 * lines by what is left of them.
 */
export function applyOffers(cart: Cart, offers: readonly Offer[], rounding: Rounding): Settlement {
  let state = begin(cart, rounding);
  const off = new Map<string, Decimal>();
  for (const one of inMinorUnits(offers, rounding)) {
    const next = applyOffer(state, one, rounding);
    off.set(one.offer.id, fromMinor(leftOf(state) - leftOf(next), rounding));
    state = next;
  }
  const goods = goodsOf(state);
  return {
    total: fromMinor(goods + state.shipping, rounding),
    goods: fromMinor(goods, rounding),
    shipping: fromMinor(state.shipping, rounding),
    lines: state.lines.map(({ running }) => fromMinor(running, rounding)),
    off,
  };
}

/** A cart before any offer. */
export function begin({ lines, shipping }: Cart, rounding: Rounding): Running {
  return {
    lines: lines.map(({ product, shop, tags, quantity, listPrice }) => {
      const unitPrice = toMinor(listPrice, rounding);
      const list = unitPrice * quantity;
      return { product, shop, tags, quantity, unitPrice, list, item: list, running: list };
    }),
    shipping: toMinor(shipping, rounding),
  };
}

/** The cart after one more offer; the very same where it takes nothing off. */
export function applyOffer(state: Running, one: MinorOffer, rounding: Rounding): Running {
  const { lines, shipping } = state;
  const { benefit, offer, threshold } = one;
  // Many carts are settled in a search: these sums are taken in one pass.
  const covered: boolean[] = [];
  let [base, left, units] = [0, 0, 0];
  for (const line of lines) {
    const isCovered = covers(one, line);
    covered.push(isCovered);
    if (!isCovered) continue;
    base += line[offer.base];
    left += line.running;
    units += line.quantity;
  }
  if (threshold !== null && base < threshold) return state;
  for (const condition of one.conditions) if (!isMet(condition, state, units)) return state;
  switch (offer.level) {
    case 'unit':
      return { shipping, lines: lines.map((line, at) => (covered[at] ? offUnits(line, one, rounding) : line)) };
    case 'order': {
      const off = Math.min(left, reduction(benefit, base, units, rounding));
      if (off === 0) return state;
      const weights: number[] = [];
      lines.forEach((line, at) => {
        weights.push(covered[at] ? line.running : 0);
      });
      const parts = allocate(off, weights);
      return { shipping, lines: lines.map((line, at) => less(line, parts[at] ?? 0)) };
    }
    case 'shipping':
      return { lines, shipping: shipping - reduction(benefit, shipping, 1, rounding) };
  }
}

function less(line: RunningLine, off: number): RunningLine {
  if (off === 0) return line;
  const { product, shop, tags, quantity, unitPrice, list, item, running } = line;
  return { product, shop, tags, quantity, unitPrice, list, item, running: running - off };
}

/** What is left to pay for the goods of a cart. */
export function goodsOf({ lines }: Running): number {
  return sumOf(lines, ({ running }) => running);
}

/** What the goods of a cart that an offer is for come to, in the amount that it is measured by. */
export function baseOf({ lines }: Running, one: MinorOffer): number {
  return sumOf(lines, (line) => (covers(one, line) ? line[one.offer.base] : 0));
}

function leftOf(state: Running): number {
  return goodsOf(state) + state.shipping;
}

/** Each unit is reduced and rounded by itself, as a shop prices it. */
function offUnits(line: RunningLine, { benefit, offer }: MinorOffer, rounding: Rounding): RunningLine {
  const { quantity } = line;
  if (quantity === 0) return line;
  const each = (amount: number) => Math.floor(amount / quantity);
  const unit = Math.min(reduction(benefit, each(line[offer.base]), 1, rounding), each(line.running));
  const running = line.running - unit * quantity;
  return { ...line, item: running, running };
}

function covers({ offer, products, unitPrice, benefit }: MinorOffer, line: RunningLine): boolean {
  const { shop, tags } = offer.covers;
  if (line.product === null && (products !== null || benefit.kind === 'price')) return false;
  return (
    (products === null || (line.product !== null && products.has(line.product))) &&
    (shop === null || shop === line.shop) &&
    (tags === null || tags.some((tag) => line.tags.includes(tag))) &&
    (unitPrice === null || (line.unitPrice >= unitPrice.least && line.unitPrice <= unitPrice.most))
  );
}

function isMet(condition: MinorCondition, { lines }: Running, unitsCovered: number): boolean {
  switch (condition.kind) {
    case 'quantity':
      return sumOf(lines, ({ quantity }) => quantity) >= condition.least;
    case 'pieces':
      return unitsCovered >= condition.least;
    case 'product':
      return lines.some(({ product }) => product === condition.product);
    case 'tag':
      return lines.some((line) => condition.tags.some((tag) => line.tags.includes(tag)));
    case 'total': {
      const { tag, least } = condition;
      return sumOf(lines, ({ tags, running }) => (tag === null || tags.includes(tag) ? running : 0)) >= least;
    }
  }
}

function sumOf(lines: readonly RunningLine[], amount: (line: RunningLine) => number): number {
  let sum = 0;
  for (const line of lines) sum += amount(line);
  return sum;
}
