import { ratioInterval } from '@/lib/stats/gamma-poisson';
import { type Count, type Weighed, WORTH_SAYING } from './rate-evidence';

/** The numbers that a sentence about a count needs: how much, out of how much, how sure. */
export function numbersOf({ observed, expected }: Count, { posterior, prior, state }: Weighed) {
  const [low, high] = state === 'under' ? ratioInterval(prior, observed, expected) : [0, 0];
  return {
    observed: Math.round(observed),
    due: Math.round(expected * 10) / 10,
    percent: Math.round(posterior.mean * 100),
    low: Math.round(low * 100),
    high: Math.round(high * 100),
    sure: Math.min(99.9, Math.floor(posterior.below * 1000) / 10),
    bar: Math.round(WORTH_SAYING * 100),
  };
}
