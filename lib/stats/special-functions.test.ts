import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betaI, gammaP, gammaQ, lnGamma, lnGammaP } from './special-functions';

const shape = fc.double({ min: 0.05, max: 5000, noNaN: true });
const ratio = fc.double({ min: 0.01, max: 5, noNaN: true });

describe('the gamma function', () => {
  it('is the factorial at whole numbers', () => {
    let factorial = 1;
    for (let n = 1; n <= 20; n++) {
      expect(lnGamma(n)).toBeCloseTo(Math.log(factorial), 12);
      factorial *= n;
    }
  });

  it('grows by x from x to x + 1', () => {
    fc.assert(
      fc.property(shape, (x) => {
        expect(Math.abs(lnGamma(x + 1) - lnGamma(x) - Math.log(x))).toBeLessThan(
          1e-11 * Math.max(1, Math.abs(lnGamma(x))),
        );
      }),
    );
  });
});

describe('the incomplete gamma function', () => {
  it('splits the whole into its two tails', () => {
    fc.assert(
      fc.property(shape, ratio, (a, r) => {
        expect(gammaP(a, a * r) + gammaQ(a, a * r)).toBeCloseTo(1, 12);
      }),
    );
  });

  it('falls by the Poisson probability from a to a + 1 (DLMF 8.8.5)', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.5, max: 500, noNaN: true }), ratio, (a, r) => {
        const x = a * r;
        const mass = Math.exp(a * Math.log(x) - x - lnGamma(a + 1));
        expect(gammaP(a, x) - gammaP(a + 1, x)).toBeCloseTo(mass, 10);
      }),
    );
  });

  it('has a finite logarithm where it underflows', () => {
    expect(gammaP(4000, 100)).toBe(0);
    expect(lnGammaP(4000, 100)).toBeGreaterThan(-20_000);
    expect(lnGammaP(3, 7)).toBeCloseTo(Math.log(gammaP(3, 7)), 12);
  });
});

describe('the incomplete beta function', () => {
  it('mirrors', () => {
    const unit = fc.double({ min: 0.001, max: 0.999, noNaN: true });
    const side = fc.double({ min: 0.1, max: 2000, noNaN: true });
    fc.assert(
      fc.property(unit, side, side, (x, a, b) => {
        expect(betaI(x, a, b) + betaI(1 - x, b, a)).toBeCloseTo(1, 10);
      }),
    );
  });

  it('is the binomial tail at whole numbers', () => {
    // P(N ≥ 3) of 5 tosses of a coin that falls heads with 0.3
    expect(betaI(0.3, 3, 3)).toBeCloseTo(10 * 0.027 * 0.49 + 5 * 0.0081 * 0.7 + 0.00243, 14);
  });
});
