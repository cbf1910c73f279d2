import type { Entry } from './entry';
import { type Box, boxOf, clippersOf, isCovered, windowOf, within } from './geometry';
import { type MeasuredCell, measurePlace, measureRow, type RowMeasure } from './measure';
import { chooseSpot, fits, GAP, HEIGHT, type Spot } from './placement';

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

/** What is known of a table: what cuts it off, where its marks stand, and how far from the cell's start they line up. */
interface Table {
  clippers: readonly Element[];
  spot: Spot;
  start: number;
  /** How far the table was scrolled sideways, and between what, when no cell had room; then nothing else is asked anew. */
  fullAt: string;
}

export function createMarkLayout(overlay: Element, view: Window): MarkLayout {
  let measures = new WeakMap<Element, RowMeasure>();
  let tables = new WeakMap<Element, Table>();

  function measureOf({ drawable, width }: Entry, row: Element): RowMeasure {
    let measure = measures.get(row);
    if (!measure) {
      measure = drawable.findAgain ? measurePlace(row, width + 2 * GAP) : measureRow(row);
      measures.set(row, measure);
    }
    return measure;
  }

  function tableOf(holder: Element, row: Element): Table {
    let table = tables.get(holder);
    if (!table) {
      table = { clippers: clippersOf(row), spot: { cell: 0, side: 'edge' }, start: 0, fullAt: '' };
      tables.set(holder, table);
    }
    return table;
  }

  /** Whether a cell is neither scrolled out sideways nor under a fixed column. */
  function isInSight({ element }: MeasuredCell, open: Box): boolean {
    const { left, top, right, bottom } = boxOf(element);
    const middle = Math.max(open.top + 1, Math.min((top + bottom) / 2, open.bottom - 1));
    return (
      left >= open.left - 2 &&
      right <= open.right + 2 &&
      [left + 8, right - 8].every((x) => !isCovered(element, x, middle, overlay))
    );
  }

  /** Keeps a table's spot while it serves, so that marks do not jump as rows come into view. */
  function settleSpot(table: Table, seen: readonly Seen[], open: Box): void {
    // The row in the middle is the one least likely to be half under a sticky header.
    const middle = seen[seen.length >> 1];
    if (!middle) return;
    const sample = middle.measure;
    const at = [middle.box.left, middle.box.right, open.left, open.right].join();
    if (table.spot.side === 'edge' && table.fullAt === at) return;
    const alike = seen.filter(({ measure }) => measure.cells.length === sample.cells.length);
    const rows = alike.map(({ entry, measure }) => ({ width: entry.width, cells: measure.cells }));
    const inSight = (cell: number) => {
      const sampled = sample.cells[cell];
      return sampled !== undefined && isInSight(sampled, open);
    };
    if (!(inSight(table.spot.cell) && fits(table.spot, rows, true))) {
      const usable = sample.cells.flatMap((_, cell) => (inSight(cell) ? [cell] : []));
      if (usable.length === 0) return;
      table.spot = chooseSpot(rows, usable, sample.main);
      table.start = 0;
      table.fullAt = at;
    }
    const cells = alike.flatMap(({ measure }) => measure.cells[table.spot.cell] ?? []);
    const start = {
      after: Math.max(...cells.map(({ line }) => line.end)) + GAP,
      before: GAP,
      below: Math.min(...cells.map(({ textStart }) => textStart)),
      edge: -HEIGHT / 2,
    }[table.spot.side];
    table.start = table.start === 0 ? start : Math.max(table.start, start);
  }

  function positionIn({ entry, row, box, measure }: Seen, { spot, start: line }: Table, open: Box): Position | null {
    const { side } = spot;
    const cell = measure.cells[spot.cell];
    const edge = side === 'edge' || !cell;
    const holder = edge ? row : cell.element;
    const around = edge ? box : boxOf(holder);
    // A mark too long for the common line moves back towards its own row's content.
    const least = side === 'after' && cell ? cell.line.end + GAP : GAP;
    const start = edge ? -HEIGHT / 2 : Math.max(least, Math.min(line, cell.width - GAP - entry.width));
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
    const right = left + width;
    if (!within({ left: edge ? open.left : left, top, right, bottom: top + HEIGHT }, open)) return null;
    const inside = (x: number) => Math.max(around.left + 1, Math.min(x, around.right - 1));
    // Beside the mark, which stands over the page itself once it is drawn.
    const [before, behind] = [inside(left - 2), inside(left + (edge ? HEIGHT : width) + 2)];
    const seen = edge ? [measure.rtl ? before : behind] : [before, behind];
    if (seen.some((x) => isCovered(holder, x, top + HEIGHT / 2, overlay))) return null;
    return { left, top, room: edge ? null : room };
  }

  return {
    positions(entries) {
      const result = new Map<Entry, Position>();
      const groups = Map.groupBy(entries, holderOf);
      for (const [holder, group] of groups) {
        const table = tableOf(holder, group[0]?.element ?? holder);
        const open = windowOf(table.clippers, view);
        const seen = group.flatMap((entry): Seen[] => {
          const row = entry.element;
          const box = row && boxOf(row);
          if (
            !box ||
            box.right <= open.left ||
            box.left >= open.right ||
            box.bottom <= open.top ||
            box.top >= open.bottom
          )
            return [];
          return [{ entry, row, box, measure: measureOf(entry, row) }];
        });
        settleSpot(table, seen, open);
        for (const one of seen) {
          const position = positionIn(one, table, open);
          if (position) result.set(one.entry, position);
        }
      }
      return result;
    },
    forgetRow(row) {
      measures.delete(row);
    },
    forgetAll() {
      measures = new WeakMap();
      tables = new WeakMap();
    },
  };
}

/** What the marks of one table have in common; a place stands for itself. */
function holderOf({ element, drawable }: Entry): Element {
  const row = element ?? drawable.anchor.element;
  if (drawable.findAgain) return row;
  return row.closest('table,[role=table],[role=grid],[role=treegrid]') ?? row.parentElement ?? row;
}
