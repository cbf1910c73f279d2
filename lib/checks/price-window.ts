import type { Campaign } from '@/lib/domain/campaign';
import { compareDecimals } from '@/lib/domain/decimal';
import type { Judgement, Message } from '@/lib/domain/finding';
import { type Money, sameMoney } from '@/lib/domain/money';
import type { Asked, Check } from './check';
import { showMoney } from './display';
import { evidenceOf, unreadReason } from './evidence';
import type { PlannedListing } from './listing-index';
import { holdsAt, promotionSince, type TimedPrice, timedPhases, timedPrices } from './plan-clock';
import { newestByPlace, type PriceHistory, type PriceSighting } from './price-sightings';
import { remembered } from './remembered';
import { sightsOf } from './sights';

const MINUTE = 60_000;

/**
 * Whether each promotion price came and went on time: `early` asks if it was shown before its phase, `launch` if it is
 * shown since the phase began, `late` if it is still shown after the phase ended. Only sights on the right side of the
 * boundary can answer, so a boundary that has not come is not asked about yet.
 */
export const checkPriceWindow: Check = (context) => {
  const { index, prices } = sightsOf(context);
  return index.all.flatMap((planned) => judgeListing(context, planned, context.campaign, prices.get(planned.key)));
};

const judgeListing = remembered(
  (_, planned: PlannedListing, campaign: Campaign, history: PriceHistory | undefined): Judgement[] => {
    const phases = timedPhases(campaign);
    const ahead = promotionSince(phases);
    const prices = timedPrices(planned.product, planned.listing, phases);
    const plans = prices.filter(({ price }) => isPromotion(price.promotion, price.list));
    const sightings = history?.promotion ?? [];
    return plans.flatMap((plan) => [
      ...(isPlannedBefore(plan, plans) ? [] : early(planned, plan, plans, sightings, ahead)),
      ...(isPlannedBefore(plan, plans) ? [] : launch(planned, plan, prices, sightings)),
      ...(isPlannedAfter(plan, plans) ? [] : late(planned, plan, plans, sightings)),
    ]);
  },
);

/** A "promotion" at the list price starts and ends unseen. */
function isPromotion(promotion: string | null, list: string | null): promotion is string {
  return promotion !== null && (list === null || compareDecimals(promotion, list) !== 0);
}

function samePrice(a: TimedPrice, b: TimedPrice): boolean {
  const [one, other] = [a.price.promotion, b.price.promotion];
  return one !== null && other !== null && compareDecimals(one, other) === 0;
}

/** Whether the same price runs into this phase from another, so that its start changes nothing. */
function isPlannedBefore(plan: TimedPrice, plans: readonly TimedPrice[]): boolean {
  return plans.some(
    (other) => samePrice(plan, other) && other.span.start < plan.span.start && other.span.end >= plan.span.start,
  );
}

/** Whether a later phase plans the same price: what is shown between the two is then that phase's early start. */
function isPlannedAfter(plan: TimedPrice, plans: readonly TimedPrice[]): boolean {
  return plans.some((other) => samePrice(plan, other) && other.span.end > plan.span.end);
}

function early(
  planned: PlannedListing,
  plan: TimedPrice,
  plans: readonly TimedPrice[],
  sightings: readonly PriceSighting[],
  ahead: number,
): Judgement[] {
  const since = plans
    .filter((other) => samePrice(plan, other) && other.span.end < plan.span.start)
    .reduce((latest, { span }) => Math.max(latest, span.end), ahead);
  // Once the phase is seen at all, an early start is over: what remains to say is said by the other questions.
  const newest = newestByPlace(sightings).filter(({ seenAt }) => seenAt >= since && seenAt < plan.span.start);
  return answer(newest, (sighting) => {
    const { asked, shown, price } = question(planned, plan, 'early', sighting);
    if (!shown) return cannotTell(asked, sighting, price);
    const minutes = Math.round((plan.span.start - sighting.seenAt) / MINUTE);
    const args = { seen: showMoney(shown), plan: showMoney(price), phase: plan.phase.name, minutes };
    if (sameMoney(shown, price)) return breach(asked, shown, { key: 'check.window.early', args });
    if (mayBeList(sighting, shown, plan)) return maybeList(asked, shown, args);
    return { ...asked, verdict: 'ok', seen: showMoney(shown), reason: { key: 'check.window.not-early', args } };
  });
}

