import type { RunningLine } from './apply-offers';
import { askedBy } from './fill-up';
import type { MinorOffer } from './minor-offer';
import type { Rounding } from './minor-units';
import { mostStillOff } from './most-off';

/** Up to here each number of units is looked at where an offer is for some goods only. */
const EACH_UP_TO = 20;
/** More units than this nobody buys at once. */
const MOST_UNITS = 999;

/** Numbers of units that a buyer takes of a good: alone in the cart, and with others beside it. */
export interface Quantities {
  alone: readonly number[];
  beside: readonly number[];
}

/**
 * The numbers of units at which a price may be least: one, the pieces that an offer asks for, and those that reach an
 * amount. Where any other goods reach it as well, more units with them change nothing. Where an offer is for some goods
 * only, one before it may lower what counts, so that each number is looked at up to the one that reaches all.
 */
export function quantitiesThatMatter(open: readonly MinorOffer[], unit: RunningLine, rounding: Rounding): Quantities {
  const [alone, beside] = [new Set([1]), new Set([1])];
  const { product, running } = unit;
  const covering = open.filter(({ products }) => products === null || (product !== null && products.has(product)));
  const units = covering.filter(({ offer }) => offer.level === 'unit');
  const each = new Map(units.map((one, at) => [one, at]));
  const price = Math.max(1, running - mostStillOff({ lines: [unit], shipping: 0 }, units, each, true, rounding));
  const off = covering.reduce((sum, one) => sum + mostFixed(one), 0);
  let most = 1;
  for (const one of covering) {
    for (const condition of one.conditions) if (condition.kind === 'pieces') beside.add(condition.least);
    for (const asked of askedBy(one)) {
      const reaching = Math.ceil(asked / Math.max(1, running));
      if (one.products === null) {
        if (reaching <= EACH_UP_TO) alone.add(reaching);
        continue;
      }
      const all = Math.ceil((asked + off) / price);
      most = Math.max(most, all);
      beside.add(reaching).add(all);
    }
  }
  for (let quantity = 2; quantity <= Math.min(most, EACH_UP_TO); quantity += 1) beside.add(quantity);
  return { alone: inOrder([...alone, ...beside]), beside: inOrder([...beside]) };
}

function inOrder(quantities: readonly number[]): number[] {
  const sensible = quantities.filter((quantity) => quantity >= 1 && quantity <= MOST_UNITS);
  return [...new Set(sensible)].sort((a, b) => a - b);
}

/** What an offer for orders takes off at most where that is known beforehand. */
function mostFixed({ offer, benefit }: MinorOffer): number {
  if (offer.level !== 'order') return 0;
  if (benefit.kind === 'fixed') return benefit.off;
  return benefit.kind === 'tiers' ? Math.max(...benefit.tiers.map(({ off }) => off)) : 0;
}
