import { useState } from 'react';
import type { CampaignReview, LogEntry } from '@/lib/domain/campaign-review';
import { subjectName } from '@/lib/i18n/subject-name';
import { Icon } from '../ui/Icon';
import { useI18n } from '../ui/i18n';

interface Props {
  review: CampaignReview;
  isBusy: boolean;
  onWrite: (findings: readonly string[]) => void;
}

/** More than these are shown when asked for. */
const AT_ONCE = 100;

/** The findings whose evidence goes into a pack for an appeal: those that are no false alarms, less what the user takes out. */
export function EvidenceChoice({ review, isBusy, onWrite }: Props) {
  const { t } = useI18n();
  const [out, setOut] = useState<ReadonlySet<string>>(new Set());
  const [shown, setShown] = useState(AT_ONCE);
  const entries = newestOfEach(review.log).filter(({ state }) => state !== 'false-alarm');
  const chosen = entries.filter(({ finding }) => !out.has(finding)).map(({ finding }) => finding);

  function set(findings: readonly LogEntry[], isIn: boolean) {
    const next = new Set(out);
    for (const { finding } of findings) {
      if (isIn) next.delete(finding);
      else next.add(finding);
    }
    setOut(next);
  }

  return (
    <section className="card stack" aria-labelledby="report-evidence" data-testid="report-evidence-panel">
      <h3 id="report-evidence">{t('report-out.evidence')}</h3>
      <p className="soft">{t('report-out.evidence.text')}</p>
      {entries.length === 0 ? (
        <p className="soft" data-testid="report-evidence-none">
          {t('report-out.evidence.none')}
        </p>
      ) : (
        <>
          <fieldset className="evidence-choice">
            <legend className="visually-hidden">{t('report-out.evidence.which')}</legend>
            <label className="evidence-choice-all">
              <input
                type="checkbox"
                checked={chosen.length === entries.length}
                onChange={({ target }) => set(entries, target.checked)}
                data-testid="report-evidence-all"
              />
              {t('report-out.evidence.all', { count: entries.length })}
            </label>
            {entries.slice(0, shown).map((entry) => (
              <EvidenceEntry
                key={entry.finding}
                review={review}
                entry={entry}
                isIn={!out.has(entry.finding)}
                onChange={(isIn) => set([entry], isIn)}
              />
            ))}
          </fieldset>
          {entries.length > shown && (
            <button type="button" className="button quiet small" onClick={() => setShown(shown + AT_ONCE)}>
              {t('finding.more', { count: entries.length - shown })}
            </button>
          )}
          <div className="row">
            <button
              type="button"
              className="button primary"
              disabled={isBusy || chosen.length === 0}
              onClick={() => onWrite(chosen)}
              data-testid="report-evidence"
            >
              <Icon name="download" />
              {t('report-out.evidence.write', { count: chosen.length })}
            </button>
          </div>
        </>
      )}
    </section>
  );
}

/** A finding that came back stands in the log each time, and in a pack once. */
function newestOfEach(log: readonly LogEntry[]): LogEntry[] {
  const seen = new Set<string>();
  return log.filter(({ finding }) => !seen.has(finding) && seen.add(finding));
}

interface EntryProps {
  review: CampaignReview;
  entry: LogEntry;
  isIn: boolean;
  onChange: (isIn: boolean) => void;
}

function EvidenceEntry({ review: { campaign }, entry, isIn, onChange }: EntryProps) {
  const { t, format, language } = useI18n();
  const { check, subject, expected, seen, since } = entry;
  return (
    <label data-testid="report-evidence-finding">
      <input type="checkbox" checked={isIn} onChange={({ target }) => onChange(target.checked)} />
      <span className="evidence-choice-entry">
        <span>
          <span className="soft">{t(`finding.check.${check}`)}</span>{' '}
          <bdi>{subjectName(subject, campaign, language)}</bdi>
        </span>
        <span className="soft small">
          {expected !== null && seen !== null && `${t('chat.figures', { seen, expected })} · `}
          <time dateTime={since}>{format.dateTime(since, campaign.zone, true)}</time>
        </span>
      </span>
    </label>
  );
}
