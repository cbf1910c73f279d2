import type { Finding } from '@/lib/domain/finding';
import { useI18n } from '../ui/i18n';
import './finding-history.css';

/** What became of a finding, step by step, and by which revision of the plan it was judged last. */
export function FindingHistory({ finding, zone }: { finding: Finding; zone: string }) {
  const { t, format } = useI18n();
  return (
    <section className="finding-history small" aria-label={t('finding.log')} data-testid="finding-history">
      <p className="soft">{t('finding.revision', { revision: finding.revision })}</p>
      <ol>
        {finding.log.map(({ at, state, note }) => (
          <li key={`${at} ${state} ${note}`}>
            <time className="faint" dateTime={at}>
              {format.dateTime(at, zone)}
            </time>
            <span>{t(`finding.state.${state}`)}</span>
            {note !== '' && <span className="soft">{note}</span>}
          </li>
        ))}
      </ol>
    </section>
  );
}
