import { describe, expect, it } from 'vitest';
import type { Campaign } from '@/lib/domain/campaign';
import { samplePlan } from '@/test/support/check-fixtures';
import { announcementOf, listingOf, priceOf, productOf, promiseOf } from '@/test/support/plan-rows';
import { launchRound } from './launch-round';

const LIVE = '2026-11-10T12:30:00.000Z';
const PRESALE = '2026-11-05T12:00:00.000Z';
const KETTLE = 'https://detail.tmall.com/item.htm?id=1001';

const visit = (url: string, latestAt = LIVE) => ({ url, latestAt });

function steps(plan: Campaign, now: string, visits: { url: string; latestAt: string }[] = []) {
  const round = launchRound(plan, visits, now);
  return round.status === 'in' ? round.steps : [];
}
const names = (plan: Campaign, now: string) => steps(plan, now).map(({ url, id }) => url ?? id);

const duvet = productOf('duvet', {
  listings: [listingOf('tmall', '1002'), listingOf('shopee', '7890123')],
  prices: [priceOf('live', { promotion: '299' })],
});
const [kettle] = samplePlan().products;
const products = kettle ? [kettle, duvet] : [];

describe('the pages to look at in a phase', () => {
  it('are those of products with a price then, where the plan or the platform says they are', () => {
    const plan = samplePlan({ products });
    expect(names(plan, PRESALE)).toEqual([KETTLE]);
    expect(names(plan, LIVE)).toEqual([
      KETTLE,
      'https://detail.tmall.com/item.htm?id=1002',
      '["product","duvet","shopee","7890123"]',
    ]);
  });

  it('are those that state the times of this phase and of the next', () => {
    const url = 'https://pages.tmall.com/wow/double11';
    const plan = (phase: string) => samplePlan({ products: [], announcements: [announcementOf('a', { phase, url })] });
    expect(names(plan('live'), PRESALE)).toEqual([url]);
    expect(names(plan('presale'), PRESALE)).toEqual([url]);
    expect(names(plan('presale'), LIVE)).toEqual([]);
  });

  it("are competitors' and the booked slots' whose page has an address, while buyers decide", () => {
    const slot = {
      id: 's',
      platform: 'tmall',
      page: 'https://pages.tmall.com/hall',
      position: '1',
      product: 'kettle',
      start: '2026-11-10T20:00',
      end: '2026-11-11T20:00',
      promise: promiseOf(),
      cost: null,
      alternates: [],
    };
    const rival = { id: 'r', name: 'Rival', url: 'https://item.jd.com/5.html', product: null, note: null };
    const plan = samplePlan({ slots: [slot, { ...slot, id: 't', page: '首页' }], competitors: [rival] });
    expect(names(plan, LIVE)).toEqual([KETTLE, slot.page, rival.url]);
    expect(names(plan, PRESALE)).toEqual([KETTLE, rival.url]);
  });

  it('are each one step, however many things of the plan stand there', () => {
    const plan = samplePlan({ announcements: [announcementOf('a', { kind: 'detail', phase: 'live', url: KETTLE })] });
    expect(names(plan, LIVE)).toEqual([KETTLE]);
  });

  it('are only opened by https', () => {
    const plan = samplePlan({
      products: [],
      announcements: [announcementOf('a', { phase: 'live', url: 'http://pages.tmall.com/' })],
    });
    expect(steps(plan, LIVE)).toMatchObject([{ url: null }]);
  });

  it('are none before the promotion, between its phases and after it', () => {
    const at = (now: string) => launchRound(samplePlan(), [], now);
    expect(at('2026-10-01T00:00:00.000Z')).toEqual({ status: 'before', phase: 'presale' });
    expect(at('2026-11-10T11:00:00.000Z')).toEqual({ status: 'before', phase: 'live' });
    expect(at('2026-11-12T00:00:00.000Z')).toEqual({ status: 'over' });
  });
});

describe('a page of the round was read', () => {
  const plan = samplePlan({ products });
  const seen = (...visits: ReturnType<typeof visit>[]) => steps(plan, LIVE, visits).map(({ seenAt }) => seenAt);

  it('where a product was read on its page since the phase began, whatever its address adds or its host is', () => {
    expect(seen(visit(`${KETTLE}&skuId=7`))).toEqual([LIVE, null, null]);
    expect(seen(visit('https://item.taobao.com/item.htm?spm=1&id=1002'))).toEqual([null, LIVE, null]);
    expect(seen(visit('https://shopee.sg/Duvet-i.12.7890123'))).toEqual([null, null, LIVE]);
  });

  it('not by what was read before the phase, on another platform or product, or in a report', () => {
    expect(seen(visit(KETTLE, '2026-11-10T11:59:00.000Z'))).toEqual([null, null, null]);
    expect(seen(visit('https://item.jd.com/1001.html'))).toEqual([null, null, null]);
    expect(seen(visit('https://sycm.taobao.com/cc/item_archives?itemId=1001'))).toEqual([null, null, null]);
    expect(seen(visit('report:tmall/ranking'))).toEqual([null, null, null]);
  });

  it('says when it was last', () => {
    expect(seen(visit(`${KETTLE}&skuId=7`), visit(KETTLE, '2026-11-10T12:10:00.000Z'))).toEqual([LIVE, null, null]);
  });

  it('by its planned address where that names no product', () => {
    const url = 'https://pages.tmall.com/wow/double11?wh=1';
    const banner = samplePlan({ products: [], announcements: [announcementOf('a', { phase: 'live', url })] });
    expect(steps(banner, LIVE, [visit(`${url}&spm=a`)])).toMatchObject([{ seenAt: LIVE }]);
    expect(steps(banner, LIVE, [visit('https://pages.tmall.com/wow/double11?wh=2')])).toMatchObject([{ seenAt: null }]);
  });
});
