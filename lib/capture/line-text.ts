import type { Line } from '@/lib/domain/capture';
import type { Look } from './looks';
import { rectOfTexts } from './text-rect';
import { type Box, type Rect, rectOf } from './walk';

/** A text of one element with how it is painted. */
export interface PaintedText {
  readonly text: string;
  readonly owner: Box;
  readonly node: Node;
  readonly look: Look;
}

/** Joins pieces of one size; figures of two elements that do not touch on the page are kept apart by a space. */
export function runsOf(pieces: readonly PaintedText[]): Line['runs'] {
  const runs: Line['runs'] = [];
  // Where all is of one size there is one run, which nothing raises.
  const [lead] = pieces;
  const sized = pieces.some((piece) => piece.text !== ' ' && piece.look.fontSize !== lead?.look.fontSize);
  const figures = sized && pieces.some((piece) => /\d/.test(piece.text));
  let before: PaintedText | undefined;
  let low = 0;
  for (const piece of pieces) {
    const run = runs.at(-1);
    const glued = before && /[\d.,]$/.test(before.text) && /^[\d.,]/.test(piece.text) && before.owner !== piece.owner;
    const text = before && glued && isApart(before, piece) ? ` ${piece.text}` : piece.text;
    if (run && (text === ' ' || run.fontSize === piece.look.fontSize)) run.text += text;
    else {
      const bottom = figures && text.trim() ? rectAround([piece]).bottom : low;
      runs.push({
        text,
        fontSize: piece.look.fontSize,
        raised: runs.length > 0 && bottom < low - piece.look.fontSize / 6,
      });
      low = bottom;
    }
    before = piece;
  }
  return runs;
}

function isApart(before: PaintedText, piece: PaintedText): boolean {
  const left = rectAround([before]);
  const right = rectAround([piece]);
  return Math.abs(right.left - left.right) > 1.5 || right.top >= left.bottom || left.top >= right.bottom;
}

/** The rectangle on the page that the texts fill, from the first's start to the last's end. */
export function rectAround(pieces: readonly PaintedText[]): Rect {
  const first = pieces[0];
  const last = pieces.at(-1);
  if (!first || !last) return { left: 0, top: 0, right: 0, bottom: 0 };
  const whole = first.node.nodeType !== 3 || last.node.nodeType !== 3;
  if (whole || first.node.getRootNode() !== last.node.getRootNode()) return rectOf(commonOwner(pieces));
  const { left, top, right, bottom } = rectOfTexts(first.node, last.node);
  const { x, y } = first.owner.frame;
  return { left: left + x, top: top + y, right: right + x, bottom: bottom + y };
}

/** The innermost box that holds all the texts. */
export function commonOwner(pieces: readonly PaintedText[]): Box {
  const [first, ...rest] = pieces;
  if (!first) throw new Error('a line without text');
  let owner = first.owner;
  for (const piece of rest) {
    while (owner.parent && (piece.owner.first < owner.first || piece.owner.first > owner.last)) owner = owner.parent;
  }
  return owner;
}

/**
 * The full form that assistive technology reads out for the same figures: shops paint "$1,299" and a small "99" and put
 * "$1,299.99" beside it for screen readers. Taken only where it has the same digits and letters in the same order.
 */
export function spokenText(owner: Box, text: string): string | null {
  if (!/\d/.test(text) || text.length > 24) return null;
  const told = marksOf(text);
  let at: Box | null = owner;
  for (let level = 0; at && level < 3; level++, at = at.parent) {
    const silent = at.element.getAttribute('aria-hidden') === 'true';
    const forms = [
      at.element.getAttribute('aria-label'),
      silent ? at.element.previousElementSibling?.textContent : null,
      silent ? at.element.nextElementSibling?.textContent : null,
    ];
    for (const form of forms) {
      const spoken = form?.trim();
      if (spoken && spoken.length <= 32 && spoken !== text && marksOf(spoken) === told) return spoken;
    }
  }
  return null;
}

function marksOf(text: string): string {
  return text.replace(/[^\p{L}\p{Nd}]/gu, '');
}
