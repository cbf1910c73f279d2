import { shiftDecimal } from '@/lib/domain/decimal';
import { type Amount, better } from './amount';
import { joinSubunits } from './amount-parts';
import { takeSuffixes } from './amount-suffixes';
import type { CurrencySign } from './currency-signs';
import { type Numeral, numeralValue } from './numeral';
import type { Token } from './tokens';
import type { Bound } from './vocabulary';

interface Pending {
  currency: CurrencySign | null;
  negative: boolean;
  signed: boolean;
  bound: Bound | null;
  percent: number | null;
  magnitude: number;
  from: number;
}

/** The amounts of a text in reading order, each with its sign, currency, magnitude, unit and bound attached. */
export function amountsOf(tokens: readonly Token[]): Amount[] {
  const amounts: Amount[] = [];
  let at = 0;
  let pending = none();
  while (at < tokens.length) {
    const token = tokens[at];
    if (!token) break;
    if (token.kind === 'numeral' && (!token.han || bearsUnit(tokens[at + 1]))) {
      const amount = readAmount(tokens, at, pending.from >= 0 ? pending : { ...pending, from: at });
      const previous = amounts.at(-1);
      if (previous && !joinSubunits(previous, amount, tokens)) amounts.push(amount);
      else if (!previous) amounts.push(amount);
      at = amount.to + 1;
      pending = none();
      continue;
    }
    pending = take(pending, token, at, tokens, amounts.at(-1) ?? null);
    at += 1;
  }
  return amounts;
}

const none = (): Pending => ({
  currency: null,
  negative: false,
  signed: false,
  bound: null,
  percent: null,
  magnitude: 0,
  from: -1,
});

// What stands before a number and belongs to it; anything else between lets go of it.
function take(pending: Pending, token: Token, at: number, tokens: readonly Token[], last: Amount | null): Pending {
  const from = pending.from >= 0 ? pending.from : at;
  const next = tokens[at + 1];
  if (token.kind === 'currency')
    return { ...pending, from, magnitude: token.exponent, currency: better(pending.currency, token.sign) };
  if (token.kind === 'word' && token.meaning.kind === 'bound') return { ...pending, from, bound: token.meaning.bound };
  if (token.kind === 'word' && token.meaning.kind === 'percent' && next && !next.spaced)
    return { ...pending, from, percent: token.meaning.exponent };
  if (token.kind === 'down' || (token.kind === 'word' && token.meaning.kind === 'minus'))
    return { ...pending, from, negative: true, signed: true };
  if (token.kind === 'up' || token.kind === 'plus') return { ...pending, from, signed: true };
  if (token.kind === 'dash') {
    if (!isSign(at, tokens, last)) return pending.currency ? pending : none();
    return { ...pending, from, negative: true, signed: true };
  }
  if (token.kind === 'open' || token.kind === 'colon') return pending;
  return none();
}

// A dash is a minus where it touches its number and follows none: "12.99-15.99" is a range, "1,234 -5.2%" a change.
function isSign(at: number, tokens: readonly Token[], last: Amount | null): boolean {
  const [before, dash, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  const leads = next?.kind === 'numeral' || next?.kind === 'currency' || isPercent(next);
  if (!leads || next?.spaced) return false;
  if (before?.kind === 'close' || before?.kind === 'dash') return false;
  if (last === null || last.to !== at - 1) return true;
  return dash?.spaced === true && isPercent(tokens[at + 2]);
}

const isPercent = (token: Token | undefined) => token?.kind === 'word' && token.meaning.kind === 'percent';

function bearsUnit(next: Token | undefined): boolean {
  if (next?.spaced !== false) return false;
  if (next.kind === 'currency') return true;
  return next.kind === 'word' && ['magnitude', 'percent', 'discount', 'tenths', 'subunit'].includes(next.meaning.kind);
}

function readAmount(tokens: readonly Token[], index: number, pending: Pending): Amount {
  const token = tokens[index];
  const numeral: Numeral = token?.kind === 'numeral' ? token.numeral : { groups: [], separators: [] };
  const read = numeralValue(numeral);
  const amount: Amount = {
    kind: pending.currency ? 'money' : 'plain',
    value: read.kind === 'exact' ? read.value : read.kind === 'ambiguous' ? read.grouped : '0',
    fractional: read.kind === 'ambiguous' ? read.fractional : null,
    separator: read.kind === 'ambiguous' ? read.separator : null,
    malformed: read.kind === 'malformed',
    currency: pending.currency,
    percentExponent: pending.percent ?? 0,
    seconds: 0,
    bound: pending.bound,
    signed: pending.signed,
    magnitude: pending.magnitude,
    varying: null,
    apart: false,
    continues: false,
    counted: false,
    from: pending.from,
    to: index,
  };
  if (pending.percent !== null) amount.kind = 'percent';
  const before = tokens[index - 1];
  if (before?.kind === 'letters' && !token?.spaced && /[a-z]$/i.test(before.text) && pending.currency === null)
    amount.kind = 'label';
  takeSuffixes(amount, tokens);
  if (amount.magnitude !== 0) {
    amount.value = shiftDecimal(amount.value, amount.magnitude);
    if (amount.fractional !== null) amount.fractional = shiftDecimal(amount.fractional, amount.magnitude);
  }
  if (pending.negative) negate(amount);
  return amount;
}

/** Turns an amount's sign, in both of its readings. */
export function negate(amount: Amount): void {
  amount.value = amount.value.startsWith('-') ? amount.value.slice(1) : `-${amount.value}`;
  if (amount.fractional !== null) amount.fractional = `-${amount.fractional}`;
}
