import { useState } from 'react';
import type { Teaching } from '@/lib/domain/teaching';
import { askBackground } from '@/lib/messages/panel-client';
import { useAnnounce } from '../frame/announce';
import { useI18n } from '../ui/i18n';
import { Notice } from '../ui/Notice';
import { nameOf } from './means';
import { labelOf } from './TaughtList';
import type { FindTab } from './teaching-tab';

/** A lesson whose place is gone: unreadable, with where it seems to be, and one click to take that. */
export function MovedPlace({ teaching, findTab, point }: { teaching: Teaching; findTab: FindTab; point: () => void }) {
  const i18n = useI18n();
  const { t, format, language } = i18n;
  const announce = useAnnounce();
  const [failed, setFailed] = useState(false);
  const { standing } = teaching;
  if (standing.status !== 'moved') return null;
  const { proposal } = standing;
  const label = labelOf(teaching, i18n);

  async function accept() {
    if (!proposal) return;
    const tabId = await findTab();
    const answer = await askBackground({ type: 'accept-proposal', tabId, id: teaching.id, proposal }).catch(() => null);
    setFailed(answer?.status !== 'done');
    announce(t(answer?.status === 'done' ? 'teach.moved.accepted' : 'teach.failed', { label }));
  }

  const samples = proposal?.samples.join(t('teach.draft.separator')) ?? '';
  const confidence = proposal ? format.percent(proposal.confidence, 0) : '';
  return (
    <div data-testid="teach-moved" data-confidence={proposal?.confidence ?? ''}>
      <Notice tone="doubt">
        <p>
          <strong>{t('teach.moved.title', { label, meaning: nameOf(teaching.lesson.means, language, t) })}</strong>
        </p>
        <p>
          {!proposal
            ? t('teach.moved.none')
            : proposal.shown
              ? t('teach.moved.proposal', { shown: proposal.shown, confidence, samples })
              : t('teach.moved.proposal-unnamed', { confidence, samples })}
        </p>
        <p className="row teach-answer">
          {proposal && (
            <button type="button" className="button primary" onClick={() => void accept()} data-testid="teach-accept">
              {t('teach.moved.accept')}
            </button>
          )}
          <button type="button" className="button" onClick={point}>
            {t('teach.moved.point')}
          </button>
        </p>
        {failed && <p>{t('teach.failed')}</p>}
      </Notice>
    </div>
  );
}
