import type { PageResponse } from './page-to-background';

/**
 * What the background asks of a page script: to capture at once and hand the answer on, to ask for its view
 * again since plan, findings or time have moved on, to show or hide the dock, or to take everything down because the extension goes.
 */
export type BackgroundRequest =
  | { type: 'capture-now' }
  | { type: 'refresh' }
  | { type: 'toggle-dock' }
  | { type: 'tear-down' };

export type BackgroundResponse<T extends BackgroundRequest['type']> = T extends 'capture-now' ? PageResponse : null;
