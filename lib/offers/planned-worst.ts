import Big from 'big.js';
import { dequal } from 'dequal';
import { type Decimal, sumDecimals } from '@/lib/domain/decimal';
import type { Currency } from '@/lib/domain/money';
import type { PlannedOffer } from '@/lib/domain/plan-offer';
import type { PlatformId } from '@/lib/domain/platform';
import type { Good } from './companions';
import { type Rounding, roundingOf } from './minor-units';
import { type ItemPrice, isUnconditional, itemPriceOf, offersInOrder } from './planned-offers';
import { combinationsOf, goesWith, type Stacking, type Sureness, stackingAt } from './stacking';
import { type WorstPrice, worstPriceUnder } from './worst-price';

/** One product as one platform sells it on a day: its prices and the offers that are for it there and then. */
export interface Priced {
  product: string;
  platform: PlatformId;
  /** The day whose rules hold: `2026-11-11`. */
  on: string;
  currency: Currency;
  prices: Readonly<Record<'base' | 'list' | 'promotion', Decimal | null>>;
  offers: readonly PlannedOffer[];
  /** What else the plan sells there and then, with its price. */
  goods: readonly Good[];
}

/** The least that a buyer can come to pay for units of an item, and how. */
export interface WorstCase extends WorstPrice {
  item: ItemPrice;
  used: readonly PlannedOffer[];
  /** Of these units together, what the platform pays and the buyer does not. */
  platformPays: Decimal;
}

/** Gives the worst case as sure as it is, or the least that the merchant gets: as if no platform paid anything. */
export type WorstCases = (asked: Sureness | 'merchant') => WorstCase;

/** So many answers are remembered; then all are forgotten, which costs time alone. */
const MOST_REMEMBERED = 100_000;

/**
 * Answers with worst cases, each question once however often it is asked: most phases and looks ask the same again.
 * Questions are the same where all that they say is. Null where the plan names no price.
 */
export function worstCases(): (priced: Priced) => WorstCases | null {
  const answers = new Map<string, WorstCases | null>();
  const solvers = new Map<string, (priced: Priced) => WorstCases | null>();
  const contents = new Map<string, number>();
  const numbers = new WeakMap<object, number>();
  const numberOf = (one: object) => {
    const known = numbers.get(one);
    if (known !== undefined) return known;
    const content = JSON.stringify(one);
    const number = contents.get(content) ?? contents.size;
    contents.set(content, number);
    numbers.set(one, number);
    return number;
  };
  return (priced) => {
    if (answers.size > MOST_REMEMBERED) for (const map of [answers, solvers]) map.clear();
    const { product, platform, on, currency, prices, offers, goods } = priced;
    const stacking = stackingAt(platform, on);
    const offered = [stacking.key, currency, ...offers.map(numberOf)].join(' ');
    // Where no offer is for certain products and nothing else is bought, which product it is does not matter.
    const named = goods.length > 0 || offers.some(({ products }) => products.length > 0) ? product : null;
    const question = JSON.stringify([offered, named, numberOf(goods), prices.base, prices.list, prices.promotion]);
    const known = answers.get(question);
    if (known !== undefined) return known;
    const solver = solvers.get(offered) ?? solverOf(priced, stacking);
    solvers.set(offered, solver);
    const answer = solver(priced);
    answers.set(question, answer);
    return answer;
  };
}

/** Solves for whatever has these offers on a platform: they are prepared once, and what is the same is asked once. */
function solverOf({ currency, offers }: Priced, stacking: Stacking): (priced: Priced) => WorstCases | null {
  const rounding = roundingOf(currency);
  const likely = solverFor(offers, stacking, 'likely', rounding);
  const orLikely = (solver: Solver) => (dequal(solver.combinations, likely.combinations) ? likely : solver);
  const own = offers.filter(({ paidBy }) => paidBy === 'merchant');
  const solvers: Record<Sureness | 'merchant', Solver> = {
    likely,
    sure: orLikely(solverFor(offers, stacking, 'sure', rounding)),
    possible: orLikely(solverFor(offers, stacking, 'possible', rounding)),
    merchant: own.length === offers.length ? likely : solverFor(own, stacking, 'likely', rounding),
  };

  return (priced) => {
    const { prices } = priced;
    if (prices.base === null && prices.list === null && prices.promotion === null) return null;
    const solved = new Map<Solver, WorstCase>();
    return (asked) => {
      const solver = solvers[asked];
      const answer = solved.get(solver) ?? solver.solve(priced);
      solved.set(solver, answer);
      return answer;
    };
  };
}

interface Solver {
  /** What decides: two solvers with the same answer the same. */
  combinations: unknown;
  solve(priced: Priced): WorstCase;
}

function solverFor(
  offers: readonly PlannedOffer[],
  stacking: Stacking,
  sureness: Sureness,
  rounding: Rounding,
): Solver {
  // What is planned beside a price is meant to come off it, so it surely does where no rule says otherwise; what does not
  // is another way to a price, or is lost where the item is reduced.
  const onPrice = sureness === 'sure' ? 'likely' : sureness;
  const besides = offers.filter((one) => one.layer !== 'item' && goesWith('item', one.layer, stacking, onPrice));
  const items = offers.filter((one) => !besides.includes(one));
  const discounts = items.filter(isUnconditional);
  const conditional = items.filter((one) => !isUnconditional(one));
  const onItem = conditional.filter(({ layer }) => layer === 'item');
  const [onReduced, onFull] = [onItem, conditional].map((some) => {
    const counted = [...some, ...besides];
    const rules = combinationsOf(counted, stacking, sureness);
    return { counted, rules, worst: worstPriceUnder(offersInOrder(counted), rules, rounding) };
  });

  return {
    combinations: [onReduced?.rules, onReduced?.counted, onFull?.rules, onFull?.counted, discounts],
    solve({ product, prices, goods }) {
      const item = itemPriceOf(prices, discounts, rounding);
      const under = item && item.price !== item.list ? onReduced : onFull;
      if (!item || !under) throw new Error('a worst case of no price');
      const least = under.worst(
        { product, listPrice: item.list, price: item.price, shop: null, tags: [] },
        { quantities: 'that-matter', anything: true, goods },
      );
      const used = least.offers.flatMap(({ id }) => under.counted.find((one) => one.id === id) ?? []);
      const paid = least.offers.filter((_, at) => used[at]?.paidBy === 'platform').map(({ off }) => off);
      const ofItem = new Big(item.ownPrice).minus(item.price).times(least.quantity).toFixed();
      return { ...least, item, used, platformPays: sumDecimals([ofItem, ...paid]) };
    },
  };
}
