import { describe, expect, it } from 'vitest';
import type { Finding } from '@/lib/domain/finding';
import { samplePlan } from '@/test/support/check-fixtures';
import { promiseOf } from '@/test/support/plan-rows';
import { costSoFar } from './cost-so-far';

const slot = {
  id: 's',
  platform: 'tmall',
  page: '首页',
  position: '1',
  product: 'kettle',
  start: '2026-11-10T20:00',
  end: '2026-11-10T22:00',
  promise: promiseOf(),
  cost: null,
  alternates: [],
};
const plan = samplePlan({ slots: [slot] });

function findingOf(change: Partial<Finding> = {}, subject: Finding['judgement']['subject'] = PRODUCT): Finding {
  return {
    id: 'a',
    campaign: plan.id,
    state: 'open',
    note: '',
    revision: 1,
    since: '2026-11-10T12:00:00.000Z',
    lastSeen: '2026-11-10T12:00:00.000Z',
    log: [],
    judgement: {
      verdict: 'breach',
      severity: 'major',
      costPerHour: { amount: '100.50', currency: 'CNY' },
      check: 'price',
      aspect: 'promotion',
      subject,
      reason: { key: 'check.price.wrong', args: {} },
      expected: null,
      seen: null,
      evidence: [],
    },
    ...change,
  };
}
const PRODUCT = { type: 'product', product: 'kettle', platform: 'tmall', productId: '1001' } as const;
const costAt = (finding: Finding, now: string) => costSoFar(finding, plan, Date.parse(now));

describe('what a breach has cost so far', () => {
  it('is its hours at what one costs, in whole units', () => {
    expect(costAt(findingOf(), '2026-11-10T16:00:00.000Z')).toEqual({ amount: '402', currency: 'CNY' });
    expect(costAt(findingOf(), '2026-11-10T12:00:10.000Z')).toBeNull();
  });

  it('grows no longer than the promotion sells, or the slot is booked', () => {
    const late = '2026-11-25T00:00:00.000Z';
    expect(costAt(findingOf(), late)).toEqual(costAt(findingOf(), '2026-11-11T16:00:00.000Z'));
    expect(costAt(findingOf({}, { type: 'slot', slot: 's' }), late)).toEqual({ amount: '201', currency: 'CNY' });
  });

  it('counts from when it came back', () => {
    const judged = findingOf().judgement;
    if (judged.verdict !== 'breach') throw new Error('no breach');
    const { reason, expected, seen, severity, costPerHour } = judged;
    const opening = { at: '2026-11-10T15:00:00.000Z', since: '2026-11-10T15:00:00.000Z' };
    const back = findingOf({ openings: [{ ...opening, reason, expected, seen, severity, costPerHour }] });
    expect(costAt(back, '2026-11-10T16:00:00.000Z')).toEqual({ amount: '101', currency: 'CNY' });
  });

  it('is not told of what is settled', () => {
    expect(costAt(findingOf({ state: 'resolved' }), '2026-11-10T16:00:00.000Z')).toBeNull();
    expect(costAt(findingOf({ state: 'false-alarm' }), '2026-11-10T16:00:00.000Z')).toBeNull();
  });
});
