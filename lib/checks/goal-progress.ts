import Big from 'big.js';
import type { Campaign } from '@/lib/domain/campaign';
import { sumDecimals } from '@/lib/domain/decimal';
import type { Goal, GoalMetric } from '@/lib/domain/plan-targets';
import type { GoalLine, GoalOwner, GoalProgress, GoalStanding } from '@/lib/domain/progress';
import { wallClock } from '@/lib/domain/wall-clock';
import type { CheckContext } from './check';
import { disjointLooks, looksSince } from './coverage';
import { channelFigures, type Figure, shopFigures, soldOn } from './goal-figures';
import { type Forecast, forecastGoal, shownForecast } from './goal-forecast';
import { ADDS_UP, isJustBefore, trackOf } from './goal-track';
import { elapsedShare, liveSpans } from './live-time';
import { middlePrice } from './middle-price';
import { millisecondsOf, type Span } from './plan-clock';
import { remembered } from './remembered';
import { type ShareCurve, shareCurves } from './share-curve';

/** One goal with what its line is made of. */
export interface GoalSight {
  goal: Goal;
  line: GoalLine;
  forecast: Forecast;
  /** What was to be said ten minutes or more before the newest look; null where nothing was seen then. */
  before: Forecast | null;
}

const known = new WeakMap<CheckContext, GoalSight[]>();

/** How far each goal of the campaign and of its channels is, and where it will end: once a context, however often it is asked. */
export function goalSights(context: CheckContext): GoalSight[] {
  const found = known.get(context) ?? findSights(context);
  known.set(context, found);
  return found;
}

/**
 * How far each goal of the campaign and of its channels is, as of now. A value stands only where pages cover every day
 * since the first live phase began; counts of people are never added up, over days or platforms.
 */
export function goalProgress(context: CheckContext): GoalProgress {
  const { campaign, now } = context;
  return {
    campaign: campaign.id,
    at: now,
    elapsed: elapsedShare(liveSpans(campaign), millisecondsOf(now)),
    lines: goalSights(context).map(({ line }) => line),
  };
}

function findSights(context: CheckContext): GoalSight[] {
  const { campaign, curves, now } = context;
  const at = millisecondsOf(now);
  const live = liveSpans(campaign);
  const since = live[0]?.start ?? at;
  const courses = (metric: GoalMetric) => shareCurves(campaign, curves, metric);

  const sightOf = (owner: GoalOwner, goal: Goal, figures: Figures): GoalSight => {
    const stands = at < since ? NOT_BEGUN : standing(goal.metric, figures, since, campaign);
    const course = {
      context,
      campaign,
      live,
      curves: courses(goal.metric),
      unlike: owner.type === 'channel' ? CHANNEL_UNLIKE : 0,
    };
    const forecast = forecastOf(goal, stands, figures, course, Number.POSITIVE_INFINITY);
    const newest = stands.status === 'ok' ? millisecondsOf(stands.asOf) : null;
    const before = newest === null ? null : forecastOf(goal, stands, figures, course, newest - LASTING);
    const line: GoalLine = {
      owner,
      metric: goal.metric,
      target: goal.target,
      currency: goal.metric === 'gmv' ? campaign.currency : null,
      expectedByNow: expectedByNow(goal, dueShare(courses(goal.metric), live, at)),
      standing: stands,
      forecast: shownForecast(forecast, goal.metric !== 'gmv'),
    };
    return { goal, line, forecast, before };
  };

  const shop: Figures = (metric) => shopFigures(context, metric);
  return [
    ...campaign.goals.map((goal) => sightOf({ type: 'campaign' }, goal, shop)),
    ...campaign.channels.flatMap((channel) =>
      channel.targets.map((goal) =>
        sightOf({ type: 'channel', channel: channel.id }, goal, (metric) => channelFigures(context, channel, metric)),
      ),
    ),
  ];
}

/** Looks nearer to each other than this are one sign, not two. */
const LASTING = 10 * 60_000;
/** How unlike a channel's course is to the shop's, whose curve it is forecast by, as a standard deviation in log. */
const CHANNEL_UNLIKE = 0.2;

const trackKept = remembered((_clock, looks: readonly Figure[], addsUp: boolean, since: number, zone: string) =>
  trackOf(looks, since, zone, { addsUp }),
);

interface Course {
  context: CheckContext;
  campaign: Campaign;
  live: readonly Span[];
  curves: readonly ShareCurve[];
  unlike: number;
}

/** The forecast by what was seen up to an instant. */
function forecastOf(goal: Goal, stands: GoalStanding, figures: Figures, course: Course, until: number): Forecast {
  const { context, campaign, live, curves, unlike } = course;
  if (goal.metric === 'conversion') return { status: 'none', reason: 'level', evenEnd: null };
  if (stands.status !== 'ok')
    return { status: 'none', reason: stands.status === 'partial' ? 'partial' : 'unread', evenEnd: null };
  const since = live[0]?.start ?? 0;
  const tracks = [...figures(goal.metric).values()].map((looks) =>
    trackKept(context, looks, ADDS_UP.includes(goal.metric), since, campaign.zone).filter(
      (look) => look.until <= until,
    ),
  );
  const pieces = goal.metric !== 'gmv';
  const unit = pieces ? null : orderValue(stands, standing('orders', figures, since, campaign), campaign);
  return forecastGoal({ tracks, curves, live, zone: campaign.zone, target: Number(goal.target), pieces, unit, unlike });
}

