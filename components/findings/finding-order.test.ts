import { describe, expect, it } from 'vitest';
import type { Finding, Judgement } from '@/lib/domain/finding';
import { byUrgency } from './finding-order';

type Part = { since?: string; severity?: 'critical' | 'major' | 'minor'; cost?: [string, string]; untold?: boolean };

function finding(id: string, { since = '10', severity = 'major', cost, untold = false }: Part): Finding {
  const judged = {
    check: 'price',
    aspect: 'promotion',
    subject: { type: 'page', pageKey: id },
    reason: { key: 'x', args: {} },
    expected: null,
    seen: null,
    evidence: [],
  } satisfies Partial<Judgement>;
  const costPerHour = cost ? { amount: cost[0], currency: cost[1] } : null;
  return {
    id,
    campaign: 'c',
    state: 'open',
    note: '',
    revision: 1,
    since: `2026-11-10T${since}:00:00.000Z`,
    lastSeen: '2026-11-10T20:00:00.000Z',
    log: [],
    judgement: untold ? { ...judged, verdict: 'cannot-tell' } : { ...judged, verdict: 'breach', severity, costPerHour },
  };
}

const order = (...findings: Finding[]) => findings.toSorted(byUrgency).map(({ id }) => id);

describe('the order of findings', () => {
  it('puts the graver first and what can no longer be told last', () => {
    const found = [
      finding('untold', { untold: true }),
      finding('minor', { severity: 'minor', cost: ['9999', 'CNY'] }),
      finding('critical', { severity: 'critical' }),
      finding('major', {}),
    ];
    expect(order(...found)).toEqual(['critical', 'major', 'minor', 'untold']);
  });

  it('puts the dearer first, by value and not by text', () => {
    expect(order(finding('a', { cost: ['99.5', 'CNY'] }), finding('b', { cost: ['100', 'CNY'] }))).toEqual(['b', 'a']);
  });

  it('never compares two currencies: the older goes first then', () => {
    const dear = finding('usd', { cost: ['5000', 'USD'], since: '12' });
    expect(order(dear, finding('cny', { cost: ['1', 'CNY'], since: '11' }))).toEqual(['cny', 'usd']);
  });

  it('puts a known cost before an unknown one, and the older first among equals', () => {
    expect(order(finding('no', {}), finding('cost', { cost: ['1', 'CNY'] }))).toEqual(['cost', 'no']);
    expect(order(finding('late', { since: '12' }), finding('early', { since: '09' }))).toEqual(['early', 'late']);
  });
});
