import { Aggregation, type MetricId, Unit } from '@/lib/domain/metric';
import { wordKey } from './label-key';
import { METRIC_LINES } from './metric-table';

/** What is known of a metric: its unit, how its values combine, and its names. */
export interface MetricInfo {
  unit: Unit;
  aggregation: Aggregation;
  names: { en: string; zh: string };
}

/** One thing that a listed label means, and where: on these platforms, or everywhere if there are none. */
export interface ListedMeaning {
  metric: MetricId;
  platforms: readonly string[];
  inAdvertising: boolean;
  /** What narrows it: "channel:live", "window:7d". */
  variants: readonly string[];
}

const METRICS = new Map<MetricId, MetricInfo>();
const LABELS = new Map<string, ListedMeaning[]>();

for (const line of METRIC_LINES.split('\n')) {
  const [id = '', unit, aggregation, en = '', zh = '', ...labels] = line.split('|');
  const knownUnit = Unit.safeParse(unit);
  // Metrics that are texts (a discount's wording) have no unit of ours and bear no values.
  if (!knownUnit.success) continue;
  METRICS.set(id, { unit: knownUnit.data, aggregation: Aggregation.parse(aggregation), names: { en, zh } });
  for (const written of labels) {
    const [named = '', variant = ''] = written.split('~');
    const [label = '', places = ''] = named.split('@');
    const platforms = places.split(',').filter((place) => place !== '');
    const meanings = LABELS.get(wordKey(label)) ?? [];
    meanings.push({
      metric: id,
      platforms: platforms.map((place) => place.replace('!', '')),
      inAdvertising: platforms.length > 0 && platforms.every((place) => place.endsWith('!')),
      variants: variant.split(',').filter((one) => one !== ''),
    });
    LABELS.set(wordKey(label), meanings);
  }
}

/** Unit, aggregation and names of a metric of the lexicon, or null where the id is not one of it. */
export function metricInfo(id: MetricId): MetricInfo | null {
  return METRICS.get(id) ?? null;
}

/** What the lexicon lists for exactly this word key, nothing composed. */
export function listedMeanings(key: string): readonly ListedMeaning[] {
  return LABELS.get(key) ?? [];
}
