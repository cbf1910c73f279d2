import type { MetricId, Unit } from '@/lib/domain/metric';
import type { Currency } from '@/lib/domain/money';
import type { PlatformId } from '@/lib/domain/platform';
import { dimensionOf } from './dimensions';
import { labelKey } from './label-key';
import { listedMeanings, metricInfo } from './metrics';

export type DimensionKind =
  | 'product-id'
  | 'product-name'
  | 'sku'
  | 'date'
  | 'category'
  | 'channel'
  | 'slot'
  | 'rank'
  | 'image'
  | 'status'
  | 'action'
  | 'other';

/**
 * What a column is about. `scale` is the power of ten that the header states (万元 is 4, "k" 3, "(%)" -2), else 0;
 * it is for cells that state no magnitude or percent sign of their own. Benchmarks are of peers, never of the shop.
 */
export type HeaderMeaning =
  | { kind: 'metric'; metric: MetricId; qualifiers: string[]; unit: Unit; currency: Currency | null; scale: number }
  | { kind: 'dimension'; dimension: DimensionKind }
  | { kind: 'benchmark' }
  | { kind: 'unknown' };

export interface HeaderContext {
  platform: PlatformId | null;
  lang: string | null;
}

/** What the header of a column or a tile means; the levels of a grouped header come outermost first. */
export function meaningOf(header: string | readonly string[], context: HeaderContext): HeaderMeaning {
  const levels = typeof header === 'string' ? [header] : header;
  const key = labelKey(levels.at(-1) ?? '');
  const listed = listedMeanings(key);
  const meaning =
    listed.find((one) => context.platform !== null && one.platforms.includes(context.platform)) ?? listed[0];
  const info = meaning ? metricInfo(meaning.metric) : null;
  if (meaning && info)
    return { kind: 'metric', metric: meaning.metric, qualifiers: [], unit: info.unit, currency: null, scale: 0 };
  const dimension = dimensionOf(key);
  return dimension ? { kind: 'dimension', dimension } : { kind: 'unknown' };
}

export { metricInfo } from './metrics';
