import type { Pair, Part } from '@/lib/domain/capture';
import type { Pace } from './pace';
import { kindOf, type Piece, piecesOf, withoutBadges } from './pieces';
import { type Box, type Ink, isBox, locatorOf, rectOf, textOf, type Walk } from './walk';

const MOST_PAIRS = 1500;
/** A label and its value stand in a small box; what is left over in a large one has nothing to do with it. */
const MOST_LOOSE = 6;
const LONGEST_LABEL = 80;

/** A label with the pieces that stand as its value, before they are written down. */
export interface Paired {
  readonly label: Piece | null;
  readonly text: string;
  readonly values: Piece[];
  /** The smallest box that holds label and values. */
  readonly box: Box;
}

/** Finds labels with their values outside the boxes that `leaveOut` claims. */
export async function findPairs(walk: Walk, leaveOut: (box: Box) => boolean, pace: Pace): Promise<Paired[]> {
  const pairs: Paired[] = [];
  const loose = new Map<Box, Piece[]>();
  const paired = new Set<Box>();
  for (let at = walk.order.length - 1; at >= 0; at--) {
    const box = walk.order[at];
    if (!box || box.inks === 0 || leaveOut(box)) continue;
    const rest = pace();
    if (rest) await rest;
    const children = box.nodes.filter(isBox).filter((one) => one.inks > 0);
    const made = children.filter((one) => paired.has(one)).map(kindOfBox);
    if (made.length > 1) for (const one of children) if (made.includes(kindOfBox(one))) loose.delete(one);
    const whole = children.every(isLeaf) && !children.some((one) => paired.has(one));
    const pieces = whole
      ? piecesOf(box)
      : box.nodes.flatMap((node) => (isBox(node) ? (loose.get(node) ?? []) : pieceOf(node)));
    const before = pairs.length;
    loose.set(box, settle(box, pieces, pairs));
    if (pairs.length > before || made.length > 0) paired.add(box);
    for (const one of children) loose.delete(one);
  }
  return pairs.reverse().slice(0, MOST_PAIRS);
}

/** Boxes of one kind are tiles of one list: what one of them lacks must not be made good with what another has left. */
function kindOfBox({ tag, element }: Box): string {
  return `${tag} ${element.className}`;
}

function pieceOf(ink: Ink): Piece[] {
  const text = ink.text.trim();
  return text ? [{ text, kind: kindOf(text), ink }] : [];
}

function isLeaf(box: Box): boolean {
  return !box.nodes.some(isBox);
}

/** Pairs what can be paired in a box and gives back what its parent may still pair. */
function settle(box: Box, all: readonly Piece[], pairs: Paired[]): Piece[] {
  const pieces = withoutBadges(all.filter((piece) => piece.kind !== 'mark')).flatMap(splitAtColon);
  const labels = pieces.filter((piece) => piece.kind === 'words' && piece.text.length <= LONGEST_LABEL);
  const values = pieces.filter((piece) => piece.kind === 'figure');
  if (labels.length > 0 && values.length > 0) {
    const found = pairIn(box, pieces, labels, values);
    if (found) {
      pairs.push(...found.filter((pair) => !isBadge(pair)).reverse());
      return [];
    }
  }
  if (isControl(box) && values.length === 0) return [];
  return pieces.length <= MOST_LOOSE ? pieces : [];
}

/** "Visits: 1,234" in one text is a label and a value. */
function splitAtColon(piece: Piece): Piece[] {
  const parts = /^(\D{2,40})[:：]\s*(\P{L}{0,4}.{1,40})$/u.exec(piece.text);
  const [, label, value] = parts ?? [];
  if (!label || !value || !/\p{L}/u.test(label) || !/^[^\p{L}]*\p{L}{0,3}[^\p{L}]*\d/u.test(value)) return [piece];
  return [
    { text: label.trim(), kind: 'words', ink: piece.ink },
    { text: value.trim(), kind: 'figure', ink: piece.ink },
  ];
}

