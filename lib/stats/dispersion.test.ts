import { describe, expect, it } from 'vitest';
import { seeded } from '@/test/support/seeded';
import { dispersionOf, estimateRestlessness, type Stretch } from './dispersion';
import { fitGammaPrior } from './gamma-poisson';

function series(slots: number, swing: (random: ReturnType<typeof seeded>) => number): Stretch[][] {
  const random = seeded(3);
  return Array.from({ length: slots }, () =>
    Array.from({ length: 20 }, () => ({ observed: random.poisson(6 * swing(random)), expected: 6, hours: 1 })),
  );
}

const stretch = (expected: number, hours: number): Stretch => ({ observed: 0, expected, hours });

describe('how restless counts are', () => {
  it('is little for Poisson counts, whatever their ratio', () => {
    const found = estimateRestlessness(series(20, () => 0.6));
    expect(dispersionOf([stretch(6, 1)], found)).toBeLessThan(1.2);
  });

  it('is what hours swing by, and a little more', () => {
    const { swing } = estimateRestlessness(series(40, (random) => random.gamma(2) / 2));
    expect(swing).toBeGreaterThan(0.45);
    expect(swing).toBeLessThan(0.75);
  });

  it('weighs on large counts more than on small ones, and less where many hours even it out', () => {
    const restless = { swing: 0.1, clumping: 0 };
    expect(dispersionOf([stretch(100, 1)], restless)).toBeCloseTo(11);
    expect(dispersionOf([stretch(10, 1)], restless)).toBeCloseTo(2);
    expect(dispersionOf([stretch(100, 20)], restless)).toBeCloseTo(1.5);
  });

  it('is taken for usual where nothing is known, and never for less than what Poisson counts have', () => {
    expect(dispersionOf([stretch(10, 1)], estimateRestlessness([]))).toBeGreaterThan(3);
    const even = Array.from({ length: 40 }, () => [6, 6, 6, 6].map((one) => ({ ...stretch(one, 1), observed: one })));
    expect(dispersionOf([stretch(6, 1)], estimateRestlessness(even))).toBeGreaterThanOrEqual(1);
  });
});

describe('a prior fitted to neighbours', () => {
  it('finds how much ratios vary', () => {
    const random = seeded(5);
    const expected = Array.from({ length: 400 }, () => 30);
    const prior = fitGammaPrior(
      expected.map((due) => random.poisson((due * random.gamma(5)) / 5)),
      expected,
    );
    expect(prior?.shape).toBeGreaterThan(4);
    expect(prior?.shape).toBeLessThan(6.5);
    expect((prior?.shape ?? 0) / (prior?.rate ?? 1)).toBeCloseTo(1, 1);
  });

  it('is not claimed from one count or none', () => {
    expect(fitGammaPrior([3], [4])).toBeNull();
    expect(fitGammaPrior([0, 0, 0], [4, 4, 4])).toBeNull();
  });
});
