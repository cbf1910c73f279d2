import { gammaQuantile } from './distributions';
import type { Interval } from './intervals';
import { gammaP, lnGamma } from './special-functions';

/** A belief about the ratio of what is observed to what was expected; its mean is shape / rate. */
export interface Gamma {
  shape: number;
  rate: number;
}

/** What one count says of its ratio, together with the prior. */
export interface RatioPosterior {
  mean: number;
  /** Probability that the true ratio is below the threshold. */
  below: number;
}

/** The posterior of a ratio θ under a Gamma prior and observed ~ Poisson(θ · expected): Gamma(shape + o, rate + e). */
export function ratioPosterior(prior: Gamma, observed: number, expected: number, threshold: number): RatioPosterior {
  const shape = prior.shape + observed;
  const rate = prior.rate + expected;
  return { mean: shape / rate, below: gammaP(shape, rate * threshold) };
}

/** The central 90 % of that posterior. */
export function ratioInterval(prior: Gamma, observed: number, expected: number): Interval {
  const shape = prior.shape + observed;
  const rate = prior.rate + expected;
  return [gammaQuantile(0.05, shape, rate), gammaQuantile(0.95, shape, rate)];
}

const LN_SHAPE_MIN = Math.log(1e-3);
/** Beyond this shape the counts vary no more than Poisson counts do, and the likelihood is flat. */
const LN_SHAPE_MAX = Math.log(1e5);

/**
 * The Gamma prior that makes these counts likeliest: negative binomial marginal likelihood, Clayton & Kaldor (1987),
 * over counts with a positive expectation. Null where fewer than two have one or nothing was observed.
 */
export function fitGammaPrior(observed: readonly number[], expected: readonly number[]): Gamma | null {
  const pairs = observed.flatMap((count, at) => {
    const due = expected[at] ?? 0;
    return due > 0 ? [{ count, due }] : [];
  });
  if (pairs.length < 2 || pairs.every(({ count }) => count === 0)) return null;

  const shape = Math.exp(
    goldenMaximum(LN_SHAPE_MIN, LN_SHAPE_MAX, (ln) =>
      lnMarginal(Math.exp(ln), likeliestMean(Math.exp(ln), pairs), pairs),
    ),
  );
  return { shape, rate: shape / likeliestMean(shape, pairs) };
}

interface Pair {
  count: number;
  due: number;
}

function lnMarginal(shape: number, mean: number, pairs: readonly Pair[]): number {
  const rate = shape / mean;
  const constant = shape * Math.log(rate) - lnGamma(shape);
  return pairs.reduce(
    (sum, { count, due }) =>
      sum + constant + lnGamma(count + shape) + count * Math.log(due) - (count + shape) * Math.log(rate + due),
    0,
  );
}

/**
 * The root of Σ count = Σ (shape + count) · m·due / (shape + m·due): the right side grows with m, so there is one. Newton's
 * steps in ln m, halved into the bracket where they leave it.
 */
function likeliestMean(shape: number, pairs: readonly Pair[]): number {
  const total = pairs.reduce((sum, { count }) => sum + count, 0);
  let low = -25;
  let high = 25;
  let ln = Math.log(total / pairs.reduce((sum, { due }) => sum + due, 0));
  for (let step = 0; step < 100; step++) {
    const mean = Math.exp(ln);
    let excess = -total;
    let slope = 0;
    for (const { count, due } of pairs) {
      const share = (mean * due) / (shape + mean * due);
      excess += (shape + count) * share;
      slope += (shape + count) * share * (1 - share);
    }
    if (excess > 0) high = ln;
    else low = ln;
    const newton = ln - excess / slope;
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (Math.abs(next - ln) < 1e-12) break;
    ln = next;
  }
  return Math.exp(ln);
}

function goldenMaximum(from: number, to: number, value: (at: number) => number): number {
  const golden = (Math.sqrt(5) - 1) / 2;
  let low = from;
  let high = to;
  let left = high - golden * (high - low);
  let right = low + golden * (high - low);
  let atLeft = value(left);
  let atRight = value(right);
  while (high - low > 1e-5) {
    if (atLeft > atRight) {
      high = right;
      right = left;
      atRight = atLeft;
      left = high - golden * (high - low);
      atLeft = value(left);
    } else {
      low = left;
      left = right;
      atLeft = atRight;
      right = low + golden * (high - low);
      atRight = value(right);
    }
  }
  return (low + high) / 2;
}
