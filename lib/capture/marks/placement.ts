/**
 * What is free in one cell of a row, in CSS pixels: beside its content towards either end, and under it.
 * `start` and `end` follow the row's writing direction.
 */
export interface CellRoom {
  readonly before: number;
  readonly after: number;
  readonly below: number;
  readonly width: number;
}

/** Where the marks of a table stand: in which cell, on which side of its content; `edge` is the row's own edge. */
export interface Spot {
  readonly cell: number;
  readonly side: 'after' | 'before' | 'below' | 'edge';
  /** The width that a mark may take there. */
  readonly room: number;
}

export interface Wanted {
  /** The width of the widest mark with all its words. */
  readonly width: number;
  /** The width below which words are no longer worth cutting. */
  readonly least: number;
  readonly height: number;
}

/** The space that a mark keeps from content and from a cell's end. */
export const GAP = 6;

/**
 * Chooses one place for all rows of a table, so that its marks line up and cover no data: beside the naming cell's
 * content, then under it, then in the nearest cell with room; cut short before it is moved to the row's edge.
 */
export function chooseSpot(rows: readonly (readonly CellRoom[])[], main: number, wanted: Wanted): Spot {
  const cells = narrowest(rows);
  const order = cells.map((_, cell) => cell).sort((a, b) => Math.abs(a - main) - Math.abs(b - main) || b - a);
  const beside = (least: number): Spot | null => {
    for (const cell of order) {
      for (const side of ['after', 'before'] as const) {
        const room = (cells[cell]?.[side] ?? 0) - 2 * GAP;
        if (room >= least) return { cell, side, room };
      }
    }
    return null;
  };
  const under = (cell: number): Spot | null => {
    const { below, width } = cells[cell] ?? { below: 0, width: 0 };
    return below >= wanted.height && width - 2 * GAP >= wanted.least
      ? { cell, side: 'below', room: width - 2 * GAP }
      : null;
  };
  const full = beside(wanted.width);
  if (full?.cell === main) return full;
  return (
    under(main) ??
    full ??
    beside(wanted.least) ??
    order.reduce<Spot | null>((found, cell) => found ?? under(cell), null) ?? { cell: main, side: 'edge', room: 0 }
  );
}

/** Whether a place found earlier still serves these rows, so that marks need not jump when a row comes into view. */
export function stillServes(spot: Spot, rows: readonly (readonly CellRoom[])[], wanted: Wanted): boolean {
  const cell = narrowest(rows)[spot.cell];
  if (!cell || spot.side === 'edge') return false;
  if (spot.side === 'below') return cell.below >= wanted.height;
  return cell[spot.side] - 2 * GAP >= Math.min(wanted.width, spot.room);
}

function narrowest(rows: readonly (readonly CellRoom[])[]): CellRoom[] {
  const [first = []] = rows;
  return first.map((_, cell) => {
    const same = rows.flatMap((row) => row[cell] ?? []);
    const least = (of: keyof CellRoom) => Math.min(...same.map((room) => room[of]));
    return { before: least('before'), after: least('after'), below: least('below'), width: least('width') };
  });
}
