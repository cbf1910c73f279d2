import { describe, expect, it } from 'vitest';
import { contextOf, count, dashboard, productPage, samplePlan } from '@/test/support/check-fixtures';
import { listingOf, productOf } from '@/test/support/plan-rows';
import { checkStock } from './stock';

const plan = samplePlan();
const now = '2026-11-10T13:00:00.000Z';
type Snapshots = Parameters<typeof checkStock>[0]['snapshots'];
const ask = (aspect: string, snapshots: Snapshots, at = now) =>
  checkStock(contextOf(plan, snapshots, at)).find((judgement) => judgement.aspect === aspect);
const row = (time: string, cells: Record<string, number>) =>
  dashboard(
    `2026-11-10T${time}+08:00`,
    [{ productId: '1001', cells: Object.fromEntries(Object.entries(cells).map(([id, n]) => [id, count(n)])) }],
    '2026-11-10',
  );
const page = (availability: 'in' | 'out' | 'unknown') =>
  productPage('2026-11-10T20:50:00+08:00', { availability, availabilityRaw: availability === 'out' ? '已售罄' : null });

describe('whether a listing can be bought', () => {
  it('is a breach where its page says that it is sold out', () => {
    expect(ask('availability', [page('out')])).toMatchObject({
      verdict: 'breach',
      seen: '已售罄',
      severity: 'critical',
      reason: { key: 'check.stock.out' },
    });
  });

  it('is a breach where the stock column stands at nought, whatever an older page said', () => {
    expect(ask('availability', [page('in'), row('20:55', { stock: 0 })])).toMatchObject({
      verdict: 'breach',
      reason: { key: 'check.stock.none-left' },
    });
  });

  it('is over once a newer look says that there is some again', () => {
    const late = (availability: 'in' | 'out', at: string) => productPage(`2026-11-10T${at}+08:00`, { availability });
    expect(ask('availability', [row('20:30', { stock: 0 }), late('in', '20:55')])).toMatchObject({
      verdict: 'ok',
      reason: { key: 'check.stock.in' },
    });
    expect(ask('availability', [late('out', '20:30'), row('20:55', { stock: 500 })])).toMatchObject({
      verdict: 'ok',
      reason: { key: 'check.stock.left' },
    });
    expect(ask('availability', [row('20:30', { stock: 500 }), late('out', '20:55')])?.verdict).toBe('breach');
  });

  it('is right where the page offers it or stock is left', () => {
    expect(ask('availability', [page('in')])?.verdict).toBe('ok');
    expect(ask('availability', [row('20:55', { stock: 12 })])?.verdict).toBe('ok');
  });

  it('cannot be told from a dash, a silent page or nothing seen', () => {
    const dash = dashboard('2026-11-10T20:55:00+08:00', [
      { productId: '1001', cells: { stock: { status: 'absent', raw: '-' } } },
    ]);
    for (const snapshots of [[dash], [page('unknown')], []]) {
      expect(ask('availability', snapshots)?.verdict).toBe('cannot-tell');
    }
  });

  it('is asked in selling phases only', () => {
    expect(ask('availability', [page('out')], '2026-10-20T00:00:00.000Z')).toBeUndefined();
  });

  it('costs what it sold before it ran out, however long it has been out, and says since when', () => {
    const looks = [
      row('20:20', { stock: 30, units_paid: 10 }),
      row('20:50', { stock: 0, units_paid: 40 }),
      row('22:50', { stock: 0, units_paid: 40 }),
    ];
    expect(ask('availability', looks, '2026-11-10T15:00:00.000Z')).toMatchObject({
      costPerHour: { amount: '5940', currency: 'CNY' },
      reason: { args: { since: '2026-11-10 20:50' } },
    });
  });

  it('cannot be told of a phase that the plan has no price for, though it has for others', () => {
    const encore = { id: 'encore', name: 'encore', kind: 'encore' as const };
    const phases = [...plan.phases, { ...encore, start: '2026-11-12T00:00', end: '2026-11-14T00:00' }];
    const out = productPage('2026-11-12T10:00:00+08:00', { availability: 'out', availabilityRaw: '已下架' });
    const said = (campaign: typeof plan) => checkStock(contextOf(campaign, [out], '2026-11-12T10:05:00+08:00'))[0];
    expect(said(samplePlan({ phases }))).toMatchObject({
      verdict: 'cannot-tell',
      reason: { key: 'check.stock.unplanned' },
    });
    const products = plan.products.map((product) => ({ ...product, prices: [] }));
    expect(said(samplePlan({ phases, products }))?.verdict).toBe('breach');
  });

  it('is not told by a report or by a page of a day that is over', () => {
    const over = dashboard(
      '2026-11-11T00:30:00+08:00',
      [{ productId: '1001', cells: { stock: count(0) } }],
      '2026-11-10',
    );
    const [answer] = checkStock(contextOf(plan, [over], '2026-11-11T00:35:00+08:00'));
    expect(answer).toMatchObject({ verdict: 'cannot-tell', reason: { key: 'check.stock.unseen' } });
  });

  it('names the alternates that are in stock on the same marketplace', () => {
    const products = [
      ...plan.products.map((product) => ({ ...product, alternates: ['pot', 'pan', 'wok'] })),
      productOf('pot', { name: 'Pot', listings: [listingOf('tmall', '1002')] }),
      productOf('pan', { name: 'Pan', listings: [listingOf('tmall', '1003')] }),
      productOf('wok', { name: 'Wok', listings: [listingOf('jd', '1002')] }),
    ];
    const stocks = dashboard(
      '2026-11-10T20:55:00+08:00',
      [
        ['1001', 0],
        ['1002', 320],
        ['1003', 0],
      ].map(([productId, left]) => ({ productId: String(productId), cells: { stock: count(Number(left)) } })),
    );
    const answers = checkStock(contextOf(samplePlan({ products }), [stocks], now));
    expect(answers.find(({ verdict }) => verdict === 'breach')?.reason.args).toMatchObject({ stands: 'Pot (320)' });
  });

  it('costs the promotion price times the pace before it ran out', () => {
    const looks = [row('20:20', { stock: 30, units_paid: 10 }), row('20:50', { stock: 0, units_paid: 40 })];
    expect(ask('availability', looks)).toMatchObject({ costPerHour: { amount: '5940', currency: 'CNY' } });
  });
});

