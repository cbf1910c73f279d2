import type { Entry } from './entry';
import { type Box, boxOf, clippersOf, intersect, isCovered, offsetOf, windowOf, within } from './geometry';
import { inkOf, measureRow, type RowMeasure } from './measure';
import { chooseSpot, GAP, type Spot, stillServes, type Wanted } from './placement';

const HEIGHT = 16;
const LEAST_WIDTH = 64;

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
  /** How far the widest content reaches into the cell: marks line up behind it. */
  line: number;
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

  function columnOf(holder: Element, seen: readonly Seen[], wanted: Wanted): Column | null {
    const [first] = seen;
    if (!first) return null;
    const alike = seen.filter(({ measure }) => measure.cells.length === first.measure.cells.length);
    const rows = alike.map(({ measure }) => measure.cells);
    const kept = columns.get(holder);
    const spot =
      kept && stillServes(kept.spot, rows, wanted) ? kept.spot : chooseSpot(rows, first.measure.main, wanted);
    const reach = Math.max(...rows.map((cells) => cells[spot.cell]?.inkEnd ?? 0));
    const column = { spot, line: kept?.spot === spot ? Math.max(kept.line, reach) : reach };
    columns.set(holder, column);
    return column;
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
    const width = Math.max(0, ...seen.map(({ entry }) => entry.width));
    const column = columnOf(holder, seen, { width, least: Math.min(width, LEAST_WIDTH), height: HEIGHT - 1 });
    if (!column) return;
    for (const one of seen) {
      const position = positionIn(one, column, open);
      if (position) result.set(one.entry, position);
    }
  }

  function positionIn({ entry, row, box, measure }: Seen, { spot, line }: Column, open: Box): Position | null {
    const cell = measure.cells[spot.cell];
    const edge = spot.side === 'edge' || !cell;
    const holder = edge ? row : cell.element;
    const around = edge ? box : boxOf(holder);
    const width = edge ? HEIGHT : Math.min(entry.width, spot.room);
    const start = edge
      ? -HEIGHT / 2
      : spot.side === 'after'
        ? line + GAP
        : spot.side === 'before'
          ? GAP
          : cell.inkStart;
    const down = edge
      ? (around.bottom - around.top - HEIGHT) / 2
      : spot.side === 'below'
        ? cell.inkBottom + 1
        : cell.inkMiddle - HEIGHT / 2;
    const wish = measure.rtl ? around.right - start - width : around.left + start;
    const left = edge ? Math.max(open.left + 1, Math.min(wish, open.right - width - 1)) : wish;
    const top = around.top + down;
    const mark = { left, top, right: left + width, bottom: top + HEIGHT };
    if (!within(mark, edge ? { ...open, left: 0, right: view.innerWidth } : open)) return null;
    const middle = top + HEIGHT / 2;
    const inside = (x: number) => Math.max(around.left + 1, Math.min(x, around.right - 1));
    if (isCovered(holder, inside(left + 1), middle, overlay)) return null;
    if (!edge && isCovered(holder, inside(mark.right - 1), middle, overlay)) return null;
    return { left, top, room: edge ? null : spot.room };
  }

  function layoutPlace(entry: Entry, element: Element): Position | null {
    const open = windowOf(clippersOf(element), view);
    const ink = inkOf(element);
    if (!ink) return null;
    const { x, y } = offsetOf(element.ownerDocument);
    const [left, top, right, bottom] = [ink.left + x, ink.top + y, ink.right + x, ink.bottom + y];
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
