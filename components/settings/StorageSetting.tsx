import { useEffect, useState } from 'react';
import { countSnapshots } from '@/lib/store/snapshots';
import { useStored } from '../frame/stored';
import { useI18n } from '../ui/i18n';

const MEGABYTE = 1_000_000;

/** What the browser says of our storage; navigator.storage in the browser. */
export interface BrowserStorage {
  estimate(): Promise<{ usage?: number }>;
  persisted(): Promise<boolean>;
  persist(): Promise<boolean>;
}

/** How much is stored, and whether the browser may remove it when the disk runs short. */
export function StorageSetting({ storage }: { storage: BrowserStorage }) {
  const { t, format } = useI18n();
  const snapshots = useStored(countSnapshots, ['snapshots'], []);
  const [usage, setUsage] = useState<number | null | undefined>(undefined);
  const [persisted, setPersisted] = useState<boolean | null>(null);
  const [refused, setRefused] = useState(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: with more snapshots more is used.
  useEffect(() => {
    storage.estimate().then(
      (estimate) => setUsage(estimate.usage ?? null),
      () => setUsage(null),
    );
    storage.persisted().then(setPersisted, () => setPersisted(null));
  }, [storage, snapshots]);

  async function persist() {
    const kept = await storage.persist();
    setPersisted(kept);
    setRefused(!kept);
  }

  return (
    <>
      <div className="settings-line">
        <h3 className="grow">{t('settings-page.storage')}</h3>
        {usage !== undefined && snapshots !== undefined && (
          <p data-testid="storage-used">
            {usage === null
              ? t('settings-page.storage.unknown')
              : t('settings-page.storage.used', { size: format.number(Math.round((usage / MEGABYTE) * 10) / 10) })}
            {' · '}
            {t('snapshot.count', { count: snapshots })}
          </p>
        )}
      </div>
      {persisted !== null && (
        <div className="settings-line">
          <p className="soft small grow">
            {t(persisted ? 'settings-page.storage.persisted' : 'settings-page.storage.at-risk')}
            {refused && ` ${t('settings-page.storage.refused')}`}
          </p>
          {!persisted && (
            <button type="button" className="button" onClick={() => void persist()} data-testid="storage-persist">
              {t('settings-page.storage.persist')}
            </button>
          )}
        </div>
      )}
    </>
  );
}
