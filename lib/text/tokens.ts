import type { Currency } from '@/lib/domain/money';
import { type CurrencySign, currencySign, longestSignFrom } from './currency-signs';
import { hanNumeralAt } from './han-numeral';
import type { Numeral } from './numeral';
import { longestWordFrom, type Meaning, meaningOfWord } from './vocabulary';

/** A piece of a text that bears an amount, with where it stands and whether a space stands before it. */
export type Token = { start: number; end: number; spaced: boolean } & (
  | { kind: 'numeral'; numeral: Numeral; han: boolean }
  | { kind: 'currency'; sign: CurrencySign; text: string; exponent: number }
  | { kind: 'word'; meaning: Meaning; text: string }
  | { kind: 'dash' | 'plus' | 'up' | 'down' | 'slash' | 'open' | 'close' | 'colon' | 'mask' }
  | { kind: 'letters' | 'mark'; text: string }
);

const LETTER = /[\p{L}\p{M}\p{Sc}]/u;
const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}ー々]/u;
const DIGIT = /\d/;
const SPECIAL: Record<string, 'dash' | 'plus' | 'up' | 'down' | 'slash' | 'open' | 'close' | 'colon' | 'mask'> = {
  '-': 'dash',
  '–': 'dash',
  '—': 'dash',
  '+': 'plus',
  '↑': 'up',
  '▲': 'up',
  '⬆': 'up',
  '🔺': 'up',
  '↗': 'up',
  '↓': 'down',
  '▼': 'down',
  '⬇': 'down',
  '🔻': 'down',
  '↘': 'down',
  '/': 'slash',
  '(': 'open',
  ')': 'close',
  ':': 'colon',
  '?': 'mask',
  '*': 'mask',
  '■': 'mask',
  '□': 'mask',
  '●': 'mask',
  '�': 'mask',
};

export interface TokenContext {
  site: Currency | null;
  localSigns: readonly string[];
  /** Whether figures are durations, so that 分 and m are minutes. */
  durations: boolean;
}

/** Cuts plain text into tokens from left to right, the longest known word first, in linear time. */
export function tokensOf(plain: string, context: TokenContext): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  let spaced = true;
  while (at < plain.length) {
    if (plain[at] === ' ') {
      spaced = true;
      at += 1;
      continue;
    }
    const token = tokenAt(plain, at, spaced, context);
    tokens.push(token);
    at = token.end;
    spaced = false;
  }
  return tokens;
}

function tokenAt(plain: string, start: number, spaced: boolean, context: TokenContext): Token {
  const first = String.fromCodePoint(plain.codePointAt(start) ?? 0);
  if (DIGIT.test(first) || startsWithMark(plain, start)) return numeralAt(plain, start, spaced);
  const local = context.localSigns.find((sign) => plain.startsWith(sign, start) && !continuesWord(plain, start, sign));
  if (local !== undefined && context.site !== null) {
    const sign = { codes: [context.site], certain: true };
    return { kind: 'currency', sign, text: local, exponent: 0, start, end: start + local.length, spaced };
  }
  const known = knownAt(plain, start, spaced, context);
  if (known) return known;
  const han = hanNumeralAt(plain, start);
  if (han) {
    return {
      kind: 'numeral',
      numeral: { groups: [han.value], separators: [] },
      han: true,
      start,
      end: han.end,
      spaced,
    };
  }
  const special = SPECIAL[first];
  if (special) return { kind: special, start, end: start + first.length, spaced };
  if (LETTER.test(first)) {
    const end = CJK.test(first) ? start + first.length : endOfWord(plain, start);
    return { kind: 'letters', text: plain.slice(start, end), start, end, spaced };
  }
  return { kind: 'mark', text: first, start, end: start + first.length, spaced };
}

// "$.99" is a number, "No.5" and "v1.5" bear none that starts with a mark.
function startsWithMark(plain: string, start: number): boolean {
  const [mark, next, before] = [plain[start] ?? '', plain[start + 1] ?? '', plain[start - 1] ?? ' '];
  return (mark === '.' || mark === ',') && DIGIT.test(next) && !/[\p{L}\p{N}.,]/u.test(before);
}

function knownAt(plain: string, start: number, spaced: boolean, context: TokenContext): Token | null {
  const first = plain[start] ?? '';
  const longest = Math.max(longestSignFrom(first), longestWordFrom(first));
  for (let length = Math.min(longest, plain.length - start); length > 0; length -= 1) {
    const text = plain.slice(start, start + length);
    if (text.endsWith(' ') || continuesWord(plain, start, text)) continue;
    const sign = currencySign(text, context.site);
    if (sign) return { kind: 'currency', sign, text, exponent: 0, start, end: start + length, spaced };
    const meaning = meaningOfWord(text, context.durations);
    if (meaning) return { kind: 'word', meaning, text, start, end: start + length, spaced };
  }
  return currencyOfMany(plain, start, spaced, context.site);
}

