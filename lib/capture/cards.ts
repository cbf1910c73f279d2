import type { Cell, Grid, HeaderCell, Row } from '@/lib/domain/capture';
import { cellWith, type RowBook } from './cells';
import type { Pace } from './pace';
import type { Paired } from './pairs';
import { piecesOf } from './pieces';
import { type Box, isBox, locatorOf, rectOf, type Walk } from './walk';

const FEWEST_LABELS = 2;
const ABOUT = 0.8;

/**
 * Finds lists of cards: boxes of one kind, each with values under the same labels. The labels become columns; what else
 * a card says (name, id) stands in column 0. Gives the pairs that are left.
 */
export async function gridsOfCards(
  walk: Walk,
  pairs: readonly Paired[],
  book: RowBook,
  pace: Pace,
): Promise<{ grids: { grid: Grid; box: Box }[]; left: Paired[] }> {
  const grids: { grid: Grid; box: Box }[] = [];
  let left = [...pairs];
  for (let at = 0; at < walk.order.length && left.length >= 2 * FEWEST_LABELS; at++) {
    const rest = pace();
    if (rest) await rest;
    const box = walk.order[at];
    if (!box || box.inks < 8) continue;
    const list = listIn(box, left);
    if (!list) continue;
    const grid = gridOf(box, list, book);
    if (!grid) continue;
    grids.push({ grid, box });
    left = left.filter((pair) => !within(pair.box, box));
    at = box.last;
  }
  return { grids, left };
}

interface CardList {
  readonly items: readonly { box: Box; pairs: readonly Paired[] }[];
  readonly labels: readonly string[];
}

function listIn(box: Box, pairs: readonly Paired[]): CardList | null {
  const boxes = box.nodes.filter(isBox).filter((one) => one.inks > 2 * FEWEST_LABELS);
  const [first] = boxes;
  if (!first || boxes.length < 2) return null;
  const items = boxes
    .filter((one) => isAlike(one, first))
    .map((one) => ({ box: one, pairs: pairs.filter((pair) => within(pair.box, one)) }))
    .filter((item) => item.pairs.length >= FEWEST_LABELS);
  if (items.length < 2) return null;
  const counts = new Map<string, number>();
  for (const item of items) {
    for (const text of new Set(item.pairs.map((pair) => pair.text))) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const labels = [...counts].filter(([, count]) => count >= Math.max(2, items.length * 0.6)).map(([text]) => text);
  const named = items.filter((item) => nameOf(item.box, item.pairs, labels).length > 0);
  const enough = labels.length >= FEWEST_LABELS && named.length === items.length;
  return enough ? { items, labels } : null;
}

/** Items of one list are made alike: the same tag, a class in common if any, and about as wide. */
function isAlike(one: Box, other: Box): boolean {
  if (one === other) return true;
  const [own, theirs] = [one.element.classList, other.element.classList];
  const sameKind = own.length + theirs.length === 0 || [...own].some((name) => theirs.contains(name));
  if (one.tag !== other.tag || !sameKind) return false;
  const width = rectOf(one).right - rectOf(one).left;
  const otherWidth = rectOf(other).right - rectOf(other).left;
  return Math.min(width, otherWidth) >= Math.max(width, otherWidth) * ABOUT;
}

function within(inner: Box, outer: Box): boolean {
  return inner.first >= outer.first && inner.first <= outer.last;
}

/** What a card says besides the values of its columns. */
function nameOf(card: Box, pairs: readonly Paired[], labels: readonly string[]) {
  const columns = pairs.filter((pair) => labels.includes(pair.text));
  const inks = new Set(columns.flatMap((pair) => [pair.label, ...pair.values]).map((piece) => piece?.ink));
  return piecesOf(card).filter((piece) => piece.kind !== 'mark' && !inks.has(piece.ink));
}

function gridOf(box: Box, { items, labels }: CardList, book: RowBook): Grid | null {
  const body: Row[] = [];
  for (const item of items) {
    const ref = book.rows.size;
    book.rows.set(ref, item.box.element);
    const name = cellWith(item.box, 0, nameOf(item.box, item.pairs, labels));
    const cells: Cell[] = [name];
    for (const [index, text] of labels.entries()) {
      const alike = item.pairs.filter((pair) => pair.text === text);
      const [pair] = alike;
      const [value] = pair?.values ?? [];
      if (!pair || !value || alike.length > 1) continue;
      cells.push(cellWith(value.ink.parent, index + 1, pair.values));
    }
    body.push({ ref, at: locatorOf(item.box), key: null, level: 0, cells });
  }
  const [first] = items;
  const header = labels.flatMap((text, index): HeaderCell[] => {
    const label = first?.pairs.find((pair) => pair.text === text)?.label;
    return [{ col: index + 1, span: 1, at: label ? locatorOf(label.ink.parent) : locatorOf(box), text }];
  });
  return {
    at: locatorOf(box),
    shape: 'cards',
    caption: null,
    header: [header],
    body,
    foot: [],
    declaredRows: null,
    pagerText: null,
  };
}
