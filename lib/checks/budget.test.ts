import { describe, expect, it } from 'vitest';
import type { EventCurve } from '@/lib/domain/event-curve';
import type { QuantityField } from '@/lib/domain/reading';
import type { Snapshot } from '@/lib/domain/snapshot';
import { translateMessage } from '@/lib/i18n/translate';
import { contextOf, count, dashboard, money, samplePlan, snapshotAt } from '@/test/support/check-fixtures';
import { budgetLineOf, channelOf, productOf } from '@/test/support/plan-rows';
import { seeded } from '@/test/support/seeded';
import { checkBudget } from './budget';

const START = Date.parse('2026-11-10T16:00:00.000Z');
const HOUR = 3_600_000;
const live = { id: 'live', name: 'live', kind: 'live', start: '2026-11-11T00:00', end: '2026-11-13T00:00' } as const;
const line = budgetLineOf('ztc', { name: '直通车', platform: 'tmall', amount: '4800', sales: '19200' });
const plan = samplePlan({ phases: [live], products: [productOf('kettle')], budget: [line] });

function at(hour: number): string {
  return new Date(START + hour * HOUR).toISOString();
}

/** The tiles of the platform's advertising at an hour since the start, over both days. */
function tiles(hour: number, cells: Record<string, QuantityField>, qualifiers: string[] = []): Snapshot {
  return snapshotAt(at(hour), {
    pageKind: 'advertising',
    period: { raw: '', start: '2026-11-11', end: '2026-11-12' },
    kpis: Object.entries(cells).map(([metric, field]) => ({
      label: metric,
      metric,
      qualifiers: metric === 'ad_spend' ? [] : qualifiers,
      field,
    })),
  });
}

const spends = (perHour: number, hours: readonly number[], from = 0) =>
  hours.map((hour) => tiles(hour, { ad_spend: money((from + hour * perHour).toFixed(2)) }));

function said(snapshots: Snapshot[], now: string, aspect = 'spend', campaign = plan, curves: EventCurve[] = []) {
  const judgements = checkBudget({ ...contextOf(campaign, snapshots, now), curves });
  const found = judgements.find((judgement) => judgement.aspect === aspect);
  if (found)
    for (const language of ['en', 'zh-CN'] as const)
      expect(translateMessage(language, found.reason)).not.toMatch(/^check\./);
  return found;
}

