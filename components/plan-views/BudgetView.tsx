import type { Campaign } from '@/lib/domain/campaign';
import { sumDecimals } from '@/lib/domain/decimal';
import { BudgetLine } from '@/lib/domain/plan-work';
import { useI18n } from '../ui/i18n';
import './plan-views.css';

const KINDS = BudgetLine.shape.kind.options;

/** What may be spent in all and on what, and what it is to bring in for each unit of money. */
export function BudgetView({ campaign }: { campaign: Campaign }) {
  const { t, format } = useI18n();
  const { budget, channels, currency } = campaign;
  if (budget.length === 0) return <p className="soft">{t('budget.none')}</p>;
  const money = (amount: string) => format.money({ amount, currency });
  const total = sumDecimals(budget.map(({ amount }) => amount));
  const planned = sumDecimals(channels.flatMap(({ budget: own }) => own ?? []));
  const withSales = budget.filter(({ sales }) => sales !== null);
  const returned = Number(sumDecimals(withSales.flatMap(({ sales }) => sales ?? [])));
  const spent = Number(sumDecimals(withSales.map(({ amount }) => amount)));
  return (
    <section className="card" aria-label={t('budget.title')} data-testid="budget-view">
      <dl className="targets-sums">
        <div>
          <dt>{t('budget.total')}</dt>
          <dd>
            <span className="figure">{money(total)}</span>
            {planned !== '0' && <span className="faint small">{t('budget.channels', { money: money(planned) })}</span>}
          </dd>
        </div>
        {KINDS.map((kind) => {
          const lines = budget.filter((line) => line.kind === kind);
          if (lines.length === 0) return null;
          return (
            <div key={kind}>
              <dt>{t(`budget.kind.${kind}`)}</dt>
              <dd>{money(sumDecimals(lines.map(({ amount }) => amount)))}</dd>
            </div>
          );
        })}
        {spent > 0 && (
          <div>
            <dt>{t('budget.return')}</dt>
            <dd>
              {format.number(Math.round((returned / spent) * 100) / 100)}
              <span className="faint small">{t('budget.return.of', { count: withSales.length })}</span>
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}
