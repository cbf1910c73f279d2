import type { MoneyField, ProductReading, QuantityField } from '@/lib/domain/reading';
import type { Snapshot } from '@/lib/domain/snapshot';
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
  promotion: readonly PriceSighting[];
  list: readonly PriceSighting[];
}

/** The price that a listing's own page shows. */
export function pricesOnPage(snapshot: Snapshot, product: ProductReading): PriceHistory {
  const seen = { snapshot, seenAt: millisecondsOf(snapshot.takenAt), where: 'product-page', vague: false } as const;
  const field = product.price.status === 'absent' && product.range ? ranged(product.price.raw) : product.price;
  return {
    promotion: [{ ...seen, field, disputed: product.status === 'conflict' }],
    list:
      product.listPrice.status === 'absent' || isNought(product.listPrice)
        ? []
        : [{ ...seen, field: product.listPrice, disputed: false }],
  };
}

/** The prices in a listing's rows of dashboards. */
export function pricesInRows(rows: TableRows): PriceHistory {
  const seen = { snapshot: rows.snapshot, seenAt: rows.seenAt, where: 'dashboard', disputed: false } as const;
  const promotion = readFirst(rows, ['promo_price', 'final_price']);
  const plain = promotion ? null : readFirst(rows, ['price']);
  const shown = promotion ?? plain;
  const list = readFirst(rows, ['list_price']);
  return {
    promotion: shown ? [{ ...seen, field: asMoney(shown), vague: plain !== null }] : [],
    list: list ? [{ ...seen, field: asMoney(list), vague: false }] : [],
  };
}

/** A struck-out price of nought is none. */
function isNought(field: MoneyField): boolean {
  return field.status === 'ok' && Number(field.value.amount) === 0;
}

function ranged(raw: string | null): MoneyField {
  return { status: 'ambiguous', raw: raw ?? '', at: '', reason: 'range' };
}

/** A cell as an amount; without a settled currency it is no amount, and at nought a dashboard has none to show. */
function asMoney(field: QuantityField): MoneyField {
  if (field.status !== 'ok') return field;
  const { value, raw, at } = field;
  if (Number(value.value) === 0) return { status: 'absent', raw };
  if (value.unit !== 'money') return { status: 'unparsable', raw, at, reason: 'unit' };
  if (value.currency === null) return { status: 'ambiguous', raw, at, reason: 'currency' };
  return { status: 'ok', value: { amount: value.value, currency: value.currency }, raw, at };
}

/** The newest sighting by each kind of page that has one. */
export function newestByPlace(sightings: readonly PriceSighting[]): PriceSighting[] {
  const places = ['product-page', 'dashboard'] as const;
  return places.flatMap((place) => sightings.findLast(({ where }) => where === place) ?? []);
}
