import { lnGamma } from '@/lib/stats/special-functions';
import { type Seeded, seeded } from '../support/seeded';

/** Repeatable draws of one purpose: a draw more for one purpose changes none of another. */
export interface Draws extends Seeded {
  between(low: number, high: number): number;
  /** A whole number from `low` up to and with `high`. */
  whole(low: number, high: number): number;
  chance(share: number): boolean;
  pick<T>(of: readonly T[]): T;
  /** The same things in another order. */
  shuffled<T>(of: readonly T[]): T[];
  normal(): number;
  /** Gamma of mean 1: what rates of nature swing by; the larger the shape, the calmer. */
  swing(shape: number): number;
  /** How many of `count` happen, each with this chance. */
  some(count: number, share: number): number;
}

/** The draws of a seed for one purpose. */
export function drawsFor(seed: number, purpose: string): Draws {
  let hash = 2166136261 ^ Math.imul(seed, 0x9e3779b1);
  for (let at = 0; at < purpose.length; at += 1) hash = Math.imul(hash ^ purpose.charCodeAt(at), 16777619);
  const base = seeded(hash ^ (hash >>> 15));
  const { uniform, gamma } = base;
  const whole = (low: number, high: number) => low + Math.floor(uniform() * (high - low + 1));
  return {
    uniform,
    gamma,
    poisson: (mean) => (mean <= 0 ? 0 : mean < 15 ? base.poisson(mean) : largePoisson(mean, uniform)),
    between: (low, high) => low + uniform() * (high - low),
    whole,
    chance: (share) => uniform() < share,
    pick(of) {
      const picked = of[whole(0, of.length - 1)];
      if (picked === undefined) throw new Error(`nothing to pick for ${purpose}`);
      return picked;
    },
    shuffled: (of) =>
      of
        .map((thing) => ({ thing, order: uniform() }))
        .sort((a, b) => a.order - b.order)
        .map(({ thing }) => thing),
    normal: () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()),
    swing: (shape) => gamma(shape) / shape,
    some(count, share) {
      let happened = 0;
      for (let at = 0; at < count; at += 1) if (uniform() < share) happened += 1;
      return happened;
    },
  };
}

/** Hörmann's transformed rejection (PTRS, 1993), for means of 10 and more. */
function largePoisson(mean: number, uniform: () => number): number {
  const b = 0.931 + 2.53 * Math.sqrt(mean);
  const a = -0.059 + 0.02483 * b;
  const inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
  const vr = 0.9277 - 3.6224 / (b - 2);
  for (;;) {
    const u = uniform() - 0.5;
    const v = uniform();
    const us = 0.5 - Math.abs(u);
    const k = Math.floor(((2 * a) / us + b) * u + mean + 0.43);
    if (us >= 0.07 && v <= vr) return k;
    if (k < 0 || (us < 0.013 && v > us)) continue;
    if (Math.log((v * inverseAlpha) / (a / (us * us) + b)) <= k * Math.log(mean) - mean - lnGamma(k + 1)) return k;
  }
}
