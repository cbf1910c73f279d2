import { describe, expect, it } from 'vitest';
import { seeded } from '@/test/support/seeded';
import { estimateDispersion } from './dispersion';
import { fitGammaPrior } from './gamma-poisson';

function series(swing: (random: ReturnType<typeof seeded>) => number) {
  const random = seeded(3);
  return Array.from({ length: 20 }, () => {
    const expected = Array.from({ length: 10 }, () => 6);
    return { expected, observed: expected.map((due) => random.poisson(due * swing(random))) };
  });
}

describe('the dispersion of counts', () => {
  it('is about one for Poisson counts, whatever their ratio', () => {
    expect(estimateDispersion(series(() => 0.6))).toBeLessThan(1.25);
  });

  it('finds that counts vary more: mean over shape plus one', () => {
    const found = estimateDispersion(series((random) => random.gamma(2) / 2)) ?? 0;
    expect(found).toBeGreaterThan(3);
    expect(found).toBeLessThan(5);
  });

  it('is not claimed from a handful of looks, and is never below one', () => {
    expect(estimateDispersion(series(() => 1).slice(0, 1))).toBeNull();
    const even = Array.from({ length: 5 }, () => ({ observed: [6, 6, 6, 6], expected: [6, 6, 6, 6] }));
    expect(estimateDispersion(even)).toBe(1);
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
