const isItem = (value: unknown): value is Record<string, unknown> =>
  Object(value) === value && !Array.isArray(value) && typeof value === 'object';

/**
 * A plan of an earlier version as the current schema takes it, with nothing planned where it had no place for it; what
 * is of the current version, or no plan at all, is left as it is. It still has to be parsed.
 */
export function upgradedCampaign(raw: unknown): unknown {
  if (!isItem(raw) || raw.version !== 1) return raw;
  const rows = (table: string, missing: Readonly<Record<string, unknown>>, within?: (row: object) => object) => {
    const list = raw[table];
    if (!Array.isArray(list)) return list;
    return list.map((row) => (isItem(row) ? { ...missing, ...row, ...within?.(row) } : row));
  };
  const inner = (row: object, list: string, missing: Readonly<Record<string, unknown>>) => {
    const items = Object(row)[list];
    return Array.isArray(items) ? items.map((item) => (isItem(item) ? { ...missing, ...item } : item)) : items;
  };
  return {
    purpose: null,
    theme: null,
    nodes: [],
    estimates: [],
    history: [],
    offers: [],
    budget: [],
    tasks: [],
    competitors: [],
    risks: [],
    revision: 1,
    ...raw,
    version: 2,
    channels: rows('channels', { site: null, reserve: false }),
    products: rows(
      'products',
      {
        role: null,
        safetyStock: null,
        targetVisitors: null,
        targetConversion: null,
        targetOrders: null,
        alternates: [],
      },
      (product) => ({
        listings: inner(product, 'listings', { currency: null }),
        prices: inner(product, 'prices', { platform: null, base: null, floor: null }),
      }),
    ),
    slots: rows('slots', {}, (slot) => {
      const { promise } = Object(slot);
      return { promise: isItem(promise) ? { orders: null, gmv: null, ...promise } : promise };
    }),
    announcements: rows('announcements', { product: null, says: null }),
  };
}
