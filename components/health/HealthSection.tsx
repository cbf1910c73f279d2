import { useState } from 'react';
import type { PageHealth } from '@/lib/domain/health';
import type { Language } from '@/lib/i18n/translate';
import { allHealth } from '@/lib/store/health';
import { useStored } from '../frame/stored';
import { EmptyState } from '../ui/EmptyState';
import { useI18n } from '../ui/i18n';
import { HealthCard } from './HealthCard';
import { byGravity, isUnwell } from './health-words';
import './health-section.css';

const PAGE = 12;

interface Props {
  /** The name of a platform in a language; null for an id that no definition has. */
  platformName: (id: string, language: Language) => string | null;
  /** The redacted report of one kind of page. */
  report: (health: PageHealth) => string;
  zone: string;
  now: number;
}

/** How reading goes on each kind of page, what is unwell first, with a report to copy. */
export function HealthSection({ platformName, report, zone, now }: Props) {
  const { t } = useI18n();
  const [shown, setShown] = useState(PAGE);
  const stored = useStored(allHealth, ['snapshots', 'health'], []);
  if (!stored) return null;
  const all = byGravity(stored);
  const hidden = all.length - shown;
  return (
    <section className="card stack" aria-labelledby="health" data-testid="health">
      <div className="row">
        <h2 id="health" className="grow">
          {t('health.heading')}
        </h2>
        {all.length > 0 && (
          <span className="soft">{t('health.summary', { unwell: all.filter(isUnwell).length, all: all.length })}</span>
        )}
      </div>
      {all.length === 0 ? (
        <EmptyState level={3} title={t('health.none.title')} text={t('health.none.text')} />
      ) : (
        <>
          <p className="soft">{t('health.text')}</p>
          <ul className="health-list">
            {all.slice(0, shown).map((health) => (
              <HealthCard
                key={health.key}
                health={health}
                platformName={platformName}
                report={report}
                zone={zone}
                now={now}
              />
            ))}
          </ul>
          {hidden > 0 && (
            <button type="button" className="button quiet" onClick={() => setShown(shown + PAGE)}>
              {t('health.more', { count: Math.min(hidden, PAGE) })}
            </button>
          )}
        </>
      )}
    </section>
  );
}
