import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  gammaQuantile,
  negativeBinomialCdf,
  normalCdf,
  normalQuantile,
  poissonCdf,
  poissonUpperTail,
  studentCdf,
  studentQuantile,
} from './distributions';
import { gammaP } from './special-functions';

const probability = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });

describe('quantiles', () => {
  it('invert the normal distribution', () => {
    fc.assert(
      fc.property(probability, (p) => {
        expect(normalCdf(normalQuantile(p))).toBeCloseTo(p, 12);
      }),
    );
  });

  it('invert the gamma distribution for every shape and rate', () => {
    const shape = fc.double({ min: 0.05, max: 20_000, noNaN: true });
    const rate = fc.double({ min: 0.01, max: 1000, noNaN: true });
    fc.assert(
      fc.property(probability, shape, rate, (p, a, b) => {
        expect(gammaP(a, b * gammaQuantile(p, a, b))).toBeCloseTo(p, 9);
      }),
    );
  });
});

describe('counts', () => {
  it('of a large mean keep their digits, where libraries lose them', () => {
    expect(poissonCdf(2000, 2100)).toBeCloseTo(0.014440931125461, 12);
    expect(poissonCdf(1e6, 1e6)).toBeCloseTo(0.5002659, 6);
  });

  it('split into below and from k on', () => {
    fc.assert(
      fc.property(fc.nat(400), fc.double({ min: 0.1, max: 400, noNaN: true }), (k, mean) => {
        expect(poissonCdf(k, mean) + poissonUpperTail(k + 1, mean)).toBeCloseTo(1, 12);
      }),
    );
  });

  it('that vary no more than Poisson are Poisson', () => {
    expect(negativeBinomialCdf(12, 20.5, 1e7)).toBeCloseTo(poissonCdf(12, 20.5), 5);
  });
});

describe("Student's t", () => {
  it.each([
    [0.9, 1, 3.077684],
    [0.9, 3, 1.637744],
    [0.95, 10, 1.812461],
    [0.975, 30, 2.042272],
    [0.1, 2, -1.885618],
  ])('has its %d quantile with %d degrees of freedom where the tables have it', (p, degrees, x) => {
    expect(studentQuantile(p, degrees)).toBeCloseTo(x, 5);
    expect(studentCdf(x, degrees)).toBeCloseTo(p, 6);
  });
});
