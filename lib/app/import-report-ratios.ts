import type { MetricId } from '@/lib/domain/metric';
import type { QuantityField } from '@/lib/domain/reading';
import type { ReportMetric } from './import-report-columns';

/** How a column writes its rates: 0.0388 as a fraction, 3.88 in hundredths without a sign. */
export type RatioScale = 'fraction' | 'hundredths';

/** What a rate is counted out of. A platform may count otherwise: then no pair fits, and nothing is claimed. */
const PARTS: Readonly<Record<MetricId, readonly (readonly [of: MetricId, outOf: MetricId])[]>> = {
  ctr: [['clicks', 'impressions']],
  ad_ctr: [['ad_clicks', 'ad_impressions']],
  ad_conversion_rate: [['ad_orders', 'ad_clicks']],
  ad_cart_rate: [['ad_carts', 'ad_clicks']],
  acos: [['ad_spend', 'ad_gmv']],
  add_to_cart_rate: [['add_to_cart_users', 'visitors']],
  favorite_rate: [['favorites', 'visitors']],
  order_conversion_rate: [['buyers_placed', 'visitors']],
  pay_conversion_rate: [
    ['buyers_paid', 'visitors'],
    ['orders_paid', 'visitors'],
    ['orders_paid', 'sessions'],
    ['units_paid', 'sessions'],
  ],
};

/** Rows that must agree before a column is believed. */
const ENOUGH = 3;

interface RatioColumn {
  meaning: ReportMetric | null;
  fields: readonly QuantityField[];
}

/**
 * The scale of a column of rates without a percent sign, proven by the counts that stand in the same rows: every row that
 * has both must give the rate under this scale and no other. Null where the column needs none, or nothing proves one.
 */
export function provenScale(column: RatioColumn, columns: readonly RatioColumn[]): RatioScale | null {
  const { meaning, fields } = column;
  const isOpen = fields.some((field) => field.status === 'unparsable' && field.reason === 'unit');
  if (meaning?.unit !== 'ratio' || !isOpen) return null;
  for (const [of, outOf] of PARTS[meaning.metric] ?? []) {
    const [part, whole] = [soleColumn(columns, of), soleColumn(columns, outOf)];
    const fitting = part && whole ? fittingScales(fields, part, whole) : [];
    const [only] = fitting;
    if (fitting.length === 1 && only) return only;
  }
  return null;
}

function soleColumn(columns: readonly RatioColumn[], metric: MetricId): readonly QuantityField[] | null {
  const found = columns.filter(({ meaning }) => meaning?.metric === metric);
  const [only] = found;
  return found.length === 1 && only ? only.fields : null;
}

function fittingScales(
  rates: readonly QuantityField[],
  part: readonly QuantityField[],
  whole: readonly QuantityField[],
): RatioScale[] {
  const rows = rates.flatMap((rate, row) => {
    const stated = rate.status === 'unparsable' && rate.reason === 'unit' ? rate.raw : null;
    const [of, outOf] = [numberOf(part[row]), numberOf(whole[row])];
    if (stated === null || !/^\d+(?:\.\d+)?$/.test(stated) || !of || !outOf) return [];
    const places = stated.split('.')[1]?.length ?? 0;
    return [{ stated: Number(stated), within: 0.6 * 10 ** -places, is: of / outOf }];
  });
  if (new Set(rows.map(({ stated }) => stated)).size < ENOUGH) return [];
  return (['fraction', 'hundredths'] as const).filter((scale) =>
    rows.every(({ stated, within, is }) => Math.abs(stated - (scale === 'fraction' ? is : is * 100)) <= within),
  );
}

function numberOf(field: QuantityField | undefined): number | null {
  return field?.status === 'ok' ? Number(field.value.value) : null;
}
