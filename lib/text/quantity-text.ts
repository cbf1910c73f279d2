import Big from 'big.js';
import { type Decimal, shiftDecimal } from '@/lib/domain/decimal';
import type { AmbiguityReason, RefusalReason } from '@/lib/domain/field';
import type { Unit } from '@/lib/domain/metric';
import type { Currency } from '@/lib/domain/money';
import type { Quantity } from '@/lib/domain/quantity';
import type { Amount } from './amount';
import { type AmountText, amountText, markInText } from './amount-text';
import { durationSeconds } from './duration';
import { currencyOf } from './money-text';
import { markOfLocale, settled } from './number-convention';
import type { DecimalMark } from './numeral';
import type { Token } from './tokens';

/** What is known of a cell before it is read: the unit of its column, the currency of the site or the header. */
export interface QuantityContext {
  unit: Unit | null;
  currency: Currency | null;
  locale: string | null;
}

/**
 * What a cell's text says. `comparison` is the part that compares with another period, kept apart; `rounded` where
 * the page abbreviates; `scaled` where the text itself states a magnitude or a percent sign, so that a scale in the
 * header must not be applied again.
 */
export type QuantityText =
  | { kind: 'value'; quantity: Quantity; comparison: string | null; rounded: boolean; scaled: boolean }
  | { kind: 'absent' }
  | { kind: 'ambiguous'; reason: AmbiguityReason }
  | { kind: 'refused'; reason: RefusalReason };

/** Reads one cell by itself. A value is given only where the text and its context leave one reading. */
export function readQuantity(text: string, context: QuantityContext): QuantityText {
  return read(text, context, markOfLocale(context.locale));
}

/**
 * Reads the cells of one column together: where one cell proves the decimal mark, all follow it, whatever the locale
 * says; where cells prove both, each stands by itself.
 */
export function readColumn(texts: readonly string[], context: QuantityContext): QuantityText[] {
  const proven = new Set(texts.map(markInText));
  proven.delete(null);
  const [first] = proven;
  const mark = proven.size === 1 && first ? first : proven.size > 1 ? null : markOfLocale(context.locale);
  return texts.map((text) => read(text, context, mark));
}

const DURATIONS: ReadonlySet<Unit> = new Set<Unit>(['seconds', 'hours', 'days']);

function read(text: string, context: QuantityContext, mark: DecimalMark): QuantityText {
  const isDuration = context.unit !== null && DURATIONS.has(context.unit);
  const found = amountText(text, { ...context, durations: isDuration });
  if (found.absent) return { kind: 'absent' };
  if (found.refused !== null) return { kind: 'refused', reason: found.refused };
  const comparedAt = comparisonAt(found);
  const main = found.amounts.filter((amount) => amount.to < comparedAt);
  const comparison = comparedAt < found.tokens.length ? tail(found, comparedAt) : null;
  if (isDuration || context.unit === null) {
    const seconds = durationSeconds(main, found.tokens, context.unit);
    if (seconds !== null) return value(durationQuantity(seconds, context.unit), comparison, false, true);
  }
  const [first] = main;
  if (!first) return { kind: 'refused', reason: found.amounts.length > 0 ? 'unit' : 'no-number' };
  if (first.kind === 'date') return { kind: 'refused', reason: 'date-like' };
  if (main.length > 1)
    return found.ranges.has(0) ? { kind: 'ambiguous', reason: 'range' } : { kind: 'refused', reason: 'malformed' };
  if (first.malformed || first.kind === 'label') return { kind: 'refused', reason: 'malformed' };
  if (isLossOrGain(found.plain, context.locale)) return { kind: 'refused', reason: 'malformed' };
  if (isNamed(found.tokens.slice(0, first.from))) return { kind: 'refused', reason: 'malformed' };
  if (isFollowed(found.tokens.slice(first.to + 1, comparedAt))) return { kind: 'refused', reason: 'malformed' };
  if (first.bound !== null) return { kind: 'ambiguous', reason: 'bound' };
  return quantityOf(first, context, mark, comparison);
}

// Japanese accounts write a loss as "▲1,200", where others mean what has grown.
function isLossOrGain(plain: string, locale: string | null): boolean {
  return /^ja\b/i.test(locale ?? '') && /^[▲△]/.test(plain);
}

