import type { Campaign } from '@/lib/domain/campaign';
import { toNumber } from '@/lib/domain/decimal';
import type { Judgement } from '@/lib/domain/finding';
import type { Asked, CheckContext } from './check';
import { comparableLooks } from './comparable';
import { looksSince } from './coverage';
import { evidenceOf } from './evidence';
import type { PlannedListing } from './listing-index';
import { readCell, type TableRows } from './listing-rows';
import { elapsedShare, liveSpans } from './live-time';
import { isNoughtThroughout } from './nought-column';
import { millisecondsOf } from './plan-clock';
import type { Count, Weighed } from './rate-evidence';
import { numbersOf } from './rate-numbers';
import { remembered } from './remembered';
import { sightsOf } from './sights';

/**
 * Sales follow peaks, not the clock. Without the curve of an earlier event a product is only called slow against half of
 * an even pace, which the quiet hours of a day do not undercut.
 */
const SLACK = 0.5;

/** A product is judged against half of a pace, so its question weighs less than that of a promise. */
const WEIGHT = 0.25;

/** One product's sales against its target; without a count where they were not read. */
export interface UnitsRead {
  planned: PlannedListing;
  question: Asked;
  count: Count | null;
}

/** The questions about products with a target of units and one listing, and the judge that answers them. */
export interface ProductPace {
  asked: number;
  weight: number;
  read: readonly UnitsRead[];
  judge(read: UnitsRead, answer: Weighed | undefined): Judgement;
}

/** Reads the products' sales against their targets over the live phases. */
export function productPace(context: CheckContext): ProductPace {
  const { campaign } = context;
  const { index, rows } = sightsOf(context);
  const asked = index.all.filter(({ product }) => product.targetUnits && product.listings.length === 1);
  const start = liveSpans(campaign)[0]?.start;
  const isLive = start !== undefined && millisecondsOf(context.now) >= start;
  const read = isLive
    ? asked.map((planned) => readUnits(context, planned, rows.get(planned.key) ?? NONE, campaign))
    : [];
  return { asked: start === undefined ? 0 : asked.length, weight: WEIGHT, read, judge };
}

const NONE: readonly TableRows[] = [];

function judge({ planned, question, count }: UnitsRead, answer: Weighed | undefined): Judgement {
  const { name, targetUnits } = planned.product;
  if (!count || !answer) {
    return {
      ...question,
      verdict: 'cannot-tell',
      seen: null,
      reason: { key: 'check.units.unread', args: { product: name } },
    };
  }
  const seen = String(count.observed);
  const numbers = numbersOf(count, answer);
  const args = { product: name, target: targetUnits ?? 0, even: Math.round(count.expected / SLACK), ...numbers };
  const reason = { key: `check.units.${answer.state}`, args };
  if (answer.state === 'on-track') return { ...question, verdict: 'ok', seen, reason };
  if (answer.state !== 'under') return { ...question, verdict: 'cannot-tell', seen, reason };
  return { ...question, verdict: 'breach', seen, reason, severity: 'major', costPerHour: null };
}

const readUnits = remembered(
  (_clock, planned: PlannedListing, rows: readonly TableRows[], campaign: Campaign): UnitsRead => {
    const live = liveSpans(campaign);
    const start = live[0]?.start ?? 0;
    const looks = comparableLooks(rows).flatMap((look) => {
      const field = readCell(look, 'units_paid');
      return field?.status === 'ok' && field.value.unit === 'count' && !isNoughtThroughout(look.table, 'units_paid')
        ? [{ ...look, field, units: toNumber(field.value.value) }]
        : [];
    });
    const parts = looksSince(looks, start, campaign.zone);
    const newest = parts?.at(-1);
    const question: Asked = {
      check: 'rate',
      aspect: 'units',
      subject: planned.subject,
      expected: null,
      evidence: newest ? [evidenceOf(newest.snapshot, newest.field)] : [],
    };
    if (!parts || !newest) return { planned, question, count: null };
    const due = (planned.product.targetUnits ?? 0) * elapsedShare(live, newest.seenAt);
    const observed = parts.reduce((sum, { units }) => sum + units, 0);
    // How the pace changes over the day is not known: the slack is for that.
    const count = { observed, expected: due * SLACK, growth: [] };
    return { planned, question: { ...question, expected: String(Math.round(due)) }, count };
  },
);
