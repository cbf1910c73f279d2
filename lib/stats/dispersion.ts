/** What a count grew by over a stretch of time, beside what was expected of it. */
export interface Stretch {
  observed: number;
  expected: number;
  hours: number;
}

/** How restless counts are: what an hour swings by (its squared coefficient of variation), and by how much more than Poisson counts they vary whatever their size. */
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

/** What one stretch strays from its series' own level: in square, beyond what Poisson counts would. */
interface Residual {
  mean: number;
  hours: number;
  /** The share of it that the series' level, which is fitted to it too, leaves free. */
  free: number;
  excess: number;
}

/**
 * How restless these counts are, all together: the residuals of each around its own ratio, by the method of moments for
 * variance = (1 + clumping) · mean + swing · mean² / hours (Gamma-mixed Poisson hours; McCullagh & Nelder 1989, 6.2 and
 * 9.3). The swing is fitted first, where large counts tell most of it, and clumping to what that leaves. Both are shrunk
 * to what is usual and raised while there are few stretches.
 */
export function estimateRestlessness(series: readonly (readonly Stretch[])[]): Restlessness {
  const residuals = series.flatMap(residualsOf);
  const stretches = sum(residuals.map(({ free }) => free));
  const raised = 1 + CAUTION / Math.sqrt(stretches + USUAL_STRETCHES);
  const moment = (of: (one: Residual) => { excess: number; information: number }, usual: number, least: number) => {
    const parts = residuals.map(of);
    const information = sum(parts.map((part) => part.information));
    const prior = USUAL_STRETCHES * Math.max(least, stretches > 0 ? information / stretches : 0);
    return Math.max(0, (sum(parts.map((part) => part.excess)) + prior * usual) / (information + prior));
  };
  const swing = moment(
    ({ mean, hours, free, excess }) => ({
      excess: excess / (1 + mean),
      information: (free * mean ** 2) / hours / (1 + mean),
    }),
    USUAL_SWING,
    LEAST_INFORMATION,
  );
  const clumping = moment(
    ({ mean, hours, free, excess }) => {
      const weight = 1 / (Math.max(1, mean) * (1 + (swing * mean) / hours) ** 2);
      return { excess: weight * (excess - (swing * free * mean ** 2) / hours), information: weight * free * mean };
    },
    0,
    1,
  );
  return { swing: raised * swing, clumping: raised * clumping };
}

function residualsOf(stretches: readonly Stretch[]): Residual[] {
  const due = sum(stretches.map(({ expected }) => expected));
  const ratio = sum(stretches.map(({ observed }) => observed)) / due;
  if (!(ratio > 0) || stretches.length < 2) return [];
  return stretches.flatMap(({ observed, expected, hours }) => {
    const mean = ratio * expected;
    const free = 1 - expected / due;
    return mean > 0 ? [{ mean, hours: Math.max(1, hours), free, excess: (observed - mean) ** 2 - mean * free }] : [];
  });
}

/** How many times the variance of a Poisson count one that grew in these stretches varies by. At least 1. */
export function dispersionOf(stretches: readonly Stretch[], { swing, clumping }: Restlessness): number {
  const due = sum(stretches.map(({ expected }) => expected));
  if (!(due > 0)) return 1 + clumping;
  const hourly = sum(stretches.map(({ expected, hours }) => expected ** 2 / Math.max(1, hours))) / due;
  return 1 + swing * hourly + clumping;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** How many stretches what is usual weighs. */
const USUAL_WEIGHT = 6;
/** Beyond so many times the usual it is the shares that are off, not the counts that scatter. */
const MOST = 4;

/**
 * The variance over the mean of what a running count grew by between looks, each of which had a share of the whole due:
 * Pearson's χ² around the count's own level, shrunk to the usual dispersion and no more than four times that, in the
 * count's own unit.
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
  const found = (chiSquare + USUAL_WEIGHT * usual) / (degrees + USUAL_WEIGHT);
  return Math.min(found, MOST * usual);
}
