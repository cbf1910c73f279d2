import type { Capture } from '@/lib/domain/capture';
import type { PickedPlace } from '@/lib/domain/teaching';
import type { OpenShadow } from '../marks/resolve-locator';
import { elementFinder } from './element-finder';

/** Something on the page that the user may point at: a column with all its cells, or one value. */
export interface Target {
  readonly place: PickedPlace;
  readonly name: string;
  /** The cells of a column from the top with their header before them, or the one element of a value. */
  readonly elements: Element[];
  readonly rows: number;
}

/** What may be pointed at, and the target that an element is of. */
export interface PlaceIndex {
  readonly targets: readonly Target[];
  targetOf(element: Element): Target | null;
}

const RANKS = { column: 0, pair: 1, line: 2 } as const;
/** How many elements are looked for before the page has its turn. */
const SLICE = 2000;

/** Finds the elements of all that a capture holds. A place whose element is gone already cannot be pointed at. */
export async function indexPlaces(
  page: Document,
  { grids, pairs, lines }: Capture,
  openShadow: OpenShadow,
  pause: () => Promise<void>,
): Promise<PlaceIndex> {
  const find = elementFinder(page, openShadow);
  const owners = new Map<Element, Target>();
  const targets: Target[] = [];
  let asked = 0;

  const add = (target: Target) => {
    if (target.elements.length === 0) return;
    targets.push(target);
    for (const element of target.elements) {
      const other = owners.get(element);
      if (!other || RANKS[target.place.kind] < RANKS[other.place.kind]) owners.set(element, target);
    }
  };
  const elementAt = async (at: string): Promise<Element[]> => {
    asked += 1;
    if (asked % SLICE === 0) await pause();
    const element = find(at);
    return element ? [element] : [];
  };

  for (const [index, grid] of grids.entries()) {
    const columns = new Map<number, Element[]>();
    for (const { cells } of [...grid.body, ...grid.foot]) {
      for (const { col, at } of cells) {
        const elements = columns.get(col) ?? [];
        elements.push(...(await elementAt(at)));
        columns.set(col, elements);
      }
    }
    for (const [col, cells] of [...columns].sort(([a], [b]) => a - b)) {
      const over = grid.header.flatMap((level) => level.filter((one) => one.col <= col && col < one.col + one.span));
      const own = over.findLast((one) => one.span === 1);
      const head = own ? await elementAt(own.at) : [];
      const name = over.map(({ text }) => text).join(' ');
      add({
        place: { kind: 'column', grid: index, col },
        name,
        elements: [...head, ...cells],
        rows: grid.body.length,
      });
    }
  }
  for (const [index, { at, label }] of pairs.entries()) {
    add({ place: { kind: 'pair', index }, name: label, elements: await elementAt(at), rows: 1 });
  }
  for (const [index, { at, text }] of lines.entries()) {
    const elements = (await elementAt(at)).filter((element) => !isIn(owners, element));
    add({ place: { kind: 'line', index }, name: text.slice(0, 80), elements, rows: 1 });
  }
  return { targets, targetOf: (element) => owners.get(element) ?? null };
}

/** Lines of a table are kept besides its cells; pointing at one means the column. */
function isIn(owners: ReadonlyMap<Element, Target>, element: Element): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (owners.get(at)?.place.kind === 'column') return true;
  }
  return false;
}
