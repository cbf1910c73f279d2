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
import { millisecondsOf, type Span } from './plan-clock';
import { type Count, weighCounts } from './rate-evidence';
import { numbersOf } from './rate-numbers';
import { sightsOf } from './sights';

/**
 * Sales follow peaks, not the clock. Without the curve of an earlier event a product is only called slow against half of
 * an even pace, which the quiet hours of a day do not undercut.
 */
const SLACK = 0.5;

/** The questions about products with a target of units and one listing, and the judge that answers them. */
export interface ProductPace {
  questions: number;
  judge(questions: number): Judgement[];
}

/** Prepares the products' sales against their targets over the live phases. */
export function productPace(context: CheckContext): ProductPace {
  const { campaign } = context;
  const live = liveSpans(campaign);
  const { index, rows } = sightsOf(context);
  const asked = index.all.filter(({ product }) => product.targetUnits && product.listings.length === 1);
  const start = live[0]?.start;
  if (start === undefined) return { questions: 0, judge: () => [] };

  return {
    questions: asked.length,
    judge(questions) {
      if (millisecondsOf(context.now) < start) return [];
      const read = asked.map((planned) => readUnits(planned, rows.get(planned.key) ?? [], live, start, campaign));
      const counts = read.flatMap(({ count }) => count ?? []);
      const weighed = weighCounts(counts, questions);
      return read.flatMap(({ planned, question, count }): Judgement[] => {
        if (!count) return [{ ...question, verdict: 'cannot-tell', seen: null, reason: unread(planned) }];
        const answer = weighed[counts.indexOf(count)];
        if (!answer) return [];
        const seen = String(count.observed);
        const args = {
          product: planned.product.name,
          target: planned.product.targetUnits ?? 0,
          even: Math.round(count.expected / SLACK),
          ...numbersOf(count, answer),
        };
        const reason = { key: `check.units.${answer.state}`, args };
        if (answer.state === 'on-track') return [{ ...question, verdict: 'ok', seen, reason }];
        if (answer.state !== 'under') return [{ ...question, verdict: 'cannot-tell', seen, reason }];
        return [{ ...question, verdict: 'breach', seen, reason, severity: 'major', costPerHour: null }];
      });
    },
  };
}

function unread({ product }: PlannedListing) {
  return { key: 'check.units.unread', args: { product: product.name } };
}

function readUnits(
  planned: PlannedListing,
  rows: readonly TableRows[],
  live: readonly Span[],
  start: number,
  campaign: Campaign,
): { planned: PlannedListing; question: Asked; count: Count | null } {
  const looks = comparableLooks(rows).flatMap((look) => {
    const field = readCell(look, 'units_paid');
    return field?.status === 'ok' && field.value.unit === 'count'
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
  const target = planned.product.targetUnits ?? 0;
  const share = elapsedShare(live, newest.seenAt);
  const observed = parts.reduce((sum, { units }) => sum + units, 0);
  const due = Math.round(target * share);
  const count = { observed, expected: target * share * SLACK, growth: { observed: [], expected: [] } };
  return { planned, question: { ...question, expected: String(due) }, count };
}
