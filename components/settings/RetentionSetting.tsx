import type { Instant } from '@/lib/domain/time';
import type { Database } from '@/lib/store/database';
import { expiringSnapshots, removedSnapshots } from '@/lib/store/retention';
import { changeSettings } from '@/lib/store/settings';
import { useSettings } from '../frame/settings';
import { useStored } from '../frame/stored';
import { useI18n } from '../ui/i18n';
import { Notice } from '../ui/Notice';
import { useNow } from '../ui/now';
import { Choice } from './Choice';

const DAYS = [30, 90, 180, 365] as const;

/** How the days are counted; the use case behind it stands where components may not reach. */
export interface RetentionRule {
  /** Before when snapshots go that are kept for so many days. */
  keptSince(days: number): Promise<Instant>;
  /** When the removal that was chosen at an instant may begin. */
  removalFrom(chosenAt: Instant): Instant;
}

/** For how long snapshots are kept: a choice shows what would go before anything does, and what went so far. */
export function RetentionSetting({ rule }: { rule: RetentionRule }) {
  const { t } = useI18n();
  const { keepDays } = useSettings();
  const choices = [...DAYS, ...(keepDays === null || DAYS.some((days) => days === keepDays) ? [] : [keepDays])];
  return (
    <>
      <Choice
        label={t('settings-page.keep')}
        value={keepDays === null ? 'forever' : String(keepDays)}
        options={[
          { value: 'forever', label: t('settings-page.keep.forever') },
          ...choices.map((days) => ({ value: String(days), label: t('settings-page.keep.days', { days }) })),
        ]}
        onChoose={(chosen) =>
          void changeSettings(() => ({
            keepDays: chosen === 'forever' ? null : Number(chosen),
            keepDaysAt: new Date().toISOString(),
          }))
        }
        testId="setting-keep"
      />
      <p className="soft small">{t('settings-page.keep.text')}</p>
      {keepDays !== null && <Going days={keepDays} rule={rule} />}
      <Gone />
    </>
  );
}

function Going({ days, rule }: { days: number; rule: RetentionRule }) {
  const { t, format } = useI18n();
  const now = useNow();
  const { keepDaysAt } = useSettings();
  const read = async (database: Database) => {
    const before = await rule.keptSince(days);
    return { days, before, ...(await expiringSnapshots(database, before)) };
  };
  const expiring = useStored(read, ['snapshots', 'campaigns', 'findings'], [days]);
  if (expiring?.days !== days || expiring.all === 0) return null;
  const { going, all, before } = expiring;
  if (going === 0) return <p className="soft small">{t('settings-page.keep.none-going', { all })}</p>;
  const from = keepDaysAt && rule.removalFrom(keepDaysAt);
  const date = format.local(before.slice(0, 10));
  const isAhead = from !== null && Date.parse(from) > now;
  return (
    <div data-testid="keep-going" role="status">
      <Notice tone="doubt">
        {isAhead
          ? t('settings-page.keep.going', { going, all, date, time: format.dateTime(from, ownZone(), true) })
          : t('settings-page.keep.going-now', { going, all, date })}
      </Notice>
    </div>
  );
}

function Gone() {
  const { t, format } = useI18n();
  const now = useNow();
  const removed = useStored(removedSnapshots, ['snapshots'], []);
  if (!removed?.at) return null;
  const { count, before, at } = removed;
  return (
    <p className="soft small" data-testid="keep-removed">
      {t('settings-page.keep.removed', {
        count,
        date: format.local(before.slice(0, 10)),
        when: format.moment(at, ownZone(), now),
      })}
    </p>
  );
}

function ownZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
