import type { Comparison, ReviewSeries } from '@/lib/domain/campaign-review';
import { epochOf } from '@/lib/domain/wall-clock';
import type { Band, Line, LineChart, Section, Table } from './report-content';
import { figureCell, metricTitle, ofText, type ReportWords, timeText, unitOf, valueText } from './report-words';

/** Curves of more subjects than these are left to the workbook, and that is said. */
const MOST_CHARTS = 9;

/** What was reached over time beside the plan, for the whole and its channels. */
export function seriesSection(words: ReportWords): Section {
  const { t, review } = words;
  const known = review.series.filter(({ points }) => points.length > 0);
  const shown = [...known].sort((a, b) => rank(a) - rank(b)).slice(0, MOST_CHARTS);
  const left = known.length - shown.length;
  const thinned = shown.some(({ points, count }) => points.length < count);
  const notes = [
    ...(left > 0 ? [t('report-out.series.left', { count: left })] : []),
    ...(thinned ? [t('report-out.series.thinned')] : []),
  ];
  return {
    id: 'series',
    title: t('report-out.series'),
    lead: notes.length > 0 ? notes.join(' ') : null,
    charts: shown.map((series) => seriesChart(words, series)),
    table: known.length > 0 ? seriesTable(words, known) : null,
    empty: t('report-out.series.empty'),
  };
}

const rank = ({ of }: ReviewSeries) => ['campaign', 'channel', 'product'].indexOf(of.type);

function seriesChart(words: ReportWords, { of, metric, points, plan, count, missing }: ReviewSeries): LineChart {
  const { t, review } = words;
  const title = `${ofText(words, of)}: ${metricTitle(words, metric)}`;
  const last = points.at(-1);
  const unit = unitOf(metric);
  return {
    kind: 'lines',
    title,
    description: [
      t('report-out.series.text', {
        count,
        value: last ? valueText(words, String(last.y), unit) : '',
        time: last ? timeText(words, new Date(last.x).toISOString()) : '',
      }),
      ...(missing.length > 0
        ? [t('report-out.series.missing', { platforms: missing.map(words.platformName).join(', ') })]
        : []),
    ].join(' '),
    unit,
    axis: { kind: 'time', zone: review.campaign.zone, bands: bandsOf(words) },
    lines: [
      { name: t('report-out.line.seen'), role: 'seen', points, all: count },
      ...(plan.length > 0
        ? [{ name: t('report-out.line.plan'), role: 'plan' as const, points: plan, all: plan.length }]
        : []),
    ],
  };
}

function bandsOf({ review: { campaign } }: ReportWords): Band[] {
  return campaign.phases.map(({ name, start, end }) => ({
    name,
    from: epochOf(start, campaign.zone),
    to: epochOf(end, campaign.zone),
  }));
}

/** The last word of every curve; all its points stand in the workbook. */
function seriesTable(words: ReportWords, all: readonly ReviewSeries[]): Table {
  const { t } = words;
  return {
    columns: [
      { header: t('report-out.column.of'), align: 'start' },
      { header: t('report-out.column.metric'), align: 'start' },
      { header: t('report-out.column.points'), align: 'end' },
      { header: t('report-out.column.last'), align: 'end' },
      { header: t('report-out.column.as-of'), align: 'start' },
    ],
    rows: all.map(({ of, metric, points, count, missing }) => {
      const last = points.at(-1);
      return [
        { text: ofText(words, of) },
        { text: t(`goal.metric.${metric}`) },
        { text: words.format.number(count) },
        last
          ? figureCell(
              words,
              {
                status: missing.length > 0 ? 'partial' : 'ok',
                value: String(last.y),
                asOf: new Date(last.x).toISOString(),
              },
              unitOf(metric),
            )
          : { text: '' },
        { text: last ? timeText(words, new Date(last.x).toISOString()) : '' },
      ];
    }),
  };
}

/** An earlier campaign beside this one, after the same share of each phase. */
export function comparisonSection(words: ReportWords): Section {
  const { t, review } = words;
  const { comparison } = review;
  return {
    id: 'comparison',
    title: comparison ? t('report-out.comparison.with', { name: comparison.with.name }) : t('report-out.comparison'),
    lead: comparison ? t('report-out.comparison.lead') : null,
    charts: comparison ? comparison.series.map((series) => comparisonChart(words, comparison, series)) : [],
    table: comparison && comparison.phases.length > 0 ? comparisonTable(words, comparison) : null,
    empty: t('report-out.comparison.empty'),
  };
}

function comparisonChart(
  words: ReportWords,
  comparison: Comparison,
  { metric, now, then }: Comparison['series'][number],
): LineChart {
  const { t, review } = words;
  const line = (name: string, role: Line['role'], points: typeof now): Line => ({
    name,
    role,
    points: points.map(({ share, y }) => ({ x: share, y })),
    all: points.length,
  });
  return {
    kind: 'lines',
    title: metricTitle(words, metric),
    description: t('report-out.comparison.text', { now: review.campaign.name, earlier: comparison.with.name }),
    unit: unitOf(metric),
    axis: { kind: 'share', label: t('report-out.comparison.axis') },
    lines: [line(review.campaign.name, 'seen', now), line(comparison.with.name, 'earlier', then)],
  };
}

function comparisonTable(words: ReportWords, comparison: Comparison): Table {
  const { t, format, review } = words;
  return {
    columns: [
      { header: t('report-out.column.phase'), align: 'start' },
      { header: t('report-out.column.metric'), align: 'start' },
      { header: review.campaign.name, align: 'end' },
      { header: comparison.with.name, align: 'end' },
      { header: t('report-out.column.change'), align: 'end' },
    ],
    rows: comparison.phases.flatMap(({ phase, goals }) =>
      goals.map(({ metric, now, then }) => {
        const unit = unitOf(metric);
        const told = now.status === 'ok' && then.status === 'ok' && Number(then.value) !== 0;
        const change = told ? Number(now.value) / Number(then.value) - 1 : null;
        return [
          { text: review.campaign.phases.find(({ id }) => id === phase)?.name ?? phase },
          { text: t(`goal.metric.${metric}`) },
          figureCell(words, now, unit),
          figureCell(words, then, unit),
          { text: change === null ? '' : `${change > 0 ? '+' : ''}${format.percent(change, 1)}` },
        ];
      }),
    ),
  };
}
