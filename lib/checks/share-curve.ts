import type { Campaign } from '@/lib/domain/campaign';
import type { EventCurve } from '@/lib/domain/event-curve';
import type { GoalMetric } from '@/lib/domain/plan-targets';
import { runningSums } from '@/lib/stats/forecast';
import { liveSpans } from './live-time';

/** The course of an earlier event laid over the live phases of this one. */
export interface ShareCurve {
  /** What it brought in all, in the metric's unit; null where it is the curve of another metric. */
  total: number | null;
  /** The share of its whole that it had, hour for hour since it began, by an instant of this one. */
  shareAt(milliseconds: number): number;
  /** Whether it was longer or shorter, so that its hours were scaled. */
  scaled: boolean;
  /** Standard deviation, in log, that such a likeness adds. */
  unlike: number;
}

const HOUR = 3_600_000;
/** An event so many times as long or as short took another course. */
const TOO_UNLIKE = 3;
/** What scaling adds for each e-fold that the durations differ by. */
const PER_FOLD = 0.5;
/** What orders may stray from money. */
const OTHER_METRIC = 0.1;

/** Money follows orders and orders money; nothing else stands in for another metric. */
const STANDS_IN: Partial<Record<GoalMetric, GoalMetric>> = { gmv: 'orders', orders: 'gmv' };

/**
 * The courses of earlier events by which a metric of this campaign can be forecast; none of its own. Their hours count
 * from the start of their live phases, as ours do, to the hour where both last as long and scaled where they do not. A
 * curve with hours left out for the most part has no known course.
 */
export function shareCurves(
  campaign: Campaign,
  curves: readonly EventCurve[],
  metric: GoalMetric,
): readonly ShareCurve[] {
  const ofPlan = laidOver.get(campaign) ?? new WeakMap<readonly EventCurve[], Map<GoalMetric, ShareCurve[]>>();
  laidOver.set(campaign, ofPlan);
  const known = ofPlan.get(curves) ?? new Map<GoalMetric, ShareCurve[]>();
  ofPlan.set(curves, known);
  const here = known.get(metric) ?? layOver(campaign, curves, metric);
  known.set(metric, here);
  return here;
}

// Every goal, budget line and listing asks for the same.
const laidOver = new WeakMap<Campaign, WeakMap<readonly EventCurve[], Map<GoalMetric, ShareCurve[]>>>();

function layOver(campaign: Campaign, curves: readonly EventCurve[], metric: GoalMetric): ShareCurve[] {
  const live = liveSpans(campaign);
  const start = live[0]?.start;
  const end = live.at(-1)?.end;
  if (start === undefined || end === undefined || metric === 'conversion') return [];
  const own = ownEvent(campaign);
  const usable = curves.filter((curve) => curve.event !== own && isWhole(curve));
  const ofMetric = unique(usable.filter((curve) => curve.metric === metric));
  const others = ofMetric.length > 0 ? [] : unique(usable.filter((curve) => curve.metric === STANDS_IN[metric]));
  const hours = (end - start) / HOUR;
  return [...ofMetric, ...others].flatMap((curve) => {
    const fold = Math.abs(Math.log(curve.byHour.length / hours));
    if (fold > Math.log(TOO_UNLIKE)) return [];
    const scaled = Math.abs(curve.byHour.length - hours) >= 1;
    const sums = runningSums(curve.byHour);
    const total = sums.at(-1) ?? 0;
    const pace = scaled ? curve.byHour.length / hours : 1;
    return {
      total: curve.metric === metric ? total : null,
      shareAt: (milliseconds: number) => valueAt(sums, ((milliseconds - start) / HOUR) * pace) / total,
      scaled,
      unlike: Math.hypot(scaled ? PER_FOLD * fold : 0, curve.metric === metric ? 0 : OTHER_METRIC),
    };
  });
}

/** What a campaign is called among the events that were watched: its name and the day on which it went live. */
export function ownEvent({ name, phases }: Campaign): string {
  const first = phases.find(({ kind }) => kind === 'live') ?? phases[0];
  return first ? `${name} ${first.start.slice(0, 10)}` : name;
}

function isWhole({ byHour }: EventCurve): boolean {
  return byHour.filter((value) => value > 0).length * 2 >= byHour.length;
}

/** The first curve of each event: the plan's own come before those that were watched. */
function unique(curves: readonly EventCurve[]): EventCurve[] {
  const seen = new Set<string>();
  return curves.filter(({ event }) => !seen.has(event) && seen.add(event));
}

function valueAt(sums: readonly number[], hour: number): number {
  const at = Math.min(Math.max(hour, 0), sums.length - 1);
  const below = sums[Math.floor(at)] ?? 0;
  const above = sums[Math.ceil(at)] ?? below;
  return below + (at - Math.floor(at)) * (above - below);
}
