import { describe, expect, it } from 'vitest';
import type { GoalMetric } from '@/lib/domain/plan-targets';
import { GoalProgress } from '@/lib/domain/progress';
import type { QuantityField } from '@/lib/domain/reading';
import type { Snapshot } from '@/lib/domain/snapshot';
import { contextOf, count, dashboard, money, samplePlan, snapshotAt } from '@/test/support/check-fixtures';
import { channelOf, listingOf } from '@/test/support/plan-rows';
import { goalProgress } from './goal-progress';

const goals = (['gmv', 'orders', 'visitors', 'conversion'] as const).map((metric) => ({
  metric,
  target: metric === 'conversion' ? '0.05' : '2800',
}));
const plan = samplePlan({
  goals,
  channels: [channelOf('search', { name: '手淘搜索', targets: [{ metric: 'gmv', target: '700' }] })],
});

/** An overview with tiles, for one day or a stated span. */
function overview(takenAt: string, tiles: Record<string, QuantityField>, start: string | null, end = start): Snapshot {
  return snapshotAt(takenAt, {
    pageKind: 'overview',
    period: start === null ? null : { raw: `${start}`, start, end },
    kpis: Object.entries(tiles).map(([metric, field]) => ({ label: metric, metric, qualifiers: [], field })),
  });
}
const first = (amount: string, people = 100, time = '2026-11-11T00:10:00+08:00') =>
  overview(time, { gmv_paid: money(amount), visitors: count(people), buyers_paid: count(5) }, '2026-11-10');
const second = (amount: string, people = 100) =>
  overview(
    '2026-11-11T10:00:00+08:00',
    { gmv_paid: money(amount), visitors: count(people), buyers_paid: count(9) },
    '2026-11-11',
  );

function lineOf(metric: GoalMetric, snapshots: Snapshot[], now = '2026-11-11T02:01:00.000Z', campaign = plan) {
  const progress = GoalProgress.parse(goalProgress(contextOf(campaign, snapshots, now)));
  return progress.lines.find((line) => line.owner.type === 'campaign' && line.metric === metric);
}

describe('how far a goal is', () => {
  it('adds money over the days since the promotion went live', () => {
    expect(lineOf('gmv', [first('300.10'), second('400.20')])).toMatchObject({
      currency: 'CNY',
      expectedByNow: '1401.67',
      standing: { status: 'ok', value: '700.3', counted: { start: '2026-11-10', end: '2026-11-11' } },
    });
  });

  it('does not take a day that was still running, or is missing, for the whole', () => {
    const halfDay = first('300', 100, '2026-11-10T22:00:00+08:00');
    for (const snapshots of [[halfDay, second('400')], [second('400')]]) {
      expect(lineOf('gmv', snapshots)?.standing).toMatchObject({
        status: 'cannot-tell',
        reason: { key: 'check.goal.gap' },
      });
    }
  });

  it('takes the tiles of one product, or of other shops, for no figure of the shop', () => {
    for (const pageKind of ['item', 'market'] as const) {
      const others = [first('300'), second('400')].map((page) => ({ ...page, reading: { ...page.reading, pageKind } }));
      expect(lineOf('gmv', others)?.standing.status).toBe('cannot-tell');
    }
  });

  it('takes one period that covers the days', () => {
    const span = overview(
      '2026-11-11T10:00:00+08:00',
      { gmv_paid: money('650'), visitors: count(150) },
      '2026-11-10',
      '2026-11-11',
    );
    expect(lineOf('gmv', [first('300'), span])?.standing).toMatchObject({ value: '650' });
    expect(lineOf('visitors', [first('300'), span])?.standing).toMatchObject({ value: '150' });
  });

  it('never adds people over days', () => {
    expect(lineOf('visitors', [first('300'), second('400')])?.standing).toMatchObject({
      status: 'cannot-tell',
      reason: { key: 'check.goal.people-by-day' },
    });
  });

  it('recomputes conversion from its parts, and expects it whole at any time', () => {
    const now = '2026-11-10T14:00:00.000Z';
    const looks = [first('300', 100, '2026-11-10T21:50:00+08:00')];
    expect(lineOf('conversion', looks, now)).toMatchObject({ expectedByNow: '0.05', standing: { value: '0.05' } });
  });

  it('cannot be told without a period, in another currency, or before the start', () => {
    const unstated = overview('2026-11-10T21:50:00+08:00', { gmv_paid: money('300') }, null);
    const foreign = overview('2026-11-10T21:50:00+08:00', { gmv_paid: money('300', 'USD') }, '2026-11-10');
    const now = '2026-11-10T14:00:00.000Z';
    for (const snapshot of [unstated, foreign])
      expect(lineOf('gmv', [snapshot], now)?.standing.status).toBe('cannot-tell');
    expect(lineOf('gmv', [first('300')], '2026-11-10T11:00:00.000Z')).toMatchObject({
      expectedByNow: '0',
      standing: { reason: { key: 'check.goal.not-begun' } },
    });
  });

  it('reads a channel from the row that bears its name', () => {
    const table = dashboard(
      '2026-11-10T21:50:00+08:00',
      [
        { labels: { source: '手淘 搜索' }, cells: { gmv_channel: money('120') } },
        { labels: { source: '直通车' }, cells: { gmv_channel: money('80') } },
      ],
      '2026-11-10',
    );
    const { lines } = goalProgress(contextOf(plan, [table], '2026-11-10T14:00:00.000Z'));
    expect(lines.find(({ owner }) => owner.type === 'channel')?.standing).toMatchObject({ status: 'ok', value: '120' });
  });

  it('says which platforms are missing from the sum, and never adds people over platforms', () => {
    const [kettle] = plan.products;
    const jd = listingOf('jd', '9');
    const two = samplePlan({ goals, products: kettle ? [{ ...kettle, listings: [...kettle.listings, jd] }] : [] });
    const now = '2026-11-10T14:00:00.000Z';
    const onTmall = first('300', 100, '2026-11-10T21:50:00+08:00');
    const onJd = structuredClone(onTmall);
    onJd.reading.platform = 'jd';
    expect(lineOf('gmv', [onTmall], now, two)?.standing).toMatchObject({
      status: 'partial',
      value: '300',
      missing: ['jd'],
    });
    expect(lineOf('gmv', [onTmall, onJd], now, two)?.standing).toMatchObject({ status: 'ok', value: '600' });
    expect(lineOf('visitors', [onTmall, onJd], now, two)?.standing).toMatchObject({
      reason: { key: 'check.goal.platforms' },
    });
  });

  it('does not mistake a product table for the shop while an overview is known', () => {
    const ranking = dashboard(
      '2026-11-10T21:55:00+08:00',
      [{ productId: '1001', cells: { gmv_paid: money('50') } }],
      '2026-11-10',
    );
    for (const table of ranking.reading.tables) table.totals = [money('50')];
    const now = '2026-11-10T14:00:00.000Z';
    const looks = [first('300', 100, '2026-11-10T21:50:00+08:00'), ranking];
    expect(lineOf('gmv', looks, now)?.standing).toMatchObject({ value: '300' });
  });
});

