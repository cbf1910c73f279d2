import type { Campaign } from '@/lib/domain/campaign';
import type { Decimal } from '@/lib/domain/decimal';
import { type GoalSums, goalSums } from '@/lib/domain/plan-sums';
import type { Estimate } from '@/lib/domain/plan-targets';
import { useI18n } from '../ui/i18n';
import { Notice } from '../ui/Notice';
import './plan-views.css';

/** Whether what was estimated, and what channels and products are to bring in, adds up to each goal, and which reserves close a gap. */
export function TargetsView({ campaign }: { campaign: Campaign }) {
  const { t } = useI18n();
  const sums = goalSums(campaign);
  if (sums.length === 0) return <p className="soft">{t('targets.none')}</p>;
  return (
    <div className="targets-view" data-testid="targets-view">
      {sums.map((one) => (
        <GoalSum key={one.metric} sums={one} campaign={campaign} />
      ))}
    </div>
  );
}

function GoalSum({ sums, campaign }: { sums: GoalSums; campaign: Campaign }) {
  const { t, format } = useI18n();
  const show = (value: Decimal) =>
    sums.metric === 'gmv' ? format.money({ amount: value, currency: campaign.currency }) : format.number(value);
  const channelName = (id: string) => campaign.channels.find((channel) => channel.id === id)?.name ?? id;
  const parts = [
    ['channels', sums.channels],
    ['products', sums.products],
  ] as const;
  return (
    <section className="card targets-goal" aria-label={t(`goal.metric.${sums.metric}`)}>
      <h3>
        {t(`goal.metric.${sums.metric}`)} <span className="figure">{show(sums.goal)}</span>
      </h3>
      <dl className="targets-sums">
        {parts.map(([of, part]) => (
          <div key={of}>
            <dt>{t(`targets.${of}`)}</dt>
            <dd>
              {part === null ? <span className="faint">{t('targets.no-targets')}</span> : show(part.sum)}
              {part !== null && part.without.length > 0 && (
                <span className="faint small">{t('targets.without', { count: part.without.length })}</span>
              )}
            </dd>
          </div>
        ))}
        {sums.estimates.map(({ estimate, value }) => (
          <div key={JSON.stringify(estimate)}>
            <dt>{t(`targets.method.${estimate.method}`)}</dt>
            <dd>
              {value === null ? <span className="faint">{t('targets.no-value')}</span> : show(value)}
              <EstimateBasis estimate={estimate} campaign={campaign} />
            </dd>
          </div>
        ))}
      </dl>
      {sums.gap === '0' && (
        <Notice tone="ok">{t(sums.isUpperBound ? 'targets.reached-people' : 'targets.reached')}</Notice>
      )}
      {sums.gap !== null && sums.gap !== '0' && (
        <Notice tone={sums.stillMissing === '0' ? 'info' : 'breach'}>
          <strong>{t('targets.gap', { gap: show(sums.gap) })}</strong>{' '}
          {sums.reserves.length > 0 &&
            t('targets.reserves', {
              reserves: sums.reserves.map(({ channel, value }) => `${channelName(channel)} ${show(value)}`).join(', '),
            })}{' '}
          {sums.stillMissing !== null && sums.stillMissing !== '0'
            ? t('targets.still-missing', { missing: show(sums.stillMissing) })
            : t('targets.closed')}
        </Notice>
      )}
    </section>
  );
}

function EstimateBasis({ estimate, campaign }: { estimate: Estimate; campaign: Campaign }) {
  const { t, format } = useI18n();
  const { base, growth, visitors, conversion, orderValue, source } = estimate;
  const own = campaign.products.find(({ id }) => id === estimate.product);
  const money = (amount: Decimal) => format.money({ amount, currency: own?.currency ?? campaign.currency });
  const plain = (value: Decimal) => (estimate.metric === 'gmv' ? money(value) : format.number(value));
  const words =
    estimate.method === 'forecast'
      ? [
          visitors !== null && t('targets.visitors', { count: visitors }),
          conversion !== null && format.percent(Number(conversion)),
          orderValue !== null && money(orderValue),
        ]
          .filter((word) => word !== false)
          .join(' × ')
      : [base !== null && plain(base), growth !== null && `× (1 + ${format.percent(Number(growth))})`]
          .filter((word) => word !== false)
          .join(' ');
  return <span className="faint small">{[words, source].filter((word) => word).join(' · ')}</span>;
}
