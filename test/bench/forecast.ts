import 'temporal-polyfill/global';
import { checkGoal } from '@/lib/checks/goal';
import { type Forecast, forecastGoal } from '@/lib/checks/goal-forecast';
import { liveSpans } from '@/lib/checks/live-time';
import { shareCurves } from '@/lib/checks/share-curve';
import type { EventCurve } from '@/lib/domain/event-curve';
import type { Snapshot } from '@/lib/domain/snapshot';
import { runningSums } from '@/lib/stats/forecast';
import { contextOf, money, samplePlan, snapshotAt } from '../support/check-fixtures';
import { eventDraws, type Variety } from '../support/event-simulator';
import { productOf } from '../support/plan-rows';

export const title = 'Forecasts of goals: how often 80 % intervals hold, and false alarms over 47 looks';

const HOURS = 48;
const START = Date.parse('2026-11-10T16:00:00.000Z');
const HOUR = 3_600_000;
const EVENTS = [1, 2, 3, 5, 10, 20];
const TIMES = [0.1, 0.3, 0.6, 0.9];
const RUNS = 300;
const ALARM_RUNS = 150;
const USUAL: Variety = { hours: HOURS, orders: 2000, unlikeness: 1, overdispersion: 3 };
const VARIETIES: readonly [string, Variety][] = [
  ['usual', USUAL],
  ['events half as unlike', { ...USUAL, unlikeness: 0.5 }],
  ['events one and a half times as unlike', { ...USUAL, unlikeness: 1.5 }],
  ['100 orders', { ...USUAL, orders: 100 }],
];

const plan = samplePlan({
  phases: [{ id: 'live', name: 'live', kind: 'live', start: '2026-11-11T00:00', end: '2026-11-13T00:00' }],
  products: [productOf('kettle')],
});
const live = liveSpans(plan);

/** Measures both over drawn promotions; nothing depends on the machine, and there is no limit. */
export async function run(): Promise<string[]> {
  return [
    ...VARIETIES.flatMap(([name, variety]) => [
      `${name}: share held at ${TIMES.join(', ')} of the time`,
      ...coverage(variety),
    ]),
    ...[1, 1.1, 0.8, 0.6].map((ratio) => alarms(ratio)),
  ];
}

function coverage(variety: Variety): string[] {
  return EVENTS.map((events) => {
    const draw = eventDraws(1000 + events);
    const held = { gmv: TIMES.map(() => 0), orders: TIMES.map(() => 0) };
    const asked = { gmv: TIMES.map(() => 0), orders: TIMES.map(() => 0) };
    for (let run = 0; run < RUNS; run++) {
      const past = Array.from({ length: events }, () => draw(variety));
      const event = draw(variety);
      for (const metric of ['gmv', 'orders'] as const) {
        const curves = past.map((one, at): EventCurve => ({ event: `${at}`, metric, byHour: one[metric] }));
        const sums = runningSums(event[metric]);
        const end = sums.at(-1) ?? 0;
        for (const [at, time] of TIMES.entries()) {
          const forecast = forecastAt(sums.slice(0, Math.round(time * HOURS) + 1), curves, metric);
          if (forecast.status !== 'ok') continue;
          asked[metric][at] = (asked[metric][at] ?? 0) + 1;
          if (forecast.low <= end && end <= forecast.high) held[metric][at] = (held[metric][at] ?? 0) + 1;
        }
      }
    }
    const shares = (metric: 'gmv' | 'orders') =>
      TIMES.map((_, at) => `${((100 * (held[metric][at] ?? 0)) / (asked[metric][at] ?? 1)).toFixed(0)} %`).join(' ');
    return `  ${events} earlier: money ${shares('gmv')}, orders ${shares('orders')}`;
  });
}

function forecastAt(sums: readonly number[], curves: readonly EventCurve[], metric: 'gmv' | 'orders'): Forecast {
  const track = sums.slice(1).map((count, at) => ({ until: START + (at + 1) * HOUR, count }));
  return forecastGoal({
    tracks: [track],
    curves: shareCurves(plan, curves, metric),
    live,
    zone: plan.zone,
    target: 1,
    pieces: metric === 'orders',
    unit: metric === 'gmv' ? 90 : null,
    unlike: 0,
  });
}

/** How many promotions that end at so many times their goal are ever called out of reach. */
function alarms(ratio: number): string {
  const found = EVENTS.map((events) => {
    const draw = eventDraws(5000 + events);
    let raised = 0;
    const looks: number[] = [];
    for (let run = 0; run < ALARM_RUNS; run++) {
      const curves = Array.from(
        { length: events },
        (_, at): EventCurve => ({
          event: `${at}`,
          metric: 'gmv',
          byHour: draw(USUAL).gmv,
        }),
      );
      const sums = runningSums(draw(USUAL).gmv);
      const target = ((sums.at(-1) ?? 0) / ratio).toFixed(2);
      const campaign = { ...plan, goals: [{ metric: 'gmv' as const, target }] };
      const pages = sums.slice(1, HOURS).map((sum, at) => overview(at + 1, sum));
      const look = pages.findIndex((page, at) => {
        const context = { ...contextOf(campaign, pages.slice(0, at + 1), page.takenAt), curves };
        return checkGoal(context).some(({ verdict }) => verdict === 'breach');
      });
      if (look < 0) continue;
      raised += 1;
      looks.push(look + 1);
    }
    const median = looks.sort((a, b) => a - b)[Math.floor(looks.length / 2)];
    return `${events} earlier ${((100 * raised) / ALARM_RUNS).toFixed(1)} %${median === undefined ? '' : ` (look ${median})`}`;
  });
  return `ends at ${ratio} of its goal, called out of reach: ${found.join(', ')}`;
}

function overview(hour: number, sum: number): Snapshot {
  return snapshotAt(new Date(START + hour * HOUR).toISOString(), {
    pageKind: 'overview',
    period: { raw: '', start: '2026-11-11', end: '2026-11-12' },
    kpis: [{ label: 'GMV', metric: 'gmv_paid', qualifiers: [], field: money(sum.toFixed(2)) }],
  });
}
