import Big from 'big.js';
import { type Decimal, shiftDecimal } from '@/lib/domain/decimal';
import type { CurrencySign } from './currency-signs';
import { type Numeral, numeralValue } from './numeral';
import type { Token } from './tokens';
import type { Bound } from './vocabulary';

/** What a number in a text is: its unit words decide. `label` numbers are part of a name ("iPhone15", "#12"). */
export type AmountKind = 'plain' | 'money' | 'percent' | 'discount' | 'duration' | 'date' | 'times' | 'label';

/** One number of a text with everything that belongs to it. `value` is in the main unit with magnitudes applied. */
export interface Amount {
  kind: AmountKind;
  value: Decimal;
  /** The other reading, where one separator before three digits may group or divide. */
  fractional: Decimal | null;
  separator: '.' | ',' | null;
  malformed: boolean;
  currency: CurrencySign | null;
  percentExponent: number;
  /** Seconds of one unit of a duration. */
  seconds: number;
  bound: Bound | null;
  signed: boolean;
  magnitude: number;
  /** The magnitude as written where it means other powers of ten in other places ("M", "mil"), else null. */
  varying: string | null;
  /** Whether a magnitude of the Han or Korean system allows "1만 2,900" to go on. */
  continues: boolean;
  counted: boolean;
  /** Index of its first and its last token. */
  from: number;
  to: number;
}

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

function better(a: CurrencySign | null, b: CurrencySign): CurrencySign {
  if (a === null || (!a.certain && b.certain)) return b;
  return a;
}

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

function negate(amount: Amount): void {
  amount.value = amount.value.startsWith('-') ? amount.value.slice(1) : `-${amount.value}`;
  if (amount.fractional !== null) amount.fractional = `-${amount.fractional}`;
}

function takeSuffixes(amount: Amount, tokens: readonly Token[]): void {
  for (;;) {
    const token = tokens[amount.to + 1];
    if (!token || !takeSuffix(amount, token, tokens[amount.to + 2])) return;
    amount.to += 1;
  }
}

function takeSuffix(amount: Amount, token: Token, next: Token | undefined): boolean {
  if (token.kind === 'plus') {
    if (token.spaced || next?.kind === 'numeral') return false;
    amount.bound = 'at-least';
    return true;
  }
  if (token.kind === 'currency') {
    if (amount.kind !== 'plain' && amount.kind !== 'money') return false;
    const startsNext = next?.kind === 'numeral' && !next.spaced && token.spaced;
    if (startsNext || (amount.currency?.certain && next?.kind === 'numeral')) return false;
    if (next?.kind === 'numeral' && amount.currency !== null) return false;
    amount.currency = amount.currency === null ? token.sign : better(amount.currency, token.sign);
    amount.kind = 'money';
    amount.magnitude += token.exponent;
    return true;
  }
  if (token.kind !== 'word') return false;
  const meaning = token.meaning;
  switch (meaning.kind) {
    case 'magnitude':
      if (amount.counted || (meaning.after === 'glued' && token.spaced && token.text.toLowerCase() !== 'k'))
        return false;
      amount.magnitude += meaning.exponent;
      if (meaning.varies) amount.varying = token.text;
      amount.continues = /[千万萬億亿천만억]/.test(token.text) && !amount.value.includes('.');
      return true;
    case 'percent':
      amount.kind = 'percent';
      amount.percentExponent = meaning.exponent;
      return true;
    case 'discount':
      amount.kind = 'discount';
      amount.percentExponent =
        amount.value.length > 1 && !amount.value.includes('.') && amount.value !== '10' ? -2 : -1;
      return true;
    case 'tenths':
      amount.kind = 'percent';
      amount.percentExponent = -1;
      return true;
    case 'bound':
      if (meaning.side === 'before' || amount.kind === 'date') return false;
      amount.bound = meaning.bound;
      return true;
    case 'subunit':
      if (amount.kind === 'money') return false;
      amount.magnitude += meaning.exponent;
      amount.kind = 'money';
      amount.currency = { codes: [], certain: false };
      return true;
    case 'duration':
      if (amount.kind !== 'plain' || amount.counted) return false;
      amount.kind = 'duration';
      amount.seconds = meaning.seconds;
      return true;
    case 'date':
      if (amount.kind !== 'plain' || token.spaced) return false;
      amount.kind = 'date';
      return true;
    case 'times':
      if (amount.kind !== 'plain') return false;
      amount.kind = 'times';
      return true;
    case 'counter':
      if (amount.counted || amount.kind !== 'plain') return false;
      amount.counted = true;
      return true;
    default:
      return false;
  }
}

// "123元1角1分", "3 dollars 50 cents", "1만 2,900원", "12€99": a second number that goes on with the first.
function joinSubunits(first: Amount, second: Amount, tokens: readonly Token[]): boolean {
  const adjacent = second.from === first.to + 1;
  const andBetween = second.from === first.to + 2 && isAnd(tokens[first.to + 1]);
  if (first.malformed || second.malformed || (!adjacent && !andBetween) || second.signed) return false;
  const minor = second.kind === 'money' && second.currency?.codes.length === 0;
  if (first.kind === 'money' && minor) return add(first, second);
  const grouped = second.fractional === null || second.separator === ',';
  const whole = !first.value.includes('.') && grouped && /^\d+$/.test(second.value);
  if (adjacent && first.continues && whole && new Big(second.value).lt(new Big(10).pow(Math.max(first.magnitude, 0)))) {
    if (first.currency !== null && second.currency !== null) return false;
    if (second.kind !== 'plain' && second.kind !== 'money') return false;
    first.currency ??= second.currency;
    if (first.currency) first.kind = 'money';
    first.continues = second.continues;
    return add(first, second);
  }
  const numeral = tokens[second.from];
  const hundredths = whole && /^\d\d$/.test(digitsOf(numeral)) && second.kind === 'plain' && !second.counted;
  const ended = second.to === tokens.length - 1 || (second.to === tokens.length - 2 && isStop(tokens.at(-1)));
  if (first.kind === 'money' && first.magnitude === 0 && hundredths && ended)
    return add(first, { ...second, value: shiftDecimal(second.value, -2) });
  return false;
}

function add(first: Amount, second: Amount): boolean {
  const negative = first.value.startsWith('-');
  first.value = new Big(first.value)[negative ? 'minus' : 'plus'](second.value).toFixed();
  first.fractional = null;
  first.to = second.to;
  first.bound ??= second.bound;
  return true;
}

const isAnd = (token: Token | undefined) => token?.kind === 'letters' && /^(and|und|et|y|e)$/i.test(token.text);
const isStop = (token: Token | undefined) => token?.kind === 'mark' && /[.。!]/.test(token.text);
const digitsOf = (token: Token | undefined) => (token?.kind === 'numeral' ? token.numeral.groups.join('') : '');
