import { browser } from '@wxt-dev/browser';
import type { RhythmName } from '@/lib/capture/schedule';

/** What of the user's settings a page goes by. */
export interface PageChoices {
  rhythm: RhythmName;
  /** The button is not shown on this page's host. */
  buttonHidden: boolean;
}

const KEY = 'settings';

/** Tells what is chosen for a page of a host, once it was read and whenever it changes; returns the way to stop. */
export function followChoices(host: string, heard: (choices: PageChoices) => void): () => void {
  let stopped = false;
  const tell = (stored: unknown) => {
    // By hand: `lib/store/settings`, which writes them, brings more than a page needs.
    const { rhythm, buttonHiddenOn } = Object(stored) as Record<string, unknown>;
    const isHidden = Array.isArray(buttonHiddenOn) && buttonHiddenOn.includes(host);
    const known = rhythm === 'close' || rhythm === 'sparing' ? rhythm : 'usual';
    if (!stopped) heard({ rhythm: known, buttonHidden: isHidden });
  };
  const changed = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && KEY in changes) tell(changes[KEY]?.newValue);
  };
  try {
    browser.storage.onChanged.addListener(changed);
    browser.storage.local.get(KEY).then(
      (stored) => tell(stored[KEY]),
      () => undefined,
    );
  } catch {
    // The extension went while the script began.
  }
  return () => {
    stopped = true;
    try {
      browser.storage.onChanged.removeListener(changed);
    } catch {
      // It is gone, and its listeners with it.
    }
  };
}
