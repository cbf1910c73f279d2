import { useState } from 'react';
import type { CampaignReview, Funnel, ReviewSubject } from '@/lib/domain/campaign-review';
import { EmptyState } from '../ui/EmptyState';
import { useI18n } from '../ui/i18n';
import { FunnelBars, StepText } from './FunnelBars';
import { FigureText, nameOf } from './figures';
import { funnelStages, stepRate } from './funnel-steps';
import { More } from './More';
import { SubjectSelect } from './SubjectSelect';
import { subjectKey } from './subject-key';

interface Props {
  review: CampaignReview;
  /** Whose funnel is shown large; null is the first. */
  of: ReviewSubject | null;
  onChoose: (of: ReviewSubject) => void;
}

const PAGE = 50;

/** From being seen to buying, of the whole, a channel or a product; and of all of them side by side. */
export function FunnelSection({ review, of, onChoose }: Props) {
  const { t } = useI18n();
  const { funnels, campaign } = review;
  const shown = funnels.find((funnel) => of !== null && subjectKey(funnel.of) === subjectKey(of)) ?? funnels[0];
  if (!shown)
    return <EmptyState level={3} title={t('review-page.funnel.none')} text={t('review-page.funnel.none.text')} />;
  return (
    <>
      <section className="card stack" aria-label={t('review-page.nav.funnel')}>
        <div className="row">
          <SubjectSelect
            campaign={campaign}
            subjects={funnels.map((funnel) => funnel.of)}
            value={shown.of}
            onChoose={onChoose}
            testId="funnel-of"
          />
        </div>
        <FunnelBars funnel={shown} zone={campaign.zone} />
        <p className="faint small">{t('review-page.funnel.unique')}</p>
      </section>
      <FunnelTable review={review} onChoose={onChoose} />
    </>
  );
}

function FunnelTable({ review: { funnels, campaign }, onChoose }: Pick<Props, 'review' | 'onChoose'>) {
  const i18n = useI18n();
  const { t } = i18n;
  const [limit, setLimit] = useState(PAGE);
  return (
    <section className="card stack" aria-labelledby="funnels">
      <h3 id="funnels">{t('review-page.funnel.all')}</h3>
      <div className="table-scroll">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('review-page.of')}</th>
              {funnelStages.map((stage) => (
                <th key={stage} scope="col" className="number">
                  {t(`review-page.funnel.${stage}`)}
                </th>
              ))}
              <th scope="col" className="number">
                {t('review-page.funnel.click-rate')}
              </th>
              <th scope="col" className="number">
                {t('review-page.funnel.cart-rate')}
              </th>
              <th scope="col" className="number">
                {t('goal.metric.conversion')}
              </th>
            </tr>
          </thead>
          <tbody>
            {funnels.slice(0, limit).map((funnel: Funnel) => (
              <tr key={subjectKey(funnel.of)} data-testid="funnel-row">
                <th scope="row">
                  <button type="button" className="link" onClick={() => onChoose(funnel.of)}>
                    {nameOf(funnel.of, campaign, i18n)}
                  </button>
                </th>
                {funnelStages.map((stage) => (
                  <td key={stage} className="number">
                    <FigureText figure={funnel[stage]} of={{ unit: 'count' }} zone={campaign.zone} />
                  </td>
                ))}
                <td className="number">
                  <StepText rate={stepRate(funnel.impressions, funnel.visitors)} />
                </td>
                <td className="number">
                  <StepText rate={stepRate(funnel.visitors, funnel.cart)} />
                </td>
                <td className="number">
                  <StepText rate={stepRate(funnel.visitors, funnel.buyers)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <More shown={limit} all={funnels.length} page={PAGE} onMore={() => setLimit(limit + PAGE)} />
    </section>
  );
}
