import { describe, expect, it } from 'vitest';
import { type Loss, sumOfLosses } from './losses';

const loss = (amount: string, change: Partial<Loss> = {}): Loss => ({
  subject: { type: 'slot', slot: 'T1' },
  since: '2026-11-10T12:00:00.000Z',
  resolved: null,
  cost: { amount, currency: 'CNY' },
  ...change,
});
const yuan = (amount: string) => [{ amount, currency: 'CNY' }];

describe('what losses come to', () => {
  it('counts what one slot suffers at one time once: too few clicks, orders and sales waste one fee', () => {
    expect(sumOfLosses([loss('4781'), loss('8012'), loss('6553')])).toEqual(yuan('8012'));
  });

  it('adds up subjects, and times of one subject that are apart', () => {
    const other = loss('0.1', { subject: { type: 'slot', slot: 'T2' } });
    const before = loss('0.2', { since: '2026-11-08T00:00:00.000Z', resolved: '2026-11-09T00:00:00.000Z' });
    const within = loss('0.15', { since: '2026-11-08T12:00:00.000Z', resolved: '2026-11-08T13:00:00.000Z' });
    const after = loss('0.3', { since: '2026-11-08T18:00:00.000Z', resolved: '2026-11-08T19:00:00.000Z' });
    expect(sumOfLosses([loss('1'), other, after, within, before])).toEqual(yuan('1.4'));
  });

  it('never adds currencies, and leaves out what is not known', () => {
    const dollars = { amount: '5', currency: 'USD' } as const;
    expect(sumOfLosses([loss('1'), loss('0', { cost: null }), loss('0', { cost: dollars })])).toEqual([
      ...yuan('1'),
      dollars,
    ]);
  });
});
