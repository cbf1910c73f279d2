import { describe, expect, it } from 'vitest';
import { Finding, type Judgement } from '@/lib/domain/finding';
import { findingId, mergeFindings } from './life';

const PLAN = { id: 'c', revision: 3 };
const base = {
  check: 'price' as const,
  aspect: 'promotion',
  subject: { type: 'product' as const, product: 'kettle', platform: 'tmall', productId: '1001' },
  expected: '¥99',
};
const reason = { key: 'check.price.wrong', args: {} };
const clock = (minute: number) => `2026-11-10T12:${String(minute).padStart(2, '0')}:00.000Z`;
const breach = (seen: string, minute: number, change: Partial<Judgement> = {}): Judgement =>
  ({
    ...base,
    verdict: 'breach',
    seen,
    reason,
    severity: 'critical',
    costPerHour: null,
    evidence: [{ snapshotId: 'a', url: 'https://x.example/', takenAt: clock(minute), at: 'p', raw: seen }],
    ...change,
  }) as Judgement;
const fine: Judgement = { ...base, verdict: 'ok', seen: '¥99', reason, evidence: [] };
const doubt: Judgement = {
  ...base,
  verdict: 'cannot-tell',
  seen: null,
  reason: { key: 'unseen', args: {} },
  evidence: [],
};

/** Runs of the checks one minute apart, each on what the one before left. */
function live(...runs: Judgement[][]): Finding[] {
  let stored: Finding[] = [];
  runs.forEach((judgements, minute) => {
    const changed = mergeFindings(PLAN, stored, judgements, clock(minute));
    const ids = new Set(changed.map(({ id }) => id));
    stored = [...stored.filter(({ id }) => !ids.has(id)), ...changed];
  });
  for (const finding of stored) Finding.parse(finding);
  return stored;
}
const setState = (finding: Finding | undefined, state: Finding['state']) => {
  if (!finding) throw new Error('no finding');
  return { ...finding, state };
};

