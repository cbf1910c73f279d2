import type { GoalForecast, GoalLine } from '@/lib/domain/progress';
import { translateMessage } from '@/lib/i18n/translate';
import type { BarChart, Cell, ReportContent, Section } from './report-content';
import { ofText, type ReportWords, timeText, unitOf, unknownCell, valueText } from './report-words';

/** Every goal with its target, what was reached of it, what was due by now and where it will end. */
export function goalSection(words: ReportWords): Section {
  const { t, format, review } = words;
  const { lines } = review.progress;
  return {
    id: 'goals',
    title: t('report-out.goals'),
    lead: t('report-out.goals.lead', { elapsed: format.percent(review.progress.elapsed, 0) }),
    charts: lines.length > 0 ? [shareChart(words)] : [],
    table: lines.length > 0 ? goalTable(words) : null,
    empty: t('report-out.goals.empty'),
  };
}

/** The campaign's own goals in large type: what was reached, of what, and whether that is what was due. */
export function goalHighlights(words: ReportWords): ReportContent['highlights'] {
  const { t, review } = words;
  return review.progress.lines
    .filter(({ owner }) => owner.type === 'campaign')
    .map((line) => {
      const { text } = reachedCell(words, line);
      const target = valueText(words, line.target, unitOf(line.metric));
      return {
        label: t(`goal.metric.${line.metric}`),
        value: text,
        note: t('goal.of', { target }),
        ...paceOf(words, line),
      };
    });
}

const TONES = {
  reached: 'ok',
  ahead: 'ok',
  on: 'ok',
  behind: 'breach',
  early: 'doubt',
  partial: 'doubt',
  unread: 'doubt',
} as const;

/** How a goal stands, in a word and a tone. */
function paceOf(
  { t, pace }: ReportWords,
  line: GoalLine,
): Pick<ReportContent['highlights'][number], 'verdict' | 'tone'> {
  const found = pace(line);
  return { verdict: t(`goal.pace.${found}`), tone: TONES[found] };
}

function goalTable(words: ReportWords): NonNullable<Section['table']> {
  const { t, format, review } = words;
  return {
    columns: [
      { header: t('report-out.column.of'), align: 'start' },
      { header: t('report-out.column.metric'), align: 'start' },
      { header: t('report-out.column.target'), align: 'end' },
      { header: t('report-out.column.reached'), align: 'end' },
      { header: t('report-out.column.share'), align: 'end' },
      { header: t('report-out.column.expected'), align: 'end' },
      { header: t('report-out.column.forecast'), align: 'end' },
      { header: t('report-out.column.as-of'), align: 'start' },
    ],
    rows: review.progress.lines.map((line) => {
      const unit = unitOf(line.metric);
      const share = shareOf(line);
      return [
        { text: ofText(words, line.owner) },
        { text: t(`goal.metric.${line.metric}`) },
        { text: valueText(words, line.target, unit) },
        reachedCell(words, line),
        share === null ? { text: '' } : { text: format.percent(share, 1), ...told(paceOf(words, line)) },
        { text: valueText(words, line.expectedByNow, unit) },
        forecastCell(words, line.forecast, (value) => valueText(words, value, unit)),
        { text: line.standing.status === 'cannot-tell' ? '' : timeText(words, line.standing.asOf) },
      ];
    }),
  };
}

/** A share bears a tone where the pace can be told; what is in doubt is said beside what was reached. */
function told({ verdict, tone }: ReturnType<typeof paceOf>): Partial<Cell> {
  return tone === 'doubt' ? {} : { tone, note: verdict };
}

function reachedCell(words: ReportWords, { metric, standing }: GoalLine): Cell {
  if (standing.status === 'cannot-tell') return unknownCell(words, translateMessage(words.language, standing.reason));
  const text = valueText(words, standing.value, unitOf(metric));
  if (standing.status === 'ok') return { text };
  return {
    text: words.t('report-out.at-least', { value: text }),
    note: words.t('goal.missing', { count: standing.missing.length }),
    tone: 'doubt',
  };
}

function forecastCell({ t, format }: ReportWords, forecast: GoalForecast, text: (value: string) => string): Cell {
  if (forecast.status === 'none') return { text: t(`report-out.no-forecast.${forecast.reason}`) };
  return {
    text: text(forecast.median),
    note: t('report-out.forecast.range', {
      low: text(forecast.low),
      high: text(forecast.high),
      chance: format.percent(forecast.probability, 0),
    }),
  };
}

function shareChart(words: ReportWords): BarChart {
  const { t, review } = words;
  const { lines } = review.progress;
  return {
    kind: 'bars',
    title: t('report-out.goals.chart'),
    description: t('report-out.goals.chart.text'),
    unit: 'ratio',
    unknown: t('finding.cannot-tell'),
    categories: lines.map((line) => `${ofText(words, line.owner)} · ${t(`goal.metric.${line.metric}`)}`),
    bars: [
      { name: t('report-out.column.reached'), role: 'seen', values: lines.map(shareOf) },
      {
        name: t('report-out.column.expected'),
        role: 'plan',
        values: lines.map(({ expectedByNow, target }) => ratio(expectedByNow, target)),
      },
    ],
  };
}

function shareOf({ standing, target }: GoalLine): number | null {
  return standing.status === 'cannot-tell' ? null : ratio(standing.value, target);
}

function ratio(part: string, whole: string): number | null {
  return Number(whole) === 0 ? null : Number(part) / Number(whole);
}
