import type { CheckContext } from '@/lib/checks/check';
import { looksSince } from '@/lib/checks/coverage';
import { channelFigures, type Figure, shopFigures, soldOn } from '@/lib/checks/goal-figures';
import { dueShare, lookBefore } from '@/lib/checks/goal-progress';
import { ADDS_UP, trackOf } from '@/lib/checks/goal-track';
import { liveSpans } from '@/lib/checks/live-time';
import { millisecondsOf } from '@/lib/checks/plan-clock';
import { remembered } from '@/lib/checks/remembered';
import { shareCurves } from '@/lib/checks/share-curve';
import type { ReviewSeries } from '@/lib/domain/campaign-review';
import type { Goal, GoalMetric } from '@/lib/domain/plan-targets';
import type { Zone } from '@/lib/domain/time';
import { wallClock } from '@/lib/domain/wall-clock';
import { decimated, type Point } from '@/lib/stats/decimate';

/** So many points are as much as a chart can show. */
const MOST_POINTS = 600;
/** A plan that follows the course of earlier events is drawn by so many steps. */
const STEPS = 96;

/** How every goal of the campaign and of its channels ran, each beside what was to be reached by then. */
export function goalSeries(context: CheckContext): ReviewSeries[] {
  const { goals, channels } = context.campaign;
  return [
    ...goals.map((goal) => {
      const figures = shopFigures(context, goal.metric);
      return seriesOf(context, { type: 'campaign' }, goal, figures);
    }),
    ...channels.flatMap((channel) =>
      channel.targets.map((goal) => {
        const figures = channelFigures(context, channel, goal.metric);
        return seriesOf(context, { type: 'channel', channel: channel.id }, goal, figures);
      }),
    ),
  ];
}

function seriesOf(
  context: CheckContext,
  of: ReviewSeries['of'],
  goal: Goal,
  figures: ReadonlyMap<string, readonly Figure[]>,
): ReviewSeries {
  const { points, count } = decimated(courseOf(context, goal.metric, figures), MOST_POINTS);
  const missing = [...soldOn(context.campaign)].filter((platform) => !figures.has(platform));
  return { of, metric: goal.metric, points, count, missing, plan: planOf(context, goal) };
}

/**
 * What had been reached by each look since the live phases began, as the standing of a goal counts: what adds up is summed
 * over platforms, from when each of those that were seen at all had been; people are of one platform or of none.
 */
export function courseOf(
  context: CheckContext,
  metric: GoalMetric,
  figures: ReadonlyMap<string, readonly Figure[]>,
): Point[] {
  const since = liveSpans(context.campaign)[0]?.start;
  if (since === undefined || millisecondsOf(context.now) < since) return [];
  const { zone } = context.campaign;
  const addsUp = ADDS_UP.includes(metric);
  if (figures.size > 1 && !addsUp) return [];
  if (metric === 'conversion') return [...figures.values()].flatMap((looks) => levelOf(context, looks, since, zone));
  const courses = [...figures.values()].map((looks) => runOf(context, looks, addsUp, since, zone));
  const [only, ...others] = courses;
  return others.length === 0 ? [...(only ?? [])] : summed(courses);
}

/** A rate is as each look has it: looks whose figures reach back before the start, or do not reach to it, are no part. */
const levelOf = remembered((_clock, looks: readonly Figure[], since: number, zone: Zone): Point[] =>
  looks.flatMap((look) => {
    const x = millisecondsOf(look.snapshot.takenAt);
    return x >= since && looksSince([look], since, zone) ? [{ x, y: Number(look.value) }] : [];
  }),
);

const runOf = remembered(
  (_clock, looks: readonly Figure[], addsUp: boolean, since: number, zone: Zone): readonly Point[] => {
    const track = trackOf(looks, since, zone, { addsUp, enough: Number.POSITIVE_INFINITY });
    const before = addsUp ? lookBefore(looks, since, zone) : [];
    const begun = before.length > 0 || wallClock(since, zone).endsWith('T00:00');
    const reached = before.reduce((sum, { value }) => sum + Number(value), 0);
    const points = track
      .filter(({ until }) => until > since)
      .map(({ until, count }) => ({ x: until, y: count - reached }));
    return begun && points.length > 0 ? [{ x: since, y: 0 }, ...points] : points;
  },
);

function summed(courses: readonly (readonly Point[])[]): Point[] {
  const at = courses.map(() => -1);
  const instants = [...new Set(courses.flatMap((course) => course.map(({ x }) => x)))].sort((a, b) => a - b);
  return instants.flatMap((x) => {
    let sum = 0;
    for (const [which, course] of courses.entries()) {
      let place = at[which] ?? -1;
      while ((course[place + 1]?.x ?? Number.POSITIVE_INFINITY) <= x) place += 1;
      at[which] = place;
      const reached = course[place];
      if (!reached) return [];
      sum += reached.y;
    }
    return [{ x, y: sum }];
  });
}

/** What was to be reached: by the course of earlier events, else evenly over the live phases; a rate is level. */
function planOf({ campaign, curves }: CheckContext, { metric, target }: Goal): Point[] {
  const live = liveSpans(campaign);
  const edges = live.flatMap(({ start, end }) => [start, end]);
  if (metric === 'conversion') return edges.map((x) => ({ x, y: Number(target) }));
  const courses = shareCurves(campaign, curves, metric);
  const [start = 0] = edges;
  const end = edges.at(-1) ?? start;
  const steps = Array.from({ length: STEPS + 1 }, (_, step) => start + ((end - start) * step) / STEPS);
  const instants = courses.length > 0 ? [...new Set([...edges, ...steps])].sort((a, b) => a - b) : edges;
  return instants.map((x) => ({ x, y: Number(target) * dueShare(courses, live, x) }));
}
