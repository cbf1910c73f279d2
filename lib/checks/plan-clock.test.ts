import { describe, expect, it } from 'vitest';
import { samplePlan } from '@/test/support/check-fixtures';
import { dayByZone, pagesSince } from './plan-clock';

describe('the pages that matter', () => {
  it('are those seen since a week before the first phase, once that week has begun', () => {
    const since = '2026-10-24T16:00:00.000Z';
    expect(pagesSince(samplePlan(), '2026-11-01T00:00:00.000Z')).toBe(since);
    expect(pagesSince(samplePlan(), '2027-02-01T00:00:00.000Z')).toBe(since);
  });

  it('are those of the last week while the promotion is farther off, so that a page open now is judged', () => {
    expect(pagesSince(samplePlan(), '2026-10-10T00:00:00.000Z')).toBe('2026-10-03T00:00:00.000Z');
  });
});

it('has one instant on different days in different zones', () => {
  const day = dayByZone(Date.parse('2026-11-10T18:00:00.000Z'));
  expect(['UTC', 'Asia/Shanghai', 'UTC'].map(day)).toEqual(['2026-11-10', '2026-11-11', '2026-11-10']);
});
