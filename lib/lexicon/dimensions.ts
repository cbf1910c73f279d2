import type { DimensionKind } from './header-meaning';
import { DIMENSION_LINES } from './metric-table';

const DIMENSIONS = new Map<string, DimensionKind>();
for (const line of DIMENSION_LINES.split('\n')) {
  const [kind, ...labels] = line.split('|');
  for (const label of labels) DIMENSIONS.set(label, kind as DimensionKind);
}

/** The kind of dimension that a label key names, or null. */
export function dimensionOf(key: string): DimensionKind | null {
  return DIMENSIONS.get(key) ?? null;
}
