import { describe, expect, it } from 'vitest';
import { contextOf, dashboard, money, productPage, samplePlan, yuan } from '@/test/support/check-fixtures';
import { listingOf, priceOf } from '@/test/support/plan-rows';
import { checkPrice } from './price';

const LIVE = '2026-11-10T21:00:00+08:00';
const now = '2026-11-10T13:05:00.000Z';
const plan = samplePlan();
const promotion = (snapshots: Parameters<typeof checkPrice>[0]['snapshots'], at = now) =>
  checkPrice(contextOf(plan, snapshots, at)).find(({ aspect }) => aspect === 'promotion');

describe('the price that a listing shows', () => {
  it('is a breach with its evidence where it differs from the plan of the phase', () => {
    const page = productPage(LIVE, { price: yuan('129', '#price') });
    expect(promotion([page])).toMatchObject({
      verdict: 'breach',
      severity: 'critical',
      expected: '¥99',
      seen: '¥129',
      reason: { key: 'check.price.wrong', args: { seen: '¥129', plan: '¥99', phase: '双11 live' } },
      evidence: [{ snapshotId: page.id, url: page.url, takenAt: page.takenAt, at: '#price', raw: '¥129' }],
    });
  });

  it('is right where the amounts are equal, however they are written', () => {
    expect(promotion([productPage(LIVE, { price: yuan('99.00') })])?.verdict).toBe('ok');
  });

  it('is judged by the phase that held when it was seen', () => {
    const early = productPage('2026-11-10T12:00:00+08:00', { price: yuan('129') });
    expect(promotion([early], '2026-11-10T04:01:00.000Z')?.verdict).toBe('ok');
    expect(promotion([early])).toMatchObject({ verdict: 'cannot-tell', reason: { key: 'check.price.unseen' } });
  });

  it('cannot be told from a value that was not read, or in another currency', () => {
    const masked = { status: 'unparsable', raw: '¥1??', at: '#p', reason: 'masked' } as const;
    expect(promotion([productPage(LIVE, { price: masked })])).toMatchObject({
      verdict: 'cannot-tell',
      reason: { key: 'check.unread.masked' },
    });
    const dollars = { status: 'ok', value: { amount: '99', currency: 'USD' }, raw: '$99', at: '#p' } as const;
    expect(promotion([productPage(LIVE, { price: dollars })])).toMatchObject({
      verdict: 'cannot-tell',
      reason: { key: 'check.price.currency' },
    });
    const unsettled = dashboard(LIVE, [{ productId: '1001', cells: { promo_price: money('99', null) } }]);
    expect(promotion([unsettled])).toMatchObject({ reason: { key: 'check.unread.currency' } });
    const range = { min: { amount: '89', currency: 'CNY' }, max: { amount: '129', currency: 'CNY' } };
    expect(promotion([productPage(LIVE, { range })])).toMatchObject({ reason: { key: 'check.unread.range' } });
  });

  it('is none where a dashboard says nought, as it does for what has no promotion', () => {
    const none = dashboard(LIVE, [
      { productId: '1001', cells: { promo_price: money('0'), list_price: money('0.00') } },
    ]);
    const answers = checkPrice(contextOf(plan, [none], now));
    expect(answers.map(({ verdict }) => verdict)).toEqual(['cannot-tell', 'cannot-tell']);
  });

  it('is not told by a report, nor by a page of a day that is over', () => {
    const midnight = '2026-11-11T00:00:00+08:00';
    const row = [{ productId: '1001', cells: { promo_price: money('129') } }];
    const yesterday = dashboard(LIVE, row, '2026-11-09');
    const report = { ...dashboard(midnight, row, '2026-11-10'), trigger: 'report' as const };
    for (const snapshot of [yesterday, report])
      expect(promotion([snapshot], '2026-11-11T01:00:00+08:00')?.reason.key).toBe('check.price.unseen');
    expect(promotion([dashboard(LIVE, row, '2026-11-10')])?.verdict).toBe('breach');
  });

  it('says that witnesses on the page disagree', () => {
    expect(promotion([productPage(LIVE, { price: yuan('99'), status: 'conflict' })])).toMatchObject({
      verdict: 'ok',
      reason: { key: 'check.price.ok-disputed' },
    });
  });

  it('is found in dashboard rows, and a breach on the page outlives a right price in a dashboard', () => {
    const row = dashboard(LIVE, [{ productId: '1001', cells: { promo_price: money('109') } }]);
    expect(promotion([row])).toMatchObject({ verdict: 'breach', seen: '¥109' });
    const right = dashboard(now, [{ productId: '1001', cells: { promo_price: money('99') } }]);
    expect(promotion([productPage(LIVE, { price: yuan('129') }), right])).toMatchObject({
      verdict: 'breach',
      seen: '¥129',
    });
  });

  it('is no longer wrong in a dashboard row that was read before the page was right again', () => {
    const row = dashboard('2026-11-10T20:40:00+08:00', [{ productId: '1001', cells: { promo_price: money('109') } }]);
    const page = productPage(LIVE, { price: yuan('99') });
    expect(promotion([row, page])?.verdict).toBe('ok');
    const later = dashboard('2026-11-10T21:02:00+08:00', [{ productId: '1001', cells: { promo_price: money('109') } }]);
    expect(promotion([page, later])?.verdict).toBe('breach');
    const unread = productPage(LIVE, { price: { status: 'absent', raw: null } });
    expect(promotion([row, unread])?.verdict).toBe('breach');
  });

  it('does not take a plain price column that holds the list price for a wrong promotion price', () => {
    const row = (amount: string) => dashboard(LIVE, [{ productId: '1001', cells: { price: money(amount) } }]);
    expect(promotion([row('159')])).toMatchObject({
      verdict: 'cannot-tell',
      reason: { key: 'check.price.maybe-list' },
    });
    expect(promotion([row('139')])?.verdict).toBe('breach');
    expect(promotion([row('99')])?.verdict).toBe('ok');
  });

  it('ignores rows of other products and other platforms', () => {
    const other = dashboard(LIVE, [{ productId: '2002', cells: { promo_price: money('5') } }]);
    const elsewhere = dashboard(LIVE, [{ productId: '1001', cells: { promo_price: money('5') } }]);
    elsewhere.reading.platform = 'jd';
    expect(promotion([other, elsewhere])).toMatchObject({
      verdict: 'cannot-tell',
      reason: { key: 'check.price.unseen' },
    });
  });

  it('cannot be told from two rows of one product that show two prices', () => {
    const skus = dashboard(LIVE, [
      { productId: '1001', cells: { promo_price: money('99') } },
      { productId: '1001', cells: { promo_price: money('119') } },
    ]);
    expect(promotion([skus])).toMatchObject({ verdict: 'cannot-tell', reason: { key: 'check.unread.witnesses' } });
  });

  it('ends with its phase, to the second', () => {
    const at = '2026-11-12T00:00:00+08:00';
    const page = productPage(at, { price: yuan('159') });
    expect(promotion([page], new Date(at).toISOString())).toBeUndefined();
  });

  it('is not taken from a column that speaks of a part', () => {
    const row = dashboard(LIVE, [{ productId: '1001', cells: { promo_price: money('88') } }]);
    for (const { columns } of row.reading.tables) for (const column of columns) column.qualifiers.push('buyers:member');
    expect(promotion([row])?.verdict).toBe('cannot-tell');
  });

  it('asks the list price on its own', () => {
    const page = productPage(LIVE, { price: yuan('99'), listPrice: yuan('199') });
    const list = checkPrice(contextOf(plan, [page], now)).find(({ aspect }) => aspect === 'list');
    expect(list).toMatchObject({ verdict: 'breach', reason: { key: 'check.price.wrong-list' } });
  });

  it('costs the missing margin times the pace of sales, to the cent', () => {
    const sold = (at: string, units: number) =>
      dashboard(
        at,
        [
          {
            productId: '1001',
            cells: {
              units_paid: { status: 'ok', value: { unit: 'count', value: String(units) }, raw: `${units}`, at: 'td' },
            },
          },
        ],
        '2026-11-10',
      );
    const page = productPage(LIVE, { price: yuan('79.5') });
    const looks = [sold('2026-11-10T20:30:00+08:00', 10), sold('2026-11-10T21:00:00+08:00', 25), page];
    expect(promotion(looks)).toMatchObject({ costPerHour: { amount: '585', currency: 'CNY' } });
    expect(promotion([page])).toMatchObject({ costPerHour: null });
  });

  it('is asked by the price of its own platform, in the currency that it is sold in there', () => {
    const [kettle] = plan.products;
    const dollars = (amount: string) =>
      ({ status: 'ok', value: { amount, currency: 'USD' }, raw: `$${amount}`, at: '#p' }) as const;
    const abroad = { ...listingOf('tmall', '1001', 'https://detail.tmall.com/item.htm?id=1001'), currency: 'USD' };
    const ask = (prices: ReturnType<typeof priceOf>[], amount: string) =>
      checkPrice(
        contextOf(
          samplePlan({ products: kettle ? [{ ...kettle, listings: [abroad], prices }] : [] }),
          [productPage(LIVE, { price: dollars(amount) })],
          now,
        ),
      );
    const general = priceOf('live', { promotion: '99' });
    const own = priceOf('live', { platform: 'tmall', promotion: '14.9' });
    expect(ask([general, own], '14.90')).toMatchObject([{ verdict: 'ok', expected: '$14.90' }]);
    expect(ask([general, own], '12.90')).toMatchObject([{ verdict: 'breach', expected: '$14.90' }]);
    expect(ask([general], '14.90')).toEqual([]);
  });
});
