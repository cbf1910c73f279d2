import { compareDecimals } from '@/lib/domain/decimal';
import type { Mention } from './mentions';
import { isPerPiece } from './vocabulary';
import { isNet, type Weighed } from './weigh';

/** What the page's amounts come to: the product's price with its list price, a tie, or nothing that is one. */
export type Choice =
  | { kind: 'price'; price: Weighed; list: Mention | null }
  | { kind: 'tie'; first: Weighed; second: Weighed }
  | { kind: 'none' };

/** A price needs this much to speak for it, and this much more than for any other value. */
const ENOUGH = 5;
/** What the page states for machines is right more often than not: a price that contradicts it needs more. */
const ENOUGH_AGAINST = 6.5;
const LEAD = 1.5;

/** Picks the product's price where one value stands out; where two hold their own, it says so instead of guessing. */
export function choose(weighed: readonly Weighed[], hasWitness: boolean): Choice {
  const ranked = [...weighed].sort((a, b) => b.score - a.score);
  const priced = ranked.filter((one) => one.role === 'price' && one.score >= ENOUGH);
  // A recommended price is all that some pages offer; then a statement must bear it out as the price.
  const prices = priced.length ? ranked.filter((one) => one.role === 'price') : ranked.filter((one) => one.stated);
  const [first] = prices;
  const enough = hasWitness && !first?.agrees ? ENOUGH_AGAINST : ENOUGH;
  if (!first || first.score < enough || !first.named) return { kind: 'none' };
  const second = prices.find((one) => isRival(one, first));
  if (second) return { kind: 'tie', first, second };
  return { kind: 'price', price: first, list: listPriceFor(first.mention, weighed) };
}

/** Whether another value holds its own: by weight, or as a signed amount right beside one that nothing bears out. */
function isRival(one: Weighed, first: Weighed): boolean {
  if (sameValue(one.mention, first.mention)) return false;
  if (one.score > first.score - LEAD) return true;
  const beside = Math.abs(one.mention.index - first.mention.index) <= 1 && sharesBlock(one.mention, first.mention);
  const forLess = isPerPiece(one.mention.after) || (isNet(one.mention) && !isNet(first.mention));
  return beside && one.mention.signed && !first.borneOut && !forLess;
}

function sharesBlock(a: Mention, b: Mention): boolean {
  const [left, right] = [a.line.group, b.line.group];
  const parent = Math.min(left.length, right.length) - 1;
  return left.slice(0, parent).every((id, index) => right[index] === id);
}

function sameValue(a: Mention, b: Mention): boolean {
  const sameMax = a.max === b.max || (a.max !== null && b.max !== null && compareDecimals(a.max, b.max) === 0);
  return compareDecimals(a.min, b.min) === 0 && sameMax && (a.currency === b.currency || !a.currency || !b.currency);
}

/** The nearest list price beside the price and not below it. */
function listPriceFor(price: Mention, weighed: readonly Weighed[]): Mention | null {
  const lists = weighed
    .filter(({ role, mention }) => role === 'list' && Math.abs(mention.index - price.index) <= 8)
    .filter(({ mention }) => mention.currency === price.currency && compareDecimals(mention.min, price.min) >= 0)
    .sort((a, b) => Math.abs(a.mention.index - price.index) - Math.abs(b.mention.index - price.index));
  return lists[0]?.mention ?? null;
}