// Finance writes "48.5 MGBP", "30 KEUR" and, in German, "30 TEUR" or "30 T€"; Swedes write tkr and mnkr, Hungarians E Ft.
const MANY: Record<string, number> = { K: 3, M: 6, B: 9, T: 3, t: 3, m: 6, mn: 6, md: 9, E: 3 };
const OF_MANY: readonly RegExp[] = [
  /^([KMB])([A-Z]{3})(?!\p{L})/u,
  /^(T)(EUR|CHF)(?!\p{L})/u,
  /^([Tt])(€)/u,
  /^(t|mn?|md)(kr)(?!\p{L})/u,
  /^(E) ?(Ft)(?!\p{L})/u,
];
const LONGEST_OF_MANY = 6;

function currencyOfMany(plain: string, start: number, spaced: boolean, site: Currency | null): Token | null {
  const here = plain.slice(start, start + LONGEST_OF_MANY);
  for (const pattern of OF_MANY) {
    const [text = '', letter = '', name = ''] = pattern.exec(here) ?? [];
    const exponent = MANY[letter];
    const sign = exponent === undefined ? null : currencySign(name, site);
    if (exponent !== undefined && sign)
      return { kind: 'currency', sign, text, exponent, start, end: start + text.length, spaced };
  }
  return null;
}

// A word of an alphabet must end where its letters end; Han, kana, Hangul and Thai are written without gaps.
function continuesWord(plain: string, start: number, text: string): boolean {
  const next = plain[start + text.length] ?? ' ';
  const last = text.at(-1) ?? ' ';
  if (!LETTER.test(last) || !LETTER.test(next) || CJK.test(last) || CJK.test(next)) return false;
  return !/\p{Sc}/u.test(last) && !/\p{Sc}/u.test(next);
}

function endOfWord(plain: string, start: number): number {
  let end = start;
  while (end < plain.length && LETTER.test(plain[end] ?? '') && !CJK.test(plain[end] ?? '')) end += 1;
  return Math.max(end, start + 1);
}

function numeralAt(plain: string, start: number, spaced: boolean): Token {
  const groups: string[] = [];
  const separators: string[] = [];
  let at = start;
  if (!DIGIT.test(plain[at] ?? '')) {
    groups.push('0');
    separators.push(plain[at] ?? '.');
    at += 1;
  }
  // Whether all so far reads as whole digits set apart by spaces in threes.
  let spaceable = groups.length === 0;
  for (;;) {
    let end = at;
    while (DIGIT.test(plain[end] ?? '')) end += 1;
    const group = plain.slice(at, end);
    spaceable &&= groups.length === 0 ? group.length <= 3 && group !== '0' : group.length === 3;
    groups.push(group);
    at = end;
    const separator = separatorAt(plain, at, spaceable, separators.at(-1));
    if (!separator) break;
    spaceable &&= separator.mark === ' ' || separator.mark === '_';
    separators.push(separator.mark);
    at = separator.end;
  }
  return { kind: 'numeral', numeral: { groups, separators }, han: false, start, end: endOfWhole(plain, at), spaced };
}

const APART = /^ \d\d(?:$| ?\p{Sc}| (?:tl|zł|kč|kr|eur|lei|ft)(?!\p{L}))/iu;

// "99 .90" is one price whose decimals are set apart; "1 299" groups by three; "12 50" is two numbers.
function separatorAt(plain: string, at: number, spaceable: boolean, previous: string | undefined) {
  const mark = plain[at] ?? '';
  if (/[.,'_·٫٬]/.test(mark) && DIGIT.test(plain[at + 1] ?? '')) return { mark, end: at + 1 };
  // "118, 99 TL" and "$119. 95": hundredths set apart right before the price ends.
  if ((mark === '.' || mark === ',') && mark !== previous && APART.test(plain.slice(at + 1, at + 8)))
    return { mark, end: at + 2 };
  if (mark !== ' ') return null;
  const next = plain[at + 1] ?? '';
  if ((next === '.' || next === ',') && next !== previous && /^\d\d(?!\d)/.test(plain.slice(at + 2, at + 5)))
    return { mark: next, end: at + 2 };
  return spaceable && /^\d{3}(?!\d)/.test(plain.slice(at + 1, at + 5)) ? { mark, end: at + 1 } : null;
}

// "12,-", "1.299,–", "49.—" and "299:-" say that there are no hundredths.
function endOfWhole(plain: string, at: number): number {
  const tail = /^ ?[.,:] ?(?:--?|––?|—)(?![\d])/.exec(plain.slice(at, at + 6));
  return tail ? at + tail[0].length : at;
}