function pairIn(box: Box, pieces: readonly Piece[], labels: Piece[], values: Piece[]): Paired[] | null {
  const [label] = labels;
  if (!label) return null;
  if (labels.length === 1) {
    if (values.length > MOST_LOOSE) return null;
    return [{ label, text: label.text, values: byProminence(label, pieces, values), box }];
  }
  if (pieces[0]?.kind === 'words') {
    const runs = runsAfterLabels(pieces, box);
    if (runs) return runs;
  } else if (
    labels.length === values.length &&
    pieces.every((piece, at) => (at % 2 === 0) === (piece.kind === 'figure'))
  ) {
    return labels.flatMap((one, at) => (values[at] ? [{ label: one, text: one.text, values: [values[at]], box }] : []));
  }
  if (labels.length === values.length) return pairByColumn(box, labels, values);
  // Which of the labels is the value's own is for the reader to say: each is offered.
  if (labels.length <= 3 && values.length <= 3 && pieces.length <= MOST_LOOSE) {
    return labels.map((one) => ({ label: one, text: one.text, values: [...values], box }));
  }
  return null;
}

/** A count of unread things beside a menu entry is set smaller than the entry. */
function isBadge({ label, values }: Paired): boolean {
  const [lead] = values;
  return !label || !lead || (lead.ink !== label.ink && sizeOf(lead) < sizeOf(label) - 1.5);
}

/** label value, label value …; a label without a value at the end is left alone. */
function runsAfterLabels(pieces: readonly Piece[], box: Box): Paired[] | null {
  const runs: Paired[] = [];
  let before: Piece | null = null;
  for (const piece of pieces) {
    if (piece.kind === 'words') {
      if (before?.kind === 'words') return null;
      runs.push({ label: piece, text: piece.text, values: [], box });
    } else runs.at(-1)?.values.push(piece);
    before = piece;
  }
  return runs.filter((run) => run.values.length > 0);
}

/** A row of labels over a row of values. */
function pairByColumn(box: Box, labels: readonly Piece[], values: readonly Piece[]): Paired[] | null {
  const pairs = labels.map((label): Paired | null => {
    const above = rectOf(label.ink.parent);
    const under = values.filter((value) => {
      const rect = rectOf(value.ink.parent);
      return rect.top >= above.bottom - 2 && Math.min(rect.right, above.right) - Math.max(rect.left, above.left) > 2;
    });
    return under.length === 1 ? { label, text: label.text, values: under, box } : null;
  });
  return pairs.every((pair) => pair !== null) ? pairs : null;
}

/** The values of one label: after it as they stand; where one stands before it, it leads only if it is set larger. */
function byProminence(label: Piece, pieces: readonly Piece[], values: readonly Piece[]): Piece[] {
  const at = pieces.indexOf(label);
  const before = values.filter((value) => pieces.indexOf(value) < at);
  const after = values.filter((value) => pieces.indexOf(value) > at);
  const [lead] = before;
  const [next] = after;
  if (!lead || !next || sizeOf(lead) > sizeOf(next)) return [...before, ...after];
  return [...after, ...before];
}

function sizeOf(piece: Piece): number {
  const { element } = piece.ink.parent;
  return Number.parseFloat(element.ownerDocument.defaultView?.getComputedStyle(element).fontSize ?? '0');
}

function isControl({ tag, role, element }: Box): boolean {
  if (tag === 'button' || role === 'button' || role === 'option' || role === 'menuitem') return true;
  return tag === 'label' && element.querySelector('input[type=checkbox],input[type=radio]') !== null;
}

/** Writes pairs down for the capture. */
export function toPair(pair: Paired): Pair {
  return {
    at: locatorOf(pair.values[0]?.ink.parent ?? pair.box),
    label: pair.text,
    values: pair.values.map((piece): Part => ({ text: piece.text, struck: false })),
    heading: headingOf(pair.box),
  };
}

/** The heading that stands before the box, a few levels up. */
function headingOf(box: Box): string | null {
  let at: Box = box;
  for (let level = 0; at.parent && level < 5; level++, at = at.parent) {
    for (const node of at.parent.nodes) {
      if (node === at) break;
      if (isBox(node) && /^(h[1-6]|legend|caption)$/.test(node.tag) && node.inks > 0) return textOf(node).slice(0, 120);
    }
  }
  return null;
}
