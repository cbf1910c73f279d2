import type { Capture } from '@/lib/domain/capture';
import type { Currency } from '@/lib/domain/money';
import { isAmerican } from './american';

const CODES = new Set(Intl.supportedValuesOf('currency'));

// Countries' own endings, for signs that several countries share.
const ENDINGS: Readonly<Record<string, Currency>> = {
  us: 'USD',
  ca: 'CAD',
  au: 'AUD',
  nz: 'NZD',
  sg: 'SGD',
  hk: 'HKD',
  tw: 'TWD',
  mx: 'MXN',
  ar: 'ARS',
  cl: 'CLP',
  co: 'COP',
  br: 'BRL',
  cn: 'CNY',
  jp: 'JPY',
  se: 'SEK',
  no: 'NOK',
  dk: 'DKK',
  is: 'ISK',
  ru: 'RUB',
  kr: 'KRW',
  de: 'EUR',
  at: 'EUR',
  fr: 'EUR',
  it: 'EUR',
  es: 'EUR',
  nl: 'EUR',
  be: 'EUR',
  ie: 'EUR',
  pt: 'EUR',
  fi: 'EUR',
  gr: 'EUR',
  sk: 'EUR',
  si: 'EUR',
  uk: 'GBP',
  pl: 'PLN',
  cz: 'CZK',
  hu: 'HUF',
  ro: 'RON',
  in: 'INR',
  ch: 'CHF',
  my: 'MYR',
  th: 'THB',
  ph: 'PHP',
  vn: 'VND',
  id: 'IDR',
  ua: 'UAH',
  by: 'BYN',
  tr: 'TRY',
};
// "co" and others are sold as general endings; alone they say nothing.
const GENERAL = new Set(['co', 'in', 'is', 'at', 'no']);

/** The ISO code in a text that should be one ("usd", "EUR "); null where it is none. */
export function currencyCode(text: string | null): Currency | null {
  const code = text?.trim().toUpperCase() ?? '';
  return CODES.has(code) ? code : null;
}

/**
 * The currency that holds for the page's unnamed signs: the site's own, else what its statements say, else the one
 * currency that the page names in its controls and scripts, else its country's by address. The dollar of a general
 * address is the American one only where the page itself points to the United States.
 */
export function pageCurrency(
  capture: Capture,
  site: Currency | null,
  stated: readonly (string | null)[],
): Currency | null {
  if (site) return site;
  const codes = new Set(stated.map(currencyCode).filter((code) => code !== null));
  if (codes.size === 1) return [...codes][0] ?? null;
  if (codes.size > 1) return null;
  return declared(capture) ?? byAddress(capture.url) ?? (isAmerican(capture) ? 'USD' : null);
}

const DECLARED = /(?:currency(?:_?-?(?:code|iso))?|iso-?code)["']?\s*[:=]\s*["']?([A-Z]{3})\b/gi;

/** The currency that scripts and data attributes of the page name, where they name one only. */
function declared(capture: Capture): Currency | null {
  const found = new Set<Currency>();
  const look = (text: string) => {
    for (const [, code] of text.matchAll(DECLARED)) {
      const known = currencyCode(code ?? null);
      if (known) found.add(known);
    }
  };
  for (const one of capture.structured) if (one.kind === 'embedded') look(one.text);
  for (const line of capture.lines) for (const hint of line.hints) if (/currency|iso/i.test(hint)) look(hint);
  return found.size === 1 ? ([...found][0] ?? null) : null;
}

function byAddress(url: string): Currency | null {
  const parts = new URL(url).hostname.split('.');
  const ending = parts.at(-1) ?? '';
  const second = parts.at(-2) ?? '';
  if (GENERAL.has(ending) && !['com', 'co', 'net', 'org'].includes(second)) return null;
  return ENDINGS[ending] ?? null;
}
