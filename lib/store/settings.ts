import { browser } from 'wxt/browser';

/** What the user chose for the extension itself; null leaves it to the browser. */
export interface Settings {
  language: 'en' | 'zh-CN' | null;
  theme: 'light' | 'dark' | null;
  /** Platforms that the user switched off although their hosts are granted. */
  disabledPlatforms: readonly string[];
  /** Whether the system may be asked to show what cannot wait. */
  notify: boolean;
  /** How eagerly a page that changes is read. */
  rhythm: 'close' | 'usual' | 'sparing';
  /** For how many days a snapshot is kept; null for ever. */
  keepDays: number | null;
  /** When `keepDays` was chosen, so that it can be taken back before anything goes. */
  keepDaysAt: string | null;
  /** Whether a picture of the page is kept with each snapshot that the user takes by hand. */
  picture: boolean;
  /** Hosts on whose pages the button is not shown. */
  buttonHiddenOn: readonly string[];
}

const KEY = 'settings';

/** The stored settings; what is missing or malformed falls back to its default. */
export async function readSettings(): Promise<Settings> {
  return parseSettings((await browser.storage.local.get(KEY))[KEY]);
}

/** By hand, since the popup's first paint waits for this and would wait longer for a schema library. */
function parseSettings(stored: unknown): Settings {
  const { language, theme, disabledPlatforms, notify, rhythm, keepDays, keepDaysAt, picture, buttonHiddenOn } = Object(
    stored,
  ) as Record<string, unknown>;
  return {
    language: language === 'en' || language === 'zh-CN' ? language : null,
    theme: theme === 'light' || theme === 'dark' ? theme : null,
    disabledPlatforms: textsOf(disabledPlatforms),
    notify: notify === true,
    rhythm: rhythm === 'close' || rhythm === 'sparing' ? rhythm : 'usual',
    keepDays: Number.isInteger(keepDays) && Number(keepDays) > 0 ? Number(keepDays) : null,
    keepDaysAt: typeof keepDaysAt === 'string' ? keepDaysAt : null,
    picture: picture === true,
    buttonHiddenOn: textsOf(buttonHiddenOn),
  };
}

function textsOf(stored: unknown): string[] {
  return Array.isArray(stored) ? stored.filter((one) => typeof one === 'string') : [];
}

let latest: Promise<unknown> = Promise.resolve();

/**
 * Changes some settings by a function of what is stored and resolves with all of them once they are stored. Changes
 * that are made at once follow each other, so that none is lost.
 */
export function changeSettings(change: (settings: Settings) => Partial<Settings>): Promise<Settings> {
  const store = async () => {
    const before = await readSettings();
    const settings = { ...before, ...change(before) };
    await browser.storage.local.set({ [KEY]: settings });
    return settings;
  };
  const stored = latest.then(store, store);
  latest = stored;
  return stored;
}

/** Calls back whenever the settings change, from whichever context; returns the way to stop. */
export function onSettingsChange(listener: (settings: Settings) => void): () => void {
  const heard = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && KEY in changes) listener(parseSettings(changes[KEY]?.newValue));
  };
  browser.storage.onChanged.addListener(heard);
  return () => browser.storage.onChanged.removeListener(heard);
}
