import { useEffect, useMemo, useState } from 'react';
import type { Campaign } from '@/lib/domain/campaign';
import type { WorstCaseRow } from '@/lib/domain/worst-case-row';
import { offerSentence } from '@/lib/i18n/offer-sentence';
import type { PlanViewProps } from '../plan-page/plan-views';
import { useI18n } from '../ui/i18n';
import { Notice } from '../ui/Notice';
import './plan-views.css';

const PAGE = 30;
const RANK = { breach: 0, assumed: 1, open: 2, holds: 3, 'no-floor': 4 } as const;
const TONES = { breach: 'breach', assumed: 'doubt', open: 'doubt', holds: 'ok', 'no-floor': 'doubt' } as const;

/** Each offer's rule in one sentence, and what the offers together can bring each price down to, the worst first. */
export function OffersView({ campaign, worstCases }: PlanViewProps) {
  const { t, format } = useI18n();
  const [limit, setLimit] = useState(PAGE);
  const worst = useWorstCases(campaign, worstCases);
  const cases = useMemo(() => worst.cases.toSorted((a, b) => RANK[a.verdict] - RANK[b.verdict]), [worst.cases]);
  const under = cases.filter(({ verdict }) => verdict === 'breach' || verdict === 'assumed').length;
  const unsaid = cases.filter(({ verdict }) => verdict === 'no-floor').length;
  return (
    <div className="offers-view" data-testid="offers-view">
      <OfferRules campaign={campaign} />
      {worst.state === 'working' && <p className="soft">{t('offers.working')}</p>}
      {worst.state === 'failed' && <Notice tone="doubt">{t('offers.failed')}</Notice>}
      {under > 0 && <Notice tone="breach">{t('offers.under', { count: under })}</Notice>}
      {worst.state === 'done' && under === 0 && unsaid < cases.length && <Notice tone="ok">{t('offers.hold')}</Notice>}
      {unsaid > 0 && <p className="soft small">{t('offers.unsaid', { count: unsaid })}</p>}
      {cases.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by key.
        <section className="table-scroll offers-cases" tabIndex={0} aria-label={t('offers.worst')}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t('plan.column.product')}</th>
                <th scope="col">{t('plan.column.platform')}</th>
                <th scope="col">{t('plan.column.phase')}</th>
                <th scope="col" className="number">
                  {t('offers.worst')}
                </th>
                <th scope="col" className="number">
                  {t('plan.column.floor-price')}
                </th>
                <th scope="col">{t('offers.verdict')}</th>
                <th scope="col">{t('offers.how')}</th>
              </tr>
            </thead>
            <tbody>
              {cases.slice(0, limit).map((one) => (
                <tr
                  key={`${one.product} ${one.platform} ${one.phase}`}
                  data-testid="offer-case"
                  data-verdict={one.verdict}
                >
                  <td>{one.product}</td>
                  <td className="nowrap">{one.platform}</td>
                  <td className="nowrap">{one.phase}</td>
                  <td className="number">{one.how.each}</td>
                  <td className="number">{one.floor ? format.money(one.floor) : <span className="faint">–</span>}</td>
                  <td>
                    <span className={`nowrap offers-verdict ${TONES[one.verdict]}`}>
                      {t(`offers.verdict.${one.verdict}`)}
                    </span>
                  </td>
                  <td className="soft small">{t('offers.how.text', one.how)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {cases.length > limit && (
        <button type="button" className="button quiet" onClick={() => setLimit(limit + PAGE)}>
          {t('finding.more', { count: Math.min(PAGE, cases.length - limit) })}
        </button>
      )}
    </div>
  );
}

interface WorstCases {
  state: 'working' | 'done' | 'failed';
  cases: readonly WorstCaseRow[];
}

/** The worst cases of a plan; while those of a changed one are worked out, there are those of before. */
function useWorstCases(campaign: Campaign, worstCases: PlanViewProps['worstCases']): WorstCases {
  const [worst, setWorst] = useState<WorstCases>({ state: 'working', cases: [] });
  useEffect(() => {
    const asking = new AbortController();
    const { signal } = asking;
    setWorst(({ cases }) => ({ state: 'working', cases }));
    worstCases(campaign, signal).then(
      (cases) => signal.aborted || setWorst({ state: 'done', cases }),
      () => signal.aborted || setWorst({ state: 'failed', cases: [] }),
    );
    return () => asking.abort();
  }, [campaign, worstCases]);
  return worst;
}

function OfferRules({ campaign }: { campaign: Campaign }) {
  const { t, format, language } = useI18n();
  if (campaign.offers.length === 0) return <p className="soft">{t('offers.none')}</p>;
  const money = (amount: string) => format.money({ amount, currency: campaign.currency });
  return (
    <ul className="offers-rules">
      {campaign.offers.map((offer) => (
        <li key={offer.id}>
          <strong>{offer.name}</strong> <span className="soft">{offerSentence(offer, language, money)}</span>
        </li>
      ))}
    </ul>
  );
}
