import { browser } from 'wxt/browser';
import { onStoreChange } from './changes';
import { askBackground } from './panel-client';

type Listener = (url: string | null) => void;

/** Follows the address of the tab that this page stands in (the dock); null where it may not be known. */
export function followOwnTab(listener: Listener): () => void {
  const tell = () => void askBackground({ type: 'own-tab' }).then(({ url }) => listener(url));
  tell();
  const stop = onStoreChange((changes) => changes.includes('snapshots') && tell());
  // In Firefox a page of ours inside a web page has no API of tabs: there it is a snapshot that tells of a new address.
  const { tabs } = browser as Partial<typeof browser>;
  const updated = (_id: number, change: { url?: string }) => void (change.url && tell());
  tabs?.onUpdated.addListener(updated);
  return () => {
    stop();
    tabs?.onUpdated.removeListener(updated);
  };
}

/** Follows the address of the active tab of this window (the side panel); null where it may not be known. */
export function followActiveTab(listener: Listener): () => void {
  const tell = () =>
    void browser.tabs.query({ active: true, currentWindow: true }).then(([tab]) => listener(tab?.url ?? null));
  const updated = (_id: number, change: { url?: string; status?: string }, tab: { active?: boolean }) => {
    if (tab.active && (change.url || change.status === 'complete')) tell();
  };
  tell();
  browser.tabs.onActivated.addListener(tell);
  browser.tabs.onUpdated.addListener(updated);
  return () => {
    browser.tabs.onActivated.removeListener(tell);
    browser.tabs.onUpdated.removeListener(updated);
  };
}
