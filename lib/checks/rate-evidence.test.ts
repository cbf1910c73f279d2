import { describe, expect, it } from 'vitest';
import { seeded } from '@/test/support/seeded';
import { type Count, LEAST_EXPECTED, weighCounts } from './rate-evidence';

const LOOKS = 48;
const RUNS = 300;
const SUBJECTS = 10;

/** Ten counts that grow by some expectation between looks, each at `ratio` of it; `shape` > 0 makes growth vary more. */
function simulate(seed: number, ratios: readonly number[], shape: number, onLook: (counts: Count[]) => boolean): void {
  const random = seeded(seed);
  const counts = ratios.map((): { observed: number[]; expected: number[] } => ({ observed: [], expected: [] }));
  for (let look = 0; look < LOOKS; look++) {
    counts.forEach((one, at) => {
      const due = 0.5 + 5 * random.uniform();
      const swing = shape > 0 ? random.gamma(shape) / shape : 1;
      one.observed.push(random.poisson((ratios[at] ?? 1) * due * swing));
      one.expected.push(due);
    });
    const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
    const now = counts.map((growth) => ({ observed: sum(growth.observed), expected: sum(growth.expected), growth }));
    if (onLook(now)) return;
  }
}

function falselyRaised(shape: number): number {
  const ratios = Array.from({ length: SUBJECTS }, () => 1);
  let runs = 0;
  for (let seed = 1; seed <= RUNS; seed++) {
    simulate(seed, ratios, shape, (counts) => {
      const raised = weighCounts(counts, SUBJECTS).some(({ state }) => state === 'under');
      if (raised) runs += 1;
      return raised;
    });
  }
  return runs / RUNS;
}

function medianEventsToFind(ratio: number): number {
  const ratios = [ratio, ...Array.from({ length: SUBJECTS - 1 }, () => 1)];
  const found: number[] = [];
  for (let seed = 1; seed <= 200; seed++) {
    let at = Number.POSITIVE_INFINITY;
    simulate(seed, ratios, 0, (counts) => {
      const raised = weighCounts(counts, SUBJECTS)[0]?.state === 'under';
      if (raised) at = counts[0]?.expected ?? at;
      return raised;
    });
    found.push(at);
  }
  return found.sort((a, b) => a - b)[100] ?? Number.POSITIVE_INFINITY;
}

describe('weighing counts at every look', () => {
  it('raises a false alarm in at most 5 % of promotions that keep their promise', () => {
    expect(falselyRaised(0)).toBeLessThanOrEqual(0.05);
  }, 60_000);

  it('still does where counts vary three times as much as Poisson ones', () => {
    expect(falselyRaised(1.5)).toBeLessThanOrEqual(0.05);
  }, 60_000);

  it('finds a slot at half its promise within some fifty expected events', () => {
    expect(medianEventsToFind(0.5)).toBeLessThanOrEqual(55);
  }, 60_000);

  it('says nothing before twenty events were due', () => {
    const none = { observed: 0, expected: LEAST_EXPECTED - 0.1, growth: { observed: [], expected: [] } };
    expect(weighCounts([none], 1)[0]?.state).toBe('early');
    expect(weighCounts([{ ...none, expected: LEAST_EXPECTED }], 1)[0]?.state).toBe('under');
  });
});