// "Item #240353" and "Ref. 1234" are names and not figures, and so may be what follows any unknown word.
function isNamed(tokens: readonly Token[]): boolean {
  return tokens.some((token) => token.kind === 'letters' || (token.kind === 'mark' && /[#№]/.test(token.text)));
}

// An unknown word after a number may be a magnitude that this reader has never met, and one that it did not take is none here.
function isFollowed(tokens: readonly Token[]): boolean {
  return tokens.some(
    (token) =>
      token.kind === 'letters' ||
      token.kind === 'numeral' ||
      (token.kind === 'word' && token.meaning.kind === 'magnitude'),
  );
}

function quantityOf(
  amount: Amount,
  context: QuantityContext,
  mark: DecimalMark,
  comparison: string | null,
): QuantityText {
  const unit = context.unit ?? unitOf(amount);
  if (!fits(amount, unit)) return { kind: 'refused', reason: 'unit' };
  const currency = currencyOf(amount, context.currency);
  const plain = settled(amount, { unit, currency, mark, locale: context.locale });
  if (plain === null) return { kind: 'ambiguous', reason: 'separator' };
  const scaled = amount.magnitude !== 0 || amount.percentExponent !== 0;
  const rounded = amount.magnitude > 0;
  if (unit === 'money') {
    if (amount.currency !== null && currency === null) return { kind: 'ambiguous', reason: 'currency' };
    return value({ unit, value: plain, currency }, comparison, rounded, scaled);
  }
  const number = shiftDecimal(plain, amount.percentExponent);
  if (unit === 'count' && !/^-?\d+(\.0+)?$/.test(number)) return { kind: 'refused', reason: 'unit' };
  return value({ unit, value: number }, comparison, rounded, scaled);
}

function value(quantity: Quantity, comparison: string | null, rounded: boolean, scaled: boolean): QuantityText {
  return { kind: 'value', quantity, comparison, rounded, scaled };
}

function unitOf(amount: Amount): Unit {
  if (amount.kind === 'money') return 'money';
  if (amount.kind === 'percent' || amount.kind === 'discount' || amount.kind === 'times') return 'ratio';
  return amount.counted ? 'count' : 'number';
}

const FITTING: Record<Unit, readonly Amount['kind'][]> = {
  count: ['plain'],
  money: ['plain', 'money'],
  ratio: ['plain', 'percent', 'discount', 'times'],
  seconds: ['plain', 'duration'],
  hours: ['plain', 'duration'],
  days: ['plain', 'duration'],
  score: ['plain'],
  number: ['plain', 'times'],
};

function fits(amount: Amount, unit: Unit): boolean {
  if (!FITTING[unit].includes(amount.kind)) return false;
  return !amount.counted || unit === 'count' || unit === 'number' || unit === 'score';
}

// What follows the value starts at a word of comparison, at a second number that bears a sign or an arrow and is a
// percent, or at a parenthesis around another kind of figure ("123 (4.5%)").
function comparisonAt(found: AmountText): number {
  const [first, ...others] = found.amounts;
  const word = found.tokens.findIndex((token) => token.kind === 'word' && token.meaning.kind === 'comparison');
  const change = others.find((amount) => amount.signed && amount.kind === 'percent');
  const aside = others.find((amount) => amount.kind !== first?.kind && found.tokens[amount.from - 1]?.kind === 'open');
  const spots = [word, change?.from ?? -1, aside ? aside.from - 1 : -1].filter((at) => at >= 0);
  return Math.min(found.tokens.length, ...spots);
}

function tail(found: AmountText, from: number): string {
  return found.plain.slice(found.tokens[from]?.start ?? 0);
}

const PER: Record<'seconds' | 'hours' | 'days', number> = { seconds: 0, hours: 3600, days: 86400 };

function durationQuantity(seconds: Decimal, unit: Unit | null): Quantity {
  if (unit === 'hours' || unit === 'days') return { unit, value: divided(seconds, PER[unit]) };
  return { unit: 'seconds', value: seconds };
}

function divided(seconds: Decimal, by: number): Decimal {
  return new Big(seconds).div(by).toFixed();
}
