import { gammaQuantile, normalQuantile } from './distributions';

export type Interval = readonly [low: number, high: number];

/** Wilson's score interval for a proportion (Wilson 1927), of coverage 1 - alpha. */
export function wilsonInterval(successes: number, n: number, alpha: number): Interval {
  const z = normalQuantile(1 - alpha / 2);
  const share = successes / n;
  const scale = 1 + (z * z) / n;
  const centre = (share + (z * z) / (2 * n)) / scale;
  const half = (z / scale) * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  return [successes === 0 ? 0 : centre - half, successes === n ? 1 : centre + half];
}

/** Garwood's exact interval (1936) for observed / expected, where observed is a Poisson count. */
export function observedExpectedInterval(observed: number, expected: number, alpha: number): Interval {
  const low = observed === 0 ? 0 : gammaQuantile(alpha / 2, observed, 1);
  return [low / expected, gammaQuantile(1 - alpha / 2, observed + 1, 1) / expected];
}

/**
 * How many events must be expected before a drop to `ratio` is seen with this power by a one-sided test at alpha:
 * ((z(1-alpha) + z(power) √ratio) / (1 - ratio))², the normal approximation to the Poisson test.
 */
export function minExpectedEvents(ratio: number, alpha: number, power: number): number {
  const reach = normalQuantile(1 - alpha) + normalQuantile(power) * Math.sqrt(ratio);
  return (reach / (1 - ratio)) ** 2;
}
