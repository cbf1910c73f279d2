import type { Decimal } from '@/lib/domain/decimal';
import type { CartCondition, Offer } from '@/lib/domain/offer';
import { allocate } from './allocate';
import { reduction } from './benefit';
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

interface RunningLine {
  readonly line: CartLine;
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
  for (const offer of offers) {
    const next = applyOffer(state, offer, rounding);
    off.set(offer.id, fromMinor(leftOf(state) - leftOf(next), rounding));
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
    lines: lines.map((line) => {
      const list = toMinor(line.listPrice, rounding) * line.quantity;
      return { line, list, item: list, running: list };
    }),
    shipping: toMinor(shipping, rounding),
  };
}

/** The cart after one more offer. */
export function applyOffer(state: Running, offer: Offer, rounding: Rounding): Running {
  if (!offer.conditions.every((condition) => isMet(condition, state, rounding))) return state;
  const covered = state.lines.map((line) => covers(offer, line, rounding));
  const base = sum(state.lines, ({ [offer.base]: amount }, index) => (covered[index] ? amount : 0));
  if (offer.threshold !== null && base < toMinor(offer.threshold, rounding)) return state;
  switch (offer.level) {
    case 'unit':
      return { ...state, lines: state.lines.map((line, at) => (covered[at] ? offUnits(line, offer, rounding) : line)) };
    case 'order': {
      const open = state.lines.map(({ running }, index) => (covered[index] ? running : 0));
      const count = sum(state.lines, ({ line }, index) => (covered[index] ? line.quantity : 0));
      const left = open.reduce((total, amount) => total + amount, 0);
      const parts = allocate(Math.min(left, reduction(offer.benefit, base, count, rounding)), open);
      return {
        ...state,
        lines: state.lines.map((line, index) => ({ ...line, running: line.running - (parts[index] ?? 0) })),
      };
    }
    case 'shipping':
      return { ...state, shipping: state.shipping - reduction(offer.benefit, state.shipping, 1, rounding) };
  }
}

/** What is left to pay for the goods of a cart. */
export function goodsOf({ lines }: Running): number {
  return sum(lines, ({ running }) => running);
}

function leftOf(state: Running): number {
  return goodsOf(state) + state.shipping;
}

/** Each unit is reduced and rounded by itself, as a shop prices it. */
function offUnits(line: RunningLine, { benefit, base }: Offer, rounding: Rounding): RunningLine {
  const { quantity } = line.line;
  if (quantity === 0) return line;
  const each = (amount: number) => Math.floor(amount / quantity);
  const unit = Math.min(reduction(benefit, each(line[base]), 1, rounding), each(line.running));
  const running = line.running - unit * quantity;
  return { ...line, item: running, running };
}

function covers({ covers }: Offer, { line }: RunningLine, rounding: Rounding): boolean {
  const { products, shop, tags, unitPrice } = covers;
  const price = toMinor(line.listPrice, rounding);
  return (
    (products === null || products.includes(line.product)) &&
    (shop === null || shop === line.shop) &&
    (tags === null || tags.some((tag) => line.tags.includes(tag))) &&
    (unitPrice?.least == null || price >= toMinor(unitPrice.least, rounding)) &&
    (unitPrice?.most == null || price <= toMinor(unitPrice.most, rounding))
  );
}

function isMet(condition: CartCondition, { lines }: Running, rounding: Rounding): boolean {
  switch (condition.kind) {
    case 'quantity':
      return sum(lines, ({ line }) => line.quantity) >= condition.least;
    case 'product':
      return lines.some(({ line }) => line.product === condition.product);
    case 'tag':
      return lines.some(({ line }) => condition.tags.some((tag) => line.tags.includes(tag)));
    case 'total': {
      const { tag, least } = condition;
      const counted = lines.filter(({ line }) => tag === null || line.tags.includes(tag));
      return sum(counted, ({ running }) => running) >= toMinor(least, rounding);
    }
  }
}

function sum<T>(items: readonly T[], amount: (item: T, index: number) => number): number {
  return items.reduce((total, item, index) => total + amount(item, index), 0);
}
