import type { Grid } from '@/lib/domain/capture';
import { elementOf, holdersOf, holds } from './geometry';
import { identify } from './identity';

/**
 * The rows that still are what a capture read. A capture is taken in slices, and a row that the page filled anew
 * meanwhile must not get the marks of what stood there before: of rows with a changed node only those stay whose
 * naming text was read.
 */
export function trustedRows(
  rows: ReadonlyMap<number, Element>,
  grids: readonly Grid[],
  changed: ReadonlySet<Node>,
): Map<number, Element> {
  const touched = holdersOf(changed);
  const read = new Map(grids.flatMap(({ body }) => body.map(({ ref, cells }) => [ref, cells] as const)));
  return new Map(
    [...rows].filter(([ref, row]) => {
      if (!touched.has(row)) return true;
      const text = squeeze((read.get(ref) ?? []).map((cell) => cell.text).join(''));
      return row.isConnected && text.includes(squeeze(identify(row).title));
    }),
  );
}

/** Whether no changed node lies in a place. */
export function isUntouched(place: Element, changed: ReadonlySet<Node>): boolean {
  return ![...changed].some((node) => {
    const element = elementOf(node);
    return element !== null && holds(place, element);
  });
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, '');
}
