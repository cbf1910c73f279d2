import type { MoneyField, QuantityField } from '@/lib/domain/reading';
import type { Snapshot } from '@/lib/domain/snapshot';
import type { ListingIndex } from './listing-index';
import { readFirst, type TableRows } from './listing-rows';
import { millisecondsOf } from './plan-clock';

/** One price of a listing as one snapshot shows it. */
export interface PriceSighting {
  snapshot: Snapshot;
  seenAt: number;
  where: 'product-page' | 'dashboard';
  field: MoneyField;
  /** Other witnesses on the page contradict the visible price. */
  disputed: boolean;
  /** A column called plainly "price", which on many dashboards is the list price. */
  vague: boolean;
}

/** What was seen of a listing's two prices, oldest first. */
export interface PriceHistory {
  promotion: PriceSighting[];
  list: PriceSighting[];
}

/** The prices of every planned listing by its key, from its own page and from rows of dashboards. */
export function priceHistories(
  index: ListingIndex,
  rows: ReadonlyMap<string, readonly TableRows[]>,
  snapshots: readonly Snapshot[],
): Map<string, PriceHistory> {
  const histories = new Map<string, PriceHistory>(index.all.map(({ key }) => [key, { promotion: [], list: [] }]));
  for (const snapshot of snapshots) {
    const product = snapshot.reading.product;
    const history = product && histories.get(index.byPage(snapshot)?.key ?? '');
    if (!product || !history) continue;
    const seen = { snapshot, seenAt: millisecondsOf(snapshot.takenAt), where: 'product-page', vague: false } as const;
    const field = product.price.status === 'absent' && product.range ? ranged(product.price.raw) : product.price;
    history.promotion.push({ ...seen, field, disputed: product.status === 'conflict' });
    if (product.listPrice.status !== 'absent')
      history.list.push({ ...seen, field: product.listPrice, disputed: false });
  }
  for (const [key, seenRows] of rows) {
    const history = histories.get(key);
    if (!history) continue;
    for (const one of seenRows) {
      const seen = { snapshot: one.snapshot, seenAt: one.seenAt, where: 'dashboard', disputed: false } as const;
      const promotion = readFirst(one, ['promo_price', 'final_price']);
      const plain = promotion ? null : readFirst(one, ['price']);
      const shown = promotion ?? plain;
      if (shown) history.promotion.push({ ...seen, field: asMoney(shown), vague: plain !== null });
      const list = readFirst(one, ['list_price']);
      if (list) history.list.push({ ...seen, field: asMoney(list), vague: false });
    }
  }
  for (const { promotion, list } of histories.values()) {
    promotion.sort((a, b) => a.seenAt - b.seenAt);
    list.sort((a, b) => a.seenAt - b.seenAt);
  }
  return histories;
}

function ranged(raw: string | null): MoneyField {
  return { status: 'ambiguous', raw: raw ?? '', at: '', reason: 'range' };
}

/** A cell as an amount; without a settled currency it is no amount. */
function asMoney(field: QuantityField): MoneyField {
  if (field.status !== 'ok') return field;
  const { value, raw, at } = field;
  if (value.unit !== 'money') return { status: 'unparsable', raw, at, reason: 'unit' };
  if (value.currency === null) return { status: 'ambiguous', raw, at, reason: 'currency' };
  return { status: 'ok', value: { amount: value.value, currency: value.currency }, raw, at };
}

/** The newest sighting by each kind of page that has one. */
export function newestByPlace(sightings: readonly PriceSighting[]): PriceSighting[] {
  const places = ['product-page', 'dashboard'] as const;
  return places.flatMap((place) => sightings.findLast(({ where }) => where === place) ?? []);
}
