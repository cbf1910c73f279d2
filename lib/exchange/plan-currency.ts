/** What was read as a part of a plan, before it is known to be sound. */
export interface RawItem {
  readonly [field: string]: unknown;
}

/** What was read as one item, with no fields where it is none. */
export function rawItem(value: unknown): RawItem {
  return Object(value) === value && !Array.isArray(value) ? (value as RawItem) : {};
}

/** What was read as a list, empty where it is none. */
export function rawList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The currency of a product's prices on a platform: its listing's own or else the product's. Null where several are meant. */
export function priceCurrency(product: unknown, platform: unknown): string | null {
  const { listings, currency } = rawItem(product);
  const there = rawList(listings)
    .map(rawItem)
    .filter((listing) => platform != null && listing.platform === platform);
  return onlyText(there.length === 0 ? [currency] : there.map((listing) => listing.currency ?? currency));
}

/**
 * The currency of an offer's amounts: that of the products it is for, on its platform where it names one; null where
 * they are sold in several, so that no one currency can be asked for.
 */
export function offerCurrency(
  offer: unknown,
  products: ReadonlyMap<unknown, unknown>,
  campaignCurrency: unknown,
): string | null {
  const { platform, products: named } = rawItem(offer);
  const ids = rawList(named);
  const meant = ids.length === 0 ? [...products.values()] : ids.map((id) => products.get(id));
  const sold = platform == null ? meant : meant.filter((product) => isSoldOn(product, platform));
  if (sold.length === 0) return onlyText([campaignCurrency]);
  if (platform != null) return onlyText(sold.map((product) => priceCurrency(product, platform)));
  return onlyText(
    sold.flatMap((product) => {
      const { listings, currency } = rawItem(product);
      return [currency, ...rawList(listings).map((listing) => rawItem(listing).currency ?? currency)];
    }),
  );
}

/** The currency of an estimate's amounts: its product's, as the product's own targets are in, else the campaign's. */
export function estimateCurrency(
  estimate: unknown,
  products: ReadonlyMap<unknown, unknown>,
  campaignCurrency: unknown,
): string | null {
  const product = products.get(rawItem(estimate).product);
  return onlyText([product === undefined ? campaignCurrency : rawItem(product).currency]);
}

function isSoldOn(product: unknown, platform: unknown): boolean {
  return rawList(rawItem(product).listings).some((listing) => rawItem(listing).platform === platform);
}

function onlyText(texts: readonly unknown[]): string | null {
  const [first, ...others] = new Set(texts);
  return typeof first === 'string' && others.length === 0 ? first : null;
}
