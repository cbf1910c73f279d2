import { useCallback, useEffect, useState } from 'react';
import { onStoreChange } from '@/lib/messages/changes';
import { askBackground } from '@/lib/messages/panel-client';
import type { TeachDraft } from '@/lib/messages/panel-to-background';

/** The tab that is taught: null where the panel stands in it. */
export type FindTab = () => Promise<number | null>;

/** What the user has pointed at on the page, followed as it changes; null where nothing is. */
export function usePointedAt(findTab: FindTab, url: string | null): TeachDraft | null {
  const [draft, setDraft] = useState<TeachDraft | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another address is another page to ask.
  useEffect(() => {
    let here = true;
    const ask = async () => {
      const tabId = await findTab();
      const found = await askBackground({ type: 'pointed-at', tabId }).catch(() => null);
      if (here) setDraft(found);
    };
    void ask();
    const stop = onStoreChange((changes) => changes.includes('pointed') && void ask());
    return () => {
      here = false;
      stop();
    };
  }, [findTab, url]);
  return draft;
}

/** Whether the page waits for the user to point, and how to begin that. */
export function usePointing(findTab: FindTab): {
  pointing: boolean;
  begin: () => Promise<'begun' | 'no-access' | 'no-page' | 'no-answer'>;
} {
  const [pointing, setPointing] = useState(false);
  useEffect(() => onStoreChange((changes) => changes.includes('pointed') && setPointing(false)), []);
  const begin = useCallback(async () => {
    const tabId = await findTab();
    const answer = await askBackground({ type: 'point-at-page', tabId }).catch(
      () => ({ status: 'failed', reason: 'no-answer' }) as const,
    );
    setPointing(answer.status === 'pointing');
    return answer.status === 'pointing' ? 'begun' : answer.reason;
  }, [findTab]);
  return { pointing, begin };
}
