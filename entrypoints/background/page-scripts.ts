import { type Browser, browser } from 'wxt/browser';
import { platforms } from '@/lib/platforms/registry';
import { readSettings } from '@/lib/store/settings';

const ID = 'page';
const FILE = '/content-scripts/page.js';

/** The granted match patterns less those of platforms that the user switched off. */
async function watchedOrigins(): Promise<string[]> {
  const [{ origins = [] }, settings] = await Promise.all([browser.permissions.getAll(), readSettings()]);
  const off = new Set(
    platforms.filter(({ id }) => settings.disabledPlatforms.includes(id)).flatMap(({ grants }) => grants),
  );
  return origins.filter((origin) => !off.has(origin));
}

/** Registers the page script for exactly the hosts that are granted and switched on, and starts it in their open tabs. */
export async function watchGrantedHosts(): Promise<void> {
  const matches = await watchedOrigins();
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [ID] });
  if (matches.length === 0) return;
  await browser.scripting.registerContentScripts([
    { id: ID, matches, js: [FILE], runAt: 'document_idle', persistAcrossSessions: true },
  ]);
  const tabs = await browser.tabs.query({ url: matches });
  await Promise.all(tabs.map(({ id }) => (id === undefined ? null : startPageScript(id))));
}

/** Runs the page script in a tab; false where the tab may not be entered. Running it twice changes nothing. */
export async function startPageScript(tabId: number): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [FILE] });
    return true;
  } catch {
    // A browser page, another extension's page, a host without grant: there is nothing to start.
    return false;
  }
}

/** Tells the page scripts of hosts that are no longer watched to take everything down. */
export async function leaveHosts(origins: readonly string[]): Promise<void> {
  const tabs = await browser.tabs.query({ url: [...origins] });
  await Promise.allSettled(tabs.map((tab: Browser.tabs.Tab) => browser.tabs.sendMessage(tab.id ?? -1, { type: 'tear-down' })));
}
