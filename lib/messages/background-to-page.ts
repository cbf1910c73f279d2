import type { Capture } from '@/lib/domain/capture';
import type { PickedPlace } from '@/lib/domain/teaching';
import type { FramePlace, PageResponse } from './page-to-background';

/**
 * What the background asks of a page script: to capture at once and hand the answer on, to ask for its view
 * again since plan, findings or time have moved on, to show or hide the dock, or to take everything down because the extension goes.
 * The user may be let point at what the page shows; what was pointed at stays with the page until it goes on or is forgotten.
 * `go-to-breach` shows the next breach (1) or the one before (-1), `say` tells the user something in passing.
 * The top document is told that a frame of another origin shows something else, such a frame where it stands in a snapshot.
 */
export type BackgroundRequest =
  | { type: 'capture-now' }
  | { type: 'refresh' }
  | { type: 'toggle-dock' }
  | { type: 'go-to-breach'; step: 1 | -1 }
  | { type: 'say'; text: string }
  | { type: 'frame-changed' }
  | { type: 'frame-kept'; snapshotId: string; frame: FramePlace }
  | { type: 'point'; words: PointerWords }
  | { type: 'pointed-at' }
  | { type: 'forget-pointed' }
  | { type: 'tear-down' };

/** The words that are shown and read out while the user points. `{rows}` stands for a number, `{text}` for what is there. */
export interface PointerWords {
  lang: string;
  /** What to do, in one line. */
  help: string;
  leave: string;
  column: string;
  value: string;
  /** Said where nothing that can be taught is under the pointer. */
  nothing: string;
}

/** What was pointed at, with the capture that it is a part of. */
export interface PointedAt {
  capture: Capture;
  place: PickedPlace;
}

export type BackgroundResponse<T extends BackgroundRequest['type']> = T extends 'capture-now'
  ? PageResponse
  : T extends 'point'
    ? boolean
    : T extends 'pointed-at'
      ? PointedAt | null
      : null;
