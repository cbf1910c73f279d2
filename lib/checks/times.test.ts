import { describe, expect, it } from 'vitest';
import type { AnnouncedText } from '@/lib/domain/announced-text';
import type { MoneyField, WindowReading } from '@/lib/domain/reading';
import { contextOf, productPage, samplePlan, snapshotAt, stated, yuan } from '@/test/support/check-fixtures';
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

  it('is that of the span beside a bare day, which may be no more than the name of the promotion', () => {
    const name = stated('2026-11-11', '2026-11-11');
    const late = stated('2026-11-10T20:30', '2026-11-12T00:30');
    expect(judge(page(BANNER, [name, late])).banner).toMatchObject({
      verdict: 'breach',
      seen: '2026-11-10 20:30 – 2026-11-12 00:30',
    });
    expect(judge(page(BANNER, [name, right])).banner?.verdict).toBe('ok');
  });

  it('suspects the zone where both sides are off by the difference of two zones', () => {
    const utc = stated('2026-11-10T12:00', '2026-11-11T16:00');
    expect(judge(page(BANNER, [utc])).banner).toMatchObject({
      verdict: 'breach',
      reason: { key: 'check.times.wrong-zone', args: { zone: 'UTC', hours: 8 } },
    });
    const kolkata = stated('2026-11-10T17:30', '2026-11-11T21:30');
    expect(judge(page(BANNER, [kolkata])).banner).toMatchObject({
      reason: { key: 'check.times.wrong-zone', args: { zone: 'Asia/Kolkata', hours: 2.5 } },
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

  it('is not taken from what is plainly the time of another phase', () => {
    const deposit = stated('2026-11-08T20:00', '2026-11-10T18:00');
    const presale = stated('2026-11-09T20:00', null, 'Presale from');
    for (const other of [deposit, presale])
      expect(judge(page(BANNER, [other])).banner).toMatchObject({
        verdict: 'cannot-tell',
        reason: { key: 'check.times.several', args: { count: 1 } },
      });
    expect(judge(page(BANNER, [stated('2026-11-09T20:00', null)])).banner?.verdict).toBe('breach');
  });

  it('cannot be told from a page that states none or was never seen', () => {
    const { banner, detail } = judge(page(BANNER, []));
    expect(banner).toMatchObject({ verdict: 'cannot-tell', reason: { key: 'check.times.none' } });
    expect(detail).toMatchObject({ verdict: 'cannot-tell', reason: { key: 'check.times.unseen' } });
  });
});

describe('a message that no page shows', () => {
  const sms = announcementOf('sms', { kind: 'sms', says: 'text' });
  const messages = samplePlan({ announcements: [announcementOf('banner', { url: BANNER }), sms] });
  const about = (text: AnnouncedText | null, campaign = messages, ...snapshots: ReturnType<typeof page>[]) => {
    const context = contextOf(campaign, snapshots, now);
    return checkTimes({ ...context, texts: new Map(text ? [['sms', text]] : []) });
  };
  const of = (aspect: string, judgements: ReturnType<typeof checkTimes>) =>
    judgements.find(
      (judgement) =>
        judgement.aspect === aspect && (judgement.subject.type === 'announcement' || judgement.aspect === 'pair'),
    );
  const late = stated('2026-11-10T21:10', null);

  it('is judged by its text, in the zone of the plan', () => {
    expect(of('plan', about({ windows: [right], prices: [] }))).toMatchObject({
      verdict: 'ok',
      subject: { type: 'announcement', announcement: 'sms' },
      evidence: [],
    });
    expect(of('plan', about({ windows: [late], prices: [] }))).toMatchObject({
      verdict: 'breach',
      reason: { key: 'check.times.wrong', args: { place: 'sms' } },
    });
    expect(of('plan', about({ windows: [], prices: [] }))).toMatchObject({
      verdict: 'cannot-tell',
      reason: { key: 'check.times.none' },
    });
    expect(of('plan', about(null))).toMatchObject({
      verdict: 'cannot-tell',
      reason: { key: 'check.times.silent' },
    });
  });

  it('is held against the plan alone, so that one wrong page is no finding of every message', () => {
    const judged = about({ windows: [right], prices: [] }, messages, page(BANNER, [late]));
    expect(judged.filter(({ verdict }) => verdict === 'breach')).toMatchObject([
      { aspect: 'plan', subject: { place: 'banner' } },
    ]);
  });

  describe('and is of a product', () => {
    const priced = samplePlan({
      announcements: [announcementOf('sms', { kind: 'sms', says: 'text', product: 'kettle' })],
    });
    const price = (...prices: MoneyField[]) => about({ windows: [], prices }, priced);

    it('must state its promotion price', () => {
      expect(price(yuan('99.00'))).toMatchObject([{ aspect: 'price', verdict: 'ok', expected: '¥99' }]);
      expect(price(yuan('109'))).toMatchObject([
        {
          verdict: 'breach',
          severity: 'critical',
          seen: '¥109',
          subject: { type: 'announcement', announcement: 'sms' },
          reason: { key: 'check.announced.wrong', args: { plan: '¥99' } },
        },
      ]);
    });

    it('leaves it open where it states none, several, the list price or other money', () => {
      const several = { status: 'ambiguous', raw: 'text', at: '', reason: 'witnesses' } as const;
      const dollars = { status: 'ok', value: { amount: '99', currency: 'USD' }, raw: '$99', at: '' } as const;
      for (const prices of [[], [several], [yuan('159')], [dollars]]) {
        expect(price(...prices), JSON.stringify(prices)).toMatchObject([{ verdict: 'cannot-tell' }]);
      }
    });
  });
});

describe('the price on a page that announces a product', () => {
  const LANDING = 'https://pages.tmall.com/kettle';
  const landing = samplePlan({ announcements: [announcementOf('land', { url: LANDING, product: 'kettle' })] });
  const price = (at: string, amount: string, url = LANDING) => {
    const { reading } = productPage(at, { price: yuan(amount) });
    const product = reading.product && { ...reading.product, productId: null };
    const snapshot = snapshotAt(at, { ...reading, product }, { url });
    return checkTimes(contextOf(landing, [snapshot], '2026-11-11T00:00:00+08:00')).filter(
      ({ aspect }) => aspect === 'price',
    );
  };

  it('is judged while the phase holds', () => {
    expect(price('2026-11-10T20:30:00+08:00', '109')).toMatchObject([
      { verdict: 'breach', evidence: [{ raw: '¥109' }] },
    ]);
    expect(price('2026-11-10T20:30:00+08:00', '99')).toMatchObject([{ verdict: 'ok' }]);
    expect(price('2026-11-09T20:30:00+08:00', '129')).toEqual([]);
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
