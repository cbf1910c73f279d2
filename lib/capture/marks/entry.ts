import type { Mark } from '@/lib/messages/page-to-background';
import type { KnownRow } from './identity';

/** A mark to draw: what it is tied to and what it says. */
export interface Drawable extends Omit<Mark, 'target'> {
  anchor: KnownRow;
  /** Finds the anchor again where it is a place of the page rather than a row; null for rows, found by what they say. */
  findAgain: (() => Element | null) | null;
  /** The verdict in words, for the accessible name and the card. */
  word: string;
}

/** A drawable on the page. `element` is null while its anchor is gone; `node` is null while nothing is drawn. */
export interface Entry {
  drawable: Drawable;
  element: Element | null;
  near: boolean;
  node: HTMLButtonElement | null;
  /** The width of the mark with all its words; 0 until measured. */
  width: number;
}

/** What a mark says in full: the verdict's word once, then its text. */
export function headingOf({ word, text }: Drawable): string {
  return text.toLowerCase().includes(word.toLowerCase()) ? text : `${word} · ${text}`;
}

/** Whether a mark says that something is wrong which nobody has dealt with yet. */
export function isOpenBreach({ verdict, finding }: Drawable): boolean {
  return verdict === 'breach' && finding?.state !== 'acknowledged';
}

/** Whether an entry's row stands before another's on the page. */
export function isBefore({ element: one }: Entry, { element: other }: Entry): boolean {
  return !!one && !!other && (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) > 0;
}
