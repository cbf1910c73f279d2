import Big from 'big.js';
import type { Campaign } from '@/lib/domain/campaign';
import { sumDecimals } from '@/lib/domain/decimal';
import type { Goal, GoalMetric } from '@/lib/domain/plan-targets';
import type { GoalLine, GoalOwner, GoalProgress, GoalStanding } from '@/lib/domain/progress';
import type { Snapshot } from '@/lib/domain/snapshot';
import type { Instant } from '@/lib/domain/time';
import { disjointLooks, looksSince } from './coverage';
import { channelFinder, type Figure, shopFigures } from './goal-figures';
import { elapsedShare, liveSpans } from './live-time';
import { millisecondsOf } from './plan-clock';

/**
 * How far each goal of the campaign and of its channels is, as of `now`. A value stands only where pages cover every day
 * since the first live phase began; counts of people are never added up, over days or platforms.
 */
export function goalProgress(campaign: Campaign, snapshots: readonly Snapshot[], now: Instant): GoalProgress {
  const at = millisecondsOf(now);
  const live = liveSpans(campaign);
  const elapsed = elapsedShare(live, at);
  const since = live[0]?.start ?? at;
  const lineOf = (owner: GoalOwner, goal: Goal, figures: Figures): GoalLine => ({
    owner,
    metric: goal.metric,
    target: goal.target,
    currency: goal.metric === 'gmv' ? campaign.currency : null,
    expectedByNow: expectedByNow(goal, elapsed),
    standing: at < since ? cannotTell('check.goal.not-begun') : standing(goal.metric, figures, since, campaign),
  });

  const shop: Figures = (metric) => shopFigures(campaign, snapshots, metric);
  const figuresOf = channelFinder(campaign, snapshots);
  return {
    campaign: campaign.id,
    at: now,
    elapsed,
    lines: [
      ...campaign.goals.map((goal) => lineOf({ type: 'campaign' }, goal, shop)),
      ...campaign.channels.flatMap((channel) =>
        channel.targets.map((goal) =>
          lineOf({ type: 'channel', channel: channel.id }, goal, (metric) => figuresOf(channel, metric)),
        ),
      ),
    ],
  };
}

/** All that pages say of one metric, by platform, oldest first. */
type Figures = (metric: GoalMetric) => ReadonlyMap<string, readonly Figure[]>;

const ADDS_UP: readonly GoalMetric[] = ['gmv', 'orders'];

function expectedByNow({ metric, target }: Goal, elapsed: number): string {
  return metric === 'conversion' ? target : new Big(target).times(elapsed.toFixed(6)).round(2).toFixed();
}

function cannotTell(key: string): GoalStanding {
  return { status: 'cannot-tell', reason: { key, args: {} } };
}

function standing(metric: GoalMetric, figures: Figures, since: number, campaign: Campaign): GoalStanding {
  const byPlatform = figures(metric);
  if (byPlatform.size === 0) return cannotTell('check.goal.unseen');
  if (byPlatform.size > 1 && !ADDS_UP.includes(metric)) return cannotTell('check.goal.platforms');
  const parts: Figure[] = [];
  for (const looks of byPlatform.values()) {
    const covered = coverOf(metric, looks, since, campaign);
    if (typeof covered === 'string') return cannotTell(covered);
    parts.push(...covered);
  }
  const starts = parts.flatMap(({ snapshot }) => snapshot.reading.period?.start ?? []);
  const ends = parts.flatMap(({ snapshot }) => snapshot.reading.period?.end ?? []);
  const newest = parts
    .map(({ snapshot }) => snapshot.takenAt)
    .sort()
    .at(-1);
  if (newest === undefined) return cannotTell('check.goal.unseen');
  const sold = new Set(campaign.products.flatMap(({ listings }) => listings.map(({ platform }) => platform)));
  const missing = [...sold].filter((platform) => !byPlatform.has(platform));
  const reached = {
    value: sumDecimals(parts.map(({ value }) => value)),
    asOf: newest,
    counted: { start: starts.sort()[0] ?? null, end: ends.sort().at(-1) ?? null },
    evidence: parts.flatMap(({ evidence }) => evidence),
  };
  return missing.length > 0 ? { status: 'partial', ...reached, missing } : { status: 'ok', ...reached };
}

/** The looks whose sum is the value, or why there is none. */
function coverOf(
  metric: GoalMetric,
  looks: readonly Figure[],
  since: number,
  { zone }: Campaign,
): readonly Figure[] | `check.goal.${string}` {
  if (ADDS_UP.includes(metric)) return looksSince(looks, since, zone) ?? 'check.goal.gap';
  const [newest] = disjointLooks(looks, zone);
  const whole = newest && looksSince([newest], since, zone);
  return whole ?? 'check.goal.people-by-day';
}
