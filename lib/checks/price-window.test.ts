import { describe, expect, it } from 'vitest';
import { contextOf, dashboard, money, productPage, samplePlan, yuan } from '@/test/support/check-fixtures';
import { priceOf } from '@/test/support/plan-rows';
import { checkPriceWindow } from './price-window';

const plan = samplePlan();
const page = (at: string, amount: string) => productPage(`${at}+08:00`, { price: yuan(amount) });
const ask = (aspect: string, now: string, ...snapshots: ReturnType<typeof page>[]) =>
  checkPriceWindow(contextOf(plan, snapshots, `${now}+08:00`)).find((judgement) => judgement.aspect === aspect);

describe('a promotion price that comes too early', () => {
  it('is a breach, and says how long before the start', () => {
    const early = page('2026-11-10T19:15', '99');
    expect(ask('early live', '2026-11-10T19:16', early)).toMatchObject({
      verdict: 'breach',
      reason: { key: 'check.window.early', args: { minutes: 45, phase: '双11 live' } },
      evidence: [{ snapshotId: early.id }],
    });
    expect(ask('early live', '2026-11-10T19:16', page('2026-11-10T19:15', '129'))?.verdict).toBe('ok');
  });

  it('is not told from what was seen in the days of an earlier promotion', () => {
    const phases = plan.phases.filter(({ id }) => id === 'live');
    const prices = plan.products[0]?.prices.filter(({ phase }) => phase === 'live') ?? [];
    const products = plan.products.map((product) => ({ ...product, prices }));
    const answers = (at: string) =>
      checkPriceWindow(contextOf(samplePlan({ phases, products }), [page(at, '99')], '2026-11-10T11:16:00.000Z'));
    expect(answers('2026-10-18T20:00')).toEqual([]);
    expect(answers('2026-11-05T20:00')).toMatchObject([{ aspect: 'early live', verdict: 'breach' }]);
  });

  it('is no longer asked once the phase has been seen', () => {
    const seen = [page('2026-11-10T19:15', '99'), page('2026-11-10T20:01', '99')];
    expect(ask('early live', '2026-11-10T20:02', ...seen)).toBeUndefined();
  });

  it('is not asked where the price before is the same', () => {
    const phases = plan.phases.map((phase) => (phase.id === 'presale' ? { ...phase, end: '2026-11-10T20:00' } : phase));
    const [kettle] = plan.products;
    const prices = kettle?.prices.map((price) => ({ ...price, promotion: '99' })) ?? [];
    const campaign = samplePlan({ phases, products: kettle ? [{ ...kettle, prices }] : [] });
    const aspects = checkPriceWindow(
      contextOf(campaign, [page('2026-11-10T19:15', '99')], '2026-11-10T11:16:00.000Z'),
    ).map(({ aspect }) => aspect);
    expect(aspects).not.toContain('early live');
  });
});

describe('a late launch', () => {
  it('counts the minutes since the start in which the old price was still shown', () => {
    expect(ask('launch live', '2026-11-10T20:13', page('2026-11-10T20:12', '129'))).toMatchObject({
      verdict: 'breach',
      seen: '¥129',
      reason: { key: 'check.window.not-launched', args: { minutes: 12 } },
    });
  });

  it('is no longer asked once what follows the phase has been seen', () => {
    const never = page('2026-11-10T17:00', '99');
    expect(ask('launch presale', '2026-11-10T17:01', never)?.verdict).toBe('breach');
    expect(ask('launch presale', '2026-11-10T20:02', never, page('2026-11-10T20:01', '99'))).toBeUndefined();
  });

  it('is over once the price has been seen in the phase', () => {
    const seen = [page('2026-11-10T20:12', '129'), page('2026-11-10T20:20', '99'), page('2026-11-10T23:00', '129')];
    expect(ask('launch live', '2026-11-10T23:01', ...seen)).toMatchObject({
      verdict: 'ok',
      reason: { key: 'check.window.launched', args: { minutes: 20 } },
    });
  });

  it('is of the price of its own platform', () => {
    const [kettle] = plan.products;
    const own = priceOf('live', { platform: 'tmall', promotion: '95' });
    const products = kettle ? [{ ...kettle, prices: [...kettle.prices, own] }] : [];
    const answers = checkPriceWindow(
      contextOf(samplePlan({ products }), [page('2026-11-10T20:12', '95')], '2026-11-10T12:13:00.000Z'),
    );
    expect(answers).toMatchObject([{ aspect: 'launch live', verdict: 'ok', expected: '¥95' }]);
  });

  it('is not claimed of a price that did change, to a wrong one', () => {
    expect(ask('launch live', '2026-11-10T20:13', page('2026-11-10T20:12', '109'))).toBeUndefined();
    const before = [page('2026-11-10T19:30', '145'), page('2026-11-10T20:12', '145')];
    expect(ask('launch live', '2026-11-10T20:13', ...before)?.verdict).toBe('breach');
  });

  it('cannot be told from what was seen before the start', () => {
    expect(ask('launch live', '2026-11-10T20:13', page('2026-11-10T19:59', '129'))).toBeUndefined();
  });
});

describe('a promotion price that stays too long', () => {
  it('is a breach after the end of its phase', () => {
    expect(ask('late live', '2026-11-12T00:31', page('2026-11-12T00:30', '99'))).toMatchObject({
      verdict: 'breach',
      reason: { key: 'check.window.late', args: { minutes: 30 } },
    });
    expect(ask('late live', '2026-11-12T00:31', page('2026-11-12T00:30', '159'))?.verdict).toBe('ok');
  });

  it('is found between two phases', () => {
    expect(ask('late presale', '2026-11-10T18:31', page('2026-11-10T18:30', '129'))?.verdict).toBe('breach');
  });

  it('is a late launch, not a late end, where the next phase has begun', () => {
    const old = page('2026-11-10T20:30', '129');
    expect(ask('late presale', '2026-11-10T20:31', old)).toBeUndefined();
    expect(ask('launch live', '2026-11-10T20:31', old)?.verdict).toBe('breach');
  });

  it('is not claimed from an amount in another currency', () => {
    const row = dashboard('2026-11-12T00:30+08:00', [
      { productId: '1001', cells: { promo_price: money('99', 'HKD') } },
    ]);
    expect(ask('late live', '2026-11-12T00:31', row)?.verdict).toBe('cannot-tell');
  });
});

describe('a column called plainly "price"', () => {
  const plain = (at: string, amount: string) =>
    dashboard(`${at}+08:00`, [{ productId: '1001', cells: { price: money(amount, 'CNY') } }]);

  it('that shows the list price does not tell whether the promotion price is out', () => {
    for (const [aspect, at] of [
      ['early live', '2026-11-10T19:15'],
      ['late live', '2026-11-12T00:30'],
    ] as const)
      expect(ask(aspect, at, plain(at, '159'))).toMatchObject({
        verdict: 'cannot-tell',
        reason: { key: 'check.price.maybe-list' },
      });
  });

  it('that shows the promotion price tells that it is', () => {
    expect(ask('early live', '2026-11-10T19:16', plain('2026-11-10T19:15', '99'))?.verdict).toBe('breach');
    expect(ask('late live', '2026-11-12T00:31', plain('2026-11-12T00:30', '99'))?.verdict).toBe('breach');
  });
});
