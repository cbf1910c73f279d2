import { describe, expect, it } from 'vitest';
import type { KpiReading, QuantityField, Reading } from '@/lib/domain/reading';
import type { Snapshot } from '@/lib/domain/snapshot';
import { samplePlan, snapshotAt } from '@/test/support/check-fixtures';
import { planLine, within } from './plan-line';
import { seriesOf } from './series';
import { timeTicks } from './time-ticks';

const HOUR = 3_600_000;
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
    expect(series?.points.map(({ y }) => y)).toEqual([100, 250.5]);
    expect(series).toMatchObject({ label: '支付金额', metric: 'gmv_paid', unit: 'money', currency: 'CNY' });
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
    seriesOf(snapshots, ZONE).map(({ label, points }) => [label, points.map(({ y }) => y).join(' ')]);

  it('are never joined over two kinds of period, and are named by them', () => {
    const week = at('2026-11-10', '900', { period: days('2026-11-03', '2026-11-09') });
    const day = at('2026-11-10', '100', { period: days('2026-11-09', '2026-11-09') });
    const next = at('2026-11-11', '120', { period: days('2026-11-10', '2026-11-10') });
    expect(textOf([week, day, next])).toEqual([
      ['支付金额 (2026-11-03 ~ 2026-11-09)', '900'],
      ['支付金额 (2026-11-09 ~ 2026-11-09)', '100 120'],
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
      ['支付金额 (旗舰店)', '0 2'],
      ['支付金额 (专营店)', '1'],
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

describe('the plan as a line', () => {
  const plan = samplePlan({
    goals: [
      { metric: 'gmv', target: '280' },
      { metric: 'conversion', target: '0.04' },
    ],
  });
  const start = Date.parse('2026-11-10T12:00:00Z');

  it('grows evenly over the live phase for what adds up', () => {
    expect(planLine(plan, 'gmv_paid')).toEqual([
      { x: start, y: 0 },
      { x: start + 28 * HOUR, y: 280 },
    ]);
  });

  it('is level for conversion', () => {
    expect(planLine(plan, 'pay_conversion_rate')?.map(({ y }) => y)).toEqual([0.04, 0.04]);
  });

  it('rests between two live phases', () => {
    const phases = [
      { id: 'a', name: 'a', kind: 'live' as const, start: '2026-11-01', end: '2026-11-02' },
      { id: 'b', name: 'b', kind: 'live' as const, start: '2026-11-05', end: '2026-11-06' },
    ];
    expect(planLine({ ...plan, phases }, 'gmv_paid')?.map(({ y }) => y)).toEqual([0, 140, 140, 280]);
  });

  it('is cut to what the chart shows, with its value at the edges', () => {
    const line = [
      { x: 0, y: 0 },
      { x: 100, y: 10 },
    ];
    expect(within(line, 20, 50)).toEqual([
      { x: 20, y: 2 },
      { x: 50, y: 5 },
    ]);
    expect(within(line, -50, 50)).toEqual([
      { x: 0, y: 0 },
      { x: 50, y: 5 },
    ]);
    expect(within(line, 200, 300)).toEqual([]);
  });

  it('is not drawn for what has no goal', () => {
    expect(planLine(plan, 'page_views')).toBeNull();
    expect(planLine(plan, null)).toBeNull();
  });
});

describe('ticks of the time axis', () => {
  it('stand at round hours of the zone, also where it is off the hour', () => {
    const from = Date.parse('2026-11-10T00:10:00Z');
    const shown = (zone: string) =>
      timeTicks(from, from + 6 * HOUR, zone, 8).map((at) =>
        Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainTime().toString().slice(0, 5),
      );
    expect(shown('Asia/Shanghai')).toEqual(['09:00', '10:00', '11:00', '12:00', '13:00', '14:00']);
    expect(shown('Asia/Kolkata')).toEqual(['06:00', '07:00', '08:00', '09:00', '10:00', '11:00']);
  });

  it('stay few however long the history', () => {
    expect(timeTicks(0, 1000 * 24 * HOUR, 'UTC', 8).length).toBeLessThanOrEqual(9);
  });
});
