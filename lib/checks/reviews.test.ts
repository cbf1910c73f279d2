import { describe, expect, it } from 'vitest';
import type { QuantityField } from '@/lib/domain/reading';
import { contextOf, count, dashboard, samplePlan } from '@/test/support/check-fixtures';
import { checkReviews } from './reviews';

const plan = samplePlan();
type Snapshots = Parameters<typeof checkReviews>[0]['snapshots'];
const ask = (aspect: 'bad' | 'rating', snapshots: Snapshots) =>
  checkReviews(contextOf(plan, snapshots, '2026-11-10T23:00:00+08:00')).find(
    (judgement) => judgement.aspect === aspect,
  );
const look = (at: string, bad: QuantityField | number, day: string | null = null) =>
  dashboard(
    `${at}+08:00`,
    [{ productId: '1001', cells: { feedback_negative: typeof bad === 'number' ? count(bad) : bad } }],
    day,
  );
const rated = (at: string, value: string) =>
  dashboard(`${at}+08:00`, [
    { productId: '1001', cells: { rating: { status: 'ok', value: { unit: 'score', value }, raw: value, at: 'td' } } },
  ]);

describe('bad reviews of a planned product', () => {
  it('are a breach where their count rose, with how many and since when', () => {
    const looks = [look('2026-11-10T08:00', 12), look('2026-11-10T20:00', 12), look('2026-11-10T22:00', 14)];
    expect(ask('bad', looks)).toMatchObject({
      verdict: 'breach',
      severity: 'minor',
      seen: '14',
      subject: { type: 'product', product: 'kettle' },
      reason: { key: 'check.reviews.new', args: { count: 2, total: 14, since: '2026-11-10 08:00' } },
      evidence: [{ raw: '14' }, { raw: '12' }],
    });
  });

  it('weigh more from three a day on', () => {
    expect(ask('bad', [look('2026-11-10T08:00', 12), look('2026-11-10T22:00', 15)])).toMatchObject({
      severity: 'major',
    });
  });

  it('weigh no more than usual where other days bring as many', () => {
    const days = [4, 5, 6, 7, 8, 9].map((day) => look(`2026-11-0${day}T20:00`, 10 + day * 4));
    const usual = ask('bad', [...days, look('2026-11-10T20:00', 50)]);
    expect(usual).toMatchObject({ severity: 'minor', reason: { key: 'check.reviews.new-usual', args: { usual: 4 } } });
    expect(ask('bad', [...days, look('2026-11-10T20:00', 66)])).toMatchObject({ severity: 'major' });
  });

  it('are none where the count was at nought between two looks that agree', () => {
    const looks = [look('2026-11-10T08:00', 12), look('2026-11-10T20:00', 0), look('2026-11-10T22:00', 12)];
    expect(ask('bad', looks)).toMatchObject({ verdict: 'ok', reason: { args: { count: 0, total: 12 } } });
    const more = [look('2026-11-10T08:00', 12), look('2026-11-10T20:00', 0), look('2026-11-10T22:00', 13)];
    expect(ask('bad', more)).toMatchObject({ verdict: 'breach', reason: { args: { count: 1 } } });
  });

  it('are news for a day', () => {
    const looks = [look('2026-11-08T08:00', 12), look('2026-11-08T20:00', 14), look('2026-11-10T22:00', 14)];
    expect(ask('bad', looks)).toMatchObject({ verdict: 'ok', reason: { key: 'check.reviews.none-new' } });
  });

  it('of today are new since midnight, of days that are over not asked about', () => {
    expect(ask('bad', [look('2026-11-10T22:00', 2, '2026-11-10')])).toMatchObject({
      verdict: 'breach',
      reason: { args: { count: 2, since: '2026-11-10 00:00' } },
    });
    expect(ask('bad', [look('2026-11-10T22:00', 2, '2026-11-09')])).toBeUndefined();
  });

  it('that were taken back hide none that came later', () => {
    const looks = [look('2026-11-10T08:00', 12), look('2026-11-10T12:00', 10), look('2026-11-10T22:00', 11)];
    expect(ask('bad', looks)?.reason.args).toMatchObject({ count: 1 });
    expect(ask('bad', looks.slice(0, 2))?.verdict).toBe('ok');
  });

  it('cannot be told from one look or an unread figure, and are not asked of where no page shows them', () => {
    expect(ask('bad', [look('2026-11-10T22:00', 14)])).toMatchObject({
      verdict: 'cannot-tell',
      reason: { key: 'check.reviews.one-look' },
    });
    const bound = { status: 'ambiguous', raw: '10+', at: 'td', reason: 'bound' } as const;
    expect(ask('bad', [look('2026-11-10T08:00', 12), look('2026-11-10T22:00', bound)])?.verdict).toBe('cannot-tell');
    expect(ask('bad', [])).toBeUndefined();
  });
});

describe('the rating of a planned product', () => {
  it('is a breach where it fell by what shops show', () => {
    expect(ask('rating', [rated('2026-11-09T08:00', '4.8'), rated('2026-11-10T20:00', '4.7')])).toMatchObject({
      verdict: 'breach',
      severity: 'minor',
      reason: { key: 'check.reviews.rating-fell', args: { from: 4.8, to: 4.7, since: '2026-11-09 08:00' } },
    });
    expect(ask('rating', [rated('2026-11-09T08:00', '4.8'), rated('2026-11-10T20:00', '4.4')])).toMatchObject({
      severity: 'major',
    });
  });

  it('is right where it rose or hardly moved, and cannot be told from one look', () => {
    expect(ask('rating', [rated('2026-11-09T08:00', '4.80'), rated('2026-11-10T20:00', '4.76')])?.verdict).toBe('ok');
    expect(ask('rating', [rated('2026-11-09T08:00', '4.7'), rated('2026-11-10T20:00', '4.9')])?.verdict).toBe('ok');
    expect(ask('rating', [rated('2026-11-10T20:00', '4.9')])?.verdict).toBe('cannot-tell');
  });
});

describe('a rating of nought', () => {
  it('is none, and no fall', () => {
    const looks = [rated('2026-11-10T08:00', '4.8'), rated('2026-11-10T22:00', '0')];
    expect(ask('rating', looks)?.verdict).toBe('cannot-tell');
  });
});
