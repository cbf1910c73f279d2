import { describe, expect, it } from 'vitest';
import type { EventCurve } from '@/lib/domain/event-curve';
import type { Judgement } from '@/lib/domain/finding';
import type { Snapshot } from '@/lib/domain/snapshot';
import { translateMessage } from '@/lib/i18n/translate';
import { runningSums } from '@/lib/stats/forecast';
import { contextOf, count, dashboard, money, samplePlan, snapshotAt } from '@/test/support/check-fixtures';
import { eventDraws } from '@/test/support/event-simulator';
import { channelOf, listingOf, productOf } from '@/test/support/plan-rows';
import { checkGoal } from './goal';
import { goalProgress } from './goal-progress';

const START = Date.parse('2026-11-10T16:00:00.000Z');
const HOUR = 3_600_000;
const live = { id: 'live', name: 'live', kind: 'live', start: '2026-11-11T00:00', end: '2026-11-13T00:00' } as const;
const flat = (event: string, hours = 48): EventCurve => ({ event, metric: 'gmv', byHour: Array(hours).fill(100) });
const curves = ['618', '818', '双12'].map((event) => flat(event));
const products = [productOf('kettle')];
const plan = samplePlan({
  phases: [live],
  products,
  goals: [{ metric: 'gmv', target: '48000' }],
  channels: [
    channelOf('search', { name: '手淘搜索', targets: [{ metric: 'gmv', target: '24000' }] }),
    channelOf('short', { name: '短视频', reserve: true, targets: [{ metric: 'gmv', target: '9000' }] }),
  ],
});

function at(hour: number): string {
  return new Date(START + hour * HOUR).toISOString();
}

/** The overview at each of these hours since the start, its period the two days. */
function overviews(hours: readonly number[], moneyAt: (hour: number) => number): Snapshot[] {
  return hours.map((hour) =>
    snapshotAt(at(hour), {
      pageKind: 'overview',
      period: { raw: '', start: '2026-11-11', end: '2026-11-12' },
      kpis: [{ label: '支付金额', metric: 'gmv_paid', qualifiers: [], field: money(moneyAt(hour).toFixed(2)) }],
    }),
  );
}

function judged(snapshots: Snapshot[], now: string, given = curves, campaign = plan): Judgement | undefined {
  const context = { ...contextOf(campaign, snapshots, now), curves: given };
  return checkGoal(context).find(({ subject }) => subject.type === 'goal' && subject.channel === null);
}

const HOURS = [2, 4, 8, 12, 16, 20, 24];

