import { compareDecimals } from '@/lib/domain/decimal';
import type { Judgement } from '@/lib/domain/finding';
import type { PlannedOffer } from '@/lib/domain/plan-offer';
import { roundingOf } from '@/lib/offers/minor-units';
import type { WorstCase, WorstCases } from '@/lib/offers/planned-worst';
import { isPriceAfterSome } from '@/lib/offers/unit-prices';
import { showMoney } from './display';
import { evidenceAt, evidenceOf, unreadReason } from './evidence';
import { answered, asked, type Selling, worstByPlan } from './floor-answer';
import type { PlannedListing } from './listing-index';
import { unplannedOffers } from './page-offers';
import type { TimedPrice } from './plan-clock';
import { type HeldFloor, heldFloor, offersFor, worstOf } from './planned-worst';
import type { PriceSighting } from './price-sightings';

/**
 * Whether what a listing's page shows lets a buyer come below the floor: its price under the planned offers and under
 * those that the plan does not have. What the plan itself gives is left to the question on the plan.
 */
export function judgePage(
  planned: PlannedListing,
  timed: TimedPrice,
  { field, snapshot }: PriceSighting,
  selling: Selling,
): Judgement[] {
  const { price, currency, phase } = timed;
  if (price.floor === null) return [];
  const base = { ...asked(planned, timed, 'page', price.floor), evidence: [evidenceOf(snapshot, field)] };
  if (field.status !== 'ok') return [{ ...base, verdict: 'cannot-tell', seen: null, reason: unreadReason(field) }];
  const { amount } = field.value;
  const seen = showMoney(field.value);
  if (field.value.currency !== currency) {
    const reason = { key: 'check.price.currency', args: { seen: field.value.currency, plan: currency } };
    return [{ ...base, verdict: 'cannot-tell', seen, reason }];
  }
  const known = offersFor(selling.campaign, planned, timed);
  const more = unplannedOffers(snapshot.reading.product?.offers ?? [], known, currency);
  const offers = [...known, ...more.map(({ offer }) => offer)];
  const byPlan = worstByPlan(planned, timed, selling);
  const start = startOf(byPlan, planned.product.id, timed, amount, offers);
  // A price that is itself under the floor needs no offer, and may have some in it.
  const counted = start === 'below' ? [] : offers;
  const worst = worstOf(selling.campaign, { planned, timed, offers: counted, shown: start === 'plan' ? null : amount });
  if (!worst) return [];
  const isOnPage = ({ used }: WorstCase) => used.some(({ id }) => more.some(({ offer }) => offer.id === id));
  const held = heldFloor(worst, price.floor);
  const isPlanned = start === 'plan' && byPlan !== null && heldFloor(byPlan, price.floor).verdict !== 'holds';
  if (isPlanned && !isOnPage(held.worst) && !isOnPage(worst('likely'))) {
    // That the plan itself breaks the floor is said by the plan's own question.
    const reason = { key: 'check.floor.as-planned', args: { seen, phase: phase.name } };
    return [{ ...base, verdict: 'ok', seen, reason }];
  }
  // Where the plan breaks it as well, what the page adds is told.
  const told: HeldFloor = isPlanned && !isOnPage(held.worst) ? { verdict: 'assumed', worst: worst('likely') } : held;
  const said = answered(base, 'page', told, worst, timed, selling, true);
  if (said.verdict === 'breach' && start === 'unclear') {
    const reason = { key: 'check.floor.unclear', args: { ...said.reason.args, shown: seen } };
    return [{ ...base, verdict: 'cannot-tell', seen, reason }];
  }
  const used = more.filter(({ offer }) => told.worst.used.some(({ id }) => id === offer.id));
  const stated = used.map(({ reading }) => evidenceAt(snapshot, reading.at, reading.raw));
  return [{ ...said, evidence: [...said.evidence, ...stated] }];
}

/**
 * What offers count from on a page: the planned price, where that is shown or what some offers make of it; what is shown
 * where it is more. Where it is less some offer may be in it already, so that what else comes off is unclear, but not
 * that it is `below` the floor as it stands.
 */
function startOf(
  byPlan: WorstCases | null,
  product: string,
  { currency, price }: TimedPrice,
  shown: string,
  offers: readonly PlannedOffer[],
): 'plan' | 'shown' | 'unclear' | 'below' {
  const from = byPlan?.('likely').item.price ?? null;
  if (from !== null && compareDecimals(from, shown) === 0) return 'plan';
  if (price.floor !== null && compareDecimals(shown, price.floor) < 0) return 'below';
  if (from === null) return 'shown';
  if (isPriceAfterSome({ product, from, price: shown }, offers, roundingOf(currency))) return 'plan';
  return compareDecimals(shown, from) < 0 ? 'unclear' : 'shown';
}
