import { isPainted } from './dom';

/** One column of a grid as it is painted: its header cell and its body cells, `rows` telling which belong together. */
export interface PaintedColumn {
  header: Element;
  /** Columns are only exchanged within one group of a grouped header. */
  group: Element | null;
  cells: Map<number, Element>;
}

const HEADERS = 'th, [role="columnheader"]';
const CELLS = 'td, [role="gridcell"], [role="cell"]';
/** Two boxes are one column where their middles are this near. */
const NEAR = 3;

/**
 * The columns of every grid of the page, by where they are painted: a cell belongs to the header above whose box holds
 * its middle. Grids are told apart by the headers' height on the page.
 */
export function paintedColumns(doc: Document): PaintedColumn[][] {
  const inNoCell = (one: Element) => !one.parentElement?.closest(CELLS);
  const headers = [...doc.querySelectorAll(HEADERS)].filter((one) => isPainted(one) && inNoCell(one));
  const cells = [...doc.querySelectorAll(CELLS)].filter((one) => isPainted(one) && inNoCell(one));
  const leaves = headers.filter((header) => !headers.some((other) => other !== header && isBelow(header, other)));
  const grids = new Map<number, Element[]>();
  for (const leaf of leaves) {
    const bottom = Math.round(leaf.getBoundingClientRect().bottom);
    const key = [...grids.keys()].find((one) => Math.abs(one - bottom) <= NEAR) ?? bottom;
    grids.set(key, [...(grids.get(key) ?? []), leaf]);
  }
  return [...grids].map(([bottom, inGrid]) => {
    const next = Math.min(...[...grids.keys()].filter((key) => key > bottom + NEAR), Number.POSITIVE_INFINITY);
    return inGrid.flatMap((header): PaintedColumn[] => {
      const box = header.getBoundingClientRect();
      // Copies of a fixed column lie upon it: which of them shows what is for the page to say.
      if (inGrid.some((other) => other !== header && overlap(box, other.getBoundingClientRect()))) return [];
      const mine = cells.filter((cell) => {
        const one = cell.getBoundingClientRect();
        const alike = Math.abs(one.left - box.left) <= NEAR && Math.abs(one.right - box.right) <= NEAR;
        return alike && one.top >= bottom - NEAR && one.top < next;
      });
      const rows = new Map(mine.map((cell) => [Math.round(cell.getBoundingClientRect().top), cell]));
      if (rows.size < mine.length) return [];
      return [
        { header, group: headers.find((other) => other !== header && isBelow(other, header)) ?? null, cells: rows },
      ];
    });
  });
}

/** Columns of which every row of one has a cell in the other: those can change places. */
export function exchangeable(a: PaintedColumn, b: PaintedColumn): boolean {
  const rows = [...a.cells.keys()];
  return (
    a.group === b.group &&
    rows.length > 0 &&
    rows.length === b.cells.size &&
    rows.every((row) => b.cells.has(row)) &&
    isFlowing(a.header) === isFlowing(b.header)
  );
}

function overlap(a: DOMRect, b: DOMRect): boolean {
  return a.left < b.right - NEAR && b.left < a.right - NEAR;
}

function isFlowing(header: Element): boolean {
  return getComputedStyle(header).position !== 'sticky';
}

/** Whether the second stands below the first, within its width. */
function isBelow(above: Element, below: Element): boolean {
  const a = above.getBoundingClientRect();
  const b = below.getBoundingClientRect();
  return b.top >= a.bottom - NEAR && b.left >= a.left - NEAR && b.right <= a.right + NEAR && b.top - a.bottom < 60;
}
