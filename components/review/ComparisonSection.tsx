import Big from 'big.js';
import { lazy, Suspense, useMemo } from 'react';
import type { Campaign } from '@/lib/domain/campaign';
import type { CampaignReview, Comparison, Figure } from '@/lib/domain/campaign-review';
import type { GoalMetric } from '@/lib/domain/plan-targets';
import { amountText } from '../charts/amount-text';
import { ChartTable } from '../charts/ChartTable';
import type { ChartLine, ChartSpan } from '../charts/LineChart';
import { EmptyState } from '../ui/EmptyState';
import { useI18n } from '../ui/i18n';
import { Select } from '../ui/Select';
import { FigureText, type FigureUnit } from './figures';
import './goals.css';

const LineChart = lazy(() => import('../charts/LineChart'));
const SHARES: ChartSpan = { kind: 'share' };
const NONE = '';

interface Props {
  review: CampaignReview;
  /** The campaigns that this one can be laid over. */
  others: readonly Pick<Campaign, 'id' | 'name'>[];
  compare: string | null;
  onCompare: (campaign: string | null) => void;
  openPlan: () => void;
}

/** This campaign beside an earlier one, each phase at the same share of it. */
export function ComparisonSection({ review, others, compare, onCompare, openPlan }: Props) {
  const { t } = useI18n();
  const { comparison } = review;
  if (others.length === 0) {
    return (
      <EmptyState level={3} title={t('review-page.compare.none')} text={t('review-page.compare.none.text')}>
        <button type="button" className="button" onClick={openPlan}>
          {t('review-page.compare.plans')}
        </button>
      </EmptyState>
    );
  }
  return (
    <section className="card stack" aria-label={t('review-page.nav.comparison')}>
      <div className="row">
        <Select
          label={t('review-page.compare.with')}
          value={compare ?? NONE}
          options={[
            { value: NONE, label: t('review-page.compare.choose') },
            ...others.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChoose={(id) => onCompare(id === NONE ? null : id)}
          testId="compare-with"
          labelShown
        />
      </div>
      {comparison ? (
        <Compared review={review} comparison={comparison} />
      ) : (
        <p className="soft">{t(compare === null ? 'review-page.compare.text' : 'review-page.compare.unknown')}</p>
      )}
    </section>
  );
}

function Compared({ review: { campaign }, comparison }: { review: CampaignReview; comparison: Comparison }) {
  const { t } = useI18n();
  return (
    <>
      {comparison.phases.length === 0 && <p className="soft">{t('review-page.compare.no-phase')}</p>}
      {comparison.phases.map((phase) => {
        const own = campaign.phases.find(({ id }) => id === phase.phase)?.name ?? phase.phase;
        return (
          <div key={`${phase.phase} ${phase.other}`} className="table-scroll">
            <table className="table compared" data-testid="compared-phase">
              <caption className="small">{own}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('chart.metric')}</th>
                  <th scope="col" className="number">
                    {campaign.name}
                  </th>
                  <th scope="col" className="number">
                    {comparison.with.name}
                  </th>
                  <th scope="col" className="number">
                    {t('review-page.compare.change')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {phase.goals.map(({ metric, now, then }) => (
                  <tr key={metric}>
                    <th scope="row">{t(`goal.metric.${metric}`)}</th>
                    <td className="number">
                      <FigureText figure={now} of={unitOf(metric, campaign.currency)} zone={campaign.zone} />
                    </td>
                    <td className="number">
                      <FigureText figure={then} of={unitOf(metric, campaign.currency)} zone={campaign.zone} />
                    </td>
                    <td className="number">
                      <Change metric={metric} now={now} before={then} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        );
      })}
      <div className="goals-charts">
        {comparison.series.map((series) => (
          <SharedChart key={series.metric} series={series} campaign={campaign} other={comparison.with.name} />
        ))}
      </div>
    </>
  );
}

/** By how much it is more or less: only of two whole figures; of rates in points. */
function Change({ metric, now, before }: { metric: GoalMetric; now: Figure; before: Figure }) {
  const { t, format } = useI18n();
  if (now.status !== 'ok' || before.status !== 'ok' || new Big(before.value).lte(0)) {
    return (
      <span className="faint">
        –<span className="visually-hidden">{t('review-page.compare.untold')}</span>
      </span>
    );
  }
  const by =
    metric === 'conversion'
      ? new Big(now.value).minus(before.value).toNumber()
      : new Big(now.value).div(before.value).minus(1).toNumber();
  const digits = metric === 'conversion' ? 2 : 1;
  // What rounds to nothing has no sign.
  const shown = Math.round(by * 10 ** (digits + 2)) === 0 ? 0 : by;
  const sign = shown > 0 ? '+' : '';
  if (metric === 'conversion')
    return <>{t('review-page.compare.points', { points: `${sign}${format.number(Math.round(shown * 1e4) / 100)}` })}</>;
  return <>{`${sign}${format.percent(shown, digits)}`}</>;
}

interface ChartProps {
  series: Comparison['series'][number];
  campaign: Campaign;
  other: string;
}

function SharedChart({ series, campaign, other }: ChartProps) {
  const { t, format } = useI18n();
  const metric = t(`goal.metric.${series.metric}`);
  const { unit } = unitOf(series.metric, campaign.currency);
  const amount = (y: number) => amountText(format, unit, unit === 'money' ? campaign.currency : null, y);
  const lines = useMemo<ChartLine[]>(
    () => [
      { name: campaign.name, tone: 'series', points: series.now.map(({ share, y }) => ({ x: share, y })) },
      { name: other, tone: 'earlier', points: series.then.map(({ share, y }) => ({ x: share, y })) },
    ],
    [series, campaign.name, other],
  );
  if (series.now.length === 0 && series.then.length === 0) return null;
  return (
    <section className="goals-chart" aria-label={metric}>
      <h3>{metric}</h3>
      <Suspense fallback={<div className="line-chart-canvas" />}>
        <LineChart
          label={t('review-page.compare.label', { metric, now: campaign.name, before: other })}
          lines={lines}
          span={SHARES}
          amount={amount}
          fromZero
          testId={`compare-chart-${series.metric}`}
        />
      </Suspense>
      <ChartTable title={metric} lines={lines} span={SHARES} amount={amount} />
    </section>
  );
}

function unitOf(metric: GoalMetric, currency: string): FigureUnit {
  if (metric === 'gmv') return { unit: 'money', currency };
  return metric === 'conversion' ? { unit: 'ratio' } : { unit: 'count' };
}
