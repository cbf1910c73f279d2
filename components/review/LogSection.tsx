import { useState } from 'react';
import type { CampaignReview, LogEntry } from '@/lib/domain/campaign-review';
import { CheckId } from '@/lib/domain/check-id';
import { subjectName } from '@/lib/i18n/subject-name';
import { EmptyState } from '../ui/EmptyState';
import { useI18n } from '../ui/i18n';
import { Notice } from '../ui/Notice';
import { Select } from '../ui/Select';
import { LogTable } from './LogTable';
import { isUnsolved } from './log-rows';
import { NothingWrong } from './NothingWrong';

const ALL = 'all';
type Standing = 'all' | 'unsolved' | 'solved' | 'false-alarm';

/** The process log: all that went wrong so far, to be filtered and ordered, with what it came to. */
export function LogSection({ review: { campaign, log, snapshots } }: { review: CampaignReview }) {
  const { t, format, message, language } = useI18n();
  const [check, setCheck] = useState<CheckId | typeof ALL>(ALL);
  const [standing, setStanding] = useState<Standing>(ALL);
  const [words, setWords] = useState('');
  if (log.length === 0 && snapshots.count === 0) return <NothingWrong isRead={false} />;
  if (log.length === 0)
    return <EmptyState level={3} title={t('review-page.log.none')} text={t('review-page.log.none.text')} />;

  const kinds = CheckId.options.filter((id) => log.some((entry) => entry.check === id));
  const sought = words.trim().toLowerCase();
  const says = (entry: LogEntry) =>
    [
      subjectName(entry.subject, campaign, language),
      message(entry.reason),
      ...entry.notes.map(({ note }) => note),
      entry.seen,
      entry.expected,
    ].some((text) => text?.toLowerCase().includes(sought));
  const shown = log
    .filter((entry) => check === ALL || entry.check === check)
    .filter((entry) => STANDS[standing](entry))
    .filter((entry) => sought === '' || says(entry));

  return (
    <section className="card stack" aria-label={t('review-page.nav.log')}>
      <div className="row">
        <Select
          label={t('finding.filter.kind')}
          value={check}
          options={[
            { value: ALL, label: t('finding.filter.all-kinds') },
            ...kinds.map((id) => ({ value: id, label: t(`finding.check.${id}`) })),
          ]}
          onChoose={setCheck}
          testId="log-kind"
        />
        <Select
          label={t('finding.state')}
          value={standing}
          options={(['all', 'unsolved', 'solved', 'false-alarm'] as const).map((one) => ({
            value: one,
            label: `${t(`review-page.log.standing.${one}`)} (${format.number(log.filter(STANDS[one]).length)})`,
          }))}
          onChoose={setStanding}
          testId="log-state"
        />
        <input
          type="search"
          className="field"
          value={words}
          placeholder={t('review-page.log.search')}
          aria-label={t('review-page.log.search')}
          onChange={(event) => setWords(event.target.value)}
          data-testid="log-search"
        />
        <span className="soft small" role="status">
          {t('review-page.log.shown', { shown: format.number(shown.length), all: format.number(log.length) })}
        </span>
      </div>
      {shown.length > 0 ? (
        <LogTable campaign={campaign} entries={shown} />
      ) : (
        <Notice tone="info">{t('finding.none-match')}</Notice>
      )}
    </section>
  );
}

const STANDS: Record<Standing, (entry: LogEntry) => boolean> = {
  all: () => true,
  unsolved: isUnsolved,
  solved: (entry) => !isUnsolved(entry) && entry.state !== 'false-alarm',
  'false-alarm': ({ state }) => state === 'false-alarm',
};
