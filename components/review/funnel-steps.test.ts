import { describe, expect, it } from 'vitest';
import type { Figure } from '@/lib/domain/campaign-review';
import { stepRate } from './funnel-steps';

const read = (value: string, clock = '12:00', status: 'ok' | 'partial' = 'ok'): Figure => ({
  status,
  value,
  asOf: `2026-11-10T${clock}:00.000Z`,
});
const unread: Figure = { status: 'cannot-tell', reason: { key: 'x', args: {} } };

describe('the share of a stage that came to the next', () => {
  it('is that of two whole counts of one time', () => {
    expect(stepRate(read('200'), read('30', '12:10'))).toEqual({ status: 'ok', share: 0.15 });
  });

  it.each([
    ['a stage was not read', unread, read('3'), 'unread'],
    ['one is a part of the platforms alone', read('200', '12:00', 'partial'), read('3'), 'partial'],
    ['nobody came before', read('0'), read('0'), 'none-before'],
    ['they were read hours apart', read('200', '12:00'), read('30', '15:00'), 'apart'],
  ] as const)('cannot be told where %s', (_, before, after, status) => {
    expect(stepRate(before, after)).toEqual({ status });
  });
});
