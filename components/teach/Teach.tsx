import { useState } from 'react';
import { matchOf } from '@/lib/domain/page-pattern';
import { teachingsOf } from '@/lib/store/teachings';
import { useStored } from '../frame/stored';
import { Icon } from '../ui/Icon';
import { useI18n } from '../ui/i18n';
import { Notice } from '../ui/Notice';
import { MovedPlace } from './MovedPlace';
import { TaughtList } from './TaughtList';
import { TeachFiles, type TeachingFiles } from './TeachFiles';
import { TeachForm } from './TeachForm';
import { type FindTab, usePointedAt, usePointing } from './teaching-tab';
import './teach.css';

/** What teaching needs from the surface that it stands in. */
export interface TeachMeans {
  findTab: FindTab;
  files: TeachingFiles;
}

type Failure = 'no-access' | 'no-page' | 'no-answer';

/** Teaching on the page at hand: point at a place, say what it is, see what was taught, and mend what moved. */
export function Teach({ url, findTab, files }: TeachMeans & { url: string | null }) {
  const { t } = useI18n();
  const [open, setOpen] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const draft = usePointedAt(findTab, url);
  const { pointing, begin } = usePointing(findTab);
  const address = url?.startsWith('http') ? url : null;
  const taught = useStored(
    async (database) => {
      if (!address) return [];
      const all = await teachingsOf(database, new URL(address).host);
      return all.filter(({ page }) => matchOf(page, address) !== null);
    },
    // How a lesson fared is noted with each attempt at its page.
    ['teachings', 'health'],
    [address],
  );
  if (!address || taught === undefined) return null;
  const moved = taught.filter(({ standing }) => standing.status === 'moved');

  async function point() {
    const answer = await begin();
    setFailure(answer === 'begun' ? null : answer);
  }

  return (
    <section className="teach" aria-label={t('teach.heading')} data-testid="teach">
      {moved.map((teaching) => (
        <MovedPlace key={teaching.id} teaching={teaching} findTab={findTab} point={() => void point()} />
      ))}
      {draft && <TeachForm key={JSON.stringify([draft.label, draft.samples])} draft={draft} findTab={findTab} />}
      {!draft && (
        <div className="row">
          <button
            type="button"
            className="button"
            aria-pressed={pointing}
            onClick={() => void point()}
            data-testid="teach-point"
          >
            <Icon name="point" />
            {t('teach.action')}
          </button>
          <button
            type="button"
            className="button quiet"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
            data-testid="teach-open"
          >
            {t('teach.open', { count: taught.length })}
            <Icon name="chevron" className={open ? 'teach-chevron open' : 'teach-chevron'} />
          </button>
        </div>
      )}
      {pointing && <Notice tone="info">{t('teach.pointing')}</Notice>}
      {failure && <Notice tone="doubt">{t(`snapshot.failed.${failure}`)}</Notice>}
      {open && !draft && (
        <div className="card stack">
          <p className="soft">{t('teach.intro')}</p>
          <TaughtList teachings={taught} findTab={findTab} />
          <TeachFiles files={files} findTab={findTab} />
        </div>
      )}
    </section>
  );
}
