import Big from 'big.js';
import type { Campaign } from '@/lib/domain/campaign';
import { compareDecimals } from '@/lib/domain/decimal';
import type { Judgement, Severity } from '@/lib/domain/finding';
import type { PlannedOffer } from '@/lib/domain/plan-offer';
import { roundingOf } from '@/lib/offers/minor-units';
import type { ItemPrice } from '@/lib/offers/planned-offers';
import type { WorstCase, WorstCases } from '@/lib/offers/planned-worst';
import { isPriceAfterSome } from '@/lib/offers/unit-prices';
import type { Asked, Check } from './check';
import { showMoney } from './display';
import { evidenceAt, evidenceOf, unreadReason } from './evidence';
import type { PlannedListing } from './listing-index';
import type { TableRows } from './listing-rows';
import { hourly, paceOf } from './pace';
import { unplannedOffers } from './page-offers';
import { holdsAt, isSelling, type TimedPrice, timedPhases, timedPrices } from './plan-clock';
import { type FloorVerdict, heldFloor, isUnder, offersFor, worstOf } from './planned-worst';
import type { PriceHistory, PriceSighting } from './price-sightings';
import { remembered } from './remembered';
import { sightsOf } from './sights';
import { eachOf, wordsOf } from './worst-words';

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

interface Selling {
  campaign: Campaign;
  rows: readonly TableRows[];
}

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
  const aspect = `plan ${phase.id}`;
  const worst = worstOf(selling.campaign)({ planned, timed });
  if (!worst) {
    const reason = { key: 'check.floor.no-price', args: { phase: phase.name } };
    return [{ ...asked(planned, timed, aspect, price.floor), verdict: 'cannot-tell', seen: null, reason }];
  }
  return [answer(asked(planned, timed, aspect, price.floor), 'plan', worst, timed, price.floor, selling, hasBegun)];
}

function judgePage(
  planned: PlannedListing,
  timed: TimedPrice,
  { field, snapshot }: PriceSighting,
  selling: Selling,
): Judgement[] {
  const { floor } = timed.price;
  if (floor === null) return [];
  const { currency } = timed;
  const base = { ...asked(planned, timed, 'page', floor), evidence: [evidenceOf(snapshot, field)] };
  if (field.status !== 'ok') return [{ ...base, verdict: 'cannot-tell', seen: null, reason: unreadReason(field) }];
  const seen = showMoney(field.value);
  if (field.value.currency !== currency) {
    const reason = { key: 'check.price.currency', args: { seen: field.value.currency, plan: currency } };
    return [{ ...base, verdict: 'cannot-tell', seen, reason }];
  }
  const offers = offersFor(selling.campaign, planned, timed);
  const more = unplannedOffers(snapshot.reading.product?.offers ?? [], offers, currency);
  const all = [...offers, ...more.map(({ offer }) => offer)];
  const ask = worstOf(selling.campaign);
  const start = startOf(ask({ planned, timed })?.('likely').item ?? null, planned, timed, field.value.amount, all);
  const shown = start === 'plan' ? {} : { shown: field.value.amount };
  const worst = ask({ planned, timed, more: more.map(({ offer }) => offer), ...shown });
  if (!worst) return [];
  const said = answer(base, 'page', worst, timed, floor, selling, true);
  if (said.verdict === 'breach' && start === 'unclear' && compareDecimals(field.value.amount, floor) >= 0) {
    const reason = { key: 'check.floor.unclear', args: { ...said.reason.args, shown: seen } };
    return [{ ...base, verdict: 'cannot-tell', seen, reason }];
  }
  const { used } = heldFloor(worst, floor).worst;
  const unplanned = more.filter(({ offer }) => used.some(({ id }) => id === offer.id));
  const stated = unplanned.map(({ reading }) => evidenceAt(snapshot, reading.at, reading.raw));
  return [{ ...said, evidence: [...said.evidence, ...stated] }];
}

/**
 * What the offers count from on a page: the planned price, where that is shown or what some offers make of it; else what
 * is shown. One lower than the planned price may have some offer in it already, so that what else comes off is unclear.
 */
function startOf(
  item: ItemPrice | null,
  { product }: PlannedListing,
  { currency }: TimedPrice,
  price: string,
  offers: readonly PlannedOffer[],
): 'plan' | 'shown' | 'unclear' {
  if (!item) return 'shown';
  const from = item.price;
  if (isPriceAfterSome({ product: product.id, from, price }, offers, roundingOf(currency))) return 'plan';
  return compareDecimals(price, from) < 0 ? 'unclear' : 'shown';
}

function asked({ subject }: PlannedListing, { currency }: TimedPrice, aspect: string, floor: string): Asked {
  const expected = `≥ ${showMoney({ amount: floor, currency })}`;
  return { check: 'floor', aspect, subject, expected, evidence: [] };
}

function answer(
  base: Asked,
  by: 'plan' | 'page',
  worst: WorstCases,
  { phase, currency }: TimedPrice,
  floor: string,
  { campaign, rows }: Selling,
  isSold: boolean,
): Judgement {
  const held = heldFloor(worst, floor);
  const args = {
    ...wordsOf(held.worst, campaign, currency),
    by,
    phase: phase.name,
    floor: showMoney({ amount: floor, currency }),
    unplanned: held.worst.used.filter(({ id }) => !campaign.offers.some((offer) => offer.id === id)).length,
  };
  const reason = { key: `check.floor.${held.verdict}`, args };
  const seen = showMoney({ amount: eachOf(held.worst, currency), currency });
  if (held.verdict === 'holds') return { ...base, verdict: 'ok', seen, reason };
  if (held.verdict === 'open' || held.verdict === 'no-floor') return { ...base, verdict: 'cannot-tell', seen, reason };
  // What the platform pays is not the merchant's loss, but the price that is seen is as low.
  const isOwn = isUnder(worst('merchant'), floor);
  const lost = isSold && isOwn ? lostOn(held.worst, floor) : null;
  return {
    ...base,
    verdict: 'breach',
    seen,
    reason,
    severity: severityOf(held.verdict, isSelling(phase.kind), isOwn),
    costPerHour: lost ? hourly(paceOf(rows, campaign.zone), lost, currency) : null,
  };
}

/** What the merchant is short of the floor on each unit that is bought so; null where he is not. */
function lostOn({ goods, platformPays, quantity }: WorstCase, floor: string): string | null {
  const lost = new Big(floor).minus(new Big(goods).plus(platformPays).div(quantity));
  return lost.gt(0) ? lost.toFixed() : null;
}

function severityOf(verdict: FloorVerdict, isSold: boolean, isOwn: boolean): Severity {
  const isCertain = verdict === 'breach' && isOwn;
  if (isSold) return isCertain ? 'critical' : 'major';
  return isCertain ? 'major' : 'minor';
}
