import { type Browser, browser } from 'wxt/browser';
import { platforms } from '@/lib/platforms/registry';
import { readSettings } from '@/lib/store/settings';

const ID = 'page';
const FILE = '/page.js';
const OVERLAY = '/overlay.js';

/** The granted match patterns less those of platforms that the user switched off. */
async function watchedOrigins(): Promise<string[]> {
  const [{ origins = [] }, settings] = await Promise.all([browser.permissions.getAll(), readSettings()]);
  const off = new Set(
    platforms.filter(({ id }) => settings.disabledPlatforms.includes(id)).flatMap(({ grants }) => grants),
  );
  return origins.filter((origin) => !off.has(origin));
}

let latest: Promise<void> = Promise.resolve();

/**
 * Registers the page script for exactly the hosts that are granted and switched on, starts it in their open tabs and
 * takes it down in all others. Calls follow each other, so that the last one decides.
 */
export function watchGrantedHosts(): Promise<void> {
  latest = latest.then(watch, watch);
  return latest;
}

async function watch(): Promise<void> {
  const matches = await watchedOrigins();
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [ID] });
  if (matches.length > 0) {
    await browser.scripting.registerContentScripts([
      { id: ID, matches, js: [FILE], runAt: 'document_idle', persistAcrossSessions: true },
    ]);
  }
  const watched = idsOf(matches.length > 0 ? await browser.tabs.query({ url: matches }) : []);
  // The address of a tab whose host is no longer granted is hidden: it can only be told apart by not being watched.
  const others = idsOf(await browser.tabs.query({})).filter((id) => !watched.includes(id));
  await Promise.allSettled([
    ...watched.map(startPageScript),
    ...others.map((id) => browser.tabs.sendMessage(id, { type: 'tear-down' })),
  ]);
}

function idsOf(tabs: readonly Browser.tabs.Tab[]): number[] {
  return tabs.flatMap(({ id }) => id ?? []);
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

/** Runs the script that draws in the frame that asks for it. */
export async function drawOverlay(tabId: number, frameId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [OVERLAY] });
}
