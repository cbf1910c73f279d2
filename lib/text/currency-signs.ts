import type { Currency } from '@/lib/domain/money';
import { CERTAIN, SHARED } from './currency-words';
import { longestByFirst } from './longest-by-first';

// Codes that are English words in capitals: they count only where the site uses them.
const WORDLIKE = new Set('ALL TOP CUP SOS MOP TRY GEL BAM MAD SLL STD XXX XTS ADP'.split(' '));
// Codes that are no word in small letters either.
const LOWERCASE_CODES = new Set(
  'usd eur gbp cny jpy hkd twd sgd myr thb vnd idr php inr krw aud cad nzd brl mxn chf pln rub aed sar'.split(' '),
);

export interface CurrencySign {
  codes: readonly Currency[];
  certain: boolean;
}

const SIGNS = new Map<string, CurrencySign>();
for (const [lines, certain] of [
  [CERTAIN, true],
  [SHARED, false],
] as const) {
  for (const line of lines.trim().split('\n')) {
    const colon = line.indexOf(':');
    const [left, right] = [line.slice(0, colon), line.slice(colon + 1)];
    const codes = (certain ? left : right).split(' ');
    for (const sign of (certain ? right : left).split('|')) {
      SIGNS.set(sign, { codes, certain });
    }
  }
}

const CODES = new Set(Intl.supportedValuesOf('currency'));
const longestListed = longestByFirst(SIGNS.keys());

/** The length of the longest sign, name or code that starts with a letter. */
export function longestSignFrom(first: string): number {
  return Math.max(longestListed(first), /[a-z]/i.test(first) ? 3 : 0);
}

/** The currency that exactly this sign, name or ISO code stands for, if any; `site` lets in what is a word elsewhere. */
export function currencySign(sign: string, site: Currency | null): CurrencySign | null {
  const known = SIGNS.get(sign) ?? SIGNS.get(sign.toLowerCase());
  if (known) return known;
  const upper = sign.toUpperCase();
  if (sign.length !== 3 || !CODES.has(upper)) return null;
  if (upper === site) return { codes: [upper], certain: true };
  const written = sign === upper ? !WORDLIKE.has(upper) : LOWERCASE_CODES.has(sign.toLowerCase());
  return written ? { codes: [upper], certain: true } : null;
}

const minorDigitsOf = new Map<Currency, number>();

/** How many decimals an amount of this currency may carry by ISO 4217; 2 where it is not known. */
export function minorDigits(currency: Currency | null): number {
  if (currency === null) return 2;
  const known = minorDigitsOf.get(currency);
  if (known !== undefined) return known;
  let digits = 2;
  try {
    const format = new Intl.NumberFormat('en', { style: 'currency', currency });
    digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  } catch {
    // A sign of no ISO currency (a coin, a token) has no minor unit of its own.
  }
  minorDigitsOf.set(currency, digits);
  return digits;
}

const localSigns = new Map<string, readonly string[]>();

/** How CLDR writes this currency in this locale, beyond the signs known to all. */
export function signsInLocale(currency: Currency, locale: string): readonly string[] {
  const key = `${locale} ${currency}`;
  const known = localSigns.get(key);
  if (known) return known;
  const signs = new Set<string>();
  for (const currencyDisplay of ['symbol', 'narrowSymbol', 'name'] as const) {
    try {
      const parts = new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay }).formatToParts(1);
      const sign = parts.find((part) => part.type === 'currency')?.value;
      if (sign)
        signs.add(
          sign
            .replace(/[\u061c\u200e\u200f]/g, '')
            .normalize('NFKC')
            .trim(),
        );
    } catch {
      // A locale or code that this runtime does not know adds no sign.
    }
  }
  const list = [...signs];
  localSigns.set(key, list);
  return list;
}
