import { browser } from 'wxt/browser';
import { z } from 'zod';

/** What the user chose for the extension itself; null leaves it to the browser. */
export const Settings = z.object({
  language: z.enum(['en', 'zh-CN']).nullable().default(null),
  theme: z.enum(['light', 'dark']).nullable().default(null),
  /** Platforms that the user switched off although their hosts are granted. */
  disabledPlatforms: z.array(z.string()).default([]),
});
export type Settings = z.infer<typeof Settings>;

const KEY = 'settings';

/** The stored settings; what is missing or malformed falls back to its default. */
export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(KEY);
  const parsed = Settings.safeParse(stored[KEY] ?? {});
  return parsed.success ? parsed.data : Settings.parse({});
}

/** Changes some settings and resolves with all of them once they are stored. */
export async function changeSettings(change: Partial<Settings>): Promise<Settings> {
  const settings = { ...(await readSettings()), ...change };
  await browser.storage.local.set({ [KEY]: settings });
  return settings;
}

/** Calls back whenever the settings change, from whichever context; returns the way to stop. */
export function onSettingsChange(listener: (settings: Settings) => void): () => void {
  const heard = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const parsed = area === 'local' && KEY in changes ? Settings.safeParse(changes[KEY]?.newValue ?? {}) : null;
    if (parsed?.success) listener(parsed.data);
  };
  browser.storage.onChanged.addListener(heard);
  return () => browser.storage.onChanged.removeListener(heard);
}
