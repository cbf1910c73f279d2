import { describe, expect, it } from 'vitest';
import type { PhasePrice, Product } from '@/lib/domain/campaign';
import type { Snapshot } from '@/lib/domain/snapshot';
import { translateMessage } from '@/lib/i18n/translate';
import { contextOf, dashboard, money, productPage, samplePlan, yuan } from '@/test/support/check-fixtures';
import { listingOf, priceOf, productOf } from '@/test/support/plan-rows';
import { checkPlatforms } from './platforms';

const NOW = '2026-11-10T21:05:00+08:00';
const at = (time: string) => `2026-11-10T${time}:00+08:00`;

function planOf(prices: Partial<PhasePrice>[], change: Partial<Product> = {}) {
  const kettle = productOf('kettle', {
    name: 'Kettle',
    listings: [listingOf('tmall', '1001'), listingOf('jd', '2002')],
    prices: prices.map((price) => priceOf('live', price)),
    ...change,
  });
  return samplePlan({ products: [kettle] });
}

function page(platform: string, productId: string, amount: string, time = '21:00'): Snapshot {
  const shown = productPage(at(time), { price: yuan(amount) }, productId);
  return { ...shown, reading: { ...shown.reading, platform } };
}

const ask = (plan: ReturnType<typeof planOf>, ...snapshots: Snapshot[]) =>
  checkPlatforms(contextOf(plan, snapshots, NOW));
const onePrice = [{ promotion: '99' }];
const jdLower = [{ promotion: '99' }, { platform: 'jd', promotion: '95' }];

describe('the same product on several platforms', () => {
  it('is undercut where one shows less although the plan has it for no less there', () => {
    const [tmall, jd] = [page('tmall', '1001', '99'), page('jd', '2002', '89')];
    const [found, ...more] = ask(planOf(onePrice), tmall, jd);
    expect(more).toEqual([]);
    expect(found).toMatchObject({
      verdict: 'breach',
      severity: 'major',
      seen: 'jd ¥89, tmall ¥99',
      expected: 'jd ¥99, tmall ¥99',
      evidence: [{ snapshotId: jd.id }, { snapshotId: tmall.id }],
    });
    expect(found && translateMessage('zh-CN', found.reason)).toBe(
      '双11 live期间Kettle在 jd 卖 ¥89，在 tmall 卖 ¥99；计划分别是 ¥99 和 ¥99。',
    );
  });

  it('is dearer on one than on another although it is to cost less there', () => {
    expect(ask(planOf(jdLower), page('tmall', '1001', '99'), page('jd', '2002', '109'))).toMatchObject([
      { verdict: 'breach', reason: { args: { lowAt: 'tmall', highAt: 'jd', lowPlan: '¥99', highPlan: '¥95' } } },
    ]);
  });

  it('is not asked about where each shows its own planned price, nor where only the planned one is the lower', () => {
    expect(ask(planOf(jdLower), page('tmall', '1001', '99'), page('jd', '2002', '95'))).toEqual([]);
    expect(ask(planOf(jdLower), page('tmall', '1001', '99'), page('jd', '2002', '93'))).toMatchObject([
      { verdict: 'ok' },
    ]);
  });

  it('is right where all show the one price', () => {
    expect(ask(planOf(onePrice), page('tmall', '1001', '99.00'), page('jd', '2002', '99'))).toMatchObject([
      { verdict: 'ok', evidence: [{}, {}] },
    ]);
  });

  it('cannot be told where one side is unseen, stale, unread or only a plain price column', () => {
    const tmall = page('tmall', '1001', '99');
    const unread = productPage(at('21:00'), { price: { status: 'absent', raw: null } }, '2002');
    const plain = dashboard(at('21:00'), [{ productId: '2002', cells: { price: money('89') } }]);
    const others: Snapshot[][] = [
      [],
      [page('jd', '2002', '89', '20:30')],
      [{ ...unread, reading: { ...unread.reading, platform: 'jd' } }],
      [{ ...plain, reading: { ...plain.reading, platform: 'jd' } }],
    ];
    for (const other of others)
      expect(ask(planOf(onePrice), ...other, tmall)).toMatchObject([
        { verdict: 'cannot-tell', reason: { key: 'check.platforms.unseen', args: { platforms: 'jd' } } },
      ]);
  });

  it('is not compared over currencies', () => {
    const listings = [listingOf('tmall', '1001'), { ...listingOf('jd', '2002'), currency: 'USD' }];
    const prices = [{ promotion: '99' }, { platform: 'jd', promotion: '14' }];
    expect(ask(planOf(prices, { listings }), page('tmall', '1001', '89'), page('jd', '2002', '9'))).toEqual([]);
  });
});