function launch(
  planned: PlannedListing,
  plan: TimedPrice,
  prices: readonly TimedPrice[],
  sightings: readonly PriceSighting[],
): Judgement[] {
  const during = sightings.filter(({ seenAt }) => seenAt >= plan.span.start && seenAt < plan.span.end);
  const first = during.find(({ field }) => field.status === 'ok' && sameMoney(field.value, priceOf(plan)));
  if (first) {
    const { asked, price } = question(planned, plan, 'launch', first);
    const minutes = Math.round((first.seenAt - plan.span.start) / MINUTE);
    const args = { seen: showMoney(price), phase: plan.phase.name, minutes };
    return [{ ...asked, verdict: 'ok', seen: showMoney(price), reason: { key: 'check.window.launched', args } }];
  }
  // Once what follows the phase is seen, a launch that never was is over.
  if (sightings.some(({ seenAt }) => seenAt >= plan.span.end)) return [];
  // A price that is neither the planned one nor one from before did change: that it is wrong, the price check says.
  const before = pricesBefore(plan, prices, sightings);
  const unchanged = newestByPlace(during).filter(
    ({ field }) => field.status !== 'ok' || before.some((price) => sameMoney(field.value, price)),
  );
  return answer(unchanged, (sighting) => {
    const { asked, shown, price } = question(planned, plan, 'launch', sighting);
    if (!shown) return cannotTell(asked, sighting, price);
    const minutes = Math.max(1, Math.round((sighting.seenAt - plan.span.start) / MINUTE));
    const args = { seen: showMoney(shown), plan: showMoney(price), phase: plan.phase.name, minutes };
    if (mayBeList(sighting, shown, plan)) return maybeList(asked, shown, args);
    return breach(asked, shown, { key: 'check.window.not-launched', args });
  });
}

/** What the listing may have cost before a phase: its planned prices but the phase's own, and what was last seen. */
function pricesBefore(
  { phase, span, currency }: TimedPrice,
  prices: readonly TimedPrice[],
  sightings: readonly PriceSighting[],
): Money[] {
  const amounts = prices.flatMap((other) => [other.price.list, other.phase === phase ? null : other.price.promotion]);
  const seen = newestByPlace(sightings.filter(({ seenAt }) => seenAt < span.start));
  return [
    ...amounts.flatMap((amount) => (amount === null ? [] : [{ amount, currency }])),
    ...seen.flatMap(({ field }) => (field.status === 'ok' ? [field.value] : [])),
  ];
}

function late(
  planned: PlannedListing,
  plan: TimedPrice,
  plans: readonly TimedPrice[],
  sightings: readonly PriceSighting[],
): Judgement[] {
  // Where another phase has begun with a price of its own, an old one is that phase's late launch.
  const isTaken = (at: number) => plans.some(({ span }) => holdsAt(span, at));
  const after = newestByPlace(sightings).filter(({ seenAt }) => seenAt >= plan.span.end && !isTaken(seenAt));
  return answer(after, (sighting) => {
    const { asked, shown, price } = question(planned, plan, 'late', sighting);
    if (!shown) return cannotTell(asked, sighting, price);
    const minutes = Math.max(1, Math.round((sighting.seenAt - plan.span.end) / MINUTE));
    const args = { seen: showMoney(shown), plan: showMoney(price), phase: plan.phase.name, minutes };
    if (sameMoney(shown, price)) return breach(asked, shown, { key: 'check.window.late', args });
    if (mayBeList(sighting, shown, plan)) return maybeList(asked, shown, args);
    return { ...asked, verdict: 'ok', seen: showMoney(shown), reason: { key: 'check.window.ended', args } };
  });
}

/** Whether a column called plainly "price" shows what the plan has as list price: such a column may show no other. */
function mayBeList({ vague }: PriceSighting, { amount }: Money, { price: { list } }: TimedPrice): boolean {
  return vague && list !== null && compareDecimals(amount, list) === 0;
}

function maybeList(asked: Asked, shown: Money, args: Message['args']): Judgement {
  return { ...asked, verdict: 'cannot-tell', seen: showMoney(shown), reason: { key: 'check.price.maybe-list', args } };
}

function priceOf({ price, currency }: TimedPrice): Money {
  return { amount: price.promotion ?? '0', currency };
}

/** The question with what was seen: an amount in the plan's currency, or null. */
function question(
  planned: PlannedListing,
  plan: TimedPrice,
  boundary: 'early' | 'launch' | 'late',
  { field, snapshot }: PriceSighting,
): { asked: Asked; shown: Money | null; price: Money } {
  const price = priceOf(plan);
  const asked: Asked = {
    check: 'price-window',
    aspect: `${boundary} ${plan.phase.id}`,
    subject: planned.subject,
    expected: showMoney(price),
    evidence: [evidenceOf(snapshot, field)],
  };
  const isComparable = field.status === 'ok' && field.value.currency === price.currency;
  return { asked, shown: isComparable ? field.value : null, price };
}

function cannotTell(asked: Asked, { field }: PriceSighting, { currency }: Money): Judgement {
  if (field.status !== 'ok') return { ...asked, verdict: 'cannot-tell', seen: null, reason: unreadReason(field) };
  const reason = { key: 'check.price.currency', args: { seen: field.value.currency, plan: currency } };
  return { ...asked, verdict: 'cannot-tell', seen: showMoney(field.value), reason };
}

function breach(asked: Asked, shown: Money, reason: Judgement['reason']): Judgement {
  return { ...asked, verdict: 'breach', seen: showMoney(shown), reason, severity: 'critical', costPerHour: null };
}

/** One answer out of the places that were seen: any breach, else the buyer-facing page's word. */
function answer(sightings: readonly PriceSighting[], judge: (sighting: PriceSighting) => Judgement): Judgement[] {
  const answers = sightings.map(judge);
  const [first] = answers;
  return first ? [answers.find(({ verdict }) => verdict === 'breach') ?? first] : [];
}
