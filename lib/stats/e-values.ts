import type { Gamma } from './gamma-poisson';
import { lnGamma, lnGammaP } from './special-functions';

/**
 * ln of the evidence against "the true ratio is at least 1" in observed ~ Poisson(θ · expected): the likelihood ratio
 * mixed over a Gamma prior cut to θ < 1. It is a supermartingale wherever θ ≥ 1, so by Ville's inequality it ever
 * exceeds ln(1/alpha) with probability at most alpha, however often one looks (Robbins 1970; Howard et al. 2021).
 */
export function lnLowerEvidence(observed: number, expected: number, mixture: Gamma): number {
  const { shape, rate } = mixture;
  return (
    expected +
    shape * Math.log(rate) -
    lnGamma(shape) -
    lnGammaP(shape, rate) +
    lnGamma(shape + observed) -
    (shape + observed) * Math.log(rate + expected) +
    lnGammaP(shape + observed, rate + expected)
  );
}

/**
 * ln of the evidence against "the true ratio is at most 1" in observed ~ Poisson(θ · expected): the likelihood ratio of
 * `ratio` > 1 against 1, a supermartingale wherever θ ≤ 1.
 */
export function lnHigherEvidence(observed: number, expected: number, ratio: number): number {
  return observed * Math.log(ratio) - expected * (ratio - 1);
}

/**
 * Which of many questions to flag so that the expected share of false flags is at most alpha, whatever their
 * dependence: e-BH (Wang & Ramdas 2022), the largest k with k · e(k) ≥ questions / alpha. `lnEvidence` may hold fewer
 * entries than there are questions: those not yet asked count as evidence 1. Questions that weigh more or less than one
 * add the ln of their weight to their evidence, and `questions` is the sum of all weights.
 */
export function flagByEvidence(lnEvidence: readonly number[], questions: number, alpha: number): boolean[] {
  const bar = Math.log(questions / alpha);
  const descending = [...lnEvidence].sort((a, b) => b - a);
  let lowestFlagged = Number.POSITIVE_INFINITY;
  descending.forEach((value, at) => {
    if (value + Math.log(at + 1) >= bar) lowestFlagged = value;
  });
  return lnEvidence.map((value) => value >= lowestFlagged);
}

/**
 * The CUSUM of a sudden drop to `ratio` after each count: S = max(0, S + x ln ratio + expected (1 - ratio)). Alarm at
 * S ≥ h has a mean time to a false alarm of at least e^h looks (Page 1954; Lucas 1985; Lorden 1971).
 */
export function poissonCusum(counts: readonly number[], expected: readonly number[], ratio: number): number[] {
  let sum = 0;
  return counts.map((count, at) => {
    sum = Math.max(0, sum + count * Math.log(ratio) + (expected[at] ?? 0) * (1 - ratio));
    return sum;
  });
}
