import { browser } from 'wxt/browser';
import type { PanelRequest, PanelResponses } from './panel-to-background';

/** Asks the background; resolves with its answer once what was asked is durable, rejects if the worker cannot be reached. */
export function askBackground<T extends PanelRequest['type']>(
  request: Extract<PanelRequest, { type: T }>,
): Promise<PanelResponses[T]> {
  return browser.runtime.sendMessage(request) as Promise<PanelResponses[T]>;
}
