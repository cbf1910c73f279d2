import { browser } from 'wxt/browser';
import type { BackgroundRequest, BackgroundResponse } from './background-to-page';
import type { PageRequest, PageResponse } from './page-to-background';

/** Sends a capture; resolves once it is stored durably. Rejects when the extension was updated or removed. */
export function sendToBackground(request: PageRequest): Promise<PageResponse> {
  return browser.runtime.sendMessage(request) as Promise<PageResponse>;
}

/** Asks the page script of a tab's top frame; rejects where none runs. */
export function askPage<T extends BackgroundRequest['type']>(
  tabId: number,
  request: Extract<BackgroundRequest, { type: T }>,
): Promise<BackgroundResponse<T>> {
  return browser.tabs.sendMessage(tabId, request, { frameId: 0 }) as Promise<BackgroundResponse<T>>;
}
