import type { Capture } from '@/lib/domain/capture';
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
  /** The amounts that stand there; of a tile they are read as of a line. */
  price(means: PriceMeaning): MoneyField;
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
  const told = toldOf(capture, lessons, context);
  const lost = new Set(lessons.lostValues.map(({ means }) => means.kind));
  const price = priceOf('price');
  const listPrice = priceOf('list-price');
  const base = general ?? (price?.status === 'ok' ? { ...EMPTY, productId: place.productId } : null);
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
    for (const { means, of } of told) if (means.kind === kind) return of.price(means);
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

function toldOf({ lines }: Capture, lessons: Lessons, context: PageContext): { means: ValueMeaning; of: Told }[] {
  const ofLines = [...lessons.lines].map(([line, means]) => ({
    means,
    of: { text: line.text, at: line.at, price: (wanted: PriceMeaning) => moneyIn([line], wanted, context) },
  }));
  const ofPairs = [...lessons.pairs].map(([{ at, values }, means]) => {
    const [first] = values;
    const painted = lines.filter((line) => line.at === at && line.text === first?.text);
    const stated = { text: first?.text ?? '', at };
    const price = (wanted: PriceMeaning) =>
      painted.length > 0 ? moneyIn(painted, wanted, context) : malformed(stated.text, at);
    return { means, of: { ...stated, price } };
  });
  return [...ofLines, ...ofPairs];
}

/** The one amount that a line states; a range, several or none give no price. */
function moneyIn(lines: Capture['lines'], means: PriceMeaning, context: PageContext): MoneyField {
  const [line] = lines;
  if (!line) return { status: 'absent', raw: null };
  const { at, text: raw } = line;
  const currency = means.currency ?? context.currency;
  const [mention, ...others] = mentionsIn([line], { currency, locale: context.locale });
  if (!mention || others.length > 0) return malformed(raw, at);
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
