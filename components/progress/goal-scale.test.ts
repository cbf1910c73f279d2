import { describe, expect, it } from 'vitest';
import type { GoalForecast } from '@/lib/domain/progress';
import { goalLine } from '@/test/support/goal-line';
import { goalScale } from './goal-scale';

const none = { status: 'none', reason: 'no-history', evenEnd: null } as const;
const until = (low: string, median: string, high: string): GoalForecast => ({
  status: 'ok',
  low,
  median,
  high,
  probability: 0.8,
  basis: 'curve',
  events: 2,
  share: 0.5,
  scaled: false,
});
const scale = (value: string | null, forecast: GoalForecast = none) =>
  goalScale(goalLine({ target: '100', due: '50', value, forecast }));

describe('the scale of a goal', () => {
  it('ends at the target', () => {
    expect(scale('25')).toEqual({ reached: 0.25, due: 0.5, goal: 1, forecast: null });
  });

  it('goes beyond the target as far as what was reached or forecast does', () => {
    expect(scale('125')).toMatchObject({ reached: 1, due: 0.4, goal: 0.8 });
    expect(scale('25', until('75', '100', '125'))).toEqual({
      reached: 0.2,
      due: 0.4,
      goal: 0.8,
      forecast: { low: 0.6, median: 0.8, high: 1, isCut: false },
    });
  });

  it('says that a forecast goes on where the bar has to end', () => {
    const { goal, forecast } = scale('25', until('75', '120', '900'));
    expect(goal).toBeCloseTo(2 / 3);
    expect(forecast).toMatchObject({ high: 1, isCut: true });
  });

  it('holds what was not read, and a target of nothing', () => {
    expect(scale(null).reached).toBe(0);
    expect(goalScale(goalLine({ target: '0', due: '0', value: '5' }))).toMatchObject({ reached: 0, goal: 1 });
  });
});
