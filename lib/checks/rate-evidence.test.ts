import { describe, expect, it } from 'vitest';
import { falselyRaised, medianEvents } from '@/test/support/weighing-simulator';
import { LEAST_EXPECTED, weighCounts } from './rate-evidence';

const CALM = { hourly: 4, shape: 0 };
/** Counts that vary three times as much as Poisson ones. */
const RESTLESS = { hourly: 4, shape: 2 };

describe('weighing counts at every look', () => {
  it.each([
    ['one slot', { slots: 1, ...CALM }],
    ['ten slots', { slots: 10, ...CALM }],
    ['one restless slot', { slots: 1, ...RESTLESS }],
    ['two restless slots', { slots: 2, ...RESTLESS }],
    ['ten restless slots', { slots: 10, ...RESTLESS }],
  ])('raises a false alarm in at most one promotion in twenty of %s that keep their promise', (_, weighing) => {
    expect(falselyRaised(weighing, 500 / Math.min(5, weighing.slots))).toBeLessThanOrEqual(0.05);
  });

  it('finds a slot at half its promise, or at 0.7, soon enough among others', () => {
    expect(medianEvents({ slots: 10, ...CALM }, 0.5, 60)).toBeLessThanOrEqual(45);
    expect(medianEvents({ slots: 10, ...CALM }, 0.7, 100)).toBeLessThanOrEqual(110);
    expect(medianEvents({ slots: 1, ...CALM }, 0.5, 60)).toBeLessThanOrEqual(45);
    expect(medianEvents({ slots: 1, ...CALM }, 0.7, 100)).toBeLessThanOrEqual(100);
  });

  it('says nothing before twenty events were due', () => {
    const ask = (expected: number) => {
      const growth = Array.from({ length: 20 }, () => ({ observed: 0, expected: expected / 20, hours: 1 }));
      return weighCounts([{ kind: 'clicks', weight: 1, count: { observed: 0, expected, growth } }], 1)[0]?.state;
    };
    expect(ask(LEAST_EXPECTED - 0.1)).toBe('early');
    expect(ask(LEAST_EXPECTED)).toBe('under');
  });

  it('takes one rush of an hour for no proof', () => {
    const ask = (hours: number) => {
      const count = { observed: 40, expected: 100, growth: [{ observed: 40, expected: 100, hours }] };
      return weighCounts([{ kind: 'clicks', weight: 1, count }], 1)[0]?.state;
    };
    expect(ask(1)).toBe('unclear');
    expect(ask(48)).toBe('under');
  });
});
