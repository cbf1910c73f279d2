import type { Teaching } from '@/lib/domain/teaching';
import { askBackground } from '@/lib/messages/panel-client';
import { useUndo } from '../frame/undo';
import { Icon } from '../ui/Icon';
import { type I18n, useI18n } from '../ui/i18n';
import { nameOf } from './means';
import type { FindTab } from './teaching-tab';

/** What a lesson is about, in the page's own words. */
export function labelOf({ lesson }: Teaching, { t }: I18n): string {
  const anchor = lesson.anchors.at(-1);
  const label = anchor && ('header' in anchor ? anchor.header.join(' ') : anchor.label);
  return label || t('teach.unnamed');
}

/** All that was taught on a page, with how it fares; each can be removed, and that be undone. */
export function TaughtList({ teachings, findTab }: { teachings: readonly Teaching[]; findTab: FindTab }) {
  const i18n = useI18n();
  const { t, language } = i18n;
  const undo = useUndo();

  async function remove(teaching: Teaching) {
    const tabId = await findTab();
    await askBackground({ type: 'remove-teaching', tabId, id: teaching.id });
    undo(t('teach.removed', { label: labelOf(teaching, i18n) }), async () => {
      const { status } = await askBackground({ type: 'put-teachings', tabId, teachings: [teaching] });
      return status === 'done';
    });
  }

  if (teachings.length === 0) return null;
  return (
    <ul className="teach-list" data-testid="teach-list">
      {teachings.map((teaching) => (
        <li key={teaching.id} data-testid="taught" data-status={teaching.standing.status}>
          <span className="grow">
            <span className="teach-label">{labelOf(teaching, i18n)}</span>
            <span className="soft block">{nameOf(teaching.lesson.means, language, t)}</span>
          </span>
          <Standing status={teaching.standing.status} />
          <button
            type="button"
            className="button quiet"
            aria-label={t('teach.remove.label', { label: labelOf(teaching, i18n) })}
            onClick={() => void remove(teaching)}
            data-testid="teach-remove"
          >
            {t('teach.remove')}
          </button>
        </li>
      ))}
    </ul>
  );
}

function Standing({ status }: { status: Teaching['standing']['status'] }) {
  const { t } = useI18n();
  if (status === 'untried') return <span className="faint small">{t('teach.untried')}</span>;
  const moved = status === 'moved';
  return (
    <span className={moved ? 'teach-standing doubt small' : 'teach-standing ok small'}>
      <Icon name={moved ? 'doubt' : 'ok'} />
      {t(moved ? 'teach.unreadable' : 'teach.found')}
    </span>
  );
}
