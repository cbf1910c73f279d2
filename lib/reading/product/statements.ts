import type { Structured } from '@/lib/domain/capture';
import { productsInJsonLd, type Statement } from './json-ld';

export type { Statement } from './json-ld';

/** All that the page states for machines about things for sale, one statement a product, unread. */
export function statementsOf(structured: readonly Structured[]): Statement[] {
  return structured.flatMap((one) => {
    if (one.kind === 'json-ld') return productsInJsonLd(one.text);
    if (one.kind === 'microdata') return fromItem(one);
    if (one.kind === 'meta') return fromMeta(one.entries);
    return [];
  });
}

/** What a meta tag of one of these names says; names in order of trust. */
export function metaValue(structured: readonly Structured[], ...names: readonly string[]): string | null {
  const entries = structured.flatMap((one) => (one.kind === 'meta' ? one.entries : []));
  for (const name of names) {
    const entry = entries.find((one) => one.name.toLowerCase() === name);
    if (entry?.value.trim()) return entry.value.trim();
  }
  return null;
}

const SOLD_ITEM =
  /(?:^|[/#:])(?:Product|IndividualProduct|SomeProducts|ProductModel|Offering|Car|Vehicle|Book|MusicAlbum|VideoGame|Offer|AggregateOffer|Offer-aggregate)$/i;

function fromItem(item: Extract<Structured, { kind: 'microdata' }>): Statement[] {
  if (!SOLD_ITEM.test(item.type)) return [];
  const values = (pattern: RegExp) =>
    item.properties.filter((property) => pattern.test(property.name) && property.value).map(({ value }) => value);
  const prices = values(
    /^(?:(?:offers|offerDetails|offer|hasPriceSpecification|priceSpecification)\.)*(?:price|lowPrice|highPrice|hasCurrencyValue)$/i,
  );
  return [
    {
      where: 'microdata',
      name: values(/^(?:name|title)$/i)[0] ?? null,
      ids: values(/^(?:productID|sku|identifier)$/i),
      prices,
      listPrices: [],
      currency: values(/(?:^|\.)(?:priceCurrency|currency|hasCurrency)$/i)[0] ?? null,
      availability: values(/(?:^|\.)availability$/i),
    },
  ];
}

function fromMeta(entries: readonly { name: string; value: string }[]): Statement[] {
  const value = (...names: string[]) =>
    names.flatMap((name) => entries.find((entry) => entry.name.toLowerCase() === name)?.value ?? [])[0] ?? null;
  const price = value('product:sale_price:amount', 'product:price:amount', 'og:price:amount', 'price');
  const list = value('product:original_price:amount', 'og:price:standard_amount');
  const availability = value('product:availability', 'og:availability');
  if (price === null && availability === null) return [];
  return [
    {
      where: 'meta',
      name: value('og:title'),
      ids: [value('product:retailer_item_id') ?? []].flat(),
      prices: price === null ? [] : [price],
      listPrices: list === null ? [] : [list],
      currency: value('product:price:currency', 'og:price:currency', 'pricecurrency'),
      availability: availability === null ? [] : [availability],
    },
  ];
}
