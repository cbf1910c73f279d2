import { describe, expect, it } from 'vitest';
import { planHash, planPage, planPlaceOf } from './plan-address';

describe('the address of a plan', () => {
  it.each([
    { at: 'list' } as const,
    { at: 'new' } as const,
    { at: 'copy', campaign: 'double-11' } as const,
    { at: 'plan', campaign: '双11 / 2026 #1%' } as const,
  ])('leads back to %j', (place) => {
    expect(planPlaceOf(planHash(place))).toEqual(place);
  });

  it.each(['', '#', '#plan', '#plan/', '#other/x', '#plan/a/b'])('%j is the list', (hash) => {
    expect(planPlaceOf(hash)).toEqual({ at: 'list' });
  });

  it('opens the page on one plan or on all', () => {
    expect(planPage('a b')).toBe('/plan.html#plan/a%20b');
    expect(planPage(null)).toBe('/plan.html');
  });
});
