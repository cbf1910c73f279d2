import type { Capture, Line } from '@/lib/domain/capture';
import { sameMoney } from '@/lib/domain/money';
import type { MoneyField, ProductReading } from '@/lib/domain/reading';
import type { ValueMeaning } from '@/lib/domain/teaching';
import type { Place } from '@/lib/platforms/registry';
import type { PageContext } from '../page-context';
import { mentionsIn } from '../product/mentions';
import type { Lessons } from './locate';

type PriceMeaning = Extract<ValueMeaning, { kind: 'price' | 'list-price' }>;
interface Told {
  text: string;
  at: string;
  /** The line that bears the price; of a tile its value, which a currency may stand beside as its label. */
  line: Line;
}

/**
 * What a product page offers, with what the user taught in place of what the general reader found; null where neither
 * found a product. A taught price that is gone makes the price unreadable, whatever else looks like one.
 */
export function withTaughtProduct(
  general: ProductReading | null,
  capture: Capture,
  place: Place,
  lessons: Lessons,
  context: PageContext,
): ProductReading | null {
  const told = toldOf(capture, lessons);
  const lost = new Set(lessons.lostValues.map(({ means }) => means.kind));
  const price = priceOf('price');
  const listPrice = priceOf('list-price');
  const offers = price?.status === 'ok' || price?.status === 'ambiguous';
  const base = general ?? (offers ? { ...EMPTY, productId: place.productId } : null);
  if (!base) return null;
  const refuted = told.some(
    ({ means, of }) => means.kind === 'ignore' && 'at' in base.price && base.price.at === of.at && !price,
  );
  const product: ProductReading = {
    ...base,
    title: textOf('title') ?? (lost.has('title') ? null : base.title),
    productId: textOf('product-id') ?? (lost.has('product-id') ? null : base.productId),
    listPrice: listPrice ?? base.listPrice,
  };
  if (refuted) return withPrice(product, { status: 'absent', raw: null });
  return price ? withPrice(product, price) : product;

  function priceOf(kind: PriceMeaning['kind']): MoneyField | null {
    for (const { means, of } of told) if (means.kind === kind) return moneyIn(of.line, means, context);
    return lost.has(kind) ? { status: 'unparsable', raw: '', at: '', reason: 'moved' } : null;
  }

  function textOf(kind: 'title' | 'product-id'): string | null {
    const text = told.find(({ means }) => means.kind === kind)?.of.text ?? null;
    return kind === 'product-id' && text !== null ? idIn(text) : text;
  }
}

const EMPTY: ProductReading = {
  title: null,
  productId: null,
  price: { status: 'absent', raw: null },
  listPrice: { status: 'absent', raw: null },
  range: null,
  availability: 'unknown',
  availabilityRaw: null,
  offers: [],
  status: 'no-price',
  sources: [],
};

function toldOf({ lines }: Capture, lessons: Lessons): { means: ValueMeaning; of: Told }[] {
  const ofLines = [...lessons.lines].map(([line, means]) => ({ means, of: { text: line.text, at: line.at, line } }));
  const ofPairs = [...lessons.pairs].flatMap(([{ at, label, values }, means]) => {
    const [first] = values;
    if (!first) return [];
    const painted = lines.find((line) => line.at === at && line.text === first.text);
    const text = /\p{L}{4}/u.test(label) ? first.text : `${first.text} ${label}`;
    return [{ means, of: { text: first.text, at, line: painted ?? { ...BARE, text, at } } }];
  });
  return [...ofLines, ...ofPairs];
}

const BARE: Omit<Line, 'text' | 'at'> = {
  runs: [],
  tag: 'span',
  box: { x: 0, y: 0, width: 0, height: 0 },
  fontSize: 0,
  bold: false,
  struck: false,
  link: null,
  region: 'main',
  hints: [],
  group: [],
};

/** The one amount that a line states, once or again and again; a range, several or none give no price. */
function moneyIn(line: Line, means: PriceMeaning, context: PageContext): MoneyField {
  const { at, text: raw } = line;
  const currency = means.currency ?? context.currency;
  const all = mentionsIn([line], { currency, locale: context.locale });
  const [mention] = all;
  const isOne = all.every((one) => one.min === mention?.min && one.max === mention.max);
  if (!mention || !isOne) return malformed(raw, at);
  if (mention.max !== mention.min) return { status: 'ambiguous', raw, at, reason: 'range' };
  if (!mention.currency) return { status: 'ambiguous', raw, at, reason: 'currency' };
  return { status: 'ok', value: { amount: mention.min, currency: mention.currency }, raw, at };
}

function malformed(raw: string, at: string): MoneyField {
  return raw === '' ? { status: 'absent', raw: null } : { status: 'unparsable', raw, at, reason: 'malformed' };
}

function withPrice(product: ProductReading, price: MoneyField): ProductReading {
  const value = price.status === 'ok' ? price.value : null;
  const stated = product.sources.filter(({ where }) => where !== 'visible');
  const agrees = stated.every((source) => !source.price || (value !== null && sameMoney(source.price, value)));
  const status = value === null ? 'no-price' : stated.length === 0 ? 'single' : agrees ? 'agreed' : 'conflict';
  const visible =
    value && 'raw' in price && price.raw !== null ? [{ where: 'visible' as const, raw: price.raw, price: value }] : [];
  return { ...product, price, range: null, status, sources: [...visible, ...stated] };
}

/** The last word of a text that may be an id: "Item no. 4711-A". */
function idIn(text: string): string | null {
  return /(?:^|[\s:：#])([A-Za-z0-9][\w-]{2,39})$/.exec(text.trim())?.[1] ?? null;
}
