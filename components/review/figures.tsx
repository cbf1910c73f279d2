import type { Campaign } from '@/lib/domain/campaign';
import type { Figure, RateFigure, ReviewSubject } from '@/lib/domain/campaign-review';
import { Icon } from '../ui/Icon';
import { type I18n, useI18n } from '../ui/i18n';
import './figures.css';

/** What a figure is counted in; `times` is how often its cost it brought in. */
export type FigureUnit = { unit: 'count' | 'ratio' | 'times' } | { unit: 'money'; currency: string };

/** A number of a review in its unit. */
export function amountOf({ t, format }: I18n, value: string, of: FigureUnit): string {
  switch (of.unit) {
    case 'count':
      return format.number(value);
    case 'ratio':
      return format.percent(Number(value), 2);
    case 'times':
      return t('review-page.times', { times: format.number(Math.round(Number(value) * 100) / 100) });
    case 'money':
      return format.money({ amount: value, currency: of.currency });
  }
}

interface Props {
  figure: Figure;
  of: FigureUnit;
  zone: string;
  /** Whether the reason stands beside the sign of what cannot be told; it is always read out. */
  explained?: boolean;
}

/** A figure as pages said it, "at least" where a part of it was not read, or why there is none. */
export function FigureText({ figure, of, zone, explained = false }: Props) {
  const i18n = useI18n();
  const { t, format, message } = i18n;
  if (figure.status === 'cannot-tell') return <Untold reason={message(figure.reason)} explained={explained} />;
  const value = amountOf(i18n, figure.value, of);
  const when = t('review-page.read-at', { when: format.dateTime(figure.asOf, zone, true) });
  return (
    <span className="nowrap" title={when}>
      {figure.status === 'partial' ? (
        <>
          <span aria-hidden="true">≥ </span>
          <span className="visually-hidden">{t('review-page.at-least')}</span>
        </>
      ) : null}
      {value}
    </span>
  );
}

/** A counted rate with the interval that holds it nineteen times in twenty. */
export function RateText({ rate }: { rate: RateFigure }) {
  const { t, format, message } = useI18n();
  if (rate.status === 'cannot-tell') return <Untold reason={message(rate.reason)} explained={false} />;
  return (
    <span
      className="nowrap"
      title={t('review-page.interval', { events: format.number(rate.events), trials: format.number(rate.trials) })}
    >
      {format.percent(rate.rate, 2)}{' '}
      <span className="faint small">
        {t('review-page.range', { low: format.percent(rate.low, 2), high: format.percent(rate.high, 2) })}
      </span>
    </span>
  );
}

/** The sign of what cannot be told, with its reason. */
export function Untold({ reason, explained }: { reason: string; explained: boolean }) {
  return (
    <span className="figure-untold" title={reason}>
      <Icon name="doubt" />
      <span className={explained ? 'small soft' : 'visually-hidden'}>{reason}</span>
    </span>
  );
}

/** Whose figures these are, in the plan's words. */
export function nameOf(of: ReviewSubject, campaign: Campaign, { t }: Pick<I18n, 't'>): string {
  switch (of.type) {
    case 'campaign':
      return t('review-page.whole');
    case 'channel':
      return campaign.channels.find(({ id }) => id === of.channel)?.name ?? of.channel;
    case 'product':
      return campaign.products.find(({ id }) => id === of.product)?.name ?? of.product;
  }
}
