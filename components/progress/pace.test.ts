import { describe, expect, it } from 'vitest';
import type { GoalLine } from '@/lib/domain/progress';
import { goalLine } from '@/test/support/goal-line';
import { paceOf, shareOfTarget, shownProbability } from './pace';

function line(metric: GoalLine['metric'], target: string, due: string, value: string | null, missing: string[] = []) {
  return goalLine({ metric, target, due, value, missing });
}

describe('pace', () => {
  it.each([
    ['60', 'ahead'],
    ['51', 'on'],
    ['49', 'on'],
    ['40', 'behind'],
    ['100', 'reached'],
    ['0', 'behind'],
  ])('with 50 of 100 due, %s is %s', (value, pace) => {
    expect(paceOf(line('orders', '100', '50', value))).toBe(pace);
  });

  it('is not told of what was not read, nor before anything is due', () => {
    expect(paceOf(line('orders', '100', '50', null))).toBe('unread');
    expect(paceOf(line('orders', '100', '0', '3'))).toBe('early');
  });

  it('never calls a conversion reached: it can fall again', () => {
    expect(paceOf(line('conversion', '0.04', '0.04', '0.05'))).toBe('ahead');
  });

  it('is never behind where platforms are missing, and ahead only in what adds up', () => {
    const pace = (metric: GoalLine['metric'], value: string) => paceOf(line(metric, '100', '50', value, ['jd']));
    expect(pace('gmv', '40')).toBe('partial');
    expect(pace('gmv', '60')).toBe('ahead');
    expect(pace('visitors', '60')).toBe('partial');
  });

  it('keeps the bar within its track', () => {
    expect(shareOfTarget('250', '100')).toBe(1);
    expect(shareOfTarget('-5', '100')).toBe(0);
    expect(shareOfTarget('5', '0')).toBe(0);
  });

  it('claims no certainty of what is still to come', () => {
    const percent = (fraction: number) => `${Math.round(fraction * 100)}%`;
    expect([0.002, 0.42, 0.998, 1].map((one) => shownProbability(one, percent))).toEqual([
      '<1%',
      '42%',
      '>99%',
      '100%',
    ]);
  });
});
