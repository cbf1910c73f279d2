import type { Pace } from './pace';
import { type Piece, piecesOf } from './pieces';
import { type Box, isBox, type Rect, rectOf, type Walk } from './walk';

/** A cell of a row. */
export interface BandCell {
  readonly box: Box;
  readonly header: boolean;
  /** How many rows it reaches over. */
  readonly rows: number;
  /** The side at which it is held while the rest scrolls beneath it; null until asked. */
  side: 'start' | 'end' | 'none' | null;
  pieces: Piece[] | null;
}

export type BandPart = 'head' | 'body' | 'foot';

/** One row of cells, by tag, by role or by how its boxes stand. */
export interface Band {
  readonly box: Box;
  readonly cells: BandCell[];
  part: BandPart;
}

const CELL_ROLES = new Set(['gridcell', 'cell', 'columnheader', 'rowheader', 'columngroup']);
const HEADER_ROLES = new Set(['columnheader', 'columngroup']);
const SUMMARY = /(^|[-_])(foot|footer|totals?|summary|calcs?|subtotal|aggregat\w*)([-_]|$)/i;

export function isRow(box: Box): boolean {
  return box.tag === 'tr' || box.role === 'row';
}

export function isTableRoot(box: Box): boolean {
  const { role } = box;
  // A widget may take the roles of its own table away and give rows back to it.
  if (role === 'presentation' || role === 'none') {
    return box.tag === 'table' && box.element.querySelector('tr[role=row]') !== null;
  }
  return box.tag === 'table' || role === 'grid' || role === 'treegrid' || role === 'table';
}

/** The rows below a root that are rows by tag or role; rows of tables that stand in their cells are not among them. */
export async function taggedBands(walk: Walk, root: Box, pace: Pace): Promise<Band[]> {
  const bands: Band[] = [];
  for (let at = root.first + 1; at <= root.last; at++) {
    const box = walk.order[at];
    if (!box || !isRow(box)) continue;
    const rest = pace();
    if (rest) await rest;
    const cells = taggedCells(walk, box);
    if (cells.length) bands.push({ box, cells, part: partOf(box, cells, root) });
    at = box.last;
  }
  const body = bands.filter((band) => band.part === 'body');
  const summary = body.filter((band) => [...band.box.element.classList].some((name) => SUMMARY.test(name)));
  if (summary.length * 3 <= body.length) for (const band of summary) band.part = 'foot';
  return bands;
}

function taggedCells(walk: Walk, row: Box): BandCell[] {
  const cells: BandCell[] = [];
  for (let at = row.first + 1; at <= row.last; at++) {
    const box = walk.order[at];
    if (!box) continue;
    const { tag, role } = box;
    const cell = tag === 'td' || tag === 'th' || (role !== null && CELL_ROLES.has(role));
    if (!cell) continue;
    const header =
      tag === 'th' ? box.element.getAttribute('scope') !== 'row' && role !== 'rowheader' : isHeaderRole(box);
    cells.push(cellOf(box, header));
    if (!header || tag === 'th') at = box.last;
  }
  return cells;
}

function isHeaderRole(box: Box): boolean {
  return box.role !== null && HEADER_ROLES.has(box.role);
}

export function cellOf(box: Box, header: boolean): BandCell {
  const rows = box.tag === 'td' || box.tag === 'th' ? (box.element as HTMLTableCellElement).rowSpan : 1;
  return { box, header, rows, side: null, pieces: null };
}

function partOf(row: Box, cells: readonly BandCell[], root: Box): BandPart {
  for (let at = row.parent; at && at !== root; at = at.parent) {
    if (at.tag === 'thead') return 'head';
    if (at.tag === 'tfoot') return 'foot';
  }
  const inked = cells.filter((cell) => cell.box.inks > 0);
  return inked.length > 0 && inked.every((cell) => cell.header) ? 'head' : 'body';
}

/** Whether a cell is held at a side of its table, by itself or with its group, over the cells that scroll beneath it. */
export function isStuck(cell: BandCell): boolean {
  cell.side ??= sideOf(cell.box);
  return cell.side !== 'none';
}

function sideOf(cell: Box): 'start' | 'end' | 'none' {
  let at: Box | null = cell;
  for (let level = 0; at && !isRow(at) && level < 4; level++, at = at.parent) {
    const style = at.element.ownerDocument.defaultView?.getComputedStyle(at.element);
    if (style?.position !== 'sticky' || (style.left === 'auto' && style.right === 'auto')) continue;
    return style.left === 'auto' ? 'end' : 'start';
  }
  return 'none';
}

/** Whether a row says anything. */
export function isPainted({ cells }: Band): boolean {
  return cells.some(({ box }) => box.inks > 0);
}

/** Whether two rows stand at the same height. */
export function isLevel(a: Box, b: Box): boolean {
  const one = rectOf(a);
  const other = rectOf(b);
  return Math.abs(one.top - other.top) < 3 && Math.abs(one.bottom - other.bottom) < 3;
}

/** The pieces of a cell; a group header leaves out the headers that stand in it, a `th` holds none but itself. */
export function piecesIn(cell: BandCell): Piece[] {
  cell.pieces ??= piecesOf(cell.box, cell.header && cell.box.tag !== 'th' ? isHeaderRole : undefined);
  return cell.pieces;
}

/** The text that a header cell says: without arrows, help signs and figures of its badges. */
export function headerText(cell: BandCell): string {
  return piecesIn(cell)
    .filter((piece) => piece.kind !== 'mark')
    .map((piece) => piece.text)
    .join(' ');
}

/** Boxes that stand side by side in one box, down through wrappers that hold nothing else; null where there are none. */
export function sideBySide(box: Box): Band | null {
  let at = box;
  for (let only = onlyBox(at); only; only = onlyBox(at)) at = only;
  const boxes = at.nodes.filter(isBox);
  if (boxes.length < 3 || boxes.length > 80 || at.nodes.length !== boxes.length + blanks(at)) return null;
  const cells = boxes
    .map((one) => cellOf(one, false))
    .filter((cell) => rectOf(cell.box).right - rectOf(cell.box).left > 1);
  for (const [index, cell] of cells.entries()) {
    const before = cells[index - 1];
    const left = before && rectOf(before.box);
    if (left && (rectOf(cell.box).left < left.right - 2 || !overlaps(rectOf(cell.box), left))) return null;
  }
  return cells.length >= 3 ? { box, cells, part: 'body' } : null;
}

/** The one box that a wrapper holds; null where it holds text or several. */
export function onlyBox(box: Box): Box | null {
  let found: Box | null = null;
  for (const node of box.nodes) {
    if (!isBox(node)) {
      if (node.text !== ' ') return null;
    } else if (found) return null;
    else found = node;
  }
  return found;
}

function blanks(box: Box): number {
  return box.nodes.filter((node) => !isBox(node) && node.text === ' ').length;
}

function overlaps(a: Rect, b: Rect): boolean {
  return Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0;
}
