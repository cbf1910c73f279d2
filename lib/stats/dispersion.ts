/** Counts of one thing over successive stretches, each with what was expected of it. */
export interface Series {
  observed: readonly number[];
  expected: readonly number[];
}

/** Fewer degrees of freedom than this say nothing of the variance. */
const ENOUGH = 10;

/**
 * How many times the variance of Poisson counts these series vary by: Pearson's χ² around each series' own ratio, over
 * its degrees of freedom (McCullagh & Nelder 1989, 4.5.2). At least 1; null where there is too little to tell.
 */
export function estimateDispersion(series: readonly Series[]): number | null {
  let chiSquare = 0;
  let degrees = 0;
  for (const { observed, expected } of series) {
    const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
    const ratio = sum(observed) / sum(expected);
    if (!(ratio > 0) || observed.length < 2) continue;
    observed.forEach((count, at) => {
      const due = ratio * (expected[at] ?? 0);
      if (due > 0) chiSquare += (count - due) ** 2 / due;
    });
    degrees += observed.length - 1;
  }
  return degrees < ENOUGH ? null : Math.max(1, chiSquare / degrees);
}

/** How many stretches what is usual weighs. */
const USUAL_WEIGHT = 6;

/**
 * The variance over the mean of what a running count grew by between looks, each of which had a share of the whole due:
 * Pearson's χ² around the count's own level, shrunk to the usual dispersion, in the count's own unit.
 */
export function dispersionOfGrowth(looks: readonly { count: number; share: number }[], usual: number): number {
  const first = looks[0];
  const last = looks.at(-1);
  if (!first || !last || !(last.count > first.count && last.share > first.share)) return usual;
  const level = (last.count - first.count) / (last.share - first.share);
  let chiSquare = 0;
  let stretches = 0;
  looks.forEach(({ count, share }, at) => {
    const before = looks[at - 1];
    const due = before ? level * (share - before.share) : 0;
    if (!before || !(due > 0)) return;
    chiSquare += (count - before.count - due) ** 2 / due;
    stretches += 1;
  });
  const degrees = Math.max(0, stretches - 1);
  return (chiSquare + USUAL_WEIGHT * usual) / (degrees + USUAL_WEIGHT);
}
