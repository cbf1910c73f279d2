import { describe, expect, it } from 'vitest';
import { contextOf, dashboard, money, productPage, samplePlan, yuan } from '@/test/support/check-fixtures';
import { priceOf } from '@/test/support/plan-rows';
import { checkListPrice } from './list-price';

const plan = samplePlan();
const page = (at: string, list: string) => productPage(`${at}+08:00`, { price: yuan('129'), listPrice: yuan(list) });
type Snapshots = Parameters<typeof checkListPrice>[0]['snapshots'];
const ask = (now: string, snapshots: Snapshots, campaign = plan) =>
  checkListPrice(contextOf(campaign, snapshots, `${now}+08:00`));

describe('a list price that was raised before the promotion', () => {
  it('is a breach, and says from what to what and since when, with both pages', () => {
    const looks = [page('2026-10-12T10:00', '139'), page('2026-10-20T10:00', '139'), page('2026-10-28T10:00', '159')];
    const raised = page('2026-11-02T10:00', '159');
    expect(ask('2026-11-02T10:01', [...looks, raised])).toMatchObject([
      {
        verdict: 'breach',
        seen: '¥159',
        severity: 'major',
        reason: {
          key: 'check.list-price.raised',
          args: { from: '¥139', to: '¥159', fromDay: '2026-10-20', since: '2026-10-28 10:00', percent: 14.4 },
        },
        evidence: [{ snapshotId: raised.id }, { snapshotId: looks[1]?.id }],
      },
    ]);
  });

  it('is found before the promotion begins, though the plan wants the new price', () => {
    const looks = [page('2026-10-12T10:00', '139'), page('2026-10-28T10:00', '159')];
    expect(ask('2026-10-28T10:01', looks)[0]?.verdict).toBe('breach');
  });

  it('is held against the 30 days before, not against what was seen before or since', () => {
    const old = page('2026-09-20T10:00', '99');
    const month = ['2026-10-10T10:00', '2026-10-15T10:00', '2026-10-20T10:00'].map((at) => page(at, '159'));
    const since = [page('2026-11-03T10:00', '149'), page('2026-11-04T10:00', '159')];
    expect(ask('2026-11-05T10:00', [old, ...month, ...since])).toMatchObject([
      { verdict: 'ok', reason: { key: 'check.list-price.steady', args: { days: 3 } } },
    ]);
  });

  it('is not told from two kinds of pages, each of which may mean another price', () => {
    const row = dashboard('2026-10-12T10:00+08:00', [{ productId: '1001', cells: { list_price: money('139') } }]);
    expect(ask('2026-11-02T10:01', [row, page('2026-11-02T10:00', '159')])[0]?.verdict).toBe('cannot-tell');
  });
});

describe('a list price that stayed', () => {
  it('is right where enough days were seen, else says how many were', () => {
    const twice = [page('2026-10-10T10:00', '159'), page('2026-10-10T18:00', '159'), page('2026-10-15T10:00', '159')];
    const now = page('2026-11-02T10:00', '159');
    expect(ask('2026-11-02T10:01', [...twice, now])).toMatchObject([
      { verdict: 'cannot-tell', reason: { key: 'check.list-price.too-little', args: { days: 2 } } },
    ]);
    const thrice = [...twice, page('2026-10-16T10:00', '159'), now];
    expect(ask('2026-11-02T10:01', thrice)[0]?.verdict).toBe('ok');
    expect(ask('2026-11-02T10:01', [...thrice.slice(0, -1), page('2026-11-02T10:00', '149')])[0]?.verdict).toBe('ok');
  });

  it('cannot be told unread, in another currency or unseen', () => {
    const masked = { status: 'unparsable', raw: '¥1??', at: 's', reason: 'masked' } as const;
    const before = page('2026-10-12T10:00', '139');
    const dollars = { status: 'ok', value: { amount: '159', currency: 'USD' }, raw: '$159', at: 's' } as const;
    for (const listPrice of [masked, dollars]) {
      const now = productPage('2026-11-02T10:00+08:00', { listPrice });
      expect(ask('2026-11-02T10:01', [before, now])[0]?.verdict).toBe('cannot-tell');
    }
    expect(ask('2026-11-02T10:01', [])).toMatchObject([
      { verdict: 'cannot-tell', reason: { key: 'check.list-price.unseen' } },
    ]);
  });

  it('is not asked of where the plan has no promotion price, or none yet', () => {
    expect(ask('2026-09-15T10:00', [])).toEqual([]);
    const products = plan.products.map((product) => ({ ...product, prices: [priceOf('live', { list: '159' })] }));
    expect(ask('2026-11-02T10:01', [page('2026-11-02T10:00', '159')], samplePlan({ products }))).toEqual([]);
  });
});