describe('whether a goal will be reached', () => {
  it('says where it will end by earlier events, and that it is likely', () => {
    const answer = judged(
      overviews(HOURS, (hour) => hour * 1300),
      at(24),
    );
    expect(answer).toMatchObject({
      verdict: 'ok',
      reason: { key: 'check.goal.likely', args: { median: '¥62400', events: 3 } },
    });
  });

  it('calls it out of reach only where two looks say so, and names who is short and what is in reserve', () => {
    const slow = overviews(HOURS, (hour) => hour * 300);
    const channel = dashboard(
      at(24),
      [{ labels: { source: '手淘搜索' }, cells: { gmv_channel: money('2000') } }],
      '2026-11-11',
    );
    const table = {
      ...channel,
      reading: { ...channel.reading, period: { raw: '', start: '2026-11-11', end: '2026-11-12' } },
    };
    const answer = judged([...slow, table], at(24));
    expect(answer).toMatchObject({
      verdict: 'breach',
      severity: 'critical',
      reason: { key: 'check.goal.out-of-reach', args: { short: '手淘搜索 −¥10000', reserves: '短视频 ¥9000' } },
    });
    expect(answer && translateMessage('en', answer.reason)).toContain('Behind what is due by now: 手淘搜索 −¥10000.');
    const sudden = overviews([24], () => 7200);
    expect(judged(sudden, at(24))?.verdict).toBe('cannot-tell');
  });

  it('names the product that is short', () => {
    const kettle = productOf('1001', { name: 'Kettle', targetGmv: '20000' });
    const row = dashboard(at(24), [{ productId: '1001', cells: { gmv_paid: money('1000') } }], '2026-11-11');
    const table = { ...row, reading: { ...row.reading, period: { raw: '', start: '2026-11-11', end: '2026-11-12' } } };
    const answer = judged([...overviews(HOURS, (hour) => hour * 300), table], at(24), curves, {
      ...plan,
      products: [kettle],
    });
    expect(answer?.reason.args).toMatchObject({ short: 'Kettle −¥9000' });
  });

  it('forecasts nothing without history, and says so', () => {
    const answer = judged(
      overviews(HOURS, (hour) => hour * 300),
      at(24),
      [],
    );
    expect(answer).toMatchObject({ verdict: 'cannot-tell', reason: { key: 'check.goal.none.no-history' } });
    const { lines } = goalProgress(
      contextOf(
        plan,
        overviews(HOURS, (hour) => hour * 1000),
        at(24),
      ),
    );
    expect(lines[0]?.forecast).toEqual({ status: 'none', reason: 'no-history', evenEnd: at(48) });
    expect(lines[0]?.expectedByNow).toBe('24000');
  });

  it('does not take the event itself, or one of another length by far, for history', () => {
    const snapshots = overviews(HOURS, (hour) => hour * 300);
    const own = { ...flat('Double 11 2026-11-11') };
    for (const given of [[own], [flat('flash sale', 6)]])
      expect(judged(snapshots, at(24), given)?.reason.key).toBe('check.goal.none.no-history');
  });

  it('scales an event of another length, and is less sure by it', () => {
    const snapshots = overviews(HOURS, (hour) => hour * 1000);
    const width = (given: EventCurve[]) => {
      const line = goalProgress({ ...contextOf(plan, snapshots, at(24)), curves: given }).lines[0];
      return line?.forecast.status === 'ok' ? Number(line.forecast.high) - Number(line.forecast.low) : 0;
    };
    expect(width([flat('618', 24)])).toBeGreaterThan(width([flat('618')]));
    expect(width([flat('618')])).toBeGreaterThan(0);
  });

  it('counts from the start where that is within a day', () => {
    const evening = { ...plan, phases: [{ ...live, start: '2026-11-10T20:00' }] };
    const longer = ['618', '818'].map((event) => flat(event, 52));
    const since = (hour: number) => 5000 + (hour + 4) * 1000;
    const looks = (hours: number[]) =>
      overviews(hours, since).map((page) => ({
        ...page,
        reading: { ...page.reading, period: { raw: '', start: '2026-11-10', end: '2026-11-12' } },
      }));
    const context = (hours: number[]) => ({ ...contextOf(evening, looks(hours), at(24)), curves: longer });
    // 5000 of the day came before the start: what grows from here is 1000 an hour.
    expect(goalProgress(context([-4, 2, 8, 16, 24])).lines[0]).toMatchObject({
      standing: { value: '28000', counted: { start: '2026-11-10T20:00' } },
      forecast: { median: '52000' },
    });
    expect(goalProgress(context([2, 8, 16, 24])).lines[0]).toMatchObject({
      standing: { value: '33000', counted: { start: '2026-11-10' } },
      forecast: { median: '52000' },
    });
    expect(goalProgress(context([24])).lines[0]?.forecast).toMatchObject({ status: 'none' });
  });

  it('knows a goal that is reached, and one that was missed when it was over', () => {
    expect(
      judged(
        overviews([10], () => 48_000),
        at(10),
      )?.reason.key,
    ).toBe('check.goal.reached');
    const after = overviews([12, 49], (hour) => hour * 500);
    expect(judged(after, at(49))).toMatchObject({ verdict: 'breach', reason: { key: 'check.goal.missed' } });
  });

  it('does not call it missed before the end has been seen on every platform', () => {
    const listings = [listingOf('tmall', 'kettle'), listingOf('jd', 'kettle')];
    const campaign = { ...plan, products: [productOf('kettle', { listings })] };
    const jd = overviews([12, 40], (hour) => hour * 400).map((look) => ({
      ...look,
      pageKey: 'sz.jd.com/overview',
      reading: { ...look.reading, platform: 'jd' },
    }));
    const seen = [...jd, ...overviews([12, 49], (hour) => hour * 500)].sort((a, b) => (a.takenAt < b.takenAt ? -1 : 1));
    expect(judged(seen, at(49), curves, campaign)?.reason.key).not.toBe('check.goal.missed');
    expect(judged(seen, at(49), curves, campaign)?.verdict).not.toBe('breach');
  });

  it('tells a conversion as the level that it is', () => {
    const campaign = samplePlan({ phases: [live], products, goals: [{ metric: 'conversion', target: '0.05' }] });
    const page = (buyers: number) =>
      snapshotAt(at(5), {
        pageKind: 'overview',
        period: { raw: '', start: '2026-11-11', end: '2026-11-12' },
        kpis: [
          { label: 'a', metric: 'buyers_paid', qualifiers: [], field: count(buyers) },
          { label: 'b', metric: 'visitors', qualifiers: [], field: count(1000) },
        ],
      });
    expect(judged([page(60)], at(5), [], campaign)).toMatchObject({ verdict: 'ok', seen: '6 %' });
    expect(judged([page(40)], at(5), [], campaign)).toMatchObject({ verdict: 'cannot-tell' });
  });

  it('raises no false alarm in more than a twentieth of the promotions that just reach their goal, looked at 47 times', () => {
    const draw = eventDraws(11);
    const RUNS = 40;
    let alarms = 0;
    for (let run = 0; run < RUNS; run++) {
      const variety = { hours: 48, orders: 1500, unlikeness: 1, overdispersion: 3 };
      const past = ['a', 'b', 'c', 'd'].map((event) => ({ event, metric: 'gmv' as const, byHour: draw(variety).gmv }));
      const sums = runningSums(draw(variety).gmv);
      const campaign = {
        ...plan,
        channels: [],
        goals: [{ metric: 'gmv' as const, target: (sums.at(-1) ?? 0).toFixed(2) }],
      };
      const all = overviews(
        Array.from({ length: 47 }, (_, look) => look + 1),
        (hour) => sums[hour] ?? 0,
      );
      const isAlarm = all.some(
        (_, look) =>
          look % 3 === 2 && judged(all.slice(0, look + 1), at(look + 1), past, campaign)?.verdict === 'breach',
      );
      if (isAlarm) alarms += 1;
    }
    expect(alarms / RUNS).toBeLessThanOrEqual(0.05);
  });
});
