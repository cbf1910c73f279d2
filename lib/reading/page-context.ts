import type { Capture } from '@/lib/domain/capture';
import type { Currency } from '@/lib/domain/money';
import type { HeaderContext } from '@/lib/lexicon/header-meaning';
import type { Place } from '@/lib/platforms/registry';
import { pageCurrency } from './product/page-currency';

/** What holds for every value of the page. */
export interface PageContext extends HeaderContext {
  readonly currency: Currency | null;
  readonly home: Currency | null;
  readonly locale: string | null;
}

/** Languages that are written in one country, or whose country the tag names, with its currency. */
const HOME: Readonly<Record<string, Currency>> = {
  'zh-cn': 'CNY',
  'zh-hans-cn': 'CNY',
  zh: 'CNY',
  'zh-tw': 'TWD',
  'zh-hk': 'HKD',
  ja: 'JPY',
  ko: 'KRW',
  th: 'THB',
  vi: 'VND',
  id: 'IDR',
  sv: 'SEK',
  nb: 'NOK',
  nn: 'NOK',
  no: 'NOK',
  da: 'DKK',
  is: 'ISK',
  pl: 'PLN',
  cs: 'CZK',
  hu: 'HUF',
  tr: 'TRY',
  'pt-br': 'BRL',
  'es-mx': 'MXN',
  'es-ar': 'ARS',
  'es-cl': 'CLP',
  'es-co': 'COP',
  'en-au': 'AUD',
  'en-ca': 'CAD',
  'en-nz': 'NZD',
  'en-sg': 'SGD',
  'en-in': 'INR',
  'en-gb': 'GBP',
};

/** Gathers what the address, the language and the figures of a page say about all its values. */
export function pageContext(capture: Capture, place: Place): PageContext {
  const { platform, site } = place;
  return {
    platform: platform?.id ?? null,
    lang: capture.lang,
    currency: pageCurrency(capture, site?.currency ?? null, []),
    home: homeCurrency(capture),
    locale: localeOf(capture.lang, site?.locale ?? null),
  };
}

/**
 * The yen sign is of two currencies, and sellers' tools for Japan are also painted in Chinese: its figures must agree,
 * since yuan are written with two decimals and yen with none.
 */
function homeCurrency(capture: Capture): Currency | null {
  const lang = capture.lang?.toLowerCase().replace('_', '-') ?? '';
  const home = HOME[lang] ?? HOME[lang.split('-')[0] ?? ''] ?? null;
  if (home !== 'CNY' && home !== 'JPY') return home;
  const decimals = amountTexts(capture).some((text) => /[¥￥]\s?[\d,]+\.\d{2}(?!\d)/.test(text));
  return decimals === (home === 'CNY') ? home : null;
}

function amountTexts(capture: Capture): string[] {
  const tiles = capture.pairs.flatMap((pair) => pair.values.map((value) => value.text));
  const cells = capture.grids.flatMap((grid) => grid.body.flatMap((row) => row.cells.map((cell) => cell.text)));
  return [...tiles, ...cells];
}

/** The page's language says how it writes numbers; the site's region is added where they agree. */
function localeOf(lang: string | null, site: string | null): string | null {
  if (!lang) return site;
  const agree = site?.split('-')[0] === lang.split('-')[0];
  return agree && !lang.includes('-') ? site : lang;
}
