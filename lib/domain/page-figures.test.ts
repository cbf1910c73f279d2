import { describe, expect, it } from 'vitest';
import { snapshotAt } from '@/test/support/check-fixtures';
import { pageFigures } from './page-figures';
import type { KpiReading, QuantityField, Reading } from './reading';
import type { Snapshot } from './snapshot';

const ZONE = 'Asia/Shanghai';
const money = (value: string, currency: string | null = 'CNY'): QuantityField => ({
  status: 'ok',
  value: { unit: 'money', value, currency },
  raw: value,
  at: 'b',
});
const tile = (field: QuantityField, label = '支付金额'): KpiReading => ({
  label,
  metric: 'gmv_paid',
  qualifiers: [],
  field,
});

/** Figures over snapshots as a chart joins them: those of one id. */
function seriesOf(snapshots: readonly Snapshot[], zone: string) {
  const found = new Map<string, { label: string; about: string; currency: string | null; values: number[] }>();
  for (const snapshot of snapshots)
    for (const { id, label, about, currency, value } of pageFigures(snapshot, zone)) {
      const one = found.get(id) ?? { label, about, currency, values: [] };
      one.values.push(value);
      found.set(id, one);
    }
  return [...found.values()];
}

describe('figures over time', () => {
  it('are a point a snapshot, and none where the figure was not read', () => {
    const [series] = seriesOf(
      [
        snapshotAt('2026-11-10T12:00:00Z', { kpis: [tile(money('100'))] }),
        snapshotAt('2026-11-10T12:05:00Z', { kpis: [tile({ status: 'absent', raw: '-' })] }),
        snapshotAt('2026-11-10T12:10:00Z', { kpis: [tile(money('250.5'))] }),
      ],
      ZONE,
    );
    expect(series?.values).toEqual([100, 250.5]);
    expect(series).toMatchObject({ label: '支付金额', currency: 'CNY' });
  });

  it('are never joined over two currencies', () => {
    const snapshots = ['CNY', 'USD'].map((currency) =>
      snapshotAt('2026-11-10T12:00:00Z', { kpis: [tile(money('1', currency))] }),
    );
    expect(seriesOf(snapshots, ZONE).map(({ currency }) => currency)).toEqual(['CNY', 'USD']);
  });

  it('are told apart by what qualifies them', () => {
    const [pc, all] = [{ ...tile(money('1')), qualifiers: ['device:pc'] }, tile(money('2'))];
    expect(seriesOf([snapshotAt('2026-11-10T12:00:00Z', { kpis: [pc, all] })], ZONE)).toHaveLength(2);
  });
});

describe('figures of one page for several periods or filters', () => {
  const days = (start: string, end: string) => ({ raw: `${start} ~ ${end}`, start, end });
  const at = (day: string, value: string, about: Partial<Reading>) =>
    snapshotAt(`${day}T12:00:00Z`, { kpis: [tile(money(value))], ...about });
  const textOf = (snapshots: Snapshot[]) =>
    seriesOf(snapshots, ZONE).map(({ label, about, values }) => [label, about, values.join(' ')]);

  it('are never joined over two kinds of period, and are named by them', () => {
    const week = at('2026-11-10', '900', { period: days('2026-11-03', '2026-11-09') });
    const day = at('2026-11-10', '100', { period: days('2026-11-09', '2026-11-09') });
    const next = at('2026-11-11', '120', { period: days('2026-11-10', '2026-11-10') });
    expect(textOf([week, day, next])).toEqual([
      ['支付金额', '2026-11-03 ~ 2026-11-09', '900'],
      ['支付金额', '2026-11-09 ~ 2026-11-09', '100 120'],
    ]);
    const named = (raw: string, relative: string) => ({ period: { raw, start: null, end: null, relative } });
    const today = at('2026-11-10', '50', named('今日', 'period:today'));
    const month = at('2026-11-10', '3000', named('近30天', 'period:30d'));
    expect(textOf([today, month])).toHaveLength(2);
  });

  it('are never joined over two filters', () => {
    const scope = (text: string) => ({ scope: [{ label: null, text, qualifiers: [] }] });
    const shops = ['旗舰店', '专营店', '旗舰店'].map((shop, day) => at(`2026-11-1${day}`, String(day), scope(shop)));
    expect(textOf(shops)).toEqual([
      ['支付金额', '旗舰店', '0 2'],
      ['支付金额', '专营店', '1'],
    ]);
  });

  it('have no point where a total row sums up the rows of this page alone', () => {
    const column = { header: '支付金额', metric: 'gmv_paid', qualifiers: [], fields: [money('10'), money('20')] };
    const row = { ref: 0, at: 'tr', key: null, productId: null, title: null, labels: {} };
    const table = { at: 't', caption: null, columns: [column], rows: [row, row], totals: [money('30')], rowsSeen: 2 };
    expect(textOf([at('2026-11-10', '1', { kpis: [], tables: [{ ...table, rowsTotal: 310 }] })])).toEqual([]);
    expect(textOf([at('2026-11-10', '1', { kpis: [], tables: [{ ...table, rowsTotal: 2 }] })])).toHaveLength(1);
  });
});
