import type { Judgement } from '@/lib/domain/finding';
import type { Money } from '@/lib/domain/money';
import type { BudgetLine } from '@/lib/domain/plan-work';
import { wallClock } from '@/lib/domain/wall-clock';
import { judgeReturn } from './budget-return';
import { type Spend, spendingEnd, spendOn } from './budget-spend';
import type { Asked, Check, CheckContext } from './check';
import { showMoney } from './display';
import { dueShare } from './goal-progress';
import { elapsedShare, liveSpans } from './live-time';
import { millisecondsOf } from './plan-clock';
import { shareCurves } from './share-curve';

const HOUR = 3_600_000;

/**
 * What pace is too much. A launch takes more than its even share, so that without the curve of an earlier event it takes
 * more, later, to say so; and the present pace must say it too: `ends` is what it comes to at the end.
 */
const OVER = {
  curve: { ratio: 1.3, from: 0.1, ends: 1.25 },
  even: { ratio: 1.5, from: 0.2, ends: 1.6 },
};
/** What pace is too little, from when on, and what the present one comes to at the end. */
const UNDER = { ratio: 0.5, from: 0.3, ends: 0.8 };
/** On its date a line is spent when no more than a tenth is left. */
const SPENT = 0.9;

/**
 * Whether each line of the budget is spent at the pace of the plan and brings in what it is to: overspent, runs out
 * before the end, hardly spent, left over at its date; and, on enough orders, a return below plan. Gifts and lines that no
 * page shows cannot be told.
 */
export const checkBudget: Check = (context) => {
  const lines = context.campaign.budget.map((line) => ({ line, spend: spendOn(context, line) }));
  const questions = lines.filter(({ line }) => line.sales !== null).length;
  return lines.flatMap(({ line, spend }) => [
    judgeSpend(context, line, spend),
    ...(line.sales === null ? [] : [judgeReturn(context.campaign, line, spend, questions)]),
  ]);
};

function judgeSpend(context: CheckContext, line: BudgetLine, spend: Spend | null): Judgement {
  const { campaign, now } = context;
  const money = (amount: number) =>
    showMoney({ amount: amount.toFixed(amount < 100 ? 2 : 0), currency: campaign.currency });
  const amount = Number(line.amount);
  const asked: Asked = {
    check: 'budget',
    aspect: 'spend',
    subject: { type: 'budget', line: line.id },
    expected: money(amount),
    evidence: spend?.evidence ?? [],
  };
  const args = { line: line.name, amount: money(amount), spent: spend ? money(spend.spent) : '' };
  if (!spend) return { ...asked, verdict: 'cannot-tell', seen: null, reason: { key: 'check.budget.unread', args } };
  const seen = args.spent;
  const breach = (key: string, severity: 'major' | 'minor', more: object, costPerHour: Money | null): Judgement => ({
    ...asked,
    verdict: 'breach',
    seen,
    reason: { key, args: { ...args, ...more } },
    severity,
    costPerHour,
  });
  const costOf = (perHour: number | null): Money | null =>
    perHour !== null && perHour >= 0.01 ? { amount: perHour.toFixed(2), currency: campaign.currency } : null;

  const live = liveSpans(campaign);
  const end = spendingEnd(line, campaign, live.at(-1)?.end ?? 0);
  const isOver = millisecondsOf(now) >= end;
  if (spend.spent > amount)
    return breach(
      'check.budget.over',
      'major',
      { more: money(spend.spent - amount) },
      isOver ? null : costOf(spend.perHour),
    );
  if (isOver && spend.asOf >= end) {
    if (spend.spent >= SPENT * amount)
      return { ...asked, verdict: 'ok', seen, reason: { key: 'check.budget.done', args } };
    if (spend.whole) return breach('check.budget.unspent', 'minor', { left: money(amount - spend.spent) }, null);
  }
  if (!isOver) {
    const course = courseOf(context, amount, spend, end);
    const percent = Math.round((100 * course.due) / amount);
    if (course.isOver) {
      const left = amount - spend.spent;
      const lasts = (left / (spend.perHour ?? 1)) * HOUR;
      const sustainable = (left * HOUR) / Math.max(HOUR, end - spend.asOf);
      const out = wallClock(Math.round(spend.asOf + lasts), campaign.zone).replace('T', ' ');
      const cost = costOf((spend.perHour ?? 0) - sustainable);
      return breach('check.budget.runs-out', 'major', { percent, out, pace: money(spend.perHour ?? 0) }, cost);
    }
    if (course.isUnder) return breach('check.budget.slow', 'minor', { percent, pace: money(spend.perHour ?? 0) }, null);
  }
  if (spend.whole) return { ...asked, verdict: 'ok', seen, reason: { key: 'check.budget.within', args } };
  return { ...asked, verdict: 'cannot-tell', seen, reason: { key: 'check.budget.at-least', args } };
}

/**
 * How the spend stands against the course of the plan: what is due by now, and what all of it says together. What was
 * spent before the live phases was meant to be; what was left then is due by their course, and the present pace goes on
 * by it, since in a peak it does not last.
 */
function courseOf({ campaign, curves }: CheckContext, amount: number, spend: Spend, end: number) {
  const live = liveSpans(campaign);
  const known = shareCurves(campaign, curves, 'gmv');
  const bar = known.length > 0 ? OVER.curve : OVER.even;
  const until = (at: number) => (known.length > 0 ? dueShare(known, live, at) : elapsedShare(live, at));
  const whole = until(end);
  const share = whole > 0 ? Math.min(1, until(spend.asOf) / whole) : 0;
  const left = Math.max(0, amount - spend.before);
  const lastHour = until(spend.asOf) - until(spend.asOf - HOUR);
  const hours =
    known.length > 0 && lastHour > 0 ? (whole - until(spend.asOf)) / lastHour : Math.max(0, end - spend.asOf) / HOUR;
  const ends = spend.perHour === null ? null : spend.spent + spend.perHour * hours;
  const due = spend.before + left * share;
  return {
    due,
    isOver:
      ends !== null &&
      share >= bar.from &&
      spend.spent - spend.before >= bar.ratio * left * share &&
      ends >= bar.ends * amount,
    isUnder:
      ends !== null &&
      spend.whole &&
      share >= UNDER.from &&
      spend.spent <= UNDER.ratio * amount * share &&
      ends <= UNDER.ends * amount,
  };
}
