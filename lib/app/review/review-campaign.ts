import { goalProgress } from '@/lib/checks/goal-progress';
import { millisecondsOf, timedPhases } from '@/lib/checks/plan-clock';
import type { Campaign } from '@/lib/domain/campaign';
import type { CampaignReview } from '@/lib/domain/campaign-review';
import type { Instant } from '@/lib/domain/time';
import { epochOf } from '@/lib/domain/wall-clock';
import { checkContext } from '../check-context';
import { budgetOutcomes } from './budget-outcomes';
import { goalSeries } from './goal-series';
import { type ReviewKnown, type ReviewMemory, reviewMemory, takenBy } from './known';
import { processLog } from './process-log';

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
    funnels: [],
    products: [],
    quadrant: null,
    slots: [],
    budget: budgetOutcomes(context),
    log: processLog(findings, at),
    comparison: null,
  };
}

/** The plan with those tasks done that were done by an instant. */
function doneBy(campaign: Campaign, at: Instant): Campaign {
  const isLater = (done: string | null) => done !== null && epochOf(done, campaign.zone) > millisecondsOf(at);
  if (!campaign.tasks.some(({ done }) => isLater(done))) return campaign;
  return { ...campaign, tasks: campaign.tasks.map((task) => (isLater(task.done) ? { ...task, done: null } : task)) };
}

function spanOf({ campaign, snapshots }: ReviewKnown): CampaignReview['span'] {
  const spans = timedPhases(campaign).map(({ span }) => span);
  const instant = (milliseconds: number) => new Date(milliseconds).toISOString();
  const from = instant(Math.min(...spans.map(({ start }) => start)));
  const to = instant(Math.max(...spans.map(({ end }) => end)));
  const [first = from, last = to] = [snapshots[0]?.takenAt, snapshots.at(-1)?.takenAt];
  return { from: first < from ? first : from, to: last > to ? last : to };
}