describe('the life of a finding', () => {
  it('opens once on a breach, however often it is seen, since it was first on a page', () => {
    const [finding, ...others] = live([breach('¥129', 0)], [breach('¥129', 1)], [breach('¥139', 2)]);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ state: 'open', since: clock(0), lastSeen: clock(2), judgement: { seen: '¥139' } });
    expect(finding?.log).toHaveLength(1);
  });

  it('changes nothing of a breach of the plan alone, which no page shows, for as long as it is the same', () => {
    const slip = breach('2 days late', 0, { evidence: [] });
    const stored = live([slip]);
    expect(mergeFindings(PLAN, stored, [structuredClone(slip)], clock(5))).toEqual([]);
    expect(mergeFindings(PLAN, stored, [breach('3 days late', 0, { evidence: [] })], clock(5))).toMatchObject([
      { judgement: { seen: '3 days late' }, lastSeen: clock(5) },
    ]);
  });

  it('does not call a breach newly seen because the checks ran again', () => {
    expect(live([breach('¥129', 0)], [breach('¥129', 0)])[0]?.lastSeen).toBe(clock(0));
  });

  it('never begins with ok or cannot-tell', () => {
    expect(live([fine], [doubt])).toEqual([]);
  });

  it('resolves on ok and re-opens when the breach returns, with a log of both', () => {
    const [finding] = live([breach('¥129', 0)], [fine], [breach('¥129', 2)]);
    expect(finding).toMatchObject({ state: 'open', since: clock(2) });
    expect(finding?.log.map(({ state }) => state)).toEqual(['open', 'resolved', 'open']);
  });

  it('keeps what was wrong at each opening, with when a page first showed it, when later judgements are gone', () => {
    const later = breach('¥139', 2, { costPerHour: { amount: '12.50', currency: 'CNY' } });
    const [finding] = live([breach('¥129', 0)], [fine], [later], [fine]);
    expect(finding?.judgement.verdict).toBe('ok');
    expect(finding?.openings).toEqual([
      { at: clock(0), since: clock(0), reason, expected: '¥99', seen: '¥129', severity: 'critical', costPerHour: null },
      {
        at: clock(2),
        since: clock(2),
        reason,
        expected: '¥99',
        seen: '¥139',
        severity: 'critical',
        costPerHour: { amount: '12.50', currency: 'CNY' },
      },
    ]);
  });

  it('stays open and says so when the breach can no longer be seen', () => {
    const [finding] = live([breach('¥129', 0)], [doubt]);
    expect(finding).toMatchObject({ state: 'open', lastSeen: clock(0), judgement: { verdict: 'cannot-tell' } });
    expect(mergeFindings(PLAN, finding ? [finding] : [], [doubt], clock(5))).toEqual([]);
  });

  it('stays acknowledged while the breach lasts', () => {
    const [open] = live([breach('¥129', 0)]);
    const [again] = mergeFindings(PLAN, [setState(open, 'acknowledged')], [breach('¥129', 1)], clock(1));
    expect(again).toMatchObject({ state: 'acknowledged', lastSeen: clock(1) });
  });

  it('keeps a false alarm muted until another value is seen or it was right in between', () => {
    const [open] = live([breach('¥129', 0)]);
    const muted = setState(open, 'false-alarm');
    expect(mergeFindings(PLAN, [muted], [breach('¥129', 1)], clock(1))[0]?.state).toBe('false-alarm');
    expect(mergeFindings(PLAN, [muted], [doubt], clock(1))).toEqual([]);
    expect(mergeFindings(PLAN, [muted], [breach('¥139', 1)], clock(1))[0]?.state).toBe('open');
    const [resolved] = mergeFindings(PLAN, [muted], [fine], clock(1));
    expect(resolved?.state).toBe('resolved');
    expect(mergeFindings(PLAN, resolved ? [resolved] : [], [breach('¥129', 2)], clock(2))[0]?.state).toBe('open');
  });

  it('keeps a muted rate muted though its figure drifts', () => {
    const rate = (seen: string, minute: number) => breach(seen, minute, { check: 'rate' });
    const [open] = live([rate('0.5 %', 0)]);
    expect(mergeFindings(PLAN, [setState(open, 'false-alarm')], [rate('0.6 %', 1)], clock(1))[0]?.state).toBe(
      'false-alarm',
    );
  });

  it.each([
    ['slot', 'total-orders'],
    ['slot', 'replace'],
    ['stock', 'cover'],
    ['unreadable', 'values'],
  ] as const)('keeps a muted %s (%s) muted though its figure drifts', (check, aspect) => {
    const said = (seen: string, minute: number) => breach(seen, minute, { check, aspect });
    const [open] = live([said('12', 0)]);
    expect(mergeFindings(PLAN, [setState(open, 'false-alarm')], [said('13', 1)], clock(1))[0]?.state).toBe(
      'false-alarm',
    );
  });

  it('re-opens a muted slot that shows another wrong product', () => {
    const said = (seen: string, minute: number) => breach(seen, minute, { check: 'slot', aspect: 'product' });
    const [open] = live([said('2002', 0)]);
    expect(mergeFindings(PLAN, [setState(open, 'false-alarm')], [said('2003', 1)], clock(1))[0]?.state).toBe('open');
  });

  it('stays resolved by the user until a page is seen that still shows it', () => {
    const [open] = live([breach('¥129', 0)]);
    const resolved = setState(open, 'resolved');
    expect(mergeFindings(PLAN, [resolved], [breach('¥129', 0)], clock(5))).toEqual([]);
    const looked = { ...breach('¥129', 6).evidence[0], snapshotId: 'b' };
    const [again] = mergeFindings(PLAN, [resolved], [breach('¥129', 6, { evidence: [looked] } as never)], clock(6));
    expect(again).toMatchObject({ state: 'open', since: clock(6) });
  });

  it('re-opens what the user resolved where the plan now asks for another value', () => {
    const [open] = live([breach('¥129', 0)]);
    const other = breach('¥129', 0, { expected: '¥89' });
    expect(mergeFindings(PLAN, [setState(open, 'resolved')], [other], clock(5))[0]?.state).toBe('open');
  });

  it('changes nothing where nothing new was seen', () => {
    const [open] = live([breach('¥129', 0)]);
    expect(mergeFindings(PLAN, open ? [open] : [], [breach('¥129', 0)], clock(5))).toEqual([]);
  });

  it('resolves where the plan no longer asks, and re-opens where it asks again', () => {
    expect(live([breach('¥129', 0)], [])[0]?.state).toBe('resolved');
    expect(live([breach('¥129', 0)], [], [breach('¥129', 0)])[0]?.state).toBe('open');
  });

  it('tells apart what differs in check, aspect, subject or campaign', () => {
    const ids = [
      findingId('c', fine),
      findingId('d', fine),
      findingId('c', { ...fine, aspect: 'list' }),
      findingId('c', { ...fine, check: 'stock' }),
      findingId('c', { ...fine, subject: { ...base.subject, productId: '1002' } }),
    ];
    expect(new Set(ids).size).toBe(ids.length);
    expect(findingId('c', { ...fine, verdict: 'cannot-tell', seen: null })).toBe(ids[0]);
  });
});
