import { type Browser, browser } from 'wxt/browser';
import { tellFrames } from '@/lib/messages/page-client';
import type { PageScript } from '@/lib/messages/page-to-background';
import { platforms } from '@/lib/platforms/registry';
import { readSettings } from '@/lib/store/settings';

const ID = 'page';
const FILE = '/page.js';

/** Match patterns of the hosts that are granted, and of those among them that the user switched off. */
async function watchedHosts(): Promise<{ matches: string[]; excludeMatches: string[] }> {
  const [{ origins = [] }, settings] = await Promise.all([browser.permissions.getAll(), readSettings()]);
  const off = platforms.filter(({ id }) => settings.disabledPlatforms.includes(id)).flatMap(({ grants }) => grants);
  return { matches: origins.filter((origin) => !off.includes(origin)), excludeMatches: off };
}

async function tabsAt(patterns: string[]): Promise<number[]> {
  return patterns.length > 0 ? idsOf(await browser.tabs.query({ url: patterns })) : [];
}

async function watchedTabs(): Promise<number[]> {
  const { matches, excludeMatches } = await watchedHosts();
  const [tabs, off] = await Promise.all([tabsAt(matches), tabsAt(excludeMatches)]);
  return tabs.filter((id) => !off.includes(id));
}

/** Whether a tab's page may be read unasked: its host is granted, and its platform is not switched off. */
export async function isWatched(tabId: number): Promise<boolean> {
  return (await watchedTabs()).includes(tabId);
}

/** Which addresses may be read unasked once they are open. */
export async function isWatchedAddress(): Promise<(url: string) => boolean> {
  const { matches, excludeMatches } = await watchedHosts();
  const holds = (patterns: readonly string[], url: string) => patterns.some((pattern) => isMatch(pattern, url));
  return (url) => holds(matches, url) && !holds(excludeMatches, url);
}

/** Whether an https address is of a match pattern's host; ours are for whole hosts. */
function isMatch(pattern: string, url: string): boolean {
  const { protocol, hostname } = new URL(url);
  if (protocol !== 'https:') return false;
  const [, host = ''] = /^(?:\*|https):\/\/([^/]+)\//.exec(pattern) ?? [];
  if (pattern === '<all_urls>' || host === '*') return true;
  return host.startsWith('*.') ? hostname === host.slice(2) || hostname.endsWith(host.slice(1)) : hostname === host;
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
  await register(await watchedHosts());
  const watched = await watchedTabs();
  // The address of a tab whose host is no longer granted is hidden: it can only be told apart by not being watched.
  const others = idsOf(await browser.tabs.query({})).filter((id) => !watched.includes(id));
  for (const id of others) tellFrames(id, { type: 'tear-down' });
  await Promise.all(watched.map((id) => runPageScript(id, false)));
}

/** In one step, since the worker may die between two: then no host that is granted would be read. */
async function register(hosts: { matches: string[]; excludeMatches: string[] }): Promise<void> {
  const known = (await browser.scripting.getRegisteredContentScripts({ ids: [ID] })).length > 0;
  if (hosts.matches.length === 0) {
    if (known) await browser.scripting.unregisterContentScripts({ ids: [ID] });
    return;
  }
  const scripts: Browser.scripting.RegisteredContentScript[] = [
    { id: ID, ...hosts, js: [FILE], allFrames: true, runAt: 'document_idle', persistAcrossSessions: true },
  ];
  await (known ? browser.scripting.updateContentScripts(scripts) : browser.scripting.registerContentScripts(scripts));
}

function idsOf(tabs: readonly Browser.tabs.Tab[]): number[] {
  return tabs.flatMap(({ id }) => id ?? []);
}

/**
 * Runs the page script in a tab, to read it when asked and, where it is watched, by itself; false where the tab may not
 * be entered. Running it twice changes nothing.
 */
export async function startPageScript(tabId: number): Promise<boolean> {
  return runPageScript(tabId, !(await isWatched(tabId)));
}

async function runPageScript(tabId: number, onDemand: boolean): Promise<boolean> {
  try {
    const target = { tabId, allFrames: true };
    await browser.scripting.executeScript({ target, func: setOnDemand, args: [onDemand] });
    await browser.scripting.executeScript({ target, files: [FILE] });
    return true;
  } catch {
    // A browser page, another extension's page, a host without grant: there is nothing to start.
    return false;
  }
}

/** Has every open page ask anew what to draw. Nobody waits for the answers: a frozen tab gives none. */
export async function refreshPages(): Promise<void> {
  for (const id of idsOf(await browser.tabs.query({}))) tellFrames(id, { type: 'refresh' });
}

/** Runs in the page, where the page script finds it; a script that was registered finds nothing there, and watches. */
function setOnDemand(onDemand: boolean): void {
  Object.assign(globalThis, { pitcrewOnDemand: onDemand });
}

/** Runs one of our other scripts in the frame that asks for it. */
export async function loadScript(tabId: number, frameId: number, script: PageScript): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: [`/${script}.js`] });
}
