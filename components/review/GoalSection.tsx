import { lazy, Suspense, useMemo } from 'react';
import type { CampaignReview, ReviewSeries, ReviewSubject } from '@/lib/domain/campaign-review';
import type { ReviewReader } from '@/lib/domain/review-reader';
import type { Instant } from '@/lib/domain/time';
import { amountText } from '../charts/amount-text';
import { ChartTable } from '../charts/ChartTable';
import { campaignBands } from '../charts/campaign-bands';
import { History } from '../charts/History';
import type { ChartLine, ChartSpan } from '../charts/LineChart';
import { valueAt } from '../charts/sampled';
import { EmptyState } from '../ui/EmptyState';
import { type I18n, useI18n } from '../ui/i18n';
import { FindingMarkers, MarkerList } from './FindingMarkers';
import { nameOf } from './figures';
import { SubjectSelect } from './SubjectSelect';
import { subjectKey } from './subject-key';
import './goals.css';

const LineChart = lazy(() => import('../charts/LineChart'));

interface Props {
  review: CampaignReview;
  reader: ReviewReader;
  /** As of when the page stands; null is now. */
  at: Instant | null;
  of: ReviewSubject | null;
  onChoose: (of: ReviewSubject) => void;
}

/** Goals over time against their plan, with phases and findings; and any figure of any page. */
export function GoalSection({ review, reader, at, of, onChoose }: Props) {
  const { t } = useI18n();
  const { series, campaign, log } = review;
  const subjects = useMemo(() => [...new Map(series.map((one) => [subjectKey(one.of), one.of])).values()], [series]);
  const chosen = subjects.find((one) => of !== null && subjectKey(one) === subjectKey(of)) ?? subjects[0];
  const shown = series.filter((one) => chosen && subjectKey(one.of) === subjectKey(chosen));
  const cursor = at === null ? null : Date.parse(at);

  return (
    <>
      <section className="card stack" aria-label={t('review-page.nav.goals')}>
        {chosen ? (
          <>
            <div className="row">
              <SubjectSelect
                campaign={campaign}
                subjects={subjects}
                value={chosen}
                onChoose={onChoose}
                testId="goals-of"
              />
            </div>
            <div className="goals-body">
              <div className="goals-charts">
                {shown.map((one) => (
                  <GoalChart key={one.metric} series={one} review={review} cursor={cursor} />
                ))}
              </div>
              <MarkerList campaign={campaign} entries={log} />
            </div>
          </>
        ) : (
          <EmptyState level={3} title={t('chart.none.title')} text={t('review-page.goals.none')} />
        )}
      </section>
      <History campaign={campaign} reader={reader} at={at} />
    </>
  );
}

interface ChartProps {
  series: ReviewSeries;
  review: CampaignReview;
  cursor: number | null;
}

function GoalChart({ series, review: { campaign, log }, cursor }: ChartProps) {
  const i18n = useI18n();
  const { t, format } = i18n;
  const metric = t(`goal.metric.${series.metric}`);
  const amount = (y: number) => amountText(format, ...unitOf(series, campaign.currency), y);
  const bands = useMemo(() => campaignBands(campaign), [campaign]);
  const lines = useMemo<ChartLine[]>(
    () => [
      { name: metric, tone: 'series', points: series.points },
      ...(series.plan.length > 0 ? [{ name: t('chart.plan'), tone: 'plan' as const, points: series.plan }] : []),
    ],
    [series, metric, t],
  );
  const span = useMemo(() => spanOf(series, campaign.zone), [series, campaign.zone]);
  const last = series.points.at(-1);
  const isPart = series.missing.length > 0;

  return (
    <section className="goals-chart" aria-label={metric}>
      <header className="row">
        <h3 className="grow">{metric}</h3>
        {last && (
          <span className="goals-last" data-testid={`last-${series.metric}`}>
            <strong>
              {isPart && '≥ '}
              {amount(last.y)}
            </strong>{' '}
            <span className="soft small">{againstPlan(i18n, series, last, amount)}</span>
          </span>
        )}
      </header>
      {last ? (
        <Suspense fallback={<div className="line-chart-canvas" />}>
          <LineChart
            label={t('review-page.goals.label', {
              metric,
              of: nameOf(series.of, campaign, i18n),
              count: series.points.length,
              last: amount(last.y),
            })}
            lines={lines}
            span={span}
            amount={amount}
            fromZero
            bands={bands}
            cursor={cursor}
            testId={`goal-chart-${series.metric}`}
            over={(width) => (
              <FindingMarkers campaign={campaign} entries={log} from={span.from} to={span.to} width={width} />
            )}
          />
        </Suspense>
      ) : (
        <EmptyState level={3} title={t('chart.none.title')} text={t('review-page.goals.unread')} />
      )}
      {isPart && last && <p className="small soft">{t('goal.missing', { count: series.missing.length })}</p>}
      {series.count > series.points.length && (
        <p className="faint small" data-testid="thinned">
          {t('review-page.chart.thinned', {
            drawn: format.number(series.points.length),
            all: format.number(series.count),
          })}
        </p>
      )}
      <ChartTable title={metric} lines={lines} span={span} amount={amount} />
    </section>
  );
}

function unitOf({ metric }: ReviewSeries, currency: string): [string, string | null] {
  if (metric === 'conversion') return ['ratio', null];
  return metric === 'gmv' ? ['money', currency] : ['count', null];
}

/** The stretch of time that both the plan and what was read lie in. */
function spanOf({ points, plan }: ReviewSeries, zone: string): ChartSpan & { kind: 'time' } {
  const ends = [points.at(0), points.at(-1), plan.at(0), plan.at(-1)].flatMap((point) => point?.x ?? []);
  const [from, to] = [Math.min(...ends), Math.max(...ends)];
  return { kind: 'time', from: Number.isFinite(from) ? from : 0, to: Math.max(to, from + 600_000), zone };
}

/** What was planned by the time of the last look, and how far from that it was; of a part only that it was planned. */
function againstPlan(
  { t, format }: I18n,
  { plan, missing, metric }: ReviewSeries,
  last: { x: number; y: number },
  amount: (y: number) => string,
): string {
  const due = valueAt(plan, last.x);
  if (due === null) return '';
  const planned = t('review-page.goals.planned', { due: amount(due) });
  if (missing.length > 0 || due <= 0 || metric === 'conversion') return planned;
  const off = last.y / due - 1;
  const sign = off > 0 ? '+' : '';
  return t('review-page.goals.off', { planned, off: `${sign}${format.percent(off)}` });
}
