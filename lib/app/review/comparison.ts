import type { CheckContext } from '@/lib/checks/check';
import { shopFigures } from '@/lib/checks/goal-figures';
import { shopStanding } from '@/lib/checks/goal-progress';
import { elapsedShare, liveSpans } from '@/lib/checks/live-time';
import { millisecondsOf, type TimedPhase, timedPhases } from '@/lib/checks/plan-clock';
import type { PhaseKind } from '@/lib/domain/campaign';
import type { Comparison, Figure } from '@/lib/domain/campaign-review';
import type { GoalMetric } from '@/lib/domain/plan-targets';
import { decimated } from '@/lib/stats/decimate';
import { figureOf, untold } from './figure';
import { courseOf } from './goal-series';

const MOST_POINTS = 300;

/** What the checks knew of a campaign as of an instant (milliseconds). */
export type ContextAt = (milliseconds: number) => CheckContext;

/**
 * An earlier campaign laid over this one, `whole` with all looks at either: the phases that have begun, each beside the earlier one's of its kind, the first
 * of a kind by the first; and the goals' courses by the share of the live phases.
 */
export function comparison(
  { now, whole, at }: { now: CheckContext; whole: CheckContext; at: ContextAt },
  { whole: earlier, at: earlierAt }: { whole: CheckContext; at: ContextAt },
): Comparison {
  const { campaign } = now;
  const metrics = campaign.goals.map(({ metric }) => metric);
  const instant = millisecondsOf(now.now);
  const phases = pairsOf(timedPhases(campaign), timedPhases(earlier.campaign)).flatMap(({ phase, other }) => {
    if (instant < phase.span.start) return [];
    // The end is exclusive: what begins then is no part of it.
    const until = Math.min(instant, phase.span.end - 1);
    const share = (until - phase.span.start) / (phase.span.end - phase.span.start);
    const then = other.span.start + share * (other.span.end - other.span.start);
    const own = until === instant ? now : at(until);
    const others = earlierAt(then);
    const goals = metrics.map((metric) => ({
      metric,
      now: figureOf(shopStanding(own, metric)),
      // biome-ignore lint/suspicious/noThenProperty: it is data, and no function.
      then: thenOf(now, others, metric),
    }));
    return [{ phase: phase.phase.id, other: other.phase.id, goals }];
  });
  const series = metrics.map((metric) => ({
    metric,
    now: sharesOf(whole, metric),
    // biome-ignore lint/suspicious/noThenProperty: it is data, and no function.
    then: isComparable(now, earlier, metric) ? sharesOf(earlier, metric) : [],
  }));
  return { with: { id: earlier.campaign.id, name: earlier.campaign.name }, phases, series };
}

function thenOf(now: CheckContext, earlier: CheckContext, metric: GoalMetric): Figure {
  if (!isComparable(now, earlier, metric)) return untold('review.compare.currency');
  return figureOf(shopStanding(earlier, metric));
}

/** Money of two currencies is not compared. */
function isComparable(one: CheckContext, other: CheckContext, metric: GoalMetric): boolean {
  return metric !== 'gmv' || one.campaign.currency === other.campaign.currency;
}

function sharesOf(context: CheckContext, metric: GoalMetric): { share: number; y: number }[] {
  const live = liveSpans(context.campaign);
  const end = live.at(-1)?.end ?? 0;
  const course = courseOf(context, metric, shopFigures(context, metric)).filter(({ x }) => x <= end);
  return decimated(course, MOST_POINTS).points.map(({ x, y }) => ({ share: elapsedShare(live, x), y }));
}

function pairsOf(
  phases: readonly TimedPhase[],
  others: readonly TimedPhase[],
): { phase: TimedPhase; other: TimedPhase }[] {
  const ofKind = (kind: PhaseKind) => others.filter(({ phase }) => phase.kind === kind);
  const seen = new Map<PhaseKind, number>();
  return phases.flatMap((phase) => {
    const { kind } = phase.phase;
    const place = seen.get(kind) ?? 0;
    seen.set(kind, place + 1);
    const other = ofKind(kind)[place];
    return other ? [{ phase, other }] : [];
  });
}
