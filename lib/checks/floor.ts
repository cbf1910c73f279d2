import type { Campaign } from '@/lib/domain/campaign';
import type { Judgement } from '@/lib/domain/finding';
import type { Asked, Check } from './check';
import { answered, asked, type Selling, worstByPlan } from './floor-answer';
import { judgePage } from './floor-page';
import type { PlannedListing } from './listing-index';
import type { TableRows } from './listing-rows';
import { holdsAt, type TimedPrice, timedPhases, timedPrices } from './plan-clock';
import { heldFloor } from './planned-worst';
import type { PriceHistory, PriceSighting } from './price-sightings';
import { remembered } from './remembered';
import { sightsOf } from './sights';

/**
 * Whether a buyer can come to pay less than the floor, over every combination of offers and every cart: by the plan
 * alone for each phase that is not over, so that it can be mended weeks ahead, and by what the listing's page shows now,
 * with offers on it that the plan does not have. Where only an assumed rule of the platform decides, it says so.
 */
export const checkFloor: Check = (context) => {
  const { index, prices, rows } = sightsOf(context);
  return index.all.flatMap((planned) =>
    judgeListing(context, planned, context.campaign, prices.get(planned.key), rows.get(planned.key)),
  );
};

const judgeListing = remembered(
  (
    clock,
    planned: PlannedListing,
    campaign: Campaign,
    history: PriceHistory | undefined,
    rows: readonly TableRows[] = [],
  ): Judgement[] => {
    const all = timedPrices(planned.product, planned.listing, timedPhases(campaign));
    const open = all.filter(({ span }) => !clock.isPast(span.end));
    if (open.length === 0) return [];
    if (all.every(({ price }) => price.floor === null)) return [noFloor(planned)];
    const selling = { campaign, rows };
    const byPlan = open.flatMap((timed) => judgePlan(planned, timed, selling, clock.isPast(timed.span.start)));
    const current = open.findLast(({ span }) => clock.holds(span));
    const seen = current && history?.promotion.findLast((one) => isOnPageIn(one, current));
    return seen ? [...byPlan, ...judgePage(planned, current, seen, selling)] : byPlan;
  },
);

function isOnPageIn({ where, seenAt }: PriceSighting, { span }: TimedPrice): boolean {
  return where === 'product-page' && holdsAt(span, seenAt);
}

function noFloor({ subject }: PlannedListing): Judgement {
  const reason = { key: 'check.floor.none', args: {} };
  const asked: Asked = { check: 'floor', aspect: 'plan', subject, expected: null, evidence: [] };
  return { ...asked, verdict: 'cannot-tell', seen: null, reason };
}

function judgePlan(planned: PlannedListing, timed: TimedPrice, selling: Selling, hasBegun: boolean): Judgement[] {
  const { phase, price } = timed;
  if (price.floor === null) return [];
  const base = asked(planned, timed, `plan ${phase.id}`, price.floor);
  const worst = worstByPlan(planned, timed, selling);
  if (worst) return [answered(base, 'plan', heldFloor(worst, price.floor), worst, timed, selling, hasBegun)];
  const reason = { key: 'check.floor.no-price', args: { phase: phase.name } };
  return [{ ...base, verdict: 'cannot-tell', seen: null, reason }];
}
