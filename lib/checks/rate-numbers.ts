import { ratioInterval, ratioPosterior } from '@/lib/stats/gamma-poisson';
import type { Count, Weighed } from './rate-evidence';

/** The numbers that a sentence about a count needs: how much, out of how much, how sure that it is below what was due. */
export function numbersOf({ observed, expected }: Count, { posterior, prior, scaled, state }: Weighed) {
  const [low, high] = state === 'under' ? ratioInterval(prior, scaled.observed, scaled.expected) : [0, 0];
  const { below } = ratioPosterior(prior, scaled.observed, scaled.expected, 1);
  return {
    observed: Math.round(observed),
    due: Math.round(expected * 10) / 10,
    percent: Math.round(posterior.mean * 100),
    low: Math.round(low * 100),
    high: Math.round(high * 100),
    sure: surePercent(below),
  };
}

/** A probability as percent with a digit, never said to be certain. */
export function surePercent(probability: number): number {
  return Math.min(99.9, Math.floor(probability * 1000) / 10);
}

/** A rate in percent, three digits that mean something. */
export function percentOf(rate: number): number {
  return Number((rate * 100).toPrecision(3));
}
