import { describe, expect, it } from 'vitest';
import { contextOf, count, dashboard, productPage, samplePlan } from '@/test/support/check-fixtures';
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
      reason: { key: 'check.stock.short', args: { hours: 2, due: 27 } },
    });
    expect(ask('cover', looks(20))).toMatchObject({ severity: 'critical' });
    expect(ask('cover', looks(9000))?.verdict).toBe('ok');
  });

  it('is not asked while the pace is unknown', () => {
    expect(ask('cover', [row('20:30', { stock: 20, units_paid: 50 })])).toBeUndefined();
    const unstated = looks(20);
    for (const { reading } of unstated) reading.period = null;
    expect(ask('cover', unstated)).toBeUndefined();
  });
});
