import Big from 'big.js';
import type { Judgement, Message, Severity } from '@/lib/domain/finding';
import type { Asked, Check, CheckContext } from './check';
import { showMoney } from './display';
import type { Forecast } from './goal-forecast';
import { type GoalSight, goalSights } from './goal-progress';
import { reservesOf, shortChannels, shortProducts, showShort } from './goal-short';
import { liveSpans } from './live-time';
import { millisecondsOf } from './plan-clock';

/**
 * The share of campaigns that reach their goals and may ever see one called out of reach, over all goals and looks: a
 * forecast that is right falls below such a probability, and is then wrong, no oftener than that (Ville 1939).
 */
const FALSE_ALARMS = 0.008;
/** Before this share of the whole is in, the launch may still be all that is known of the curve. */
const EARLIEST = 0.2;
/** A goal that is as likely as this to be reached is fine. */
const LIKELY = 0.8;
/** Ends this far below its target a goal is lost, not missed. */
const LOST = 0.8;

/**
 * Whether each goal of the campaign and of its channels will be reached. A breach needs the curves of earlier events, a
 * probability so small that looking all day does not make it a false alarm, and that at two looks one after the other;
 * without a curve only what was reached is said.
 */
export const checkGoal: Check = (context) => {
  const sights = goalSights(context);
  const questions = sights.filter(({ goal }) => goal.metric !== 'conversion').length;
  return sights.map((sight) => judge(context, sights, sight, FALSE_ALARMS / Math.max(1, questions)));
};

function judge(context: CheckContext, sights: readonly GoalSight[], sight: GoalSight, bar: number): Judgement {
  const { line, goal } = sight;
  const { standing, metric, owner } = line;
  const asked: Asked = {
    check: 'goal',
    aspect: 'reach',
    subject: { type: 'goal', metric, channel: owner.type === 'channel' ? owner.channel : null },
    expected: amountOf(line, goal.target),
    evidence: standing.status === 'cannot-tell' ? [] : standing.evidence,
  };
  const cannotTell = (reason: Message, seen: string | null): Judgement => ({
    ...asked,
    verdict: 'cannot-tell',
    seen,
    reason,
  });
  if (standing.status === 'cannot-tell') return cannotTell(standing.reason, null);

  const seen = amountOf(line, standing.value);
  const args = { seen, target: amountOf(line, goal.target) };
  const isReached = new Big(standing.value).gte(goal.target);
  if (metric === 'conversion') {
    if (standing.status === 'ok' && isReached)
      return { ...asked, verdict: 'ok', seen, reason: { key: 'check.goal.level', args } };
    return cannotTell({ key: 'check.goal.level-below', args }, seen);
  }
  // What adds up is at least this much whatever is missing; people may be counted twice.
  if (isReached && (standing.status === 'ok' || metric !== 'visitors'))
    return { ...asked, verdict: 'ok', seen, reason: { key: 'check.goal.reached', args } };
  if (standing.status === 'partial')
    return cannotTell({ key: 'check.goal.partial', args: { ...args, count: standing.missing.length } }, seen);

  const { forecast, before } = sight;
  if (forecast.status === 'none') {
    if (forecast.reason === 'over') return missed(asked, sight, seen, args);
    return cannotTell({ key: `check.goal.none.${forecast.reason}`, args }, seen);
  }
  const said = { ...args, ...numbersOf(sight) };
  const isOut = isBelow(forecast, bar) && before !== null && before.status === 'ok' && isBelow(before, bar);
  if (isOut) {
    return {
      ...asked,
      verdict: 'breach',
      seen,
      reason: { key: 'check.goal.out-of-reach', args: { ...said, ...causes(context, sights, sight) } },
      severity: severityOf(sight, forecast.median),
      // What will be missing at the end is no loss of this hour.
      costPerHour: null,
    };
  }
  if (forecast.probability >= LIKELY)
    return { ...asked, verdict: 'ok', seen, reason: { key: 'check.goal.likely', args: said } };
  return cannotTell({ key: 'check.goal.open', args: said }, seen);
}

function isBelow(forecast: Forecast, bar: number): boolean {
  if (forecast.status !== 'ok' || forecast.share < EARLIEST || forecast.probability >= bar) return false;
  return forecast.basis === 'curve' || forecast.sufficed === 0;
}

function missed(asked: Asked, sight: GoalSight, seen: string, args: Message['args']): Judgement {
  const { standing } = sight.line;
  const value = standing.status === 'ok' ? Number(standing.value) : 0;
  const reason = { key: 'check.goal.missed', args };
  return { ...asked, verdict: 'breach', seen, reason, severity: severityOf(sight, value), costPerHour: null };
}

/** A channel that is short weighs less than the whole. */
function severityOf({ line: { owner }, goal }: GoalSight, end: number): Severity {
  const isLost = end < LOST * Number(goal.target);
  if (owner.type === 'channel') return isLost ? 'major' : 'minor';
  return isLost ? 'critical' : 'major';
}

function numbersOf({ line }: GoalSight): Message['args'] {
  const { forecast } = line;
  if (forecast.status !== 'ok') return {};
  return {
    median: amountOf(line, forecast.median),
    low: amountOf(line, forecast.low),
    high: amountOf(line, forecast.high),
    sure: Math.min(99.9, Math.max(0.1, Math.round(forecast.probability * 1000) / 10)),
    events: forecast.events,
    share: Math.round(forecast.share * 100),
  };
}

/** Who is short of what was due by now, and which reserves could still fill it; each empty where there is none. */
function causes(context: CheckContext, sights: readonly GoalSight[], { line }: GoalSight): Message['args'] {
  const { campaign, now } = context;
  const { metric, currency } = line;
  const reserves = reservesOf(campaign, metric).join(' · ');
  if (line.owner.type === 'channel') return { short: '', reserves, has: hasOf('', reserves) };
  const since = liveSpans(campaign)[0]?.start ?? millisecondsOf(now);
  const due = Number(line.target) > 0 ? Number(line.expectedByNow) / Number(line.target) : 0;
  const short = showShort(
    [...shortChannels(sights, metric, campaign), ...shortProducts(context, metric, due, since)],
    currency,
  );
  return { short, reserves, has: hasOf(short, reserves) };
}

function hasOf(short: string, reserves: string): string {
  return short === '' ? (reserves === '' ? 'none' : 'reserves') : reserves === '' ? 'short' : 'both';
}

function amountOf({ metric, currency }: GoalSight['line'], value: string): string {
  if (metric === 'conversion') return `${Number((Number(value) * 100).toPrecision(3))} %`;
  return currency === null ? value : showMoney({ amount: value, currency });
}
