import { describe, expect, it } from 'vitest';
import type { LogEntry } from '@/lib/domain/campaign-review';
import { isUnsolved, ordered, totalOf } from './log-rows';

const entry = (finding: string, change: Partial<LogEntry> = {}): LogEntry => ({
  finding,
  check: 'price',
  subject: { type: 'slot', slot: 'T1' },
  platform: null,
  reason: { key: 'x', args: {} },
  expected: null,
  seen: null,
  severity: 'major',
  since: '2026-11-10T12:00:00.000Z',
  resolved: null,
  state: 'open',
  hours: 1,
  cost: null,
  notes: [],
  ...change,
});
const yuan = (amount: string) => ({ amount, currency: 'CNY' });
const ids = (entries: readonly LogEntry[]) => entries.map(({ finding }) => finding).join(' ');

describe('the process log', () => {
  it('stands by any column either way, what has no value there last', () => {
    const entries = [entry('a', { cost: yuan('9') }), entry('b'), entry('c', { cost: yuan('100') })];
    expect(ids(ordered(entries, { by: 'cost', direction: 'descending' }))).toBe('c a b');
    expect(ids(ordered(entries, { by: 'cost', direction: 'ascending' }))).toBe('a c b');
  });

  it('puts the gravest first, and those that can no longer be told behind', () => {
    const entries = [
      entry('m', { severity: 'minor' }),
      entry('n', { severity: null }),
      entry('c', { severity: 'critical' }),
    ];
    expect(ids(ordered(entries, { by: 'severity', direction: 'descending' }))).toBe('c m n');
  });

  it('adds up what is known exactly, a sum a currency, and never what was a false alarm', () => {
    const total = totalOf([
      entry('a', { cost: yuan('0.1') }),
      entry('b', { cost: yuan('0.2'), subject: { type: 'slot', slot: 'T2' } }),
      entry('c', { cost: { amount: '5', currency: 'USD' } }),
      entry('d'),
      entry('e', { cost: yuan('1000'), state: 'false-alarm' }),
    ]);
    expect(total).toEqual({ sums: [yuan('0.3'), { amount: '5', currency: 'USD' }], known: 3, all: 4 });
  });

  it('knows what is still wrong', () => {
    expect(isUnsolved(entry('a', { state: 'acknowledged' }))).toBe(true);
    expect(isUnsolved(entry('a', { state: 'resolved', resolved: '2026-11-10T13:00:00.000Z' }))).toBe(false);
    expect(isUnsolved(entry('a', { state: 'false-alarm' }))).toBe(false);
  });
});
