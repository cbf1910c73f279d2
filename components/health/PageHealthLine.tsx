import type { PageHealth } from '@/lib/domain/health';
import { healthState } from '@/lib/domain/health-state';
import { pageKeyOf } from '@/lib/domain/page-key';
import type { Database } from '@/lib/store/database';
import { healthOfPage } from '@/lib/store/health';
import { useStored } from '../frame/stored';
import { type I18n, useI18n } from '../ui/i18n';
import { Notice } from '../ui/Notice';
import { lostNames } from './health-words';

interface Props {
  url: string | null;
  openDetails: () => void;
}

/** What is amiss with reading the page at hand; nothing where it is well, or still loads. */
export function PageHealthLine({ url, openDetails }: Props) {
  const i18n = useI18n();
  const health = useStored((database) => healthAt(database, url), ['snapshots', 'health'], [url]);
  const text = health && lineOf(i18n, health);
  if (!text) return null;
  return (
    <div data-testid="health-line">
      <Notice tone="doubt">
        {text}{' '}
        <button type="button" className="link" onClick={openDetails}>
          {i18n.t('health.line.details')}
        </button>
      </Notice>
    </div>
  );
}

async function healthAt(database: Database, url: string | null): Promise<PageHealth | null> {
  return url?.startsWith('http') ? healthOfPage(database, pageKeyOf(url)) : null;
}

function lineOf(i18n: I18n, health: PageHealth): string | null {
  switch (healthState(health)) {
    case 'signed-out':
      return i18n.t('health.line.signed-out');
    case 'unread':
      return i18n.t('health.line.unread');
    case 'lossy': {
      const moved = health.fallbacks.find((fallback) => fallback.kind === 'taught-moved');
      const names = lostNames(i18n, health, 3);
      return names
        ? i18n.t('health.line.lossy', { names })
        : i18n.t('health.fallback.taught-moved', { name: moved?.name ?? '' });
    }
    case 'well':
    case 'loading':
      return null;
  }
}
