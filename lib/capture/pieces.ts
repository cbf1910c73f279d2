import { rectOfTexts } from './text-rect';
import { type Box, type Ink, isBox } from './walk';

/**
 * What a text looks like, without reading it: `figure` is a number, a dash that stands for one, or a short text about
 * one; `words` a text; `mark` an arrow, a help sign, an icon, a separator.
 */
export type PieceKind = 'figure' | 'words' | 'mark';

/** A text that is painted as one unit: figures split over several elements are joined, a label and its value are not. */
export interface Piece {
  text: string;
  readonly kind: PieceKind;
  readonly ink: Ink;
}

const ABSENT = /^[-–—―−－\s]+$|^n\s*\/\s*a$|^[-–—]{1,2}%$/i;
const DIGIT = /[\p{Nd}\ue000-\uf8ff]/gu;
const LETTER = /\p{L}/gu;
const SIGNED_OR_PREFIXED_NUMBER = /^[^\p{Nd}\p{L}]{0,3}\p{L}{0,3}[^\p{Nd}\p{L}]{0,3}\p{Nd}/u;

export function kindOf(text: string): PieceKind {
  const plain = text.trim();
  if (ABSENT.test(plain)) return 'figure';
  const [letters, digits] = countIn(plain);
  if (digits === 0) return letters === 0 || /^[a-z!?]$/i.test(plain) ? 'mark' : 'words';
  if (letters === 0) return digits === 1 && /^[\ue000-\uf8ff]$/.test(plain) ? 'mark' : 'figure';
  if (digits >= letters) return 'figure';
  return plain.length <= 24 && SIGNED_OR_PREFIXED_NUMBER.test(plain) ? 'figure' : 'words';
}

/** How many letters and digits a text has. */
function countIn(text: string): readonly [letters: number, digits: number] {
  let letters = 0;
  let digits = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 127) return [text.match(LETTER)?.length ?? 0, text.match(DIGIT)?.length ?? 0];
    if (code >= 48 && code <= 57) digits++;
    else if ((code | 32) >= 97 && (code | 32) <= 122) letters++;
  }
  return [letters, digits];
}

/** The pieces of visible text below a box in reading order; `leaveOut` skips whole boxes. */
export function piecesOf(box: Box, leaveOut?: (box: Box) => boolean): Piece[] {
  const [only] = box.nodes;
  if (only && box.nodes.length === 1 && !isBox(only)) {
    const plain = only.text.trim();
    return plain ? [{ text: plain, kind: kindOf(plain), ink: only }] : [];
  }
  const pieces: Piece[] = [];
  let text = '';
  let first: Ink | null = null;
  let before: Ink | null = null;
  let spaced = false;
  let broken = false;
  let badge = false;

  const flush = () => {
    const plain = text.trim();
    if (first && plain) pieces.push({ text: plain, kind: badge ? 'mark' : kindOf(plain), ink: first });
    text = '';
    first = null;
    badge = false;
  };
  const visit = (within: Box) => {
    for (const node of within.nodes) {
      if (isBox(node)) {
        if (node.tag === 'br' || node.tag === 'hr') broken = true;
        else if (node.inks && !leaveOut?.(node)) visit(node);
        continue;
      }
      if (node.text === ' ') {
        spaced = true;
        continue;
      }
      const gap = spaced || node.text.startsWith(' ') || (before?.text.endsWith(' ') ?? false);
      if (before && (broken || badge || !joins(text, before, node, gap))) flush();
      else if (before && first && isBadge(before, text, node)) {
        badge = true;
        flush();
      } else if (before && first && isBadge(node, node.text, before)) {
        flush();
        badge = true;
      }
      text += (gap && text ? ' ' : '') + node.text.trim();
      first ??= node;
      before = node;
      spaced = false;
      broken = false;
    }
  };
  visit(box);
  flush();
  return pieces;
}

/** The text of pieces as one line. */
export function joinPieces(pieces: readonly Piece[]): string {
  return pieces.map((piece) => piece.text).join(' ');
}

