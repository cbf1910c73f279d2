import { type Count, type Weighed, WORTH_SAYING } from './rate-evidence';

/** The numbers that a sentence about a count needs: how much, out of how much, how sure. */
export function numbersOf({ observed, expected }: Count, { mean, below, q05, q95 }: Weighed['posterior']) {
  return {
    observed: Math.round(observed),
    due: Math.round(expected * 10) / 10,
    percent: Math.round(mean * 100),
    low: Math.round(q05 * 100),
    high: Math.round(q95 * 100),
    sure: Math.min(99.9, Math.floor(below * 1000) / 10),
    bar: Math.round(WORTH_SAYING * 100),
  };
}
