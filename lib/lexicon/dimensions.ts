import { DIMENSION_WORDS } from './dimension-words';
import { wordKey } from './label-key';
import { DIMENSION_LINES } from './metric-table';

/** What a column is for that bears no figure. */
export type DimensionKind =
  | 'product-id'
  | 'product-name'
  | 'sku'
  | 'date'
  | 'category'
  | 'channel'
  | 'slot'
  | 'rank'
  | 'image'
  | 'status'
  | 'action'
  | 'other';

const DIMENSIONS = new Map<string, DimensionKind>();
for (const [lines, gap] of [
  [DIMENSION_LINES, '|'],
  [DIMENSION_WORDS.trim(), ':'],
] as const) {
  for (const line of lines.split('\n')) {
    const end = line.indexOf(gap);
    const kind = line.slice(0, end) as DimensionKind;
    for (const label of line.slice(end + 1).split('|')) DIMENSIONS.set(plain(label), kind);
  }
}

/** The kind of dimension that a label names as a whole, or null. */
export function dimensionOf(label: string): DimensionKind | null {
  return DIMENSIONS.get(plain(label)) ?? null;
}

function plain(label: string): string {
  const key = wordKey(label);
  return key.replace(/[^\p{L}\p{M}\p{N}#№ー]+/gu, ' ').trim() || key;
}
