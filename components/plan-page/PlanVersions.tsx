import { useMemo, useState } from 'react';
import type { PlanVersion } from '@/lib/domain/plan-version';
import { Icon } from '../ui/Icon';
import { useI18n } from '../ui/i18n';
import { PlanChanges } from './PlanChanges';
import type { PlanMeans } from './plan-means';

interface Props {
  versions: readonly PlanVersion[];
  changesBetween: PlanMeans['changesBetween'];
  zone: string;
  onRestore: (version: PlanVersion) => Promise<void>;
  onClose: () => void;
}

/** Every revision of a plan: when it was saved, what changed with it, and the way back to it. */
export function PlanVersions({ versions, changesBetween, zone, onRestore, onClose }: Props) {
  const { t, format } = useI18n();
  const [open, setOpen] = useState(versions[0]?.revision ?? 0);
  return (
    <main className="plan-versions stack" data-testid="plan-versions">
      <div className="row">
        <h2 className="grow">{t('plan-page.versions')}</h2>
        <button type="button" className="button" onClick={onClose} data-testid="versions-close">
          {t('plan-page.versions.close')}
        </button>
      </div>
      <ol className="stack">
        {versions.map((version, at) => {
          const { revision, savedAt } = version;
          const isOpen = open === revision;
          return (
            <li key={revision} className="card plan-version" data-testid="plan-version">
              <div className="row">
                <button
                  type="button"
                  className="link plan-version-name"
                  aria-expanded={isOpen}
                  onClick={() => setOpen(isOpen ? 0 : revision)}
                >
                  {t('plan-page.revision', { revision })}
                </button>
                <span className="soft grow">{format.dateTime(savedAt, zone, true)}</span>
                {at === 0 ? (
                  <span className="soft">{t('plan-page.versions.newest')}</span>
                ) : (
                  <button
                    type="button"
                    className="button"
                    onClick={() => void onRestore(version)}
                    data-testid="version-restore"
                  >
                    <Icon name="undo" />
                    {t('plan-page.versions.restore')}
                  </button>
                )}
              </div>
              {isOpen && (
                <VersionChanges version={version} before={versions[at + 1] ?? null} changesBetween={changesBetween} />
              )}
            </li>
          );
        })}
      </ol>
    </main>
  );
}

function VersionChanges(props: {
  version: PlanVersion;
  before: PlanVersion | null;
  changesBetween: PlanMeans['changesBetween'];
}) {
  const { t, language } = useI18n();
  const { version, before, changesBetween } = props;
  const changes = useMemo(
    () => before && changesBetween(before.campaign, version.campaign, language),
    [before, version, changesBetween, language],
  );
  return changes ? <PlanChanges changes={changes} /> : <p className="soft">{t('plan-page.versions.first')}</p>;
}
