import { describe, expect, it } from 'vitest';
import { samplePlan } from '@/test/support/check-fixtures';
import { planLine, within } from './plan-line';

const HOUR = 3_600_000;

describe('the plan as a line', () => {
  const plan = samplePlan({
    goals: [
      { metric: 'gmv', target: '280' },
      { metric: 'conversion', target: '0.04' },
    ],
  });
  const start = Date.parse('2026-11-10T12:00:00Z');

  it('grows evenly over the live phase for what adds up', () => {
    expect(planLine(plan, 'gmv_paid')).toEqual([
      { x: start, y: 0 },
      { x: start + 28 * HOUR, y: 280 },
    ]);
  });

  it('is level for conversion', () => {
    expect(planLine(plan, 'pay_conversion_rate')?.map(({ y }) => y)).toEqual([0.04, 0.04]);
  });

  it('rests between two live phases', () => {
    const phases = [
      { id: 'a', name: 'a', kind: 'live' as const, start: '2026-11-01', end: '2026-11-02' },
      { id: 'b', name: 'b', kind: 'live' as const, start: '2026-11-05', end: '2026-11-06' },
    ];
    expect(planLine({ ...plan, phases }, 'gmv_paid')?.map(({ y }) => y)).toEqual([0, 140, 140, 280]);
  });

  it('is cut to what the chart shows, with its value at the edges', () => {
    const line = [
      { x: 0, y: 0 },
      { x: 100, y: 10 },
    ];
    expect(within(line, 20, 50)).toEqual([
      { x: 20, y: 2 },
      { x: 50, y: 5 },
    ]);
    expect(within(line, -50, 50)).toEqual([
      { x: 0, y: 0 },
      { x: 50, y: 5 },
    ]);
    expect(within(line, 200, 300)).toEqual([]);
  });

  it('is not drawn for what has no goal', () => {
    expect(planLine(plan, 'page_views')).toBeNull();
    expect(planLine(plan, null)).toBeNull();
  });
});
