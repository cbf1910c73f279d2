import type { CheckContext } from '@/lib/checks/check';
import { comparableLooks } from '@/lib/checks/comparable';
import { looksSince } from '@/lib/checks/coverage';
import { readFirst } from '@/lib/checks/listing-rows';
import { isNoughtThroughout } from '@/lib/checks/nought-column';
import { millisecondsOf } from '@/lib/checks/plan-clock';
import { readCount } from '@/lib/checks/rate-count';
import { RATE_PAIRS } from '@/lib/checks/rate-pairs';
import { remembered } from '@/lib/checks/remembered';
import { slotName, type WatchedSlot, watchedSlots } from '@/lib/checks/slot-looks';
import { shareBy, type TotalAspect, totalLooks } from '@/lib/checks/slot-total';
import type { Campaign, Slot } from '@/lib/domain/campaign';
import type { Delivery, Figure, RateFigure, SlotOutcome } from '@/lib/domain/campaign-review';
import { type Decimal, sumDecimals, toNumber } from '@/lib/domain/decimal';
import type { EventCurve } from '@/lib/domain/event-curve';
import { wilsonInterval } from '@/lib/stats/intervals';
import { decimalOf, ratioOf, untold } from './figure';

const ALPHA = 0.05;
const IMPRESSIONS = ['impressions', 'ad_impressions'];

/** What each slot of the plan was promised to bring, should have brought by its newest look, and brought. */
export function slotOutcomes(context: CheckContext): SlotOutcome[] {
  const { campaign, curves, now } = context;
  const watched = new Map(watchedSlots(context).map((one) => [one.slot.id, one]));
  return campaign.slots.map((slot) => {
    const begun = watched.get(slot.id);
    return begun ? outcomeOf(context, begun, campaign, curves, tenth(now)) : notBegun(slot);
  });
}

/** What is expected of a slot that nobody looks at grows by the time; it need not be told to the second. */
function tenth(now: string): number {
  return Math.floor(millisecondsOf(now) / 60_000) * 60_000;
}

function notBegun(slot: Slot): SlotOutcome {
  const delivered = untold('review.slot.not-begun');
  const deliveries = promisesOf(slot).map(([promise, promised]): Delivery => {
    const isRate = promise === 'clickRate' || promise === 'conversion';
    return { promise, promised, expected: isRate ? promised : '0', delivered, rate: isRate ? delivered : null };
  });
  return { slot: slot.id, deliveries, returned: delivered };
}

function promisesOf({ promise }: Slot): [Delivery['promise'], Decimal][] {
  const { impressions, clickRate, conversion, orders, gmv } = promise;
  const all = { impressions, clickRate, conversion, orders, gmv };
  return Object.entries(all).flatMap(([name, said]): [Delivery['promise'], Decimal][] =>
    said === null ? [] : [[name as Delivery['promise'], String(said)]],
  );
}

const outcomeOf = remembered(
  (_clock, watched: WatchedSlot, campaign: Campaign, curves: readonly EventCurve[], now: number): SlotOutcome => {
    const { slot } = watched;
    const deliveries = promisesOf(slot).map(([promise, promised]): Delivery => {
      if (promise === 'clickRate' || promise === 'conversion') return ratePromise(watched, campaign, promise, promised);
      const aspect = promise === 'gmv' ? 'total-gmv' : 'total-orders';
      const delivered = promise === 'impressions' ? shown(watched, campaign) : total(watched, campaign, aspect);
      const by = delivered.status === 'cannot-tell' ? now : millisecondsOf(delivered.asOf);
      const share = shareUntil(watched, campaign, curves, promise, by);
      const expected = decimalOf(Number(promised) * share, promise === 'gmv' ? 2 : 0);
      return { promise, promised, expected, delivered, rate: null };
    });
    return { slot: slot.id, deliveries, returned: returnOf(watched, campaign) };
  },
);

function shareUntil(
  { booked }: WatchedSlot,
  campaign: Campaign,
  curves: readonly EventCurve[],
  promise: 'impressions' | 'orders' | 'gmv',
  by: number,
): number {
  const at = Math.min(Math.max(by, booked.start), booked.end);
  if (promise === 'impressions') return (at - booked.start) / (booked.end - booked.start);
  return shareBy(campaign, curves, promise === 'gmv' ? 'total-gmv' : 'total-orders', booked, at).share;
}

/** How often it was shown over its booking; a page that has nothing but noughts has no figures yet. */
function shown({ slot, looks, booked }: WatchedSlot, campaign: Campaign): Figure {
  const readable = comparableLooks(looks).flatMap((look) => {
    const field = readFirst(look, IMPRESSIONS);
    const isIt = field?.status === 'ok' && field.value.unit === 'count';
    const isEmpty = IMPRESSIONS.some((metric) => isNoughtThroughout(look.table, metric));
    return isIt && !isEmpty ? [{ ...look, value: field.value.value }] : [];
  });
  return covered(slot, looks.length, looksSince(readable, booked.start, campaign.zone));
}

function total(watched: WatchedSlot, campaign: Campaign, aspect: TotalAspect): Figure {
  const parts = totalLooks(watched, campaign, aspect);
  return covered(
    watched.slot,
    watched.looks.length,
    parts?.map(({ snapshot, field }) => ({ snapshot, value: field.value.value })) ?? null,
  );
}

function covered(
  slot: Slot,
  looks: number,
  parts: readonly { snapshot: { takenAt: string }; value: Decimal }[] | null,
): Figure {
  const newest = parts?.at(-1);
  if (!parts || !newest)
    return untold(looks === 0 ? 'check.rate.unseen' : 'review.slot.uncovered', { slot: slotName(slot) });
  return { status: 'ok', value: sumDecimals(parts.map(({ value }) => value)), asOf: newest.snapshot.takenAt };
}

function ratePromise(
  watched: WatchedSlot,
  { zone }: Campaign,
  promise: 'clickRate' | 'conversion',
  promised: Decimal,
): Delivery {
  const { slot, looks, booked } = watched;
  const pairs = RATE_PAIRS[promise === 'clickRate' ? 'clicks' : 'orders'];
  const reading = readCount(looks, { pairs, rate: toNumber(promised) }, zone, booked.start);
  const rate = rateOf(slot, reading);
  const delivered: Figure =
    rate.status === 'ok' ? { status: 'ok', value: decimalOf(rate.rate, 6), asOf: rate.asOf } : rate;
  return { promise, promised, expected: promised, delivered, rate };
}

function rateOf(slot: Slot, reading: ReturnType<typeof readCount>): RateFigure {
  if (reading.status === 'cannot-tell') {
    const { key, args } = reading.reason;
    return untold(key, { slot: slotName(slot), ...args });
  }
  const { count, base, evidence } = reading;
  if (base === 0) return untold('review.slot.no-traffic', { slot: slotName(slot) });
  const [low, high] = wilsonInterval(count.observed, base, ALPHA);
  const asOf = evidence[0]?.takenAt ?? '';
  return { status: 'ok', rate: count.observed / base, low, high, events: count.observed, trials: base, asOf };
}

/** What its sales are to its cost. */
function returnOf(watched: WatchedSlot, campaign: Campaign): Figure {
  const { cost } = watched.slot;
  if (cost === null || Number(cost) === 0) return untold('review.slot.no-cost');
  const sales = total(watched, campaign, 'total-gmv');
  if (sales.status === 'cannot-tell') return sales;
  return { ...sales, value: ratioOf(sales.value, cost) ?? '0' };
}
