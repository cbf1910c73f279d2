import type { Decimal } from '@/lib/domain/decimal';
import type { RunningLine } from './apply-offers';
import { askedBy } from './fill-up';
import type { MinorOffer } from './minor-offer';
import { type Rounding, toMinor } from './minor-units';

/** Another good that may be bought with it, at its price. */
export interface Good {
  product: string;
  price: Decimal;
}

/** So many units of another good in the same cart. */
export interface Companion {
  product: string;
  quantity: number;
  line: RunningLine;
}

/** More units of another good than this nobody buys to reach a threshold. */
const MOST_UNITS = 99;

/**
 * The goods of the plan that are worth putting beside a line: for each offer that is for some goods only, those that reach
 * what it asks for with the least above it, and for each that counts pieces the cheapest that make up the number.
 */
export function companionsOf(
  offers: readonly MinorOffer[],
  line: RunningLine,
  goods: readonly Good[],
  rounding: Rounding,
): Companion[] {
  if (goods.length === 0) return [];
  const found = new Map<string, Companion>();
  for (const one of offers) {
    const { products, conditions } = one;
    if (line.product === null || (products && !products.has(line.product))) continue;
    const missing = Math.max(
      0,
      ...conditions.map((condition) => (condition.kind === 'pieces' ? condition.least - line.quantity : 0)),
    );
    const gaps = products === null ? [] : askedBy(one).map((asked) => asked - line[one.offer.base]);
    if (missing === 0 && !gaps.some((gap) => gap > 0)) continue;
    const others = pricedOthers(goods, line.product, products, rounding);
    add(missing, others[0], found, line);
    for (const gap of gaps) {
      if (gap <= 0) continue;
      const reaching = others.map((good) => ({ good, units: Math.ceil(gap / good.price) }));
      const [least] = reaching
        .filter(({ units }) => units <= MOST_UNITS)
        .sort((a, b) => a.units * a.good.price - b.units * b.good.price);
      add(Math.max(missing, least?.units ?? 0), least?.good, found, line);
    }
  }
  return [...found.values()];
}

interface PricedGood {
  product: string;
  price: number;
}

/** The other goods that an offer is for, the cheapest first; one without a price reaches nothing. */
function pricedOthers(
  goods: readonly Good[],
  product: string,
  products: ReadonlySet<string> | null,
  rounding: Rounding,
): PricedGood[] {
  return goods
    .filter((good) => good.product !== product && (products === null || products.has(good.product)))
    .map((good) => ({ product: good.product, price: toMinor(good.price, rounding) }))
    .filter(({ price }) => price > 0)
    .sort((a, b) => a.price - b.price);
}

function add(units: number, good: PricedGood | undefined, found: Map<string, Companion>, { shop }: RunningLine): void {
  if (!good || units === 0) return;
  const { product, price } = good;
  const amount = price * units;
  const line = {
    product,
    shop,
    tags: [],
    quantity: units,
    unitPrice: price,
    list: amount,
    item: amount,
    running: amount,
  };
  found.set(`${product} ${units}`, { product, quantity: units, line });
}
