import type { FramePlace, PageResponse } from './page-to-background';

/**
 * What the background asks of a page script: to capture at once and hand the answer on, to ask for its view
 * again since plan, findings or time have moved on, to show or hide the dock, or to take everything down because the extension goes.
 * The top document is told that a frame of another origin shows something else, such a frame where it stands in a snapshot.
 */
export type BackgroundRequest =
  | { type: 'capture-now' }
  | { type: 'refresh' }
  | { type: 'toggle-dock' }
  | { type: 'frame-changed' }
  | { type: 'frame-kept'; snapshotId: string; frame: FramePlace }
  | { type: 'tear-down' };

export type BackgroundResponse<T extends BackgroundRequest['type']> = T extends 'capture-now' ? PageResponse : null;
