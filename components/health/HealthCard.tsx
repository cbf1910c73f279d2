import type { Fallback, PageHealth } from '@/lib/domain/health';
import { healthState, lostFields } from '@/lib/domain/health-state';
import type { Language } from '@/lib/i18n/translate';
import { Icon } from '../ui/Icon';
import { type I18n, useI18n } from '../ui/i18n';
import { fieldName, STATE_ICONS } from './health-words';
import { ReportText } from './ReportText';

interface Props {
  health: PageHealth;
  platformName: (id: string, language: Language) => string | null;
  report: (health: PageHealth) => string;
  zone: string;
  now: number;
}

/** One kind of page: whether it is read, when it was, what it gives no longer and what it is read by instead. */
export function HealthCard({ health, platformName, report, zone, now }: Props) {
  const i18n = useI18n();
  const { t, format, language } = i18n;
  const state = healthState(health);
  const lost = lostFields(health);
  const name = (health.platform && platformName(health.platform, language)) ?? t('health.unknown-site');
  const kind = health.kind && t(`platform.kind.${health.kind}`);
  const { lastReadAt, lastTriedAt } = health;
  return (
    <li className="health-card" data-state={state} data-testid="health-page">
      <div className="row">
        <span className="health-state">
          <Icon name={STATE_ICONS[state]} />
          {t(`health.state.${state}`)}
        </span>
        <h3 className="grow">
          {name}
          {kind && ` · ${kind}`}
        </h3>
        <span className="faint small">
          {lastReadAt ? (
            <time dateTime={lastReadAt} title={format.dateTime(lastReadAt, zone, true)}>
              {t('health.last-read', { when: format.ago(lastReadAt, now) })}
            </time>
          ) : (
            t('health.never-read')
          )}
          {lastReadAt !== lastTriedAt && (
            <>
              {' · '}
              <time dateTime={lastTriedAt} title={format.dateTime(lastTriedAt, zone, true)}>
                {t('health.last-tried', { when: format.ago(lastTriedAt, now) })}
              </time>
            </>
          )}
        </span>
      </div>
      <p className="faint small">
        {health.key.replace(/^.*@/, '')}
        {health.fields.length > 0 && ` · ${t('health.fields', { count: health.fields.length })}`}
      </p>
      {lost.length > 0 && (
        <ul className="health-lost" aria-label={t('health.lost', { count: lost.length })}>
          {lost.map((field) => (
            <li key={[field.group, field.part, field.name, ...field.qualifiers].join(' ')}>
              <strong>{fieldName(i18n, field)}</strong>{' '}
              <span className="soft">{t(`health.lost.${field.lost.how}`)}</span>{' '}
              <time className="faint small nowrap" dateTime={field.lost.since}>
                {t('health.lost.since', { when: format.dateTime(field.lost.since, zone) })}
              </time>
            </li>
          ))}
        </ul>
      )}
      {health.fallbacks.map((fallback) => (
        <p key={JSON.stringify(fallback)} className="soft small">
          {fallbackText(i18n, fallback)}
        </p>
      ))}
      <ReportText text={() => report(health)} page={kind ? `${name} · ${kind}` : name} />
    </li>
  );
}

function fallbackText({ t }: I18n, fallback: Fallback): string {
  switch (fallback.kind) {
    case 'hint-missed':
      return t('health.fallback.hint-missed', { field: t(`health.field.${fallback.field}`) });
    case 'taught-moved':
      return t('health.fallback.taught-moved', { name: fallback.name });
    case 'no-definition':
    case 'machine-only':
      return t(`health.fallback.${fallback.kind}`);
  }
}
