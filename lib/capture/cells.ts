import type { Cell } from '@/lib/domain/capture';
import { joinPieces, type Piece } from './pieces';
import { type Box, below, locatorOf } from './walk';

/** The longest text that a capture keeps of one place in a table. */
export const MOST_TEXT = 500;
const MOST_ATTRIBUTES = 16;

/** Numbers the rows of one capture, keeps their elements for the marks, and stops at what one capture may hold. */
export interface RowBook {
  readonly rows: Map<number, Element>;
  cells: number;
  cut: boolean;
}

/** Writes a cell down: its pieces as parts, and what may bear an identity where it holds more than one figure. */
export function cellWith(box: Box, col: number, pieces: readonly Piece[]): Cell {
  const parts = pieces.map((piece) => ({
    text: piece.text.slice(0, MOST_TEXT),
    struck: pieces.length > 1 && piece.kind === 'figure' && isStruck(piece, box),
  }));
  const identity = pieces.some((piece) => piece.kind === 'words') || pieces.length > 1;
  return {
    col,
    at: locatorOf(box),
    text: joinPieces(pieces).slice(0, MOST_TEXT),
    parts,
    links: identity || box.element.querySelector('a') ? linksOf(box) : [],
    attributes: identity ? attributesOf(box) : {},
  };
}

function isStruck(piece: Piece, cell: Box): boolean {
  for (let at: Box | null = piece.ink.parent; at; at = at.parent) {
    if (/^(s|del|strike)$/.test(at.tag)) return true;
    const style = at.element.ownerDocument.defaultView?.getComputedStyle(at.element);
    if (style?.textDecorationLine.includes('line-through')) return true;
    if (at === cell) break;
  }
  return false;
}

function linksOf(box: Box): string[] {
  const links = new Set<string>();
  for (const one of below(box)) {
    const href = one.tag === 'a' ? (one.element as HTMLAnchorElement).href : one.element.getAttribute('href');
    if (typeof href === 'string' && /^(https?:|\/)/.test(href) && links.size < 6) links.add(href.slice(0, MOST_TEXT));
  }
  return [...links];
}

function attributesOf(box: Box): Record<string, string> {
  const attributes: Record<string, string> = {};
  let left = MOST_ATTRIBUTES;
  for (const one of below(box)) {
    // Attribute objects would stay on the page's elements; names and values do not.
    for (const name of one.element.getAttributeNames()) {
      if (!/^(data-|title$|aria-label$)/.test(name) || name in attributes) continue;
      const value = one.element.getAttribute(name);
      if (!value || value.length > 200) continue;
      if (left-- <= 0) return attributes;
      attributes[name] = value;
    }
  }
  return attributes;
}
