import { betaI, gammaP, gammaQ, lnPoissonMass } from './special-functions';

/** Φ(z), the standard normal distribution function: half of Q(1/2, z²/2), which keeps its digits far in the tail. */
export function normalCdf(z: number): number {
  const tail = gammaQ(0.5, (z * z) / 2) / 2;
  return z < 0 ? tail : 1 - tail;
}

/** The z with Φ(z) = p for 0 < p < 1: Abramowitz & Stegun 26.2.23, then Halley's steps to full precision. */
export function normalQuantile(p: number): number {
  if (p === 0.5) return 0;
  if (p > 0.5) return -normalQuantile(1 - p);
  if (p <= 0) return Number.NEGATIVE_INFINITY;
  const t = Math.sqrt(-2 * Math.log(p));
  let z = (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308))) - t;
  for (let step = 0; step < 3; step++) {
    const error = (normalCdf(z) - p) * Math.sqrt(2 * Math.PI) * Math.exp((z * z) / 2);
    z -= error / (1 + (z * error) / 2);
  }
  return z;
}

/**
 * The x with P(shape, rate · x) = p: Wilson & Hilferty's start (for shape ≤ 1 that of Numerical Recipes 6.2.1), then
 * Halley's steps, held inside a bracket that every step narrows.
 */
export function gammaQuantile(p: number, shape: number, rate: number): number {
  if (p <= 0) return 0;
  if (p >= 1) return Number.POSITIVE_INFINITY;
  let x = gammaQuantileStart(p, shape);
  let low = 0;
  let high = Number.POSITIVE_INFINITY;
  for (let step = 0; step < 200; step++) {
    const error = gammaP(shape, x) - p;
    if (error === 0) break;
    if (error > 0) high = x;
    else low = x;
    const density = Math.exp(lnPoissonMass(shape, x)) * (shape / x);
    const newton = error / density;
    const next = x - newton / (1 - 0.5 * Math.min(1, newton * ((shape - 1) / x - 1)));
    if (Math.abs(next - x) <= 1e-14 * x) break;
    if (next > low && next < high) x = next;
    else x = high === Number.POSITIVE_INFINITY ? x * 2 : (low + high) / 2;
  }
  return x / rate;
}

function gammaQuantileStart(p: number, shape: number): number {
  if (shape > 1) {
    const cube = 1 - 1 / (9 * shape) + normalQuantile(p) / (3 * Math.sqrt(shape));
    return Math.max(1e-3, shape * cube ** 3);
  }
  const split = 1 - shape * (0.253 + shape * 0.12);
  return p < split ? Math.max(1e-290, (p / split) ** (1 / shape)) : 1 - Math.log(1 - (p - split) / (1 - split));
}

/** P(N ≤ k) for N ~ Poisson(mean): Q(k + 1, mean). */
export function poissonCdf(k: number, mean: number): number {
  return k < 0 ? 0 : gammaQ(Math.floor(k) + 1, mean);
}

/** P(N ≥ k) for N ~ Poisson(mean), exact in the far tail. */
export function poissonUpperTail(k: number, mean: number): number {
  return k <= 0 ? 1 : gammaP(Math.ceil(k), mean);
}

/** P(N ≤ k) for a negative binomial N with this mean and variance mean + mean²/size: I_q(size, k+1), q = size/(size+mean). */
export function negativeBinomialCdf(k: number, mean: number, size: number): number {
  return k < 0 ? 0 : betaI(size / (size + mean), size, Math.floor(k) + 1);
}

/** P(T ≤ x) for Student's t with this many degrees of freedom, which need not be whole: Abramowitz & Stegun 26.7.1. */
export function studentCdf(x: number, degrees: number): number {
  const tail = betaI(degrees / (degrees + x * x), degrees / 2, 0.5) / 2;
  return x < 0 ? tail : 1 - tail;
}

/** The x with P(T ≤ x) = p for 0 < p < 1, by bisection: a forecast asks for one, not for thousands. */
export function studentQuantile(p: number, degrees: number): number {
  if (p === 0.5) return 0;
  if (p < 0.5) return -studentQuantile(1 - p, degrees);
  let low = 0;
  let high = 1;
  while (studentCdf(high, degrees) < p) high *= 2;
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (studentCdf(middle, degrees) < p) low = middle;
    else high = middle;
  }
  return high;
}
