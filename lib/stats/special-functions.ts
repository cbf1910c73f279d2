const HALF_LN_TWO_PI = 0.9189385332046727;
const PRECISION = 1e-16;
const TINY = 1e-300;

// Bernoulli terms B(2k) / (2k (2k-1)) of Stirling's series.
const STIRLING = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156, -3617 / 122400];

/** ln Γ(x) for x > 0: Stirling's series (DLMF 5.11.1), after the recurrence Γ(x+1) = x Γ(x) has lifted x above 10. */
export function lnGamma(x: number): number {
  let lifted = x;
  let product = 1;
  while (lifted < 10) {
    product *= lifted;
    lifted += 1;
  }
  return (lifted - 0.5) * Math.log(lifted) - lifted + HALF_LN_TWO_PI + stirlingRest(lifted) - Math.log(product);
}

function stirlingRest(x: number): number {
  const inverse = 1 / (x * x);
  return STIRLING.reduceRight((sum, term) => sum * inverse + term, 0) / x;
}

/**
 * ln of x^a e^-x / Γ(a+1), the Poisson probability of a at mean x for real a ≥ 0, by the saddle-point form of Loader,
 * "Fast and accurate computation of binomial probabilities" (2000): no cancellation where a and x are large and near.
 */
export function lnPoissonMass(a: number, x: number): number {
  if (a < 10) return a * Math.log(x) - x - lnGamma(a + 1);
  return -stirlingRest(a) - deviance(a, x) - HALF_LN_TWO_PI - 0.5 * Math.log(a);
}

/** a ln(a/x) + x - a, by its series where a is near x. */
function deviance(a: number, x: number): number {
  if (Math.abs(a - x) >= 0.1 * (a + x)) return a * Math.log(a / x) + x - a;
  const v = (a - x) / (a + x);
  let sum = (a - x) * v;
  let power = 2 * a * v;
  for (let j = 1; j < 1000; j++) {
    power *= v * v;
    const next = sum + power / (2 * j + 1);
    if (next === sum) return next;
    sum = next;
  }
  return sum;
}

/** ln P(a, x) of the regularised lower incomplete gamma function; stays finite where P itself would underflow. */
export function lnGammaP(a: number, x: number): number {
  if (x <= 0) return Number.NEGATIVE_INFINITY;
  return x < a + 1 ? lnPoissonMass(a, x) + Math.log(gammaSeries(a, x)) : Math.log1p(-upperFraction(a, x));
}

/** P(a, x), the regularised lower incomplete gamma function (DLMF 8.2.4), for a > 0. */
export function gammaP(a: number, x: number): number {
  if (x <= 0) return 0;
  return x < a + 1 ? Math.exp(lnPoissonMass(a, x)) * gammaSeries(a, x) : 1 - upperFraction(a, x);
}

/** Q(a, x) = 1 - P(a, x), exact in the upper tail where the difference would lose its digits. */
export function gammaQ(a: number, x: number): number {
  if (x <= 0) return 1;
  return x < a + 1 ? 1 - Math.exp(lnPoissonMass(a, x)) * gammaSeries(a, x) : upperFraction(a, x);
}

/** Σ x^n / ((a+1)…(a+n)), DLMF 8.11.4; every term is positive. */
function gammaSeries(a: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 1; term > sum * PRECISION; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

/** Q(a, x) by Legendre's continued fraction (DLMF 8.9.2), evaluated by the method of Lentz. */
function upperFraction(a: number, x: number): number {
  if (x === Number.POSITIVE_INFINITY) return 0;
  let b = x + 1 - a;
  let c = 1 / TINY;
  let d = 1 / b;
  let h = d;
  for (let n = 1; n < 1_000_000; n++) {
    const numerator = n * (a - n);
    b += 2;
    d = 1 / nonZero(numerator * d + b);
    c = nonZero(b + numerator / c);
    h *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return Math.exp(lnPoissonMass(a, x)) * a * h;
}

/** I_x(a, b), the regularised incomplete beta function, by the continued fraction of DLMF 8.17.22. */
export function betaI(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - betaI(1 - x, b, a);
  const lnFront = a * Math.log(x) + b * Math.log1p(-x) + lnGamma(a + b) - lnGamma(a) - lnGamma(b);
  return (Math.exp(lnFront) * betaFraction(x, a, b)) / a;
}

function betaFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / nonZero(1 - ((a + b) * x) / (a + 1));
  let h = d;
  for (let m = 1; m < 100_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / nonZero(1 + even * d);
    c = nonZero(1 + even / c);
    h *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / nonZero(1 + odd * d);
    c = nonZero(1 + odd / c);
    h *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return h;
}

function nonZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}
