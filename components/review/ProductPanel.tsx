import { useEffect, useRef } from 'react';
import type { PhasePrice } from '@/lib/domain/campaign';
import type { CampaignReview } from '@/lib/domain/campaign-review';
import { SeverityMark } from '../findings/SeverityMark';
import { Icon } from '../ui/Icon';
import { useI18n } from '../ui/i18n';
import { FunnelBars } from './FunnelBars';
import { FigureText, RateText } from './figures';
import { PlaceMark } from './PlaceMark';
import { placeWord } from './place-word';
import { SlotDeliveries } from './SlotDeliveries';

interface Props {
  review: CampaignReview;
  product: string;
  platformName: (id: string) => string;
  onClose: () => void;
}

const PRICES = ['base', 'list', 'promotion', 'floor'] as const;

/** All that is known of one product: its outcome, funnel, planned prices, what went wrong with it, and its slots. */
export function ProductPanel({ review, product: id, platformName, onClose }: Props) {
  const { t, format, message } = useI18n();
  const { campaign } = review;
  const heading = useRef<HTMLHeadingElement>(null);
  // Who chose it goes on here; a page that was opened at it begins at its beginning.
  useEffect(() => {
    if (document.activeElement !== document.body) heading.current?.focus();
  }, []);
  const product = campaign.products.find((one) => one.id === id);
  if (!product) return null;
  const outcomes = review.products.filter((one) => one.product === id);
  const funnel = review.funnels.find(({ of }) => of.type === 'product' && of.product === id);
  const slots = campaign.slots.filter((slot) => slot.product === id);
  const entries = review.log.filter(
    ({ subject }) =>
      (subject.type === 'product' && subject.product === id) ||
      (subject.type === 'slot' && slots.some((slot) => slot.id === subject.slot)),
  );
  const money = (amount: PhasePrice['base']) =>
    amount === null ? '–' : format.money({ amount, currency: product.currency });

  return (
    <section className="card stack product-panel" aria-labelledby="product-panel" data-testid="product-panel">
      <div className="row">
        <h3 id="product-panel" ref={heading} tabIndex={-1} className="grow">
          {product.name}
        </h3>
        <button
          type="button"
          className="button quiet"
          onClick={onClose}
          aria-label={t('review-page.product.close')}
          data-testid="product-close"
        >
          <Icon name="remove" />
        </button>
      </div>
      {outcomes.map((outcome) => (
        <dl key={`${outcome.platform} ${outcome.productId}`}>
          <div>
            <dt>{platformName(outcome.platform)}</dt>
            <dd>
              <PlaceMark word={placeWord(outcome)} />
            </dd>
          </div>
          <div>
            <dt>{t('goal.metric.conversion')}</dt>
            <dd>
              <RateText rate={outcome.conversion} />
            </dd>
          </div>
          <div>
            <dt>{t('goal.metric.gmv')}</dt>
            <dd>
              <FigureText
                figure={outcome.gmv}
                of={{ unit: 'money', currency: campaign.currency }}
                zone={campaign.zone}
              />
            </dd>
          </div>
        </dl>
      ))}
      {funnel && (
        <>
          <h4>{t('review-page.nav.funnel')}</h4>
          <FunnelBars funnel={funnel} zone={campaign.zone} />
        </>
      )}
      <h4>{t('review-page.product.prices')}</h4>
      {product.prices.length === 0 ? (
        <p className="soft small">{t('review-page.product.no-prices')}</p>
      ) : (
        <div className="table-scroll">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t('phase.heading')}</th>
                {PRICES.map((price) => (
                  <th key={price} scope="col" className="number">
                    {t(`review-page.price.${price}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {product.prices.map((row) => (
                <tr key={`${row.phase} ${row.platform ?? ''}`}>
                  <th scope="row">
                    {campaign.phases.find((phase) => phase.id === row.phase)?.name ?? row.phase}
                    {row.platform !== null && <span className="faint small block">{platformName(row.platform)}</span>}
                  </th>
                  {PRICES.map((price) => (
                    <td key={price} className="number">
                      {money(row[price])}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <h4>{t('finding.list')}</h4>
      {entries.length === 0 ? (
        <p className="soft small">{t('review-page.product.no-findings')}</p>
      ) : (
        <ul className="product-panel-list">
          {entries.map((entry) => (
            <li key={`${entry.finding} ${entry.since}`}>
              <SeverityMark severity={entry.severity} quiet />
              <span className="grow small">{message(entry.reason)}</span>
              <span className="small soft nowrap">{t(`finding.state.${entry.state}`)}</span>
            </li>
          ))}
        </ul>
      )}
      {slots.length > 0 && (
        <>
          <h4>{t('review-page.nav.slots')}</h4>
          {slots.map((slot) => (
            <div key={slot.id} className="stack">
              <p className="small">
                {slot.page} · {slot.position}
              </p>
              <SlotDeliveries campaign={campaign} outcome={review.slots.find((one) => one.slot === slot.id) ?? null} />
            </div>
          ))}
        </>
      )}
    </section>
  );
}
