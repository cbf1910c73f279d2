import { browser } from 'wxt/browser';
import { type Language, languageOf } from '@/lib/i18n/translate';
import { readSettings } from '@/lib/store/settings';

/** The language that the user chose, else the browser's. */
export async function language(): Promise<Language> {
  const settings = await readSettings();
  return settings.language ?? languageOf(browser.i18n.getUILanguage());
}
