import type { CampaignReview } from '@/lib/domain/campaign-review';
import { EmptyState } from '../ui/EmptyState';
import { useI18n } from '../ui/i18n';
import { amountOf, FigureText } from './figures';
import './budget.css';

interface Props {
  review: CampaignReview;
  openPlan: () => void;
}

/** What each line of the budget may spend and has spent, and what came of it beside what was to come. */
export function BudgetSection({ review: { campaign, budget }, openPlan }: Props) {
  const i18n = useI18n();
  const { t, format } = i18n;
  const { zone, currency } = campaign;
  if (campaign.budget.length === 0) {
    return (
      <EmptyState level={3} title={t('review-page.budget.none')} text={t('review-page.budget.none.text')}>
        <button type="button" className="button" onClick={openPlan}>
          {t('campaign.plan')}
        </button>
      </EmptyState>
    );
  }
  return (
    <section className="card stack" aria-label={t('review-page.nav.budget')}>
      <div className="table-scroll">
        <table className="table" data-testid="budget">
          <thead>
            <tr>
              <th scope="col">{t('review-page.budget.line')}</th>
              <th scope="col" className="number">
                {t('review-page.budget.planned')}
              </th>
              <th scope="col">{t('review-page.budget.spent')}</th>
              <th scope="col" className="number">
                {t('review-page.budget.sales')}
              </th>
              <th scope="col" className="number">
                {t('review-page.return')}
              </th>
              <th scope="col" className="number">
                {t('review-page.budget.planned-return')}
              </th>
            </tr>
          </thead>
          <tbody>
            {campaign.budget.map((line) => {
              const outcome = budget.find((one) => one.line === line.id);
              const amount = Number(line.amount);
              const share =
                outcome && outcome.spent.status !== 'cannot-tell' && amount > 0
                  ? Number(outcome.spent.value) / amount
                  : null;
              return (
                <tr key={line.id} data-testid="budget-row">
                  <th scope="row">
                    {line.name}
                    {line.owner !== null && <span className="faint small block">{line.owner}</span>}
                  </th>
                  <td className="number">{format.money({ amount: line.amount, currency })}</td>
                  <td className="budget-spent">
                    {outcome && (
                      <FigureText figure={outcome.spent} of={{ unit: 'money', currency }} zone={zone} explained />
                    )}
                    {share !== null && (
                      <>
                        <span className="soft small"> {format.percent(share, 0)}</span>
                        <span className="budget-bar" aria-hidden="true" data-over={share > 1}>
                          <span style={{ inlineSize: `${Math.min(1, share) * 100}%` }} />
                        </span>
                      </>
                    )}
                  </td>
                  <td className="number">
                    {outcome && <FigureText figure={outcome.sales} of={{ unit: 'money', currency }} zone={zone} />}
                  </td>
                  <td className="number">
                    <strong>
                      {outcome && <FigureText figure={outcome.returned} of={{ unit: 'times' }} zone={zone} />}
                    </strong>
                  </td>
                  <td className="number soft">
                    {line.sales !== null && amount > 0
                      ? amountOf(i18n, String(Number(line.sales) / amount), { unit: 'times' })
                      : '–'}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <p className="faint small">{t('review-page.budget.note')}</p>
    </section>
  );
}
