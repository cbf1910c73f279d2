import type { Box } from './geometry';
import { cellsOf, namingCell } from './identity';
import { type CellRoom, GAP, LEAST } from './placement';

/** What a row's cells hold and leave free, independent of where the row stands. */
export interface RowMeasure {
  readonly cells: readonly MeasuredCell[];
  /** The cell that names the row. */
  readonly main: number;
  readonly rtl: boolean;
}

/**
 * Places in pixels from the cell's start and top. `line` is the line of text with the most room behind it: where it
 * ends and its middle. An empty cell is all room.
 */
export interface MeasuredCell extends CellRoom {
  readonly element: Element;
  readonly textStart: number;
  readonly textBottom: number;
  readonly line: { readonly end: number; readonly middle: number };
}

const CELL = 'td,th,[role=cell],[role=gridcell],[role=columnheader]';
const PAINTED = 'img,svg,canvas,video,input,button,select,textarea,iframe,[role=switch]';
/** Half the height that must be free beside a line for a mark to stand there. */
const HALF = 8;

/** Measures a row; reads layout alone. */
export function measureRow(row: Element): RowMeasure {
  const rtl = getComputedStyle(row).direction === 'rtl';
  const boxes = sideBySide(cellsOf(row)) ?? [[row, row.getBoundingClientRect()] as const];
  const whole = row.getBoundingClientRect();
  const cells = boxes.map(([element, box], at) => {
    // Between two cells the room belongs to the first; behind the last it goes on to the row's end, but for a fixed one.
    const last = getComputedStyle(element).position === 'sticky' ? box : { left: whole.right, right: whole.left };
    const next = boxes[at + 1]?.[1] ?? last;
    const end = rtl ? { left: Math.min(box.left, next.right) } : { right: Math.max(box.right, next.left) };
    const { left, top, right } = box;
    return measureCell(element, { left, top, right, bottom: Math.max(box.bottom, whole.bottom), ...end }, rtl);
  });
  return { cells, main: Math.max(0, namingCell(boxes.map(([element]) => element))), rtl };
}

/** The parts with their boxes, if they stand beside each other as cells do. */
function sideBySide(parts: readonly Element[]): (readonly [Element, DOMRect])[] | null {
  const boxes = parts.map((part) => [part, part.getBoundingClientRect()] as const).filter(([, { width }]) => width > 0);
  const beside = boxes.every(([, { top }], at) => top < (boxes[at - 1]?.[1].bottom ?? Number.POSITIVE_INFINITY));
  return beside && boxes.length > 0 ? boxes : null;
}

/**
 * Measures a place as the one cell of a row: in the nearest element around it that goes on for the wanted width, or for
 * what a mark can be cut to; where there is none, the place alone, since a mark further off would be another's.
 */
export function measurePlace(place: Element, wanted: number): RowMeasure {
  const rtl = getComputedStyle(place).direction === 'rtl';
  const own = place.getBoundingClientRect();
  const { texts } = inkOf(place);
  const text = texts.length > 0 ? around(texts) : own;
  let holder = place;
  let box: Box = own;
  // What stands beside a table's cell is another cell's.
  for (let step = 0; step < 3 && !holder.matches(CELL) && roomBeside(text, box, rtl) < wanted; step++) {
    if (!holder.parentElement) break;
    holder = holder.parentElement;
    box = holder.getBoundingClientRect();
  }
  if (roomBeside(text, box, rtl) < Math.min(wanted, LEAST + 2 * GAP)) [holder, box] = [place, own];
  const cell = measureCell(holder, box, rtl, texts);
  // Under what holds the place a mark would be another's.
  return { cells: [holder === place ? cell : { ...cell, below: 0 }], main: 0, rtl };
}

/** The box around some boxes. */
function around(boxes: readonly Box[]): Box {
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
}

function roomBeside(inner: Box, outer: Box, rtl: boolean): number {
  return rtl ? inner.left - outer.left : outer.right - inner.right;
}

/** Measures a cell; `own` are the lines that its mark may stand on, where they are not all. */
function measureCell(element: Element, box: Box, rtl: boolean, own: readonly Box[] | null = null): MeasuredCell {
  const width = box.right - box.left;
  const ink = inkOf(element);
  // What overflows the cell is cut off or belongs to no line that a mark could stand on.
  const inside = ({ top, bottom }: Box) => top >= box.top - 1 && bottom <= box.bottom + 1;
  const texts = ink.texts.filter(inside);
  const pictures = ink.pictures.filter(inside);
  const fromStart = ({ left, right }: Box) => (rtl ? box.right - right : left - box.left);
  const toEnd = ({ left, right }: Box) => (rtl ? box.right - left : right - box.left);
  const all = [...texts, ...pictures];
  const lines = (own ?? (texts.length > 0 ? texts : pictures)).map((text) => {
    const middle = (text.top + text.bottom) / 2;
    const beside = all.filter(({ top, bottom }) => top < middle + HALF && bottom > middle - HALF);
    return { end: Math.max(...beside.map(toEnd)), middle: middle - box.top };
  });
  // Of lines with the same room, the last.
  const nothing = { end: 0, middle: (box.bottom - box.top) / 2 };
  const line = lines.reduce((best, one) => (one.end <= best.end ? one : best), lines[0] ?? nothing);
  const bottom = Math.max(box.top, ...[...ink.texts, ...ink.pictures].map((one) => one.bottom));
  return {
    element,
    width,
    before: Math.min(width, ...all.map(fromStart)),
    after: width - line.end,
    below: all.length > 0 ? box.bottom - bottom : 0,
    textStart: Math.min(width, ...(texts.length > 0 ? texts : all).map(fromStart)),
    textBottom: bottom - box.top,
    line,
  };
}

/** What an element paints: its lines of text and its pictures, without the empty space around them. */
function inkOf(element: Element): { texts: Box[]; pictures: Box[] } {
  const texts: Box[] = [];
  const pictures: Box[] = [];
  const range = element.ownerDocument.createRange();
  const visit = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) {
      if (!node.nodeValue?.trim()) return;
      range.selectNodeContents(node);
      texts.push(...painted(range.getClientRects()));
      return;
    }
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    const part = node as Element;
    if (part.matches(PAINTED)) {
      pictures.push(...painted([part.getBoundingClientRect()]));
      return;
    }
    for (const child of part.shadowRoot?.childNodes ?? []) visit(child);
    for (const child of part.childNodes) visit(child);
  };
  visit(element);
  return { texts, pictures };
}

function painted(rects: Iterable<DOMRect>): DOMRect[] {
  return [...rects].filter(({ width, height }) => width > 0 && height > 0);
}
