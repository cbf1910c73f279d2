import type { Capture, Part } from '@/lib/domain/capture';
import type { KpiReading } from '@/lib/domain/reading';
import type { ValueMeaning } from '@/lib/domain/teaching';
import { metricUnder } from '@/lib/lexicon/header-meaning';
import { mainFigure } from '../main-figure';
import type { PageContext } from '../page-context';
import { readFields } from '../quantity-fields';
import type { Lessons } from './locate';

type MetricMeaning = Extract<ValueMeaning, { kind: 'metric' }>;

/** The tiles of a capture of which nothing was taught: what the general reader may read. */
export function untaughtPairs(capture: Capture, { pairs, lines }: Lessons): Capture['pairs'] {
  if (pairs.size + lines.size === 0) return capture.pairs;
  const places = new Set([...pairs.keys(), ...lines.keys()].map(({ at }) => at));
  return capture.pairs.filter(({ at }) => !places.has(at));
}

/** The general reader's figures of the page with the taught ones in place of those they contradict. */
export function withTaughtKpis(
  general: readonly KpiReading[],
  { pairs, lines, lostValues }: Lessons,
  context: PageContext,
): KpiReading[] {
  const taught = [
    ...[...pairs].flatMap(([{ at, label, values }, means]) => figure(label, values, at, means, context)),
    ...[...lines].flatMap(([{ at, text }, means]) =>
      figure(labelIn(text), [{ text, struck: false }], at, means, context),
    ),
  ];
  const claims = new Set(taught.map(claimOf));
  const left = general.filter((kpi) => !claims.has(claimOf(kpi)));
  const readAnyway = new Set([...taught, ...left].map(claimOf));
  const lost = lostValues.flatMap(({ label, means }): KpiReading[] => {
    if (means.kind !== 'metric') return [];
    const field = { status: 'unparsable', raw: '', at: '', reason: 'moved' } as const;
    const kpi = { label, metric: means.metric, qualifiers: [], field };
    return readAnyway.has(claimOf(kpi)) ? [] : [kpi];
  });
  return [...left, ...taught, ...lost];
}

function figure(
  label: string,
  values: readonly Part[],
  at: string,
  means: ValueMeaning,
  context: PageContext,
): KpiReading[] {
  if (means.kind !== 'metric') return [];
  const stated = metricUnder(means.metric, label, context.platform);
  if (!stated) return [];
  const chosen = mainFigure(values, stated.unit);
  const raw = values[0]?.text ?? '';
  const [field] = readFields([{ raw: chosen.kind === 'text' ? chosen.text : raw, at, figure: chosen }], {
    metric: means.metric,
    unit: stated.unit,
    currency: currencyOf(stated.currency, means, context),
    home: context.home,
    locale: context.locale,
    scale: stated.scale || means.scale,
  });
  return field ? [{ label, metric: stated.metric, qualifiers: stated.qualifiers, field }] : [];
}

function currencyOf(stated: string | null, means: MetricMeaning, context: PageContext): string | null {
  return stated ?? means.currency ?? context.currency;
}

/** The words of a line before its figures. */
function labelIn(text: string): string {
  return /^[^\p{Nd}\p{Sc}]*/u.exec(text)?.[0].replace(/[:：\s]+$/, '') ?? '';
}

function claimOf({ metric, qualifiers }: Pick<KpiReading, 'metric' | 'qualifiers'>): string {
  return [metric, ...[...qualifiers].sort()].join(' ');
}