/** What an order comes to: money over orders where both were read, else the middle one of the planned prices. */
function orderValue(money: GoalStanding, orders: GoalStanding, campaign: Campaign): number | null {
  if (money.status === 'ok' && orders.status === 'ok' && Number(orders.value) > 0)
    return Number(money.value) / Number(orders.value);
  return middlePrice(campaign);
}

/** The share of the whole that is due at an instant: that of earlier events, else that of the time. */
export function dueShare(curves: readonly ShareCurve[], live: readonly Span[], at: number): number {
  if (curves.length === 0) return elapsedShare(live, at);
  return curves.reduce((sum, curve) => sum + curve.shareAt(at), 0) / curves.length;
}

/** All that pages say of one metric, by platform, oldest first. */
type Figures = (metric: GoalMetric) => ReadonlyMap<string, readonly Figure[]>;

function expectedByNow({ metric, target }: Goal, due: number): string {
  return metric === 'conversion' ? target : new Big(target).times(due.toFixed(6)).round(2).toFixed();
}

function cannotTell(key: string): GoalStanding {
  return { status: 'cannot-tell', reason: { key, args: {} } };
}

/** What stands of anything before the first live phase has begun. */
export const NOT_BEGUN: GoalStanding = cannotTell('check.goal.not-begun');

function standing(metric: GoalMetric, figures: Figures, since: number, campaign: Campaign): GoalStanding {
  return standingOf(figures(metric), { addsUp: ADDS_UP.includes(metric), since, campaign, sold: soldOn(campaign) });
}

/** What the whole campaign has reached of a metric, whether or not it has a goal of it. */
export function shopStanding(context: CheckContext, metric: GoalMetric): GoalStanding {
  const { campaign } = context;
  const at = millisecondsOf(context.now);
  const since = liveSpans(campaign)[0]?.start ?? at;
  return at < since ? NOT_BEGUN : standing(metric, (one) => shopFigures(context, one), since, campaign);
}

/**
 * What looks at a count, by platform, come to since an instant: those of `sold` that are not among them are missing. What
 * does not add up is never added, over platforms or days.
 */
export function standingOf(
  byPlatform: ReadonlyMap<string, readonly Figure[]>,
  { addsUp, since, campaign, sold }: { addsUp: boolean; since: number; campaign: Campaign; sold: ReadonlySet<string> },
): GoalStanding {
  if (byPlatform.size === 0) return cannotTell('check.goal.unseen');
  if (byPlatform.size > 1 && !addsUp) return cannotTell('check.goal.platforms');
  const parts: Figure[] = [];
  const before: Figure[] = [];
  for (const looks of byPlatform.values()) {
    const covered = coverOf(addsUp, looks, since, campaign);
    if (typeof covered === 'string') return cannotTell(covered);
    parts.push(...covered);
    if (addsUp) before.push(...lookBefore(looks, since, campaign.zone));
  }
  const starts = parts.flatMap(({ snapshot }) => snapshot.reading.period?.start ?? []);
  const ends = parts.flatMap(({ snapshot }) => snapshot.reading.period?.end ?? []);
  const newest = parts
    .map(({ snapshot }) => snapshot.takenAt)
    .sort()
    .at(-1);
  if (newest === undefined) return cannotTell('check.goal.unseen');
  const missing = [...sold].filter((platform) => !byPlatform.has(platform));
  const reached = {
    value: sumDecimals([
      ...parts.map(({ value }) => value),
      ...before.map(({ value }) => new Big(value).neg().toFixed()),
    ]),
    asOf: newest,
    counted: {
      start: before.length === byPlatform.size ? wallClock(since, campaign.zone) : (starts.sort()[0] ?? null),
      end: ends.sort().at(-1) ?? null,
    },
    evidence: [...parts, ...before].flatMap(({ evidence }) => evidence),
  };
  return missing.length > 0 ? { status: 'partial', ...reached, missing } : { status: 'ok', ...reached };
}

/** The look that shows what the day had brought just before the promotion began, which is no part of it. */
export function lookBefore(looks: readonly Figure[], since: number, zone: string): Figure[] {
  if (wallClock(since, zone).endsWith('T00:00')) return [];
  const at = looks.findLastIndex(({ snapshot }) => isJustBefore(millisecondsOf(snapshot.takenAt), since));
  const before = looks[at];
  const whole = before && looksSince([before], since, zone);
  return whole ? [before] : [];
}

/** The looks whose sum is the value, or why there is none. */
function coverOf(
  addsUp: boolean,
  looks: readonly Figure[],
  since: number,
  { zone }: Campaign,
): readonly Figure[] | `check.goal.${string}` {
  if (addsUp) return looksSince(looks, since, zone) ?? 'check.goal.gap';
  const [newest] = disjointLooks(looks, zone);
  const whole = newest && looksSince([newest], since, zone);
  return whole ?? 'check.goal.people-by-day';
}
