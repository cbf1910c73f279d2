import { describe, expect, it } from 'vitest';
import type { Judgement } from '@/lib/domain/finding';
import { samplePlan } from '@/test/support/check-fixtures';
import { promiseOf } from '@/test/support/plan-rows';
import { slotStandings } from './slot-standing';

const NOW = Date.parse('2026-11-10T14:00:00.000Z');

function slotOf(id: string, start = '2026-11-10T20:00') {
  const booked = { start, end: '2026-11-11T20:00', cost: null, alternates: [] };
  const promise = promiseOf({ impressions: 100_000, clickRate: '0.05', orders: 380, gmv: '60000' });
  return { id, platform: 'tmall', page: '首页', position: id, product: 'kettle', promise, ...booked };
}

function judged(
  slot: string,
  aspect: string,
  verdict: Judgement['verdict'],
  check: 'slot' | 'rate' = 'slot',
): Judgement {
  const asked = {
    check,
    aspect,
    subject: { type: 'slot' as const, slot },
    reason: { key: 'check.not-asked', args: {} },
    expected: '12',
    seen: '3',
    evidence: [],
  };
  return verdict === 'breach' ? { ...asked, verdict, severity: 'major', costPerHour: null } : { ...asked, verdict };
}

const plan = samplePlan({ slots: [slotOf('late', '2026-11-11T10:00'), slotOf('well'), slotOf('bad'), slotOf('dark')] });
const standings = (...judgements: Judgement[]) => slotStandings(plan, judgements, NOW);

describe('how slots stand', () => {
  it('puts those first that are booked now, and of them the worst', () => {
    const all = standings(
      judged('well', 'clicks', 'ok', 'rate'),
      judged('bad', 'clicks', 'breach', 'rate'),
      judged('late', 'clicks', 'breach', 'rate'),
    );
    expect(all.map(({ slot, when }) => [slot.id, when])).toEqual([
      ['bad', 'now'],
      ['well', 'now'],
      ['dark', 'now'],
      ['late', 'ahead'],
    ]);
    expect(all[2]).toMatchObject({ worst: null, lines: [], advice: null });
  });

  it('holds what was promised in all against what is so far, never what was due by now', () => {
    const [bad] = standings(
      judged('bad', 'shown', 'breach'),
      judged('bad', 'total-orders', 'breach'),
      judged('bad', 'total-gmv', 'ok'),
      judged('bad', 'clicks', 'cannot-tell', 'rate'),
    );
    expect(bad?.lines).toMatchObject([
      { what: 'impressions', promised: '100000', soFar: '3' },
      { what: 'total-orders', promised: '380', soFar: '3' },
      { what: 'total-gmv', promised: '60000', soFar: '3' },
      { what: 'clicks', promised: '12', soFar: '3' },
    ]);
  });

  it('does not hold it against a slot that no advice can be given on it', () => {
    const [well] = standings(judged('well', 'clicks', 'ok', 'rate'), judged('well', 'replace', 'cannot-tell'));
    expect(well).toMatchObject({ worst: { verdict: 'ok' }, advice: null });
    const [poor] = standings(judged('well', 'clicks', 'ok', 'rate'), judged('well', 'replace', 'breach'));
    expect(poor).toMatchObject({ worst: { aspect: 'replace' }, advice: { aspect: 'replace' } });
  });
});
