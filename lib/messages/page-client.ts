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

/** Asks the page script of a tab's top frame; rejects where none runs. */
export function askPage<T extends BackgroundRequest['type']>(
  tabId: number,
  request: Extract<BackgroundRequest, { type: T }>,
): Promise<BackgroundResponse<T>> {
  return browser.tabs.sendMessage(tabId, request, { frameId: 0 }) as Promise<BackgroundResponse<T>>;
}