const CURRENCY_BEFORE =
  /(^|[^\p{L}])(\p{Lu}{0,3}\p{Sc}|Rp|RM|Rs|kr|Kč|zł|Ft|lei|TL|CHF|USD|EUR|GBP|CNY|RMB|JPY|KRW|INR|IDR|BRL|MXN|THB|VND|PHP|SGD|MYR|TWD|HKD)\.?\s?$/u;
const UNIT_AFTER = /^[%‰\p{Sc}\p{Lo}]{1,2}$/u;
const LETTERS_AFTER = /^\p{L}{1,3}$/u;
// Scripts that part words by spaces: there, letters that touch are of one word ("U" and "S$ 5", "3 m" and "ld").
const SHORT_LETTERS_BEFORE =
  /(?:^|[^\p{L}])[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}]{1,3}$/u;
const LETTERS_NEXT = /^(?:[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}]|\p{Sc}\s?\p{Nd})/u;

/** Whether an ink continues the text before it. */
function joins(text: string, before: Ink, next: Ink, gap: boolean): boolean {
  if (before.parent === next.parent && !gap) return true;
  const bond = bondOf(text, next.text, gap);
  if (bond === 'none') return false;
  const left = rectOfInk(before);
  const right = rectOfInk(next);
  const height = Math.min(left.bottom - left.top, right.bottom - right.top);
  const sameLine = Math.min(left.bottom, right.bottom) - Math.max(left.top, right.top) >= height / 2;
  if (!sameLine) return false;
  const distance = right.left - left.right;
  if (distance < -2 || distance > height / 2) return false;
  return bond === 'near' ? true : bond === 'tight' ? distance < 3 : distance < height / 2;
}

/** How near two texts must stand to be one, by what they say; the layout is asked only where it decides. */
function bondOf(text: string, next: string, gap: boolean): 'none' | 'tight' | 'near' | 'words' {
  const tight = gap ? 'none' : 'tight';
  if (!gap && SHORT_LETTERS_BEFORE.test(text) && LETTERS_NEXT.test(next)) return 'tight';
  const digitBefore = /[\p{Nd}.,]$/u.test(text);
  const digitNext = /^\s*[.,]?\p{Nd}/u.test(next);
  if (digitBefore && digitNext) return tight;
  if (digitNext) return CURRENCY_BEFORE.test(text) ? 'near' : kindOf(text) === 'mark' ? tight : 'none';
  if (digitBefore) {
    const unit = next.trim();
    return UNIT_AFTER.test(unit) ? 'near' : LETTERS_AFTER.test(unit) ? tight : 'none';
  }
  return kindOf(text) === 'words' && kindOf(next) === 'words' ? 'words' : 'none';
}

/** The pieces without the badges that stand beside words among them. */
export function withoutBadges(pieces: readonly Piece[]): Piece[] {
  return pieces.filter(({ ink, text }, at) => {
    const beside = [pieces[at - 1], pieces[at + 1]].filter((one) => one !== undefined);
    return !beside.some((one) => isBadge(ink, text, one.ink));
  });
}

const LONGEST_BADGE = 12;

/** Words with a ground or border of their own beside longer ones ("Sales [day]") do not belong to what these say. */
function isBadge(ink: Ink, text: string, beside: Ink): boolean {
  const { length } = text.trim();
  if (ink.parent === beside.parent || length > LONGEST_BADGE || length > beside.text.trim().length) return false;
  if (kindOf(text) !== 'words' || kindOf(beside.text) !== 'words') return false;
  const { first } = beside.parent;
  for (let at: Box | null = ink.parent; at && (first < at.first || first > at.last); at = at.parent) {
    const style = at.element.ownerDocument.defaultView?.getComputedStyle(at.element);
    if (!style || style.paddingLeft === '0px' || style.paddingLeft === '') continue;
    if (Number.parseFloat(style.borderLeftWidth) > 0 || !/^(transparent|rgba\(.*, 0\)|)$/.test(style.backgroundColor))
      return true;
  }
  return false;
}

function rectOfInk(ink: Ink): DOMRect {
  const { node } = ink;
  return node.nodeType === 3 ? rectOfTexts(node, node) : (node as Element).getBoundingClientRect();
}