describe('how long the stock lasts', () => {
  const looks = (stock: number) => [
    row('20:00', { stock: 999, units_paid: 0 }),
    row('20:30', { stock, units_paid: 50 }),
  ];

  it('is a breach where it ends before the phase does', () => {
    expect(ask('cover', looks(200))).toMatchObject({
      verdict: 'breach',
      severity: 'major',
      reason: { key: 'check.stock.short', args: { hours: 2, due: 27.5 } },
    });
    expect(ask('cover', looks(20))).toMatchObject({ severity: 'critical' });
    expect(ask('cover', looks(9000))?.verdict).toBe('ok');
  });

  it('is too close to tell where a few sold less would do', () => {
    // 50 in half an hour may as well have been 36: 2650 then last 37 h, not 26.5.
    expect(ask('cover', looks(2650))).toMatchObject({ verdict: 'cannot-tell', reason: { key: 'check.stock.close' } });
    expect(ask('cover', looks(1850))?.verdict).toBe('breach');
  });

  it('is neither mended nor broken by time alone', () => {
    const seen = looks(200);
    const [early, late] = ['2026-11-10T20:31:00+08:00', '2026-11-11T23:30:00+08:00'].map((at) =>
      checkStock(contextOf(plan, seen, at)).find((one) => one.aspect === 'cover'),
    );
    expect(early?.verdict).toBe('breach');
    expect(late).toEqual(early);
  });

  it('is not asked while the pace is unknown', () => {
    expect(ask('cover', [row('20:30', { stock: 20, units_paid: 50 })])).toBeUndefined();
    const unstated = looks(20);
    for (const { reading } of unstated) reading.period = null;
    expect(ask('cover', unstated)).toBeUndefined();
  });
});

describe('what is to be kept back', () => {
  const kept = (...listings: ReturnType<typeof listingOf>[]) =>
    samplePlan({
      products: plan.products.map((product) => ({
        ...product,
        safetyStock: 50,
        listings: [...product.listings, ...listings],
      })),
    });
  const safety = (campaign: typeof plan, ...lefts: number[]) => {
    const cells = lefts.map((left, at) => ({ productId: String(1001 + at), cells: { stock: count(left) } }));
    const answers = checkStock(contextOf(campaign, [dashboard('2026-11-10T20:55:00+08:00', cells)], now));
    return answers.filter(({ aspect }) => aspect === 'safety').map(({ verdict }) => verdict);
  };

  it('is a breach where less is left', () => {
    expect(safety(kept(), 49)).toEqual(['breach']);
    expect(safety(kept(), 50)).toEqual(['ok']);
    expect(safety(plan, 49)).toEqual([]);
  });

  it('is less for certain only where all listings together show less, shared or not', () => {
    const two = kept(listingOf('tmall', '1002'));
    expect(safety(two, 20, 20)).toEqual(['breach', 'breach']);
    expect(safety(two, 30, 30)).toEqual(['cannot-tell', 'cannot-tell']);
    expect(safety(two, 30, 60)).toEqual(['ok', 'ok']);
    expect(safety(two, 20)).toEqual(['cannot-tell']);
  });
});
