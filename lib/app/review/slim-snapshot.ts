import type { MetricId } from '@/lib/domain/metric';
import type { ProductReading, RowReading, TableReading } from '@/lib/domain/reading';
import type { Snapshot } from '@/lib/domain/snapshot';

/** The metrics that reviews ask pages for. */
const ASKED: ReadonlySet<MetricId> = new Set([
  'gmv_paid',
  'gmv_channel',
  'orders_paid',
  'orders_channel',
  'visitors',
  'buyers_paid',
  'buyers_channel',
  'pay_conversion_rate',
  'add_to_cart_users',
  'impressions',
  'ad_impressions',
  'clicks',
  'ad_clicks',
  'ad_spend',
  'ad_gmv',
  'ad_orders',
]);

const absent = { status: 'absent', raw: null } as const;
/** That a page is one of a product is all that a review asks of it. */
const A_PRODUCT: ProductReading = {
  title: null,
  productId: null,
  price: absent,
  listPrice: absent,
  range: null,
  availability: 'unknown',
  availabilityRaw: null,
  status: 'no-price',
  sources: [],
};

/**
 * Cuts snapshots down to what a review of any plan asks of them, so that a long history can be held: figures of metrics
 * that are asked for, and which row is which. Rows that are the same from look to look are one object.
 */
export function slimming(): (snapshot: Snapshot) => Snapshot {
  const rows = new Map<string, RowReading>();
  const texts = new Map<string, string>();

  const one = (text: string): string => {
    const known = texts.get(text);
    if (known !== undefined) return known;
    texts.set(text, text);
    return text;
  };

  const slimRow = ({ productId, title, labels }: RowReading): RowReading => {
    const key = JSON.stringify([productId, title, labels]);
    const row = rows.get(key) ?? { ref: 0, at: '', productId, title, labels };
    rows.set(key, row);
    return row;
  };

  const slimTable = (table: TableReading): TableReading => {
    const kept = table.columns.flatMap(({ metric }, at) => (metric !== null && ASKED.has(metric) ? [at] : []));
    return {
      ...table,
      at: one(table.at),
      columns: kept.flatMap((at) => table.columns[at] ?? []),
      rows: table.rows.map(slimRow),
      totals: table.totals && kept.flatMap((at) => table.totals?.[at] ?? []),
    };
  };

  return (snapshot) => {
    const { reading } = snapshot;
    return {
      ...snapshot,
      url: one(snapshot.url),
      pageKey: one(snapshot.pageKey),
      title: one(snapshot.title),
      cut: [],
      reading: {
        ...reading,
        product: reading.product && A_PRODUCT,
        kpis: reading.kpis.filter(({ metric }) => metric !== null && ASKED.has(metric)),
        tables: reading.tables.map(slimTable),
        windows: [],
      },
    };
  };
}