describe('what a budget line has spent', () => {
  it('is fine at the pace of the plan, on the platform’s tiles or on a row of its name', () => {
    expect(said(spends(100, [10, 12]), at(12))).toMatchObject({ verdict: 'ok', seen: '¥1200' });
    const row = dashboard(at(12), [{ labels: { plan: '直通车' }, cells: { ad_spend: money('1300') } }], '2026-11-11');
    expect(said([row], at(12))).toMatchObject({ verdict: 'ok', seen: '¥1300' });
  });

  it('is too much where it runs out before the end, at the hour and at so much an hour', () => {
    const answer = said(spends(250, [10, 11, 12]), at(12));
    expect(answer).toMatchObject({
      verdict: 'breach',
      reason: { key: 'check.budget.runs-out', args: { percent: 25, out: '2026-11-11 19:12', pace: '¥250' } },
      costPerHour: { amount: '200.00', currency: 'CNY' },
    });
  });

  it('is not too much for a launch that is over, nor where earlier events went that way', () => {
    expect(said(spends(20, [10, 11, 12], 2000), at(12))?.verdict).toBe('ok');
    const early: EventCurve = {
      event: '618',
      metric: 'gmv',
      byHour: Array.from({ length: 48 }, (_, hour) => 60 - hour),
    };
    expect(said(spends(170, [10, 11, 12]), at(12))?.verdict).toBe('breach');
    expect(said(spends(170, [10, 11, 12]), at(12), 'spend', plan, [early])?.verdict).toBe('ok');
  });

  it('is not too much where a part of it went before the live phases, which begin within a day or with one', () => {
    const campaign = (start: string) =>
      samplePlan({
        phases: [
          { id: 'preheat', name: 'preheat', kind: 'preheat', start: '2026-11-09T00:00', end: start },
          { ...live, start },
        ],
        products: [productOf('kettle')],
        budget: [line],
      });
    // ¥2000 in the two days before; of the rest a third more than even, and a peak at the moment.
    const day = (of: string, hour: number, spent: number) =>
      snapshotAt(at(hour), {
        pageKind: 'advertising',
        period: { raw: of, start: of, end: of },
        kpis: [{ label: 'ad_spend', metric: 'ad_spend', qualifiers: [], field: money(spent.toFixed(2)) }],
      });
    const before = [day('2026-11-09', -24, 1000), day('2026-11-10', 0.1, 1000)];
    const looks = [day('2026-11-11', 10, 600), day('2026-11-11', 12, 940)];
    expect(said([...before, ...looks], at(12), 'spend', campaign('2026-11-11T00:00'))?.verdict).toBe('ok');
    const fast = [10, 12].map((hour) => day('2026-11-11', hour, hour * 150));
    expect(said([...before, ...fast], at(12), 'spend', campaign('2026-11-11T00:00'))?.verdict).toBe('breach');
    // Live from 20:00 on: ¥1900 of the day's had gone by then, and a quarter more has since.
    const evening = [day('2026-11-09', -24, 1000), day('2026-11-10', -4.5, 1890), day('2026-11-10', -0.5, 2040)];
    expect(said(evening, at(-0.5), 'spend', campaign('2026-11-10T20:00'))?.verdict).not.toBe('breach');
  });

  it('is over where more was spent than planned, whatever the pages leave out', () => {
    const today = tiles(30, { ad_spend: money('5000') });
    const second = {
      ...today,
      reading: { ...today.reading, period: { raw: '', start: '2026-11-12', end: '2026-11-12' } },
    };
    expect(said([second], at(30))).toMatchObject({ verdict: 'breach', reason: { key: 'check.budget.over' } });
    const less = {
      ...second,
      reading: { ...second.reading, kpis: [{ label: '', metric: 'ad_spend', qualifiers: [], field: money('50') }] },
    };
    expect(said([less], at(30))).toMatchObject({ verdict: 'cannot-tell', reason: { key: 'check.budget.at-least' } });
  });

  it('is too little where half of what was due is not spent, or much is left at its date', () => {
    expect(said(spends(30, [22, 23, 24]), at(24))).toMatchObject({
      severity: 'minor',
      reason: { key: 'check.budget.slow' },
    });
    const due = { ...plan, budget: [{ ...line, due: '2026-11-12T00:00' }] };
    expect(said(spends(100, [23, 25]), at(25), 'spend', due)).toMatchObject({
      reason: { key: 'check.budget.unspent', args: { left: '¥2300' } },
    });
    expect(
      said(spends(195, [23, 25]), at(25), 'spend', {
        ...due,
        budget: [{ ...line, due: '2026-11-12T00:00', amount: '5000' }],
      })?.verdict,
    ).toBe('ok');
  });

  it('is not told from a page of two lines, of another currency, or from none', () => {
    const two = { ...plan, budget: [line, budgetLineOf('yl', { name: '引力魔方', platform: 'tmall' })] };
    expect(said(spends(100, [12]), at(12), 'spend', two)?.verdict).toBe('cannot-tell');
    expect(said([tiles(12, { ad_spend: money('900', 'USD') })], at(12))?.verdict).toBe('cannot-tell');
    expect(said([], at(12))).toMatchObject({ verdict: 'cannot-tell', reason: { key: 'check.budget.unread' } });
  });

  it('is read from the row of its channel', () => {
    const campaign = samplePlan({
      phases: [live],
      products: [productOf('kettle')],
      channels: [channelOf('c', { name: '抖音投流' })],
      budget: [budgetLineOf('x', { channel: 'c', kind: 'off-site', amount: '4800' })],
    });
    const row = dashboard(at(12), [{ labels: { plan: '抖音投流' }, cells: { ad_spend: money('1200') } }], '2026-11-11');
    expect(said([row], at(12), 'spend', campaign)?.verdict).toBe('ok');
  });
});

describe('what a budget line brings in', () => {
  const looks = (ratio: number, scale = 1) =>
    [10, 11, 12].map((hour) =>
      tiles(
        hour,
        {
          ad_spend: money((hour * 100 * scale).toFixed(2)),
          ad_gmv: money((hour * 400 * scale * ratio).toFixed(2)),
          ad_orders: count(Math.round(hour * 8 * scale * ratio)),
        },
        ['attribution:total'],
      ),
    );

  it('is below plan only on enough orders', () => {
    expect(said(looks(0.4), at(12), 'return')).toMatchObject({
      verdict: 'breach',
      expected: '4.00',
      seen: '1.75',
      reason: { key: 'check.budget.return-low' },
    });
    expect(said(looks(0.4, 0.2), at(12), 'return')).toMatchObject({ reason: { key: 'check.budget.return-early' } });
    expect(said(looks(1), at(12), 'return')).toMatchObject({ verdict: 'ok' });
    expect(said(spends(100, [10, 12]), at(12), 'return')).toMatchObject({
      reason: { key: 'check.budget.return-unread' },
    });
  });

  it('raises hardly a false alarm in promotions on plan, looked at all day', () => {
    const draw = seeded(5);
    let alarms = 0;
    for (let run = 0; run < 40; run++) {
      let [sales, orders] = [0, 0];
      const seen: Snapshot[] = [];
      const isAlarm = Array.from({ length: 40 }, (_, hour) => hour + 1).some((hour) => {
        const come = draw.poisson(8);
        orders += come;
        for (let order = 0; order < come; order++) sales += 30 * draw.gamma(1.5) + 5;
        seen.push(
          tiles(hour, {
            ad_spend: money((hour * 100).toFixed(2)),
            ad_gmv: money(sales.toFixed(2)),
            ad_orders: count(orders),
          }),
        );
        return checkBudget(contextOf(plan, seen.slice(-3), at(hour))).some(
          ({ aspect, verdict }) => aspect === 'return' && verdict === 'breach',
        );
      });
      if (isAlarm) alarms += 1;
    }
    expect(alarms).toBeLessThanOrEqual(1);
  });
});
