import type { Campaign } from '@/lib/domain/campaign';
import type { EventCurve } from '@/lib/domain/event-curve';
import type { GoalMetric } from '@/lib/domain/plan-targets';
import type { Snapshot } from '@/lib/domain/snapshot';
import type { CheckContext } from './check';
import { type Figure, shopFigures, soldOn } from './goal-figures';
import { ADDS_UP, type TrackedCount, trackOf, trackStart } from './goal-track';
import { liveSpans } from './live-time';
import { millisecondsOf, type Span } from './plan-clock';
import { ownEvent } from './share-curve';

const HOUR = 3_600_000;
/** Looks this near show every hour well enough. */
const NEAR = 2 * HOUR;
/** What came in between looks farther apart is spread evenly over them, where it is no more than this share of the whole. */
const MOST_SPREAD = 0.1;
/** A look this long before the end has all but the last of it. */
const ALL_BUT = 15 * 60_000;
const MOST_LOOKS = 400;
const METRICS: readonly GoalMetric[] = ['gmv', 'orders', 'visitors'];

/**
 * How a promotion that is over went, hour by hour, for each metric that the stored pages covered from its start to its
 * end on every platform it was sold on. Nothing is made up: where a night without a look brought more than a tenth, or
 * the start or the end was not seen, there is no curve.
 */
export function watchedCurves(context: CheckContext): EventCurve[] {
  const { campaign } = context;
  const live = liveSpans(campaign);
  const start = live[0]?.start;
  const end = live.at(-1)?.end;
  if (start === undefined || end === undefined || end - start < 2 * HOUR) return [];
  const platforms = soldOn(campaign);
  return METRICS.flatMap((metric) => {
    const figures = shopFigures(context, metric);
    if (figures.size < platforms.size || (figures.size > 1 && !ADDS_UP.includes(metric))) return [];
    const parts = [...figures.values()].map((seen) => hourly(metric, seen, { start, end }, campaign));
    const hours = parts[0]?.length ?? 0;
    if (parts.some((part) => part === null) || hours < 2) return [];
    const byHour = Array.from({ length: hours }, (_, at) => parts.reduce((sum, part) => sum + (part?.[at] ?? 0), 0));
    return [{ event: ownEvent(campaign), metric, byHour }];
  });
}

/** What each hour of a span brought on one platform, the last one perhaps cut short; null where that is not known. */
function hourly(metric: GoalMetric, figures: readonly Figure[], span: Span, { zone }: Campaign): number[] | null {
  const track = trackOf(apart(figures), span.start, zone, { addsUp: ADDS_UP.includes(metric), enough: MOST_LOOKS });
  const from = trackStart(track, span.start, zone);
  if (!from || from.until > span.start) return null;
  const run = [from, ...track.filter(({ until }) => until > from.until)];
  const last = run.at(-1);
  if (!last || last.until < span.end - ALL_BUT || !isDense(run, span)) return null;
  const hours = Math.ceil((span.end - span.start) / HOUR);
  const edges = Array.from({ length: hours + 1 }, (_, at) => countAt(run, Math.min(span.start + at * HOUR, span.end)));
  return edges.slice(1).map((edge, at) => edge - (edges[at] ?? 0));
}

/** One look in ten minutes is enough. */
function apart(figures: readonly Figure[]): Figure[] {
  return figures.filter(({ snapshot }, at) => {
    const next = figures[at + 1];
    return !next || tenth(next.snapshot) !== tenth(snapshot);
  });
}

function tenth({ takenAt }: Snapshot): number {
  return Math.floor(millisecondsOf(takenAt) / (10 * 60_000));
}

/** Whether little enough came in between looks that are far apart. */
function isDense(run: readonly TrackedCount[], { start, end }: Span): boolean {
  const whole = countAt(run, end) - countAt(run, start);
  const far = run.reduce((sum, look, at) => {
    const before = run[at - 1];
    return before && look.until - before.until > NEAR ? sum + look.count - before.count : sum;
  }, 0);
  return whole > 0 && far <= MOST_SPREAD * whole;
}

/** The count at an instant, evenly between the looks around it. */
function countAt(run: readonly TrackedCount[], at: number): number {
  const before = run.findLast(({ until }) => until <= at);
  const after = run.find(({ until }) => until > at);
  if (!before) return after?.count ?? 0;
  if (!after) return before.count;
  return before.count + ((after.count - before.count) * (at - before.until)) / (after.until - before.until);
}
