import type { PageResponse, PageView } from './page-to-background';

/**
 * What the background asks of a page script: to capture at once and hand the answer on, to draw anew after the
 * findings changed, to show or hide the dock, or to take everything down because the extension goes.
 */
export type BackgroundRequest =
  | { type: 'capture-now' }
  | { type: 'show'; view: PageView }
  | { type: 'toggle-dock' }
  | { type: 'tear-down' };

export type BackgroundResponse<T extends BackgroundRequest['type']> = T extends 'capture-now' ? PageResponse : null;
