import { type Amount, better } from './amount';
import type { Token } from './tokens';

const LONE_CAPITAL = /^[MB]$/;

/** Lets an amount take what follows its number: currency, magnitude, unit, bound. It goes on to the last of them. */
export function takeSuffixes(amount: Amount, tokens: readonly Token[]): void {
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
      if (amount.counted || (meaning.after === 'glued' && token.spaced && !standsApart(token.text, next))) return false;
      amount.apart = token.spaced && LONE_CAPITAL.test(token.text) && next?.kind !== 'currency';
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

/** "2,5 M €" and "12 k": a capital letter, or k, set apart from its number where nothing else may be meant by it. */
function standsApart(text: string, next: Token | undefined): boolean {
  if (text.toLowerCase() === 'k') return true;
  return LONE_CAPITAL.test(text) && next?.kind !== 'letters' && next?.kind !== 'numeral' && next?.kind !== 'word';
}
