import { pageKeyOf } from '@/lib/domain/page';
import type { Database } from '@/lib/store/database';
import { snapshotsOfPage } from '@/lib/store/snapshots';
import { useStored } from '../frame/stored';
import { useI18n } from '../ui/i18n';
import { readingText } from './reading-text';
import './page-status.css';

/** What is known of the page at hand: its newest snapshot, or that it has not been read. */
export function PageStatus({ url, now }: { url: string | null; now: number }) {
  const i18n = useI18n();
  const { t, format } = i18n;
  const newest = useStored((database) => newestOf(database, url), ['snapshots'], [url]);
  if (!url?.startsWith('http') || newest === undefined) return null;
  return (
    <section className="page-status" aria-label={t('snapshot.this-page')} data-testid="page-status">
      <p>
        <strong>{t('snapshot.this-page')}</strong>{' '}
        {newest && (
          <time className="faint small" dateTime={newest.takenAt}>
            {t('snapshot.read-ago', { when: format.ago(newest.takenAt, now) })}
          </time>
        )}
      </p>
      <p className="soft">{newest ? readingText(i18n, newest.reading) : t('snapshot.never')}</p>
    </section>
  );
}

async function newestOf(database: Database, url: string | null) {
  if (!url?.startsWith('http')) return null;
  return (await snapshotsOfPage(database, pageKeyOf(url), 1)).at(0) ?? null;
}
