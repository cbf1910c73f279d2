import type { Statement } from './json-ld';
import { currencyCode } from './page-currency';
import { overlap, wordsOf } from './titles';

/** What tells the page's own product among the many that a script may hold. */
export interface Own {
  readonly title: string;
  readonly ids: readonly string[];
}

const MOST_HITS = 300;
const LONGEST_OBJECT = 20_000;
const LEVELS_UP = 2;
const PRICED = /["']?([A-Za-z_]*price[A-Za-z_]*)["']?\s*:\s*(?=["'\d{])/gi;
const PRICE_KEY =
  /^(?:price|(?:sale|current|final|selling|promo(?:tion)?(?:al)?|discount(?:ed)?|actual|offer|special|min|low(?:est)?|buy_?now|display|default_?item|item|product|sku|unit_?sale)_?price|price_?(?:amount|value|num|text|str)?)$/i;
const LIST_KEY =
  /^(?:list|original|orig|regular|retail|compare_?at|market|msrp|rrp|old|was|full|base|strike|standard|tag|reference|before_?discount)_?price$|^price_?(?:original|before|old|regular|list)$/i;
const NAME_KEY = /^(?:name|title|product_?(?:name|title)|item_?(?:name|title)|goods_?name|subject|full_?title)$/i;
const ID_KEY = /^(?:id|sku|item_?id|product_?id|goods_?id|num_?iid|spu_?id|asin|parent_?id|offer_?id|sku_?id)$/i;
const CURRENCY_KEY = /^(?:price_?)?currency(?:_?(?:code|iso))?$/i;

/**
 * What scripts of the page state about its own product: objects that bear a price and the product's name or id, in JSON
 * or in literals of the language, whole or cut off. Scripts hold many products; what is not named as this one states
 * nothing.
 */
export function productsInScript(text: string, own: Own): Statement[] {
  const title = wordsOf(own.title);
  const seen = new Set<number>();
  const found: Statement[] = [];
  let hits = 0;
  for (const { index } of text.matchAll(PRICED)) {
    hits += 1;
    if (hits > MOST_HITS) break;
    let at = index;
    for (let level = 0; level < LEVELS_UP; level++) {
      const span = objectAround(text, at);
      if (!span || seen.has(span.start)) break;
      const pairs = pairsOf(text.slice(span.start, span.end));
      if (isOwn(pairs, title, own.ids)) {
        seen.add(span.start);
        const statement = statementOf(pairs);
        if (statement) found.push(statement);
        break;
      }
      at = span.start - 1;
    }
  }
  return found;
}

/** The braces around a place, strings minded; null where they do not close within reach. */
function objectAround(text: string, at: number): { start: number; end: number } | null {
  let depth = 0;
  let start = -1;
  for (let index = at; index >= 0 && at - index < LONGEST_OBJECT; index--) {
    if (text[index] === '}') depth += 1;
    if (text[index] !== '{') continue;
    if (depth === 0) {
      start = index;
      break;
    }
    depth -= 1;
  }
  if (start === -1) return null;
  let quote = '';
  depth = 0;
  for (let index = start; index < text.length && index - start < LONGEST_OBJECT; index++) {
    const sign = text[index] ?? '';
    if (quote) {
      if (sign === '\\') index += 1;
      else if (sign === quote) quote = '';
      continue;
    }
    if (sign === '"' || sign === "'" || sign === '`') quote = sign;
    else if (sign === '{') depth += 1;
    else if (sign === '}' && --depth === 0) return { start, end: index + 1 };
  }
  return null;
}

type Pairs = readonly (readonly [key: string, value: string])[];

const PAIR =
  /["']?([A-Za-z_$][\w$-]*)["']?\s*:\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|(-?\d+(?:\.\d+)?)(?![\w.])|(\{))/g;
/** What holds the figures where a price is an object of its own: {"price": {"amount": "49.99", "currency": "EUR"}}. */
const AMOUNT_KEY = /^(?:amount|value|current|sale|final|raw|price|min|low)$/i;

/** The plain values of an object's own keys, with those of prices that are objects themselves. */
function pairsOf(text: string): Pairs {
  const pairs: [string, string][] = [];
  let depth = 0;
  let last = 0;
  for (const match of text.matchAll(PAIR)) {
    depth += levelsIn(text.slice(last, match.index));
    last = match.index + match[0].length;
    const value = match[2] ?? match[3] ?? match[4];
    const [, key = ''] = match;
    if (depth === 1 && value !== undefined) pairs.push([key, unescaped(value)]);
    if (value !== undefined) continue;
    if (depth === 1 && isPriceKey(key)) {
      const inner = objectAround(text, last);
      for (const [name, stated] of inner ? pairsOf(text.slice(inner.start, inner.end)) : [])
        if (AMOUNT_KEY.test(name)) pairs.push([key, stated]);
        else if (CURRENCY_KEY.test(name)) pairs.push([name, stated]);
    }
    depth += 1;
  }
  return pairs;
}

function isPriceKey(key: string): boolean {
  return PRICE_KEY.test(key) || LIST_KEY.test(key);
}

function levelsIn(text: string): number {
  let levels = 0;
  for (const sign of text) levels += sign === '{' || sign === '[' ? 1 : sign === '}' || sign === ']' ? -1 : 0;
  return levels;
}

function unescaped(text: string): string {
  return text
    .replace(/\\u([\da-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\(.)/g, '$1');
}

function isOwn(pairs: Pairs, title: ReadonlySet<string>, ids: readonly string[]): boolean {
  const named = pairs.filter(([key]) => NAME_KEY.test(key)).map(([, value]) => wordsOf(value));
  if (named.some((words) => words.size >= Math.min(2, title.size) && overlap(words, title) >= 0.75)) return true;
  if (named.length > 0) return false;
  return pairs.some(([key, value]) => ID_KEY.test(key) && value.length >= 4 && ids.includes(value));
}

function statementOf(pairs: Pairs): Statement | null {
  const valuesOf = (pattern: RegExp) => pairs.filter(([key]) => pattern.test(key)).map(([, value]) => value);
  const prices = valuesOf(PRICE_KEY).filter((value) => /\d/.test(value) && value.length <= 40);
  if (prices.length === 0) return null;
  return {
    where: 'embedded',
    name: valuesOf(NAME_KEY)[0] ?? null,
    ids: valuesOf(ID_KEY),
    prices,
    listPrices: valuesOf(LIST_KEY),
    currency: valuesOf(CURRENCY_KEY).find((code) => currencyCode(code) !== null) ?? null,
    availability: [],
  };
}
