import { browser } from 'wxt/browser';

type Listener = (url: string | null) => void;

/** Follows the address of the tab that this page stands in (the dock); null where it may not be known. */
export function followOwnTab(listener: Listener): () => void {
  let own: number | undefined;
  void browser.tabs.getCurrent().then((tab) => {
    own = tab?.id;
    listener(tab?.url ?? null);
  });
  const updated = (id: number, change: { url?: string }) => {
    if (id === own && change.url) listener(change.url);
  };
  browser.tabs.onUpdated.addListener(updated);
  return () => browser.tabs.onUpdated.removeListener(updated);
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
