import type { CheckContext } from '@/lib/checks/check';
import { goalProgress } from '@/lib/checks/goal-progress';
import { isSelling, millisecondsOf, timedPhases } from '@/lib/checks/plan-clock';
import type { Campaign } from '@/lib/domain/campaign';
import type { CampaignReview, Comparison } from '@/lib/domain/campaign-review';
import type { Subject } from '@/lib/domain/finding';
import type { Instant } from '@/lib/domain/time';
import { epochOf } from '@/lib/domain/wall-clock';
import { checkContext, type Known } from '../check-context';
import { budgetOutcomes } from './budget-outcomes';
import { type ContextAt, comparison } from './comparison';
import { funnels } from './funnels';
import { goalSeries } from './goal-series';
import { type Remembered, type ReviewKnown, type ReviewMemory, reviewMemory } from './known';
import { looksBy, takenBy } from './looks-by';
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
  const inputs = { campaign, health, watched };
  const taken = takenBy(known.snapshots, at, memory.whole);
  const whole = { ...checkContext({ ...inputs, snapshots: taken }, at), memory: memory.whole.checks };
  const snapshots = looksBy(campaign, known.snapshots, at, memory.now);
  const context = { ...checkContext({ ...inputs, snapshots }, at), memory: memory.now.checks };
  return {
    campaign: doneBy(campaign, at),
    at,
    span: spanOf(known),
    snapshots: { count: taken.length, latest: taken.at(-1)?.takenAt ?? null },
    progress: goalProgress(context),
    series: goalSeries(whole),
    funnels: funnels(context),
    ...productOutcomes(context),
    slots: slotOutcomes(context),
    budget: budgetOutcomes(context),
    log: processLog(findings, at, costsUntil(campaign)),
    comparison: known.earlier && compared(known, known.earlier, { now: context, whole }, memory),
  };
}

/** Up to when something that is wrong can cost sales: as long as a slot is shown, or as anything of the promotion sells. */
function costsUntil(campaign: Campaign): (subject: Subject) => number {
  const selling = timedPhases(campaign).filter(({ phase }) => isSelling(phase.kind));
  const end = selling.length > 0 ? Math.max(...selling.map(({ span }) => span.end)) : Number.POSITIVE_INFINITY;
  return (subject) => {
    const slot = subject.type === 'slot' ? campaign.slots.find(({ id }) => id === subject.slot) : undefined;
    return slot ? epochOf(slot.end, campaign.zone) : end;
  };
}

/** Each history moves through time by itself: this one at the ends of its phases, the earlier one at its cursor and its end. */
function compared(
  known: ReviewKnown,
  { campaign, snapshots }: NonNullable<ReviewKnown['earlier']>,
  { now, whole }: { now: CheckContext; whole: CheckContext },
  memory: ReviewMemory,
): Comparison {
  // Of an earlier campaign that is not over, no more is known than now.
  const sooner = (milliseconds: number) => instantOf(Math.min(milliseconds, millisecondsOf(now.now)));
  const contextAt =
    (inputs: Known, own: Remembered): ContextAt =>
    (milliseconds) => {
      const seen = looksBy(inputs.campaign, inputs.snapshots, sooner(milliseconds), own);
      return { ...checkContext({ ...inputs, snapshots: seen }, instantOf(milliseconds)), memory: own.checks };
    };
  const inputs = { campaign, snapshots, health: known.health, watched: known.watched };
  const end = Math.max(...timedPhases(campaign).map(({ span }) => span.end)) + DAY;
  const taken = { ...inputs, snapshots: takenBy(snapshots, sooner(end), memory.earlierWhole) };
  return comparison(
    {
      now,
      whole,
      at: contextAt(known, memory.ended),
    },
    {
      whole: { ...checkContext(taken, instantOf(end)), memory: memory.earlierWhole.checks },
      at: contextAt(inputs, memory.earlier),
    },
  );
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
