import { describe, expect, it } from 'vitest';
import type { ProductReading } from '@/lib/domain/reading';
import { contextOf, productPage, samplePlan, snapshotAt, yuan } from '@/test/support/check-fixtures';
import { listingOf, priceOf, productOf } from '@/test/support/plan-rows';
import { checkCompetitor } from './competitor';

const url = 'https://item.jd.com/900.html';
const rival = { id: 'rival', name: 'Rival kettle', url, product: 'kettle', note: null };
const plan = samplePlan({ competitors: [rival] });
type Snapshots = Parameters<typeof checkCompetitor>[0]['snapshots'];
const ask = (snapshots: Snapshots, campaign = plan, now = '2026-11-10T21:00') =>
  checkCompetitor(contextOf(campaign, snapshots, `${now}+08:00`));

function theirs(product: Partial<ProductReading>, at = '2026-11-10T20:30:00+08:00') {
  const { reading } = productPage(at, product, '900');
  return snapshotAt(at, { ...reading, platform: 'jd' }, { url: `${url}?cu=true` });
}

describe('the price of a competitor', () => {
  it('is a breach where it is under ours, and says by how much', () => {
    expect(ask([theirs({ price: yuan('89') })])).toMatchObject([
      {
        verdict: 'breach',
        seen: '¥89',
        severity: 'major',
        subject: { type: 'competitor', competitor: 'rival' },
        reason: { key: 'check.competitor.cheaper', args: { ours: '¥99', off: '¥10', percent: 10.1 } },
      },
    ]);
    expect(ask([theirs({ price: yuan('98') })])[0]).toMatchObject({ severity: 'minor' });
  });

  it('is right at ours or over it', () => {
    expect(ask([theirs({ price: yuan('99.00') })])).toMatchObject([
      { verdict: 'ok', reason: { key: 'check.competitor.same' } },
    ]);
    expect(ask([theirs({ price: yuan('119') })])[0]?.verdict).toBe('ok');
  });

  it('is held against the price of the phase that holds now', () => {
    const then = theirs({ price: yuan('119') }, '2026-11-09T20:30:00+08:00');
    expect(ask([then], plan, '2026-11-09T21:00')[0]).toMatchObject({ verdict: 'breach', expected: '≥ ¥129' });
    expect(ask([then], plan, '2026-12-01T21:00')).toEqual([]);
  });

  it('cannot be told unseen, stale, unread, as a range or in another currency', () => {
    expect(ask([])).toMatchObject([{ verdict: 'cannot-tell', reason: { key: 'check.competitor.unseen' } }]);
    expect(ask([theirs({ price: yuan('89') }, '2026-11-10T14:00:00+08:00')])).toMatchObject([
      { verdict: 'cannot-tell', reason: { key: 'check.competitor.stale', args: { hours: 7, limit: 6 } } },
    ]);
    const dollars = { status: 'ok', value: { amount: '9', currency: 'USD' }, raw: '$9', at: 's' } as const;
    const masked = { status: 'unparsable', raw: '¥8?', at: 's', reason: 'masked' } as const;
    const range = { min: { amount: '79', currency: 'CNY' }, max: { amount: '99', currency: 'CNY' } };
    for (const product of [{ price: dollars }, { price: masked }, { range }, {}]) {
      expect(ask([theirs(product)])[0]?.verdict, JSON.stringify(product)).toBe('cannot-tell');
    }
  });

  it('is held against ours in the same currency where we sell in several', () => {
    const kettle = productOf('kettle', {
      listings: [listingOf('tmall', '1001'), { ...listingOf('amazon', 'B1'), currency: 'USD' }],
      prices: [priceOf('live', { promotion: '99' }), priceOf('live', { platform: 'amazon', promotion: '15' })],
    });
    const campaign = samplePlan({ competitors: [rival], products: [kettle] });
    const dollars = { status: 'ok', value: { amount: '12', currency: 'USD' }, raw: '$12', at: 's' } as const;
    expect(ask([theirs({ price: dollars })], campaign)).toMatchObject([{ verdict: 'breach', expected: '≥ $15' }]);
  });

  it('is not asked where the plan names no product of ours', () => {
    const campaign = samplePlan({ competitors: [{ ...rival, product: null }] });
    expect(ask([theirs({ price: yuan('1') })], campaign)).toEqual([]);
  });
});

describe('the stock of a competitor', () => {
  it('is a chance where there is none', () => {
    const [price, stock] = ask([theirs({ price: yuan('119'), availability: 'out', availabilityRaw: '无货' })]);
    expect(price?.verdict).toBe('ok');
    expect(stock).toMatchObject({ verdict: 'ok', seen: '无货', reason: { key: 'check.competitor.out' } });
  });
});
