/**
 * What is free in one cell of a row, in CSS pixels: beside its content towards either end, and under it.
 * `before` and `after` follow the row's writing direction.
 */
export interface CellRoom {
  readonly before: number;
  readonly after: number;
  readonly below: number;
  readonly width: number;
}

/** A row with the width that its mark has with all its words. */
export interface MarkedRow {
  readonly cells: readonly CellRoom[];
  readonly width: number;
}

/** Where the marks of a table stand: in which cell, on which side of its content; `edge` is the row's own edge. */
export interface Spot {
  readonly cell: number;
  readonly side: 'after' | 'before' | 'below' | 'edge';
}

/** The space that a mark keeps from content and from a cell's end. */
export const GAP = 6;
/** A mark's height, and the least that is worth cutting its words to. */
export const HEIGHT = 16;
export const LEAST = 64;

/**
 * Chooses one place for all rows of a table, so that its marks line up and cover no data: beside the naming cell's
 * content, then under it, then in the nearest of the given cells with room; cut short before it is moved to the row's
 * edge.
 */
export function chooseSpot(rows: readonly MarkedRow[], cells: readonly number[], main: number): Spot {
  const order = [...cells].sort((a, b) => Math.abs(a - main) - Math.abs(b - main) || b - a);
  const first = (sides: readonly Spot['side'][], among: readonly number[], cut: boolean) =>
    among.flatMap((cell) => sides.map((side): Spot => ({ cell, side }))).find((spot) => fits(spot, rows, cut));
  const naming = order.filter((cell) => cell === main);
  return (
    first(['after', 'below'], naming, false) ??
    first(['after', 'below'], naming, true) ??
    first(['after', 'before', 'below'], order, false) ??
    first(['after', 'before', 'below'], order, true) ?? { cell: main, side: 'edge' }
  );
}

/** Whether every row has room at a spot for its mark, or at least for a mark that is cut short. */
export function fits({ cell, side }: Spot, rows: readonly MarkedRow[], cut: boolean): boolean {
  return rows.every(({ cells, width }) => {
    const room = cells[cell];
    if (!room || side === 'edge') return false;
    if (side === 'below' && room.below < HEIGHT - 1) return false;
    const least = cut ? Math.min(LEAST, width) : width;
    return (side === 'below' ? room.width : room[side]) - 2 * GAP >= least;
  });
}
