import { describe, expect, it } from 'vitest';
import type { WindowReading } from '@/lib/domain/reading';
import { contextOf, samplePlan, snapshotAt, stated } from '@/test/support/check-fixtures';
import { announcementOf } from '@/test/support/plan-rows';
import { checkTimes } from './times';

const BANNER = 'https://www.tmall.com/double11';
const DETAIL = 'https://detail.tmall.com/item.htm?id=1001';
const plan = samplePlan({
  announcements: [announcementOf('banner', { url: BANNER }), announcementOf('detail', { kind: 'detail', url: DETAIL })],
});
const now = '2026-11-09T12:00:00.000Z';
const right = stated('2026-11-10T20:00', '2026-11-12T00:00');

function page(url: string, windows: WindowReading[], zone: string | null = 'Asia/Shanghai') {
  return snapshotAt('2026-11-09T10:00:00Z', { windows, zone }, { url: `${url}${url.includes('?') ? '&' : '?'}spm=a1` });
}
function judge(...snapshots: ReturnType<typeof page>[]) {
  const judgements = checkTimes(contextOf(plan, snapshots, now));
  const of = (place: string) => judgements.find(({ subject }) => subject.type === 'phase' && subject.place === place);
  return { banner: of('banner'), detail: of('detail'), pair: of('banner detail') };
}

describe('the time that a page states', () => {
  it('agrees with the plan in each of the ways to write the end of a day', () => {
    for (const end of ['2026-11-12T00:00', '2026-11-11T23:59', '2026-11-11T23:59:59', '2026-11-11', null]) {
      expect(judge(page(BANNER, [stated('2026-11-10T20:00', end)])).banner?.verdict, String(end)).toBe('ok');
    }
  });

  it('is a breach where start or end differs', () => {
    const { banner } = judge(page(BANNER, [stated('2026-11-10T21:30', '2026-11-12T00:00')]));
    expect(banner).toMatchObject({
      verdict: 'breach',
      expected: '2026-11-10 20:00 – 2026-11-12 00:00',
      seen: '2026-11-10 21:30 – 2026-11-12 00:00',
      reason: { key: 'check.times.wrong' },
      evidence: [{ at: 'p.time' }],
    });
  });

  it('suspects the zone where both sides are off by the difference of two zones', () => {
    const utc = stated('2026-11-10T12:00', '2026-11-11T16:00');
    expect(judge(page(BANNER, [utc])).banner).toMatchObject({
      verdict: 'breach',
      reason: { key: 'check.times.wrong-zone', args: { zone: 'UTC', hours: 8 } },
    });
    const half = stated('2026-11-10T12:30', '2026-11-11T16:30');
    expect(judge(page(BANNER, [half])).banner?.reason.key).toBe('check.times.wrong');
  });

  it('is read in the zone of its page', () => {
    const pacific = stated('2026-11-10T04:00', '2026-11-11T08:00');
    expect(judge(page(BANNER, [pacific], 'America/Los_Angeles')).banner?.verdict).toBe('ok');
    expect(judge(page(BANNER, [pacific], null)).banner).toMatchObject({
      verdict: 'cannot-tell',
      reason: { key: 'check.times.no-zone' },
    });
  });

  it('is not taken from a coupon or another promotion', () => {
    const coupon = stated('2026-10-20', '2026-11-30', 'Coupon valid');
    expect(judge(page(BANNER, [coupon, right])).banner?.verdict).toBe('ok');
    expect(judge(page(BANNER, [coupon])).banner).toMatchObject({
      verdict: 'cannot-tell',
      reason: { key: 'check.times.several' },
    });
    const wrong = stated('2026-11-10T20:00', '2026-11-11T22:00');
    expect(judge(page(BANNER, [coupon, wrong])).banner?.verdict).toBe('breach');
  });

  it('cannot be told from a page that states none or was never seen', () => {
    const { banner, detail } = judge(page(BANNER, []));
    expect(banner).toMatchObject({ verdict: 'cannot-tell', reason: { key: 'check.times.none' } });
    expect(detail).toMatchObject({ verdict: 'cannot-tell', reason: { key: 'check.times.unseen' } });
  });
});

describe('two pages of one phase', () => {
  it('are compared with each other', () => {
    const other = stated('2026-11-10T20:00', '2026-11-11T22:00');
    const { pair } = judge(page(BANNER, [right]), page(DETAIL, [other]));
    expect(pair).toMatchObject({ verdict: 'breach', reason: { key: 'check.times.pair-differs' } });
    expect(pair?.evidence).toHaveLength(2);
  });

  it('agree across zones and ways of writing', () => {
    const pacific = page(DETAIL, [stated('2026-11-10T04:00', '2026-11-11T07:59')], 'America/Los_Angeles');
    expect(judge(page(BANNER, [right]), pacific).pair?.verdict).toBe('ok');
    expect(judge(page(BANNER, [right]), page(DETAIL, [stated('2026-11-10', '2026-11-11')])).pair?.verdict).toBe('ok');
  });

  it('may both be wrong and still agree', () => {
    const both = [stated('2026-11-10T22:00', '2026-11-12T00:00')];
    const { banner, pair } = judge(page(BANNER, both), page(DETAIL, both));
    expect(banner?.verdict).toBe('breach');
    expect(pair?.verdict).toBe('ok');
  });

  it('cannot be compared while one was not seen', () => {
    expect(judge(page(BANNER, [right])).pair?.verdict).toBe('cannot-tell');
  });
});
