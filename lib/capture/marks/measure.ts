import type { Box } from './geometry';
import { cellsOf } from './identity';
import type { CellRoom } from './placement';

/** What a row's cells hold and leave free, independent of where the row stands. */
export interface RowMeasure {
  readonly cells: readonly MeasuredCell[];
  /** The cell with the most letters: the one that names the row. */
  readonly main: number;
  readonly rtl: boolean;
}

/** Ink in pixels from the cell's start and top; an empty cell has its ink at the start, in the middle. */
export interface MeasuredCell extends CellRoom {
  readonly element: Element;
  readonly inkStart: number;
  readonly inkEnd: number;
  readonly inkMiddle: number;
  readonly inkBottom: number;
}

const PAINTED = 'img,svg,canvas,video,input,button,select,textarea,iframe,[role=switch]';

/** Measures a row; reads layout alone. */
export function measureRow(row: Element): RowMeasure {
  const rtl = getComputedStyle(row).direction === 'rtl';
  const elements = sideBySide(cellsOf(row)) ?? [row];
  let main = 0;
  let most = -1;
  const cells = elements.map((element, at) => {
    const letters = (element.textContent ?? '').replace(/[^\p{L}]/gu, '').length;
    if (letters > most) {
      main = at;
      most = letters;
    }
    return measureCell(element, rtl);
  });
  return { cells, main, rtl };
}

/** The parts, if they stand beside each other as cells do. */
function sideBySide(parts: readonly Element[]): readonly Element[] | null {
  const boxes = parts.map((part) => part.getBoundingClientRect()).filter(({ width }) => width > 0);
  return boxes.every((box, at) => box.top < (boxes[at - 1]?.bottom ?? Number.POSITIVE_INFINITY)) ? parts : null;
}

function measureCell(element: Element, rtl: boolean): MeasuredCell {
  const box = element.getBoundingClientRect();
  const ink = inkOf(element);
  const width = box.width;
  const height = box.height;
  if (!ink) {
    const middle = height / 2;
    return {
      element,
      before: 0,
      after: width,
      below: 0,
      width,
      inkStart: 0,
      inkEnd: 0,
      inkMiddle: middle,
      inkBottom: middle,
    };
  }
  const left = ink.left - box.left;
  const right = box.right - ink.right;
  const inkStart = rtl ? right : left;
  const after = rtl ? left : right;
  return {
    element,
    width,
    before: inkStart,
    after,
    below: box.bottom - ink.bottom,
    inkStart,
    inkEnd: width - after,
    inkMiddle: (ink.top + ink.bottom) / 2 - box.top,
    inkBottom: ink.bottom - box.top,
  };
}

/** Where a cell is painted on: its text and pictures, without the empty space of the blocks around them. */
export function inkOf(element: Element): Box | null {
  let ink: Box | null = null;
  const add = ({ left, top, right, bottom, width, height }: DOMRect) => {
    if (width === 0 || height === 0) return;
    ink = ink
      ? {
          left: Math.min(ink.left, left),
          top: Math.min(ink.top, top),
          right: Math.max(ink.right, right),
          bottom: Math.max(ink.bottom, bottom),
        }
      : { left, top, right, bottom };
  };
  const range = element.ownerDocument.createRange();
  const visit = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) {
      if (!node.nodeValue?.trim()) return;
      range.selectNodeContents(node);
      add(range.getBoundingClientRect());
      return;
    }
    if (node.nodeType !== Node.ELEMENT_NODE) return;
    const part = node as Element;
    if (part.matches(PAINTED)) {
      add(part.getBoundingClientRect());
      return;
    }
    for (const child of part.shadowRoot?.childNodes ?? []) visit(child);
    for (const child of part.childNodes) visit(child);
  };
  visit(element);
  return ink;
}
