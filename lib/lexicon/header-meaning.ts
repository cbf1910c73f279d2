import type { MetricId, Unit } from '@/lib/domain/metric';
import type { Currency } from '@/lib/domain/money';
import type { PlatformId } from '@/lib/domain/platform';
import type { Annotation } from './annotation';
import { type Composed, composedOf } from './composition';
import { type DimensionKind, dimensionOf } from './dimensions';
import { fieldOf, isIdentifier } from './field-keys';
import { type Label, labelOf } from './label';
import { wordKey } from './label-key';
import { type ListedMeaning, listedMeanings, metricInfo, textMetric } from './metrics';

/**
 * What a column is about. `scale` is the power of ten that the header states (万元 is 4, "k" 3, "(%)" -2), else 0;
 * it is for cells that state no magnitude or percent sign of their own. Comparisons with another period and figures
 * of peers are benchmarks, never the shop's own. A `text` is a metric whose values are wordings: it bears no figure.
 */
export type HeaderMeaning =
  | { kind: 'metric'; metric: MetricId; qualifiers: string[]; unit: Unit; currency: Currency | null; scale: number }
  | { kind: 'dimension'; dimension: DimensionKind }
  | { kind: 'text'; metric: MetricId }
  | { kind: 'benchmark' }
  | { kind: 'unknown' };

/** Where the header stands. The language 'key' says that it is the name of a JSON field, no label for people. */
export interface HeaderContext {
  platform: PlatformId | null;
  lang: string | null;
}

/**
 * What the header of a column or a tile means; the levels of a grouped header come outermost first. Listed labels
 * come first, then what the label's words compose. One unknown word makes the header unknown. Names of JSON fields are
 * known as listed alone, never by their words; among labels only identifiers count ("payAmt"), on their own platform.
 */
export function meaningOf(header: string | readonly string[], context: HeaderContext): HeaderMeaning {
  const levels = (typeof header === 'string' ? [header] : header).filter((level) => level.trim() !== '');
  const text = levels.at(-1);
  if (text === undefined) return { kind: 'unknown' };
  const own = labelOf(text, context.platform);
  const groups = levels.slice(0, -1).map((level) => labelOf(level, context.platform));
  if ([own, ...groups].some(compares)) return { kind: 'benchmark' };
  const asKey = context.lang === 'key';
  const field = asKey || (context.platform !== null && isIdentifier(text.trim()));
  const named = field ? fieldOf(text.trim(), context.platform) : null;
  if (named) return metric(named, own, groups);
  const dimension = dimensionOf(text);
  if (asKey) return dimension ? { kind: 'dimension', dimension } : { kind: 'unknown' };
  const composed = composedOf(own, groups);
  const listed = listedAs(text, own, groups, context.platform, composed);
  if (listed) return metric(listed, own, groups);
  if (dimension) return { kind: 'dimension', dimension };
  if (composed) return metric(composed, own, groups);
  const wording = textMetric(wordKey(text), context.platform);
  return wording ? { kind: 'text', metric: wording } : { kind: 'unknown' };
}

/**
 * A metric that a header is known to stand for, with what its words narrow it by: its period, currency and scale. Null
 * where its unit is another than the metric's ("Hits (US$)" for visitors), or the lexicon has no such metric.
 */
export function metricUnder(
  id: MetricId,
  header: string | readonly string[],
  platform: PlatformId | null,
): Extract<HeaderMeaning, { kind: 'metric' }> | null {
  const levels = (typeof header === 'string' ? [header] : header).filter((level) => level.trim() !== '');
  const [own, ...groups] = levels.map((level) => labelOf(level, platform)).reverse();
  const meaning = metric({ metric: id, qualifiers: [] }, own ?? labelOf('', platform), groups);
  return meaning.kind === 'metric' ? meaning : null;
}

function compares(label: Label): boolean {
  return label.concepts?.some((concept) => concept === 'change' || concept === 'benchmark') ?? false;
}

// A listed label holds on its platforms; where its words say something else, elsewhere the words decide. What is listed
// for advertising holds elsewhere only among advertising.
function listedAs(
  text: string,
  own: Label,
  groups: readonly Label[],
  platform: string | null,
  composed: Composed | null,
): Composed | null {
  const whole = listedMeanings(wordKey(text));
  const meanings = whole.length > 0 ? whole : listedMeanings(own.bare);
  const inAdvertising = [own, ...groups].some((label) => label.concepts?.includes('ad'));
  const isHere = (one: ListedMeaning) =>
    one.platforms.length === 0 || (platform !== null && one.platforms.includes(platform));
  const here = meanings.filter(isHere);
  if (here.length === 0 && composed !== null) return null;
  const elsewhere = meanings.filter((one) => inAdvertising || !one.inAdvertising);
  const candidates = here.length > 0 ? here : elsewhere;
  const chosen = candidates.find((one) => one.inAdvertising === inAdvertising) ?? candidates[0];
  return chosen ? { metric: chosen.metric, qualifiers: [...chosen.variants] } : null;
}

const FITTING: Record<Annotation['kind'], readonly Unit[]> = {
  money: ['money'],
  percent: ['ratio'],
  seconds: ['seconds'],
  minutes: [],
  hours: ['hours'],
  days: ['days'],
  people: ['count'],
  pieces: ['count', 'number', 'score'],
  cases: ['count', 'number'],
  scale: ['money', 'count', 'number'],
  multiple: ['ratio', 'number'],
};

function metric(found: Composed, own: Label, groups: readonly Label[]): HeaderMeaning {
  const info = metricInfo(found.metric);
  if (!info) return { kind: 'unknown' };
  const annotations = [...own.annotations, ...groups.flatMap((group) => group.annotations)];
  if (!own.annotations.every((annotation) => FITTING[annotation.kind].includes(info.unit))) return { kind: 'unknown' };
  const fitting = annotations.filter((annotation) => FITTING[annotation.kind].includes(info.unit));
  const periods = [own, ...groups].flatMap((label) => label.qualifiers);
  return {
    kind: 'metric',
    metric: found.metric,
    qualifiers: [...new Set([...found.qualifiers, ...periods])],
    unit: info.unit,
    currency: fitting.find((annotation) => annotation.currency !== null)?.currency ?? null,
    scale: fitting.reduce((sum, annotation) => sum + annotation.scale, 0),
  };
}

export type { DimensionKind } from './dimensions';
export { metricInfo } from './metrics';
