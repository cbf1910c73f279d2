import type { CheckContext } from '@/lib/checks/check';
import { goalProgress } from '@/lib/checks/goal-progress';
import { millisecondsOf, timedPhases } from '@/lib/checks/plan-clock';
import type { Campaign } from '@/lib/domain/campaign';
import type { CampaignReview, Comparison } from '@/lib/domain/campaign-review';
import type { Instant } from '@/lib/domain/time';
import { epochOf } from '@/lib/domain/wall-clock';
import { checkContext, type Known } from '../check-context';
import { budgetOutcomes } from './budget-outcomes';
import { type ContextAt, comparison } from './comparison';
import { funnels } from './funnels';
import { goalSeries } from './goal-series';
import { type Remembered, type ReviewKnown, type ReviewMemory, reviewMemory, takenBy } from './known';
import { processLog } from './process-log';
import { productOutcomes } from './product-outcomes';
import { slotOutcomes } from './slot-outcomes';

const DAY = 24 * 3_600_000;

/**
 * A campaign as it was known at an instant: by the snapshots taken by then, by what the logs of its findings say of the time
 * until then, and with the tasks that were done by then. Only `span` looks beyond. `memory` makes the next instant quick.
 */
export function reviewCampaign(known: ReviewKnown, at: Instant, memory: ReviewMemory = reviewMemory()): CampaignReview {
  const { campaign, health, watched, findings } = known;
  const snapshots = takenBy(known.snapshots, at, memory.now);
  const context = { ...checkContext({ campaign, snapshots, health, watched }, at), memory: memory.now.checks };
  return {
    campaign: doneBy(campaign, at),
    at,
    span: spanOf(known),
    snapshots: { count: snapshots.length, latest: snapshots.at(-1)?.takenAt ?? null },
    progress: goalProgress(context),
    series: goalSeries(context),
    funnels: funnels(context),
    ...productOutcomes(context),
    slots: slotOutcomes(context),
    budget: budgetOutcomes(context),
    log: processLog(findings, at),
    comparison: known.earlier && compared(known, known.earlier, context, memory),
  };
}

/** Each history moves through time by itself: this one at the ends of its phases, the earlier one at its cursor and its end. */
function compared(
  known: ReviewKnown,
  { campaign, snapshots }: NonNullable<ReviewKnown['earlier']>,
  now: CheckContext,
  memory: ReviewMemory,
): Comparison {
  const contextOf =
    (inputs: Known, own: Remembered): ContextAt =>
    (milliseconds) => {
      const at = instantOf(milliseconds);
      const taken = { ...inputs, snapshots: takenBy(inputs.snapshots, at < now.now ? at : now.now, own) };
      return { ...checkContext(taken, at), memory: own.checks };
    };
  const inputs = { campaign, snapshots, health: known.health, watched: known.watched };
  const isNow = (milliseconds: number) => milliseconds === millisecondsOf(now.now);
  const ended = contextOf(known, memory.ended);
  const end = Math.max(...timedPhases(campaign).map(({ span }) => span.end)) + DAY;
  const whole = contextOf(inputs, memory.earlierWhole)(end);
  return comparison(now, (at) => (isNow(at) ? now : ended(at)), whole, contextOf(inputs, memory.earlier));
}

function instantOf(milliseconds: number): Instant {
  return new Date(Math.floor(milliseconds)).toISOString();
}

/** The plan with those tasks done that were done by an instant. */
function doneBy(campaign: Campaign, at: Instant): Campaign {
  const isLater = (done: string | null) => done !== null && epochOf(done, campaign.zone) > millisecondsOf(at);
  if (!campaign.tasks.some(({ done }) => isLater(done))) return campaign;
  return { ...campaign, tasks: campaign.tasks.map((task) => (isLater(task.done) ? { ...task, done: null } : task)) };
}

function spanOf({ campaign, snapshots }: ReviewKnown): CampaignReview['span'] {
  const spans = timedPhases(campaign).map(({ span }) => span);
  const from = instantOf(Math.min(...spans.map(({ start }) => start)));
  const to = instantOf(Math.max(...spans.map(({ end }) => end)));
  const [first = from, last = to] = [snapshots[0]?.takenAt, snapshots.at(-1)?.takenAt];
  return { from: first < from ? first : from, to: last > to ? last : to };
}
