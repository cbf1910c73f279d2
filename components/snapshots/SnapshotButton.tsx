import { useState } from 'react';
import { askBackground } from '@/lib/messages/panel-client';
import type { SnapshotResult } from '@/lib/messages/panel-to-background';
import { changeSettings } from '@/lib/store/settings';
import { useAnnounce } from '../frame/announce';
import { useSettings } from '../frame/settings';
import { Icon } from '../ui/Icon';
import { useI18n } from '../ui/i18n';
import { Notice } from '../ui/Notice';
import { snapshotOutcome } from './reading-text';

interface Props {
  /** The tab to read; null where there is none. */
  findTab: () => Promise<number | null>;
}

/** Takes a snapshot of a tab when asked, and says what was read or why nothing was. */
export function SnapshotButton({ findTab }: Props) {
  const i18n = useI18n();
  const announce = useAnnounce();
  const { picture } = useSettings();
  const [busy, setBusy] = useState(false);
  const [result, setResult] = useState<SnapshotResult | null>(null);

  async function take() {
    setBusy(true);
    setResult(null);
    const answer = await snapshotOf(findTab, picture);
    setResult(answer);
    setBusy(false);
    announce(snapshotOutcome(i18n, answer).text);
  }

  const outcome = result && snapshotOutcome(i18n, result);
  return (
    <div className="stack">
      <button
        type="button"
        className="button primary"
        aria-busy={busy}
        disabled={busy}
        onClick={() => void take()}
        data-testid="popup-snapshot"
      >
        <Icon name="camera" />
        {i18n.t(busy ? 'snapshot.busy' : 'snapshot.action')}
      </button>
      <label className="row small soft">
        <input
          type="checkbox"
          checked={picture}
          onChange={() => void changeSettings(() => ({ picture: !picture }))}
          data-testid="snapshot-picture"
        />
        {i18n.t('snapshot.picture')}
      </label>
      {outcome && (
        <div data-testid="snapshot-result" data-status={result?.status}>
          <Notice tone={outcome.tone}>
            {result?.status === 'kept' && <strong>{i18n.t('snapshot.kept')} </strong>}
            {outcome.text}
          </Notice>
        </div>
      )}
    </div>
  );
}

async function snapshotOf(findTab: Props['findTab'], picture: boolean): Promise<SnapshotResult> {
  const tabId = await findTab();
  if (tabId === null) return { status: 'failed', reason: 'no-page' };
  try {
    return await askBackground({ type: 'snapshot-tab', tabId, ...(picture ? { picture } : {}) });
  } catch {
    return { status: 'failed', reason: 'no-answer' };
  }
}
