import { describe, expect, it } from 'vitest';
import { settled } from '@/lib/checks/life';
import type { Finding, Opening } from '@/lib/domain/finding';
import { processLog } from './process-log';

const clock = (hour: number, minute = 0) =>
  `2026-11-10T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}:00.000Z`;
const reason = { key: 'check.price.wrong', args: {} };

function opening(at: string, since: string, change: Partial<Opening> = {}): Opening {
  const costPerHour = { amount: '120', currency: 'CNY' };
  return { at, since, reason, expected: '¥99', seen: '¥129', severity: 'critical', costPerHour, ...change };
}

const always = () => Number.POSITIVE_INFINITY;

/** A wrong price that opened at ten past nine, seen since nine, was solved at half past eleven and came back at two. */
const finding: Finding = {
  id: 'f',
  campaign: 'c',
  state: 'resolved',
  note: '',
  revision: 1,
  since: clock(14),
  lastSeen: clock(14),
  judgement: {
    check: 'price',
    aspect: 'promotion',
    subject: { type: 'product', product: 'kettle', platform: 'tmall', productId: '1001' },
    reason: { key: 'check.price.ok', args: {} },
    expected: '¥99',
    seen: '¥99',
    evidence: [],
    verdict: 'ok',
  },
  log: [
    { at: clock(9, 10), state: 'open', note: '' },
    { at: clock(10), state: 'acknowledged', note: 'told the desk' },
    { at: clock(11, 30), state: 'resolved', note: '' },
    { at: clock(14, 10), state: 'open', note: '' },
    { at: clock(16), state: 'resolved', note: '' },
  ],
  openings: [opening(clock(9, 10), clock(9)), opening(clock(14, 10), clock(14), { seen: '¥139', costPerHour: null })],
};

describe('the process log', () => {
  it('says of each time that it went wrong since when, how long, what it cost and what was noted, the newest first', () => {
    expect(processLog([finding], clock(20), always)).toMatchObject([
      { since: clock(14), resolved: clock(16), state: 'resolved', hours: 2, cost: null, seen: '¥139', notes: [] },
      {
        since: clock(9),
        resolved: clock(11, 30),
        hours: 2.5,
        cost: { amount: '300', currency: 'CNY' },
        severity: 'critical',
        seen: '¥129',
        reason,
        notes: [{ at: clock(10), note: 'told the desk' }],
      },
    ]);
  });

  it('knows nothing of what came after its instant', () => {
    expect(processLog([finding], clock(9), always)).toEqual([]);
    expect(processLog([finding], clock(9, 40), always)).toMatchObject([
      { state: 'open', resolved: null, hours: 40 / 60, cost: { amount: '80' }, notes: [] },
    ]);
    expect(processLog([finding], clock(10), always)).toMatchObject([
      { state: 'acknowledged', notes: [{ note: 'told the desk' }] },
    ]);
    expect(processLog([finding], clock(12), always)).toHaveLength(1);
  });

  it('lasts on after the promotion, and costs no more of it', () => {
    const until = () => Date.parse(clock(10));
    expect(processLog([finding], clock(11), until)).toMatchObject([{ hours: 2, cost: { amount: '120' } }]);
    expect(processLog([finding], clock(9, 30), until)).toMatchObject([{ hours: 0.5, cost: { amount: '60' } }]);
  });

  it('ends with a false alarm, which cost nothing, and goes on where the user opens it again', () => {
    const [first] = finding.log;
    const open: Finding = {
      ...finding,
      state: 'open',
      log: first ? [first] : [],
      openings: [opening(clock(9, 10), clock(9))],
    };
    const muted = settled(open, 'false-alarm', 'as agreed', clock(11));
    expect(processLog([muted], clock(20), always)).toMatchObject([
      { state: 'false-alarm', resolved: clock(11), hours: 2, cost: null, notes: [{ note: 'as agreed' }] },
    ]);
    const again = settled(muted, 'open', 'as agreed', clock(12));
    expect(processLog([again], clock(13), always)).toMatchObject([
      { state: 'open', since: clock(9), resolved: null, hours: 4, cost: { amount: '480' }, notes: [{ at: clock(11) }] },
    ]);
  });

  it('tells of a finding of an older version what its judgement still says, and no cost where that is no breach', () => {
    const { openings: _, ...old } = finding;
    expect(processLog([old], clock(20), always)).toMatchObject([
      { since: clock(14, 10), severity: null, cost: null, seen: '¥99' },
      { since: clock(9, 10), resolved: clock(11, 30), severity: null, cost: null },
    ]);
  });
});
