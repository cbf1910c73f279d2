import type { Campaign } from '@/lib/domain/campaign';
import { FRESH_FOR } from '@/lib/domain/freshness';
import type { PageRecord } from '@/lib/domain/page';
import { phaseClock } from '../plan/phase-clock';
import { Icon } from '../ui/Icon';
import { useI18n } from '../ui/i18n';
import './last-read.css';

const MINUTE = 60_000;

interface Props {
  campaign: Campaign;
  /** The page that was read last; null where none ever was. */
  newest: PageRecord | null;
  now: number;
}

/** When a page was read last and which, and whether that is too long ago for the phase. In a picture of the popup it says as of when that is. */
export function LastRead({ campaign, newest, now }: Props) {
  const { t, format } = useI18n();
  const asOf = t('popup.as-of', { time: format.dateTime(new Date(now).toISOString(), campaign.zone, true) });
  const limit = freshFor(campaign, now);
  const stale = newest !== null && limit !== null && now - Date.parse(newest.latestAt) > limit;
  return (
    <p className="last-read small" data-state={newest ? (stale ? 'stale' : 'fresh') : 'none'} data-testid="last-read">
      <Icon name={newest ? (stale ? 'warning' : 'clock') : 'doubt'} />
      {stale && (
        <strong title={t('popup.newest.stale.why', { limit: format.duration(limit) })}>
          {t('popup.newest.stale')}
        </strong>
      )}
      <span className="last-read-when" data-as-of={asOf}>
        {newest
          ? t('popup.newest', { moment: format.moment(newest.latestAt, campaign.zone, now) })
          : t('popup.newest.none')}
      </span>
      {newest && (
        <span className="last-read-page" title={newest.title}>
          {newest.title || newest.pageKey}
        </span>
      )}
    </p>
  );
}

/** For how many milliseconds what was read counts in the phase that holds; null where none does. */
function freshFor(campaign: Campaign, now: number): number | null {
  const clock = phaseClock(campaign, now);
  return clock?.state === 'in' ? FRESH_FOR[clock.phase.kind] * MINUTE : null;
}
