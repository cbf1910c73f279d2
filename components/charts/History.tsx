import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import type { Campaign } from '@/lib/domain/campaign';
import type { PageSeries } from '@/lib/domain/campaign-review';
import type { ReviewReader, SeriesAnswer } from '@/lib/domain/review-reader';
import type { Instant } from '@/lib/domain/time';
import { allPages } from '@/lib/store/snapshots';
import { useStored } from '../frame/stored';
import { EmptyState } from '../ui/EmptyState';
import { useI18n } from '../ui/i18n';
import { useJob } from '../ui/job';
import { Notice } from '../ui/Notice';
import { Progress } from '../ui/Progress';
import { Select } from '../ui/Select';
import { amountText } from './amount-text';
import { ChartTable } from './ChartTable';
import { campaignBands } from './campaign-bands';
import type { ChartLine, ChartSpan } from './LineChart';
import { planLine, within } from './plan-line';

const LineChart = lazy(() => import('./LineChart'));

/** Points that one figure is drawn with at most. */
const DRAWN = 1000;
/** What the axis spans at least, in milliseconds. */
const SHORTEST = 600_000;

/** `thinned`: its points stand for more looks than they are. */
type DrawnSeries = PageSeries & { thinned: boolean };

interface Props {
  campaign: Campaign;
  reader: Pick<ReviewReader, 'series' | 'onStale'>;
  /** As of when; null for all that is known. */
  at: Instant | null;
}

/** Any figure of any page over time: choose the page, choose the figure. */
export function History({ campaign, reader, at }: Props) {
  const { t, format } = useI18n();
  const pages = useStored(allPages, ['snapshots'], []);
  const [chosenPage, setPage] = useState('');
  const [chosenSeries, setSeries] = useState('');
  const page =
    pages?.find(({ pageKey }) => pageKey === chosenPage) ??
    pages?.find(({ kind, snapshots }) => kind !== 'product' && snapshots > 1) ??
    pages?.[0];
  const { answer, job, failed } = usePageSeries(reader, page?.pageKey ?? null, campaign.zone);
  const drawable = useMemo(() => labelled(cutAt(answer?.series ?? [], at)), [answer, at]);
  const series = drawable.find(({ id }) => id === chosenSeries) ?? drawable.find(({ metric }) => metric) ?? drawable[0];

  return (
    <section className="card stack" aria-labelledby="history">
      <div className="row">
        <h3 id="history" className="grow">
          {t('review-page.history')}
        </h3>
        {page && pages && (
          <Select
            label={t('chart.page')}
            value={page.pageKey}
            options={pages.map(({ pageKey, title }) => ({ value: pageKey, label: title || pageKey }))}
            onChoose={setPage}
            testId="chart-page"
          />
        )}
        {series && (
          <Select
            label={t('chart.metric')}
            value={series.id}
            options={drawable.map(({ id, label }) => ({ value: id, label }))}
            onChoose={setSeries}
            testId="chart-metric"
          />
        )}
      </div>
      {job.running && (
        <Progress label={t('review-page.history.reading')} share={job.running.share} onCancel={job.cancel} />
      )}
      {failed && <Notice tone="breach">{t('review-page.failed')}</Notice>}
      {series ? (
        <>
          <PageChart series={series} campaign={campaign} at={at} />
          {series.thinned && (
            <p className="faint small" data-testid="history-thinned">
              {t(at === null ? 'review-page.chart.thinned' : 'review-page.chart.thinned-until', {
                drawn: format.number(series.points.length),
                all: format.number(series.count),
              })}
            </p>
          )}
        </>
      ) : (
        pages && (answer || !page) && <EmptyState level={3} title={t('chart.none.title')} text={t('chart.none.text')} />
      )}
    </section>
  );
}

function PageChart({ series, campaign, at }: { series: PageSeries; campaign: Campaign; at: Instant | null }) {
  const { t, format } = useI18n();
  const amount = (y: number) => amountText(format, series.unit, series.currency, y);
  const bands = useMemo(() => campaignBands(campaign), [campaign]);
  const { lines, span } = useMemo(() => {
    const to = series.points.at(-1)?.x ?? 0;
    const from = Math.min(series.points.at(0)?.x ?? 0, to - SHORTEST);
    const plan = within(planLine(campaign, series.metric) ?? [], from, to);
    const lines: ChartLine[] = [
      { name: series.label, tone: 'series', points: series.points },
      ...(plan.length > 0 ? [{ name: t('chart.plan'), tone: 'plan' as const, points: plan }] : []),
    ];
    return { lines, span: { kind: 'time', from, to, zone: campaign.zone } satisfies ChartSpan };
  }, [series, campaign, t]);
  const time = (x: number | undefined) =>
    x === undefined ? '' : format.dateTime(new Date(x).toISOString(), campaign.zone);
  return (
    <>
      <Suspense fallback={<div className="line-chart-canvas" />}>
        <LineChart
          label={t('chart.label', {
            metric: series.label,
            count: series.points.length,
            from: time(series.points.at(0)?.x),
            to: time(series.points.at(-1)?.x),
          })}
          lines={lines}
          span={span}
          amount={amount}
          fromZero={series.unit !== 'ratio'}
          bands={bands}
          cursor={at === null ? null : Date.parse(at)}
          testId="metric-chart"
        />
      </Suspense>
      <ChartTable title={series.label} lines={lines} span={span} amount={amount} />
    </>
  );
}

/** The figures of a page, read beside the page and again when more is known; a failure is said. */
function usePageSeries(reader: Props['reader'], pageKey: string | null, zone: string) {
  const job = useJob();
  const { run } = job;
  const [answer, setAnswer] = useState<(SeriesAnswer & { status: 'ok'; pageKey: string }) | null>(null);
  const [failed, setFailed] = useState(false);
  const [turn, setTurn] = useState(0);
  useEffect(() => reader.onStale(() => setTurn((before) => before + 1)), [reader]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each turn asks again.
  useEffect(() => {
    if (pageKey === null) return;
    run((_, report) => reader.series({ pageKey, zone, points: DRAWN }, report)).then(
      (end) => {
        if (end.status === 'done' && end.value.status === 'ok') setAnswer({ ...end.value, pageKey });
        setFailed(false);
      },
      () => setFailed(true),
    );
  }, [reader, run, pageKey, zone, turn]);
  return { answer: answer?.pageKey === pageKey ? answer : null, job, failed };
}

/** What was known by an instant of each figure, where that is enough for a line; `count` stays that of the whole. */
function cutAt(series: readonly PageSeries[], at: Instant | null): DrawnSeries[] {
  const end = at === null ? Number.POSITIVE_INFINITY : Date.parse(at);
  return series
    .map((one) => ({ ...one, points: one.points.filter(({ x }) => x <= end), thinned: one.count > one.points.length }))
    .filter(({ points }) => points.length > 1);
}

/** Figures by the page's own words; those that share them are told apart by what they are for. */
function labelled(series: readonly DrawnSeries[]): DrawnSeries[] {
  const isAlone = (label: string) => series.filter((one) => one.label === label).length === 1;
  return series.map((one) => ({
    ...one,
    label: one.about === '' || isAlone(one.label) ? one.label : `${one.label} (${one.about})`,
  }));
}
