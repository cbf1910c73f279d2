import { describe, expect, it } from 'vitest';
import type { Phase } from '@/lib/domain/campaign';
import { phaseClock } from './phase-clock';

const phase = (id: string, start: string, end: string): Phase => ({ id, name: id, kind: 'live', start, end });
const HOUR = 3_600_000;

describe('the phase that holds', () => {
  const campaign = {
    zone: 'Asia/Shanghai',
    phases: [phase('presale', '2026-11-01', '2026-11-10T20:00'), phase('live', '2026-11-10T20:00', '2026-11-12')],
  };
  const at = (instant: string) => phaseClock(campaign, Date.parse(instant));

  it('is told by the clock of the campaign, not of the browser', () => {
    expect(at('2026-11-10T11:00:00.000Z')).toMatchObject({ state: 'in', phase: { id: 'presale' }, left: HOUR });
  });

  it('starts at its first instant, when the one before has ended', () => {
    expect(at('2026-11-10T12:00:00.000Z')).toMatchObject({ state: 'in', phase: { id: 'live' }, left: 28 * HOUR });
  });

  it('is the next one before the start, and none after the end', () => {
    expect(at('2026-10-31T15:00:00.000Z')).toMatchObject({ state: 'before', phase: { id: 'presale' }, left: HOUR });
    expect(at('2026-11-11T16:00:00.000Z')).toMatchObject({ state: 'over', phase: { id: 'live' } });
  });

  it('is the one that started last where phases overlap', () => {
    const phases = [phase('preheat', '2026-11-01', '2026-11-20'), phase('live', '2026-11-10', '2026-11-12')];
    expect(phaseClock({ zone: 'UTC', phases }, Date.parse('2026-11-11T00:00:00.000Z'))).toMatchObject({
      phase: { id: 'live' },
    });
  });

  it('counts the hours that pass, also over a change to winter time', () => {
    const phases = [phase('live', '2026-11-01', '2026-11-02')];
    const clock = phaseClock({ zone: 'America/New_York', phases }, Date.parse('2026-11-01T04:00:00.000Z'));
    expect(clock).toMatchObject({ state: 'in', left: 25 * HOUR });
  });
});