describe('what a page is filtered to', () => {
  const filtered = (snapshot: Snapshot, text: string, ...qualifiers: string[]): Snapshot => ({
    ...snapshot,
    reading: { ...snapshot.reading, scope: [{ label: null, text, qualifiers }] },
  });

  it('makes its figures a part, not the whole', () => {
    const mobile = filtered(second('9999'), '移动端', 'device:mobile');
    expect(lineOf('gmv', [first('300.10'), second('400.20'), mobile])?.standing).toMatchObject({ value: '700.3' });
    expect(lineOf('gmv', [filtered(first('300.10'), '移动端', 'device:mobile')])?.standing).toMatchObject({
      status: 'cannot-tell',
    });
  });

  it('keeps apart what was seen of two shops under one address', () => {
    const one = filtered(first('300.10'), '旗舰店');
    const other = filtered(second('400.20'), '专营店');
    expect(lineOf('gmv', [one, other])?.standing).toMatchObject({ status: 'cannot-tell' });
    expect(lineOf('gmv', [one, filtered(second('400.20'), '旗舰店')])?.standing).toMatchObject({ value: '700.3' });
  });
});

describe('a total row', () => {
  function ranking(rowsTotal: number | null, total: string): Snapshot {
    const rows = ['1001', '1002'].map((productId) => ({ productId, cells: { gmv_paid: money('100') } }));
    const page = dashboard('2026-11-11T10:00:00+08:00', rows);
    const tables = page.reading.tables.map((table) => ({ ...table, totals: [money(total)], rowsTotal }));
    const period = { raw: 'both days', start: '2026-11-10', end: '2026-11-11' };
    return { ...page, reading: { ...page.reading, tables, period } };
  }

  it('is no figure of the shop where it sums up the half of the rows that the page has', () => {
    expect(lineOf('gmv', [ranking(310, '200')])?.standing.status).toBe('cannot-tell');
    expect(lineOf('gmv', [ranking(2, '200')])?.standing).toMatchObject({ status: 'ok', value: '200' });
    expect(lineOf('gmv', [ranking(310, '31000')])?.standing).toMatchObject({ status: 'ok', value: '31000' });
  });
});
