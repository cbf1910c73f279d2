import type { Campaign } from '@/lib/domain/campaign';
import type { Delivery, SlotOutcome } from '@/lib/domain/campaign-review';
import type { Message } from '@/lib/domain/finding';
import { useI18n } from '../ui/i18n';
import { amountOf, FigureText, type FigureUnit, Untold } from './figures';
import './slots.css';

/** What a slot was promised for beside what it delivered, and what was to be there by then as a line across each bar. */
export function SlotDeliveries({ campaign, outcome }: { campaign: Campaign; outcome: SlotOutcome | null }) {
  const { t, message } = useI18n();
  if (!outcome || outcome.deliveries.length === 0)
    return <p className="soft small">{t('review-page.slots.no-promise')}</p>;
  const reason = oneReason(outcome.deliveries);
  return (
    <>
      {reason && <Untold reason={message(reason)} explained />}
      <ul className="deliveries">
        {outcome.deliveries.map((delivery) => (
          <Row key={delivery.promise} delivery={delivery} campaign={campaign} explained={!reason} />
        ))}
      </ul>
    </>
  );
}

/** Why nothing of a slot can be told, where it is one reason for all; said once, it is not said of each. */
function oneReason(deliveries: readonly Delivery[]): Message | null {
  const reasons = deliveries.map(({ delivered }) => (delivered.status === 'cannot-tell' ? delivered.reason : null));
  const [first] = reasons;
  return first && reasons.every((reason) => JSON.stringify(reason) === JSON.stringify(first)) ? first : null;
}

function Row({ delivery, campaign, explained }: { delivery: Delivery; campaign: Campaign; explained: boolean }) {
  const i18n = useI18n();
  const { t, format, message } = i18n;
  const { promise, promised, expected, delivered, rate } = delivery;
  const of = unitOf(promise, campaign.currency);
  const scale = Math.max(
    Number(promised),
    Number(expected),
    delivered.status === 'cannot-tell' ? 0 : Number(delivered.value),
  );
  const share = (value: number) => `${scale > 0 ? Math.min(1, value / scale) * 100 : 0}%`;
  const isLevel = promise === 'clickRate' || promise === 'conversion';
  return (
    <li className="delivery" data-testid={`delivery-${promise}`} data-told={delivered.status !== 'cannot-tell'}>
      <span className="soft small">{t(`review-page.promise.${promise}`)}</span>
      <span className="delivery-values">
        {delivered.status === 'cannot-tell' ? (
          <Untold reason={message(delivered.reason)} explained={explained} />
        ) : (
          <strong>
            <FigureText figure={delivered} of={of} zone={campaign.zone} />
          </strong>
        )}
        <span className="soft small nowrap">
          {isLevel
            ? t('review-page.slots.promised', { promised: amountOf(i18n, promised, of) })
            : t('review-page.slots.by-then', {
                expected: amountOf(i18n, rounded(expected, of), of),
                promised: amountOf(i18n, promised, of),
              })}
        </span>
      </span>
      <span className="delivery-bar" aria-hidden="true">
        {delivered.status !== 'cannot-tell' && <span style={{ inlineSize: share(Number(delivered.value)) }} />}
        {rate?.status === 'ok' && (
          <b
            style={{
              insetInlineStart: share(rate.low),
              inlineSize: `calc(${share(rate.high)} - ${share(rate.low)})`,
            }}
          />
        )}
        <i style={{ insetInlineStart: share(Number(isLevel ? promised : expected)) }} />
      </span>
      {rate?.status === 'ok' && (
        <span className="faint small">
          {t('review-page.range', { low: format.percent(rate.low, 2), high: format.percent(rate.high, 2) })}
        </span>
      )}
    </li>
  );
}

/** What was expected by an instant is a share of a promise: of pieces, whole ones. */
function rounded(value: string, of: FigureUnit): string {
  return of.unit === 'count' ? String(Math.round(Number(value))) : value;
}

function unitOf(promise: Delivery['promise'], currency: string): FigureUnit {
  switch (promise) {
    case 'impressions':
    case 'orders':
      return { unit: 'count' };
    case 'clickRate':
    case 'conversion':
      return { unit: 'ratio' };
    case 'gmv':
      return { unit: 'money', currency };
  }
}
