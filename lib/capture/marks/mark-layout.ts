import type { Entry } from './entry';
import { type Box, boxOf, clippersOf, intersect, isCovered, offsetOf, windowOf, within } from './geometry';
import { inkOf, type MeasuredCell, measureRow, type RowMeasure } from './measure';
import { type CellRoom, chooseSpot, fits, GAP, HEIGHT, type Spot } from './placement';

const NO_ROOM: CellRoom = { before: 0, after: 0, below: 0, width: 0 };

/** Where a mark is to be drawn, in pixels of the top viewport; `room` is null where it stands at its row's edge. */
export interface Position {
  left: number;
  top: number;
  room: number | null;
}

/** Works out where marks stand. It keeps what it measured until told that rows changed. */
export interface MarkLayout {
  /** Positions of the entries that can be seen; what is scrolled out, clipped or covered has none. Reads layout alone. */
  positions(entries: readonly Entry[]): Map<Entry, Position>;
  forgetRow(row: Element): void;
  forgetAll(): void;
}

interface Seen {
  entry: Entry;
  row: Element;
  box: Box;
  measure: RowMeasure;
}

interface Column {
  spot: Spot;
  /** How far from the cell's start the marks line up. */
  start: number;
}

export function createMarkLayout(overlay: Element, view: Window): MarkLayout {
  let measures = new WeakMap<Element, RowMeasure>();
  let columns = new WeakMap<Element, Column>();
  let clippers = new WeakMap<Element, Element[]>();

  function measureOf(row: Element): RowMeasure {
    const known = measures.get(row);
    if (known) return known;
    const measure = measureRow(row);
    measures.set(row, measure);
    return measure;
  }

  function clippersFor(holder: Element, row: Element): Element[] {
    const known = clippers.get(holder);
    if (known) return known;
    const found = clippersOf(row);
    clippers.set(holder, found);
    return found;
  }

  function columnOf(holder: Element, seen: readonly Seen[], open: Box): Column | null {
    // The row in the middle is the one least likely to be half under a sticky header.
    const first = seen[seen.length >> 1];
    const kept = columns.get(holder);
    const inSight = first?.measure.cells.map((cell) => isInSight(cell, open)) ?? [];
    if (!first || !inSight.includes(true)) return kept ?? null;
    const alike = seen.filter(({ measure }) => measure.cells.length === inSight.length);
    const rows = alike.map(({ entry, measure }) => ({
      width: entry.width,
      cells: measure.cells.map((cell, at) => (inSight[at] ? cell : NO_ROOM)),
    }));
    const spot = kept && fits(kept.spot, rows, true) ? kept.spot : chooseSpot(rows, first.measure.main);
    const cells = alike.flatMap(({ measure }) => measure.cells[spot.cell] ?? []);
    const start = {
      after: Math.max(...cells.map(({ line }) => line.end)) + GAP,
      before: GAP,
      below: Math.min(...cells.map(({ textStart }) => textStart)),
      edge: -HEIGHT / 2,
    }[spot.side];
    const column = { spot, start: kept?.spot === spot ? Math.max(kept.start, start) : start };
    columns.set(holder, column);
    return column;
  }

  /** Whether a cell is neither scrolled out sideways nor under a fixed column. */
  function isInSight({ element }: MeasuredCell, open: Box): boolean {
    const { left, top, right, bottom } = boxOf(element);
    const middle = Math.max(open.top + 1, Math.min((top + bottom) / 2, open.bottom - 1));
    return (
      left >= open.left - 2 &&
      right <= open.right + 2 &&
      [left + 2, right - 2].every((x) => !isCovered(element, x, middle, overlay))
    );
  }

  function layoutTable(holder: Element, group: readonly Entry[], result: Map<Entry, Position>): void {
    const [any] = group;
    if (!any?.element) return;
    const open = windowOf(clippersFor(holder, any.element), view);
    const seen = group.flatMap((entry): Seen[] => {
      const row = entry.element;
      if (!row) return [];
      const box = boxOf(row);
      const part = intersect(box, open);
      if (part.right <= part.left || part.bottom <= part.top) return [];
      return [{ entry, row, box, measure: measureOf(row) }];
    });
    const column = columnOf(holder, seen, open);
    if (!column) return;
    for (const one of seen) {
      const position = positionIn(one, column, open);
      if (position) result.set(one.entry, position);
    }
  }

  function positionIn({ entry, row, box, measure }: Seen, column: Column, open: Box): Position | null {
    const { side } = column.spot;
    const cell = measure.cells[column.spot.cell];
    const edge = side === 'edge' || !cell;
    const holder = edge ? row : cell.element;
    const around = edge ? box : boxOf(holder);
    // A mark too long for the common line moves back towards its own row's content.
    const least = edge ? column.start : side === 'after' ? cell.line.end + GAP : GAP;
    const start = edge ? column.start : Math.max(least, Math.min(column.start, cell.width - GAP - entry.width));
    const room = edge ? HEIGHT : (side === 'before' ? cell.before : cell.width) - GAP - start;
    const width = Math.min(entry.width, room);
    const down = edge
      ? (around.bottom - around.top - HEIGHT) / 2
      : side === 'below'
        ? cell.textBottom + Math.min(3, (cell.below - HEIGHT) / 2)
        : cell.line.middle - HEIGHT / 2;
    const wish = measure.rtl ? around.right - start - width : around.left + start;
    const left = edge ? Math.max(open.left + 1, Math.min(wish, open.right - width - 1)) : wish;
    const top = around.top + down;
    const mark = { left, top, right: left + width, bottom: top + HEIGHT };
    if (!within(mark, edge ? { ...open, left: 0, right: view.innerWidth } : open)) return null;
    const middle = top + HEIGHT / 2;
    const inside = (x: number) => Math.max(around.left + 1, Math.min(x, around.right - 1));
    if (isCovered(holder, inside(left + 1), middle, overlay)) return null;
    if (!edge && isCovered(holder, inside(mark.right - 1), middle, overlay)) return null;
    return { left, top, room: edge ? null : room };
  }

  function layoutPlace(entry: Entry, element: Element): Position | null {
    const open = windowOf(clippersOf(element), view);
    const { texts, pictures } = inkOf(element);
    const ink = [...texts, ...pictures];
    if (ink.length === 0) return null;
    const { x, y } = offsetOf(element.ownerDocument);
    const left = Math.min(...ink.map((box) => box.left)) + x;
    const top = Math.min(...ink.map((box) => box.top)) + y;
    const right = Math.max(...ink.map((box) => box.right)) + x;
    const bottom = Math.max(...ink.map((box) => box.bottom)) + y;
    if (!within({ left, top, right, bottom }, open)) return null;
    if (isCovered(element, (left + right) / 2, (top + bottom) / 2, overlay)) return null;
    const middle = (top + bottom - HEIGHT) / 2;
    const choices = [
      { left: right + GAP, top: middle },
      { left, top: bottom + 2 },
      { left, top: top - HEIGHT - 2 },
      { left: left - entry.width - GAP, top: middle },
    ];
    const free = choices.find((choice) => {
      const box = { ...choice, right: choice.left + entry.width, bottom: choice.top + HEIGHT };
      return within(box, windowOf([], view)) && isFree(element.ownerDocument, box, { x, y });
    });
    const { left: at, top: down } = free ?? { left: right - HEIGHT / 2, top: top - HEIGHT / 2 };
    return { left: at, top: down, room: free ? entry.width : null };
  }

  function isFree(page: Document, box: Box, frame: { x: number; y: number }): boolean {
    const middle = (box.top + box.bottom) / 2 - frame.y;
    return [0.05, 0.35, 0.65, 0.95].every((part) => {
      const at = box.left + (box.right - box.left) * part - frame.x;
      const hit = page.elementsFromPoint(at, middle).find((element) => element !== overlay);
      return !hit || !isPaintedAt(hit, at, middle);
    });
  }

  return {
    positions(entries) {
      const result = new Map<Entry, Position>();
      const tables = new Map<Element, Entry[]>();
      for (const entry of entries) {
        const { element, drawable } = entry;
        if (!element) continue;
        if (drawable.findAgain) {
          const position = layoutPlace(entry, element);
          if (position) result.set(entry, position);
          continue;
        }
        const holder =
          element.closest('table,[role=table],[role=grid],[role=treegrid]') ?? element.parentElement ?? element;
        const group = tables.get(holder);
        if (group) group.push(entry);
        else tables.set(holder, [entry]);
      }
      for (const [holder, group] of tables) layoutTable(holder, group, result);
      return result;
    },
    forgetRow(row) {
      measures.delete(row);
    },
    forgetAll() {
      measures = new WeakMap();
      columns = new WeakMap();
      clippers = new WeakMap();
    },
  };
}

/** Whether an element itself, not merely its background, is painted at a point of its own viewport. */
function isPaintedAt(element: Element, x: number, y: number): boolean {
  if (/^(img|svg|canvas|video|input|button|select|textarea|iframe)$/.test(element.localName)) return true;
  const range = element.ownerDocument.createRange();
  return [...element.childNodes].some((node) => {
    if (node.nodeType !== Node.TEXT_NODE || !node.nodeValue?.trim()) return false;
    range.selectNodeContents(node);
    return [...range.getClientRects()].some(
      ({ left, top, right, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
    );
  });
}
