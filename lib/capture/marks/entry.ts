import type { KnownRow } from './identity';
import type { MarkVerdict } from './shapes';

/** A mark to draw: what it is tied to and what it says. */
export interface Drawable {
  anchor: KnownRow;
  /** Finds the anchor again where it is a place of the page rather than a row; null for rows, found by what they say. */
  findAgain: (() => Element | null) | null;
  verdict: MarkVerdict;
  text: string;
  /** The verdict in words, for the accessible name and the card. */
  word: string;
  details: readonly { label: string; text: string }[];
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
  return text === word ? text : `${word} · ${text}`;
}
