/** What a count grew by over a stretch of time, beside what was expected of it. */
export interface Stretch {
  observed: number;
  expected: number;
  hours: number;
}

/** How restless counts are: what an hour swings by (its squared coefficient of variation), and by how much more than Poisson counts vary whatever their size. */
export interface Restlessness {
  swing: number;
  clumping: number;
}

/** Before anything is known an hour may swing by half. */
const USUAL_SWING = 0.3;
/** What is usual counts as so many stretches, of at least so much information each. */
const USUAL_STRETCHES = 4;
const LEAST_INFORMATION = 3;
/** An estimate from few stretches is taken for larger than it is, since too small a one raises false alarms. */
const CAUTION = 4;

/**
 * How restless these counts are, all together: the residuals of each around its own ratio, by the method of moments for
 * variance = mean + swing · mean² / hours (Gamma-mixed Poisson hours; McCullagh & Nelder 1989, 6.2) and for variance = (1 +
 * clumping) · mean. Both are shrunk to what is usual and raised while there are few stretches.
 */
export function estimateRestlessness(series: readonly (readonly Stretch[])[]): Restlessness {
  let stretches = 0;
  let excess = 0;
  let bySwing = 0;
  let byClumping = 0;
  for (const one of series) {
    const due = sum(one.map(({ expected }) => expected));
    const ratio = sum(one.map(({ observed }) => observed)) / due;
    if (!(ratio > 0) || one.length < 2) continue;
    for (const { observed, expected, hours } of one) {
      const mean = ratio * expected;
      const free = 1 - expected / due;
      if (!(mean > 0)) continue;
      const weight = 1 / (1 + mean);
      stretches += free;
      excess += weight * ((observed - mean) ** 2 - mean * free);
      bySwing += (weight * free * mean ** 2) / Math.max(1, hours);
      byClumping += weight * free * mean;
    }
  }
  const prior = (information: number, least: number) =>
    USUAL_STRETCHES * Math.max(least, stretches > 0 ? information / stretches : 0);
  const swingPrior = prior(bySwing, LEAST_INFORMATION);
  const raised = 1 + CAUTION / Math.sqrt(stretches + USUAL_STRETCHES);
  return {
    swing: raised * Math.max(0, (excess + swingPrior * USUAL_SWING) / (bySwing + swingPrior)),
    clumping: raised * Math.max(0, excess / (byClumping + prior(byClumping, 1))),
  };
}

/** How many times the variance of a Poisson count one that grew in these stretches varies by. At least 1. */
export function dispersionOf(stretches: readonly Stretch[], { swing, clumping }: Restlessness): number {
  const due = sum(stretches.map(({ expected }) => expected));
  if (!(due > 0)) return 1 + clumping;
  const hourly = sum(stretches.map(({ expected, hours }) => expected ** 2 / Math.max(1, hours))) / due;
  return 1 + Math.max(swing * hourly, clumping);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
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
