// Builds the tables of lib/lexicon from the shared lexicon: `npm run lexicon`.
import { readFileSync, writeFileSync } from 'node:fs';
import { composedOf } from '@/lib/lexicon/composition';
import { DIMENSION_WORDS } from '@/lib/lexicon/dimension-words';
import { labelOf } from '@/lib/lexicon/label';
import { labelKey, wordKey } from '@/lib/lexicon/label-key';

interface Synonym {
  text: string;
  lang: string;
  platform: string;
  status: string;
  basis?: string;
  variant?: string[];
  context?: string;
}
interface Metric {
  id: string;
  unit: string;
  aggregation: string;
  synonyms: Synonym[];
}

const shared = new URL('../../../shared/lexicon/', import.meta.url);
const lexicon = JSON.parse(readFileSync(new URL('metrics.json', shared), 'utf8')) as { metrics: Metric[] };
const dimensions = JSON.parse(readFileSync(new URL('dimensions.json', shared), 'utf8')) as {
  by_kind: Record<string, Record<string, string[]>>;
};

const meanings = new Map<string, Set<string>>();
for (const metric of lexicon.metrics) {
  for (const synonym of metric.synonyms) {
    const key = labelKey(synonym.text);
    if (synonym.lang !== 'key') meanings.set(key, (meanings.get(key) ?? new Set()).add(metric.id));
  }
}

// A label whose words alone compose just what is listed needs no line.
function needsNoLine(text: string, metric: string, variants: ReadonlySet<string>): boolean {
  if ((meanings.get(labelKey(text))?.size ?? 0) > 1) return false;
  const composed = composedOf(labelOf(text, null), []);
  return composed?.metric === metric && [...variants].every((variant) => composed.qualifiers.includes(variant));
}

// The platforms of a label are kept only where it means several things, or something else by its words alone.
function meansElsewhere(text: string, metric: string): boolean {
  if ((meanings.get(labelKey(text))?.size ?? 0) > 1) return true;
  const composed = composedOf(labelOf(text, null), []);
  return composed !== null && composed.metric !== metric;
}

// Metrics that are texts (a discount's wording) bear no figures; they stand in lines of their own.
const lines = lexicon.metrics
  .filter(({ unit }) => unit !== 'text')
  .map((metric) => {
    const labels = new Map<string, { platforms: Set<string>; variants: Set<string> }>();
    for (const synonym of metric.synonyms) {
      const key = labelKey(synonym.text);
      if (synonym.lang === 'key') continue;
      const label = labels.get(key) ?? { platforms: new Set(), variants: new Set() };
      if (synonym.context === 'ads' || meansElsewhere(synonym.text, metric.id))
        label.platforms.add(`${synonym.platform}${synonym.context === 'ads' ? '!' : ''}`);
      for (const variant of synonym.variant ?? []) label.variants.add(variant);
      labels.set(key, label);
    }
    const listed = [...labels].filter(([key, { variants }]) => !needsNoLine(key, metric.id, variants));
    const written = listed.map(([key, { platforms, variants }]) => {
      const places = platforms.size > 0 ? `@${[...platforms].join(',')}` : '';
      return `${key}${places}${variants.size > 0 ? `~${[...variants].join(',')}` : ''}`;
    });
    return [metric.id, metric.unit, metric.aggregation, ...written].join('|');
  });

const KINDS: Record<string, string> = {
  date: 'date',
  product_id: 'product-id',
  product_name: 'product-name',
  category: 'category',
  sku_code: 'sku',
  status: 'status',
  channel: 'channel',
};
// What the room's own words name already is not listed again.
const byWords = new Map<string, string>();
for (const line of DIMENSION_WORDS.trim().split('\n')) {
  const [kind = '', labels = ''] = [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)];
  for (const label of labels.split('|')) byWords.set(wordKey(label), kind);
}
const dimensionLines = Object.entries(dimensions.by_kind).map(([kind, platforms]) => {
  const own = KINDS[kind] ?? 'other';
  const keys = new Set(Object.values(platforms).flat().map(labelKey));
  return [own, ...[...keys].filter((key) => byWords.get(wordKey(key)) !== own)].join('|');
});

const textLines = lexicon.metrics
  .filter(({ unit, synonyms }) => unit === 'text' && synonyms.length > 0)
  .map(({ id, synonyms }) => [id, ...synonyms.map(({ text, platform }) => `${labelKey(text)}@${platform}`)].join('|'));

// Field names by platform and metric; only what a script or a file was seen to use. A name that says rate over a metric
// that is none ("commissionRate" for the commission) would give a wrong value, so it is left out.
const saysRate = (name: string) => /(?:Rate|Rto|Ratio|_rate|_ratio)$/.test(name);
const fields = new Map<string, Map<string, string[]>>();
for (const { id, unit, synonyms } of lexicon.metrics) {
  for (const { text, lang, platform, status, variant } of synonyms) {
    if (lang !== 'key' || status !== 'confirmed' || unit === 'text') continue;
    if (saysRate(text) && unit !== 'ratio') continue;
    const byMetric = fields.get(platform) ?? new Map<string, string[]>();
    const name = variant ? `${text}~${variant.join(',')}` : text;
    fields.set(platform, byMetric.set(id, [...(byMetric.get(id) ?? []), name]));
  }
}
const fieldLines = [...fields].map(([platform, byMetric]) =>
  [platform, ...[...byMetric].map(([id, names]) => [id, ...names].join(' '))].join('|'),
);

function writeTable(file: string, constants: readonly { doc: string; name: string; lines: readonly string[] }[]) {
  const text = [
    '// Generated from the shared lexicon by test/lab/build-lexicon.ts; not to be edited.',
    ...constants.flatMap(({ doc, name, lines: own }) => [
      '',
      `/** ${doc} */`,
      `export const ${name} = ${JSON.stringify(own.join('\n'))};`,
    ]),
    '',
  ].join('\n');
  writeFileSync(new URL(`../../lib/lexicon/${file}`, import.meta.url), text);
}

writeTable('metric-table.ts', [
  {
    doc: 'One metric a line: id, unit, aggregation, labels ("label@platform!~variant", "!" in advertising).',
    name: 'METRIC_LINES',
    lines,
  },
  {
    doc: 'One metric whose values are texts a line: id, labels ("label@platform").',
    name: 'TEXT_LINES',
    lines: textLines,
  },
  {
    doc: 'One kind of dimension column a line: the kind, then its labels.',
    name: 'DIMENSION_LINES',
    lines: dimensionLines,
  },
]);
writeTable('field-key-table.ts', [
  {
    doc: 'One platform a line: its id, then by metric "metric name name~variant": names of JSON fields, as written.',
    name: 'FIELD_LINES',
    lines: fieldLines,
  },
]);
