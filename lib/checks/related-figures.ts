import type { MetricId } from '@/lib/domain/metric';
import type { PlatformId } from '@/lib/domain/platform';
import type { QuantityField } from '@/lib/domain/reading';
import { PARTS, type PartOf, RATE_OPTIONS, type RateOption } from './figure-relations';
import { type ShownFigure, shownFigure } from './shown-figure';

/** A figure with the words it stands under. */
export interface Labelled {
  label: string;
  field: QuantityField;
}

/** The figures of one row or of a page's tiles by their metric; a metric that stands there twice is not among them. */
export type Figures = ReadonlyMap<MetricId, Labelled>;

/** Two or three figures of one row that cannot all be true. */
export type Contradiction =
  | { kind: 'rate'; rate: Labelled; part: Labelled; whole: Labelled; made: number }
  | { kind: 'part'; part: Labelled; whole: Labelled };

/** What comes of asking the rows of one table: how many figures were held against each other, and what cannot be. */
export interface Related {
  asked: number;
  /** By the row's place. */
  contradictions: ReadonlyMap<number, readonly Contradiction[]>;
}

/** Counters that are still running are read one after the other, minutes apart when a site is busy. */
const RUNNING_SLACK = 0.1;
const SETTLED_SLACK = 0.005;
/** So few events more than the whole may be one counter a moment ahead of the other. */
const LEAST_MORE = 5;
/** So many rows must show what a rate is made of, and four out of five of those that tell at all. */
const PROVEN_BY = 5;
const PROVEN_SHARE = 0.8;

type Answer = 'holds' | 'off' | 'open';

/**
 * Holds the figures of a table's rows against each other: a rate against its part over its whole, a part against its
 * whole. What a rate is made of must be certain on this marketplace or be shown by the table itself, in most of its
 * rows; a relation that many rows break is another definition, not a mistake. Tiles are one row that nothing backs up.
 */
export function relateRows(
  rows: readonly Figures[],
  { platform, running, tiles }: { platform: PlatformId | null; running: boolean; tiles: boolean },
): Related {
  const slack = running ? RUNNING_SLACK : SETTLED_SLACK;
  const shown = rows.map((row) => new Map([...row].map(([metric, { field }]) => [metric, shownFigure(field)])));
  const contradictions = new Map<number, Contradiction[]>();
  let asked = 0;
  const found = (at: number, one: Contradiction) => contradictions.set(at, [...(contradictions.get(at) ?? []), one]);

  for (const [rate, options] of byRate(rows[0])) {
    const answers = options.map((option) => shown.map((figures) => rateHolds(figures, option, slack)));
    const trusted = options.flatMap((option, at) => (isTrusted(option, answers[at] ?? [], platform) ? [at] : []));
    const [first] = trusted;
    const option = first === undefined ? undefined : options[first];
    if (!option) continue;
    rows.forEach((row, at) => {
      const said = trusted.map((one) => answers[one]?.[at] ?? 'open');
      if (said.every((answer) => answer === 'open')) return;
      asked += 1;
      // Whatever way it may be made by, one that fits leaves a doubt.
      if (said.some((answer) => answer !== 'off') || answers.some((all) => all[at] === 'holds')) return;
      const [over, part, whole] = [row.get(rate), row.get(option.part), row.get(option.whole)];
      const [above, below] = [shown[at]?.get(option.part), shown[at]?.get(option.whole)];
      if (over && part && whole && above && below)
        found(at, { kind: 'rate', rate: over, part, whole, made: (above.value / below.value) * option.per });
    });
  }
  for (const relation of PARTS) {
    if ((tiles && !relation.onTiles) || !rows[0]?.has(relation.part) || !rows[0].has(relation.whole)) continue;
    const answers = shown.map((figures) => partHolds(figures, relation, slack, running));
    const told = answers.filter((answer) => answer !== 'open').length;
    const off = answers.filter((answer) => answer === 'off').length;
    if (off > Math.max(1, told * (1 - PROVEN_SHARE))) continue;
    asked += told;
    rows.forEach((row, at) => {
      const [part, whole] = [row.get(relation.part), row.get(relation.whole)];
      if (answers[at] === 'off' && part && whole) found(at, { kind: 'part', part, whole });
    });
  }
  return { asked, contradictions };
}

/** The ways in which the rates of a table may be made out of its other columns. All rows have the same metrics. */
function byRate(row: Figures | undefined): Map<MetricId, RateOption[]> {
  const options = new Map<MetricId, RateOption[]>();
  for (const option of RATE_OPTIONS) {
    if (!row?.has(option.rate) || !row.has(option.part) || !row.has(option.whole)) continue;
    const list = options.get(option.rate);
    if (list) list.push(option);
    else options.set(option.rate, [option]);
  }
  return options;
}

function isTrusted({ certain }: RateOption, answers: readonly Answer[], platform: PlatformId | null): boolean {
  const holds = answers.filter((answer) => answer === 'holds').length;
  const off = answers.filter((answer) => answer === 'off').length;
  if (holds >= PROVEN_BY && holds >= (holds + off) * PROVEN_SHARE) return true;
  const isCertain = certain === 'everywhere' || (platform !== null && certain.includes(platform));
  // Even then the table has the last word: where most rows break it, they are made otherwise.
  return isCertain && off <= Math.max(1, holds);
}

function rateHolds(
  figures: ReadonlyMap<MetricId, ShownFigure | null>,
  { rate, part, whole, per }: RateOption,
  slack: number,
): Answer {
  const [over, above, below] = [figures.get(rate), figures.get(part), figures.get(whole)];
  if (!over || !above || !below || below.low <= 0) return 'open';
  const low = (above.low / below.high) * per * (1 - slack);
  const high = (above.high / below.low) * per * (1 + slack);
  if (over.high < low || over.low > high) return over.value === 0 && above.value <= LEAST_MORE ? 'open' : 'off';
  // A rate of nought out of nought agrees with everything.
  const tells = above.low > 0 && over.low > 0 && over.high / over.low <= 1.5 && high / low <= 1.5;
  return tells ? 'holds' : 'open';
}

function partHolds(
  figures: ReadonlyMap<MetricId, ShownFigure | null>,
  { part, whole }: PartOf,
  slack: number,
  running: boolean,
): Answer {
  const [some, all] = [figures.get(part), figures.get(whole)];
  if (!some || !all || (some.value === 0 && all.value === 0)) return 'open';
  const isMore = some.low > all.high * (1 + slack) && some.value - all.value >= (running ? LEAST_MORE : 1);
  return isMore ? 'off' : 'holds';
}
