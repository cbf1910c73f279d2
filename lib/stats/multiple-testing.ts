/** P-values adjusted for the false discovery rate (Benjamini & Hochberg 1995), in the order they came in. */
export function adjustFalseDiscovery(p: readonly number[]): number[] {
  const ascending = p.map((value, at) => ({ value, at })).sort((a, b) => a.value - b.value);
  const adjusted = new Array<number>(p.length);
  let least = 1;
  for (let rank = ascending.length; rank >= 1; rank--) {
    const entry = ascending[rank - 1];
    if (!entry) break;
    least = Math.min(least, (entry.value * p.length) / rank);
    adjusted[entry.at] = least;
  }
  return adjusted;
}
