import type { Decimal } from '@/lib/domain/decimal';
import type { AmbiguityReason, RefusalReason } from '@/lib/domain/field';
import type { Currency } from '@/lib/domain/money';
import type { Amount } from './amount';
import { type AmountText, amountText } from './amount-text';
import { type Convention, markOfLocale, settled } from './number-convention';
import type { Token } from './tokens';
import type { Bound } from './vocabulary';

export interface MoneyContext {
  /** The currency of the site, which decides what shared signs mean and what a bare number is in (not one that counts pieces). */
  currency: Currency | null;
  locale: string | null;
}

/**
 * What a text says about money. `alone` is false where the text holds other amounts too and this is the first of
 * them; `bound` says that the words make it a bound ("from", 起, "1000+") and not a price.
 */
export type MoneyText =
  | { kind: 'amount'; amount: Decimal; currency: Currency | null; alone: boolean; bound: Bound | null }
  | { kind: 'range'; min: Decimal | null; max: Decimal | null; currency: Currency | null }
  | { kind: 'absent' }
  | { kind: 'refused'; reason: RefusalReason | AmbiguityReason };

/**
 * Reads a price, a price range or a bare amount, exactly. Shared signs ($, ¥, kr) take the site's currency where it
 * is one of theirs and stay without a currency where it is not. Masked, date-like and malformed texts are refused.
 */
export function readMoney(text: string, context: MoneyContext): MoneyText {
  const read = amountText(text, { ...context, durations: false });
  if (read.absent) return { kind: 'absent' };
  if (read.refused !== null) return { kind: 'refused', reason: read.refused };
  const candidates = moneyCandidates(read);
  const [first] = candidates;
  if (!first) return { kind: 'refused', reason: whyNone(read) };
  if (first.malformed) return { kind: 'refused', reason: 'malformed' };
  const index = read.amounts.indexOf(first);
  const second = read.amounts[index + 1];
  if (second && read.ranges.has(index)) return rangeOf(first, second, context);
  if (isFollowed(first, read.tokens)) return { kind: 'refused', reason: 'malformed' };
  const currency = first.counted ? null : currencyOf(first, context.currency);
  const amount = settled(first, conventionOf(context, currency));
  if (amount === null) return { kind: 'refused', reason: 'separator' };
  return { kind: 'amount', amount, currency, alone: candidates.length === 1, bound: first.bound };
}

/** The currency that an amount's sign names, given the site's; null where the sign fits several and not the site. */
export function currencyOf(amount: Amount, site: Currency | null): Currency | null {
  const sign = amount.currency;
  if (sign === null || sign.codes.length === 0) return site;
  if (sign.certain) return sign.codes[0] ?? null;
  if (site !== null && sign.codes.includes(site)) return site;
  return sign.codes.length === 1 ? (sign.codes[0] ?? null) : null;
}

// "3.93 X" and "12 xyz €" bear a magnitude or a unit that is not known here, and so may "€ 12.99 M"; a sentence that goes
// on does not.
function isFollowed(amount: Amount, tokens: readonly Token[]): boolean {
  const [last, next, after] = [tokens[amount.to], tokens[amount.to + 1], tokens[amount.to + 2]];
  if (amount.apart || isMagnitude(next)) return true;
  if (last?.kind !== 'numeral' || next?.kind !== 'letters') return false;
  const sign = after?.kind === 'mark' && after.text === '.' ? tokens[amount.to + 3] : after;
  if (sign?.kind === 'currency') return /^\p{Script=Latin}{1,5}$/u.test(next.text);
  return /^[A-Z]$/.test(next.text) && !(after?.kind === 'mark' && after.text === '.');
}

function isMagnitude(token: Token | undefined): boolean {
  return token?.kind === 'word' && token.meaning.kind === 'magnitude';
}

function conventionOf({ locale }: MoneyContext, currency: Currency | null): Convention {
  return { unit: 'money', currency, mark: markOfLocale(locale), locale };
}

function moneyCandidates(read: AmountText): Amount[] {
  const money = read.amounts.filter((amount) => amount.kind === 'money');
  const first = money[0];
  if (first) {
    // A range may bear its currency at its end alone: "299-499元".
    const index = read.amounts.indexOf(first);
    const before = read.amounts[index - 1];
    return before?.kind === 'plain' && read.ranges.has(index - 1) ? [before, ...money] : money;
  }
  return read.amounts.filter((amount) => amount.kind === 'plain');
}

function whyNone(read: AmountText): RefusalReason {
  if (read.amounts.some((amount) => amount.kind === 'date')) return 'date-like';
  return read.amounts.some((amount) => amount.kind !== 'label') ? 'unit' : 'no-number';
}

function rangeOf(first: Amount, second: Amount, context: MoneyContext): MoneyText {
  if (second.malformed) return { kind: 'refused', reason: 'malformed' };
  const currency = currencyOf(first.currency ? first : second, context.currency);
  const convention = conventionOf(context, currency);
  const [min, max] = [settled(first, convention), settled(second, convention)];
  if (min === null || max === null) return { kind: 'refused', reason: 'separator' };
  if (Number(min) > Number(max)) return { kind: 'refused', reason: 'malformed' };
  return { kind: 'range', min, max, currency };
}
