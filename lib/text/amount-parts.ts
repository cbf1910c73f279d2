import Big from 'big.js';
import { shiftDecimal } from '@/lib/domain/decimal';
import type { Amount } from './amount';
import type { Token } from './tokens';

/**
 * Adds a second number to the first where the two make one amount ("123元1角1分", "3 dollars 50 cents",
 * "1만 2,900원", "12€99"); says whether it did.
 */
export function joinSubunits(first: Amount, second: Amount, tokens: readonly Token[]): boolean {
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
