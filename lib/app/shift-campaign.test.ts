import { describe, expect, it } from 'vitest';
import { Campaign } from '@/lib/domain/campaign';
import { exampleCampaign } from '@/lib/exchange/example-campaign';
import { taskOf } from '@/test/support/plan-rows';
import { saleStart, shiftedCampaign } from './shift-campaign';

const last = {
  ...exampleCampaign('2026-11-10T20:00', 'en'),
  tasks: [{ ...taskOf('art'), start: '2026-10-20', due: '2026-10-25T18:00', done: '2026-10-24T10:00' }],
};
const next = { id: 'double-12', name: 'Double 12', start: '2026-12-11T20:00' };

describe('a plan made from last time', () => {
  it('starts its sale when it is to, everything else as far from it as before', () => {
    const plan = shiftedCampaign(last, next);
    expect(saleStart(plan)).toBe('2026-12-11T20:00');
    expect(plan.phases.map(({ start }) => start)).toEqual([
      '2026-11-24T20:00',
      '2026-12-01T20:00',
      '2026-12-11T20:00',
      '2026-12-13T00:00',
    ]);
    expect(plan.slots[0]?.start).toBe('2026-12-11T20:00');
    expect(plan).toMatchObject({ id: 'double-12', name: 'Double 12', revision: 1 });
  });

  it('has nothing done yet, and keeps a day a day', () => {
    expect(shiftedCampaign(last, next).tasks).toMatchObject([
      { start: '2026-11-20', due: '2026-11-25T18:00', done: null },
    ]);
  });

  it('is a sound plan, at another hour and over a leap day too', () => {
    const plan = shiftedCampaign(last, { ...next, start: '2028-02-29T00:00:30' });
    expect(Campaign.safeParse(plan).success).toBe(true);
    expect(saleStart(plan)).toBe('2028-02-29T00:00:30');
  });

  it('comes back to itself when it is moved back', () => {
    const there = shiftedCampaign(last, next);
    const back = shiftedCampaign(there, { id: last.id, name: last.name, start: saleStart(last) });
    expect(back.phases).toEqual(last.phases);
    expect(back.slots).toEqual(last.slots);
  });
});
