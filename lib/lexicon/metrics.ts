import { Aggregation, type MetricId, Unit } from '@/lib/domain/metric';
import { wordKey } from './label-key';
import { METRIC_LINES, TEXT_LINES } from './metric-table';

/** What is known of a metric: its unit and how its values combine. */
export interface MetricInfo {
  unit: Unit;
  aggregation: Aggregation;
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
  const [id = '', unit, aggregation, ...labels] = line.split('|');
  METRICS.set(id, { unit: Unit.parse(unit), aggregation: Aggregation.parse(aggregation) });
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

/** Unit and aggregation of a metric of the lexicon, or null where the id is not one of it. */
export function metricInfo(id: MetricId): MetricInfo | null {
  return METRICS.get(id) ?? null;
}

/** What the lexicon lists for exactly this word key, nothing composed. */
export function listedMeanings(key: string): readonly ListedMeaning[] {
  return LABELS.get(key) ?? [];
}

const TEXTS = new Map<string, { metric: MetricId; platform: string }>();
for (const line of TEXT_LINES.split('\n')) {
  const [metric = '', ...labels] = line.split('|');
  for (const written of labels) {
    const [label = '', platform = ''] = written.split('@');
    TEXTS.set(wordKey(label), { metric, platform });
  }
}

/** The metric of texts (a discount's wording) that the lexicon lists for this word key on the platform, or null. */
export function textMetric(key: string, platform: string | null): MetricId | null {
  const listed = TEXTS.get(key);
  return listed && (platform === null || listed.platform === platform) ? listed.metric : null;
}
