import Big from 'big.js';
import { compareDecimals } from '@/lib/domain/decimal';
import type { Judgement } from '@/lib/domain/finding';
import type { Money } from '@/lib/domain/money';
import type { Zone } from '@/lib/domain/time';
import { wallClock } from '@/lib/domain/wall-clock';
import type { Asked, Check } from './check';
import { dayTaken } from './coverage';
import { showMoney } from './display';
import { evidenceOf, unreadReason } from './evidence';
import type { PlannedListing } from './listing-index';
import { type Span, type TimedPhase, timedPhases, timedPrices } from './plan-clock';
import type { PriceHistory, PriceSighting } from './price-sightings';
import { remembered } from './remembered';
import { sightsOf } from './sights';

const DAYS = 30;
const DAY = 24 * 3_600_000;
/** On fewer days than these a price that stayed the same says nothing of a month. */
const ENOUGH_DAYS = 3;

/**
 * Whether the list (struck-out) price of a listing was raised shortly before its promotion: the newest one against the
 * lowest seen in the 30 days before the first phase with a promotion price, each kind of page against itself. The month
 * is that of Article 6a of Directive 98/6/EC, by which a reduction is announced against the lowest price of at least the
 * last 30 days. Whether the price is the planned one, the price check says.
 */
export const checkListPrice: Check = (context) => {
  const { campaign } = context;
  const { index, prices } = sightsOf(context);
  const phases = timedPhases(campaign);
  return index.all.flatMap((planned) => judge(context, planned, prices.get(planned.key), phases, campaign.zone));
};

const judge = remembered(
  (
    clock,
    planned: PlannedListing,
    prices: PriceHistory | undefined,
    phases: readonly TimedPhase[],
    zone: Zone,
  ): Judgement[] => {
    const promotion = promotionOf(planned, phases);
    if (!promotion) return [];
    const { start, end } = promotion;
    const from = start - DAYS * DAY;
    if (!clock.isPast(from)) return [];
    const seen = (prices?.list ?? []).filter(({ seenAt }) => seenAt >= from && seenAt < end);
    if (seen.length === 0) return plansList(planned) ? [unseen(planned)] : [];
    const answers = (['product-page', 'dashboard'] as const).flatMap((place) => {
      const here = seen.filter(({ where }) => where === place);
      const newest = here.at(-1);
      return newest ? [judgePlace(planned, here, newest, start, zone)] : [];
    });
    const said =
      answers.find(({ verdict }) => verdict === 'breach') ??
      answers.find(({ verdict }) => verdict === 'ok') ??
      answers[0];
    return said ? [said] : [];
  },
);

/** From the start of the first phase in which the listing has a promotion price to the end of the last. */
function promotionOf({ product, listing }: PlannedListing, phases: readonly TimedPhase[]): Span | null {
  const spans = timedPrices(product, listing, phases).flatMap(({ price, span }) =>
    price.promotion === null ? [] : [span],
  );
  if (spans.length === 0) return null;
  return { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) };
}

function plansList({ product }: PlannedListing): boolean {
  return product.prices.some(({ list }) => list !== null);
}

type Sure = PriceSighting & { money: Money };

function judgePlace(
  { subject }: PlannedListing,
  here: readonly PriceSighting[],
  newest: PriceSighting,
  start: number,
  zone: Zone,
): Judgement {
  const { field } = newest;
  const asked: Asked = {
    check: 'list-price',
    aspect: 'raised',
    subject,
    expected: null,
    evidence: [evidenceOf(newest.snapshot, field)],
  };
  if (field.status !== 'ok') return { ...asked, verdict: 'cannot-tell', seen: null, reason: unreadReason(field) };
  const money = field.value;
  const seen = showMoney(money);
  const before = here.flatMap((sighting): Sure[] =>
    sighting !== newest &&
    sighting.seenAt < start &&
    sighting.field.status === 'ok' &&
    sighting.field.value.currency === money.currency
      ? [{ ...sighting, money: sighting.field.value }]
      : [],
  );
  const days = new Set(before.map(({ snapshot }) => dayTaken(snapshot, zone))).size;
  const lowest = before.reduce<Sure | null>(
    (low, one) => (low && compareDecimals(low.money.amount, one.money.amount) < 0 ? low : one),
    null,
  );
  if (lowest && compareDecimals(money.amount, lowest.money.amount) > 0) {
    const since = here.find((one) => one.seenAt > lowest.seenAt && isOver(one, lowest.money)) ?? newest;
    const args = {
      from: showMoney(lowest.money),
      to: seen,
      fromDay: dayTaken(lowest.snapshot, zone),
      since: wallClock(since.seenAt, zone).replace('T', ' '),
      percent: percentOver(money, lowest.money),
    };
    return {
      ...asked,
      verdict: 'breach',
      expected: `≤ ${showMoney(lowest.money)}`,
      seen,
      evidence: [...asked.evidence, evidenceOf(lowest.snapshot, lowest.field)],
      reason: { key: 'check.list-price.raised', args },
      severity: 'major',
      costPerHour: null,
    };
  }
  const args = { seen, days, of: DAYS };
  if (days < ENOUGH_DAYS)
    return { ...asked, verdict: 'cannot-tell', seen, reason: { key: 'check.list-price.too-little', args } };
  return { ...asked, verdict: 'ok', seen, reason: { key: 'check.list-price.steady', args } };
}

function isOver({ field }: PriceSighting, { amount, currency }: Money): boolean {
  return field.status === 'ok' && field.value.currency === currency && compareDecimals(field.value.amount, amount) > 0;
}

/** By how many percent one amount is over another of its currency, as a merchant would say it. */
function percentOver(over: Money, under: Money): number {
  const base = new Big(under.amount);
  return base.gt(0) ? new Big(over.amount).minus(base).div(base).times(100).round(1).toNumber() : 0;
}

function unseen({ subject }: PlannedListing): Judgement {
  return {
    check: 'list-price',
    aspect: 'raised',
    subject,
    verdict: 'cannot-tell',
    expected: null,
    seen: null,
    reason: { key: 'check.list-price.unseen', args: { of: DAYS } },
    evidence: [],
  };
}
