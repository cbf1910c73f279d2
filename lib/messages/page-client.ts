// The browser's own API, since this is page code too; both browsers' answers are promises.
import { browser } from '@wxt-dev/browser';
import type { BackgroundRequest, BackgroundResponse } from './background-to-page';
import type { PageRequest, PageResponses } from './page-to-background';

/** Asks the background; a capture is stored durably before its answer. Rejects when the extension was updated or removed. */
export function sendToBackground<T extends PageRequest['type']>(
  request: Extract<PageRequest, { type: T }>,
): Promise<PageResponses[T]> {
  return browser.runtime.sendMessage(request) as Promise<PageResponses[T]>;
}

/** Asks the page script of one frame of a tab, of its top document by default; rejects where none runs. */
export function askPage<T extends BackgroundRequest['type']>(
  tabId: number,
  request: Extract<BackgroundRequest, { type: T }>,
  frameId = 0,
): Promise<BackgroundResponse<T>> {
  return browser.tabs.sendMessage(tabId, request, { frameId }) as Promise<BackgroundResponse<T>>;
}

/** Tells the page scripts of every frame of a tab, where any runs. */
export function tellFrames(
  tabId: number,
  request: Extract<BackgroundRequest, { type: 'refresh' | 'tear-down' }>,
): void {
  void browser.tabs.sendMessage(tabId, request).catch(() => undefined);
}
