import type { BandCell } from './bands';
import { type Rect, rectOf } from './walk';

/** Attributes of cells that name the id of their header. */
const REFERENCES = ['headers', 'aria-describedby', 'aria-labelledby'];
const MOSTLY = 0.8;

type Cells = readonly BandCell[];

/**
 * Places the cells of a row by what page and headers both call the column (aria-colindex, data-field, headers), whatever
 * it is: an attribute that tells all headers apart and that cells bear with the same values. It is trusted only if the
 * first row that bears it stands under the headers so named. Null where a row bears no such names.
 */
export function namedPlacer(leaves: Cells): (cells: Cells) => (number | null)[] | null {
  const keys = new Map([...attributesOf(leaves)].map((name) => [name, valuesOf(leaves, name)]));
  const ids = keys.get('id');
  keys.delete('id');
  const trusted = new Map<string, boolean>();
  const placeBy = (cells: Cells, name: string, columns: ReadonlyMap<string, number>) => {
    const placed = cells.map(({ box }) => {
      const value = box.element.getAttribute(name);
      if (value === null) return null;
      const tokens = columns === ids ? value.split(/\s+/) : [value];
      return tokens.map((token) => columns.get(token)).find((col) => col !== undefined) ?? null;
    });
    const found = placed.filter((col) => col !== null);
    const inked = cells.filter(({ box }) => box.inks > 0);
    const named = inked.filter(({ box }) => box.element.hasAttribute(name));
    if (named.length < inked.length * MOSTLY || found.length < 2 || new Set(found).size < found.length) return null;
    if (!trusted.has(name)) trusted.set(name, standsUnder(cells, placed, leaves));
    return trusted.get(name) ? placed : null;
  };
  return (cells) => {
    for (const [name, columns] of keys) {
      if (trusted.get(name) === false) continue;
      const placed = columns && placeBy(cells, name, columns);
      if (placed) return placed;
    }
    for (const name of ids ? REFERENCES : []) {
      const placed = ids && trusted.get(name) !== false && placeBy(cells, name, ids);
      if (placed) return placed;
    }
    return null;
  };
}

/** The attributes of the first header that says something; aria-colindex first, since it is there for this. */
function attributesOf(leaves: Cells): Set<string> {
  const first = leaves.find(({ box }) => box.inks > 0)?.box.element;
  return new Set(['aria-colindex', ...(first?.getAttributeNames() ?? [])]);
}

/** Value → column, where an attribute tells all headers apart; null where it does not. */
function valuesOf(leaves: Cells, name: string): Map<string, number> | null {
  if (name === 'class' || name === 'style') return null;
  const values = new Map<string, number>();
  for (const [index, { box }] of leaves.entries()) {
    const value = box.element.getAttribute(name);
    if (!value && box.inks > 0) return null;
    if (!value) continue;
    if (values.has(value)) return null;
    values.set(value, index);
  }
  return values.size > 1 ? values : null;
}

function standsUnder(cells: Cells, placed: readonly (number | null)[], leaves: Cells): boolean {
  let under = 0;
  let all = 0;
  for (const [index, cell] of cells.entries()) {
    const leaf = leaves[placed[index] ?? -1];
    if (!leaf) continue;
    all++;
    const [own, head] = [rectOf(cell.box), rectOf(leaf.box)];
    const common = Math.min(own.right, head.right) - Math.max(own.left, head.left);
    if (common >= Math.min(widthOf(own), widthOf(head)) / 2) under++;
  }
  return under >= all * MOSTLY;
}

function widthOf({ left, right }: Rect): number {
  return right - left;
}
