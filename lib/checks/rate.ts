import Big from 'big.js';
import type { Campaign, Slot } from '@/lib/domain/campaign';
import { toNumber } from '@/lib/domain/decimal';
import type { Evidence, Judgement, Message } from '@/lib/domain/finding';
import type { Money } from '@/lib/domain/money';
import { epochOf } from '@/lib/domain/wall-clock';
import type { Asked, Check } from './check';
import { daysOf } from './coverage';
import { dayByZone, millisecondsOf } from './plan-clock';
import { productPace } from './product-pace';
import { type CountReading, type RatePromise, readCount } from './rate-count';
import { type Weighed, weighCounts } from './rate-evidence';
import { numbersOf } from './rate-numbers';
import { type SlotRow, slotFinder } from './slot-rows';
import { slotShown } from './slot-shown';

const HOUR = 3_600_000;

type Aspect = 'clicks' | 'orders';
const ASPECTS: readonly Aspect[] = ['clicks', 'orders'];

/**
 * Whether each slot keeps the click rate and conversion that were promised, whether it is shown at all, and whether each
 * product with a target sells at a pace that can reach it. A breach needs 20 expected events, a posterior that is sure,
 * and always-valid evidence; before that the answer is that one cannot tell yet.
 */
export const checkRate: Check = (context) => {
  const { campaign, snapshots, now } = context;
  const at = millisecondsOf(now);
  const begun = campaign.slots.filter((slot) => epochOf(slot.start, campaign.zone) <= at);
  const rowsOf = slotFinder(campaign, snapshots);
  const slots = begun.map((slot) => ({ slot, looks: looksAt(campaign, slot, rowsOf(slot)) }));
  const units = productPace(context);
  const questions =
    campaign.slots.flatMap((slot) => ASPECTS.filter((aspect) => promiseOf(slot, aspect))).length + units.questions;

  return [
    ...ASPECTS.flatMap((aspect) => judgeSlots(campaign, slots, aspect, questions)),
    ...slots.flatMap(({ slot, looks }) => slotShown(campaign, slot, looks)),
    ...units.judge(questions),
  ];
};

interface WatchedSlot {
  slot: Slot;
  looks: readonly SlotRow[];
}

/** The looks at a slot's row while it is booked, on figures that do not reach back before the booking. */
function looksAt(campaign: Campaign, slot: Slot, rows: readonly SlotRow[]): SlotRow[] {
  const start = epochOf(slot.start, campaign.zone);
  const end = epochOf(slot.end, campaign.zone);
  const firstDay = dayByZone(start);
  return rows.filter(({ snapshot, seenAt, holdsProduct }) => {
    const days = daysOf(snapshot, campaign.zone);
    const zone = snapshot.reading.zone ?? campaign.zone;
    // "The last 30 days" reach back before the booking, or may.
    if (snapshot.reading.period && !days) return false;
    return holdsProduct && seenAt >= start && seenAt < end && (!days || days.first >= firstDay(zone));
  });
}

/** Conversion is promised as paying visitors for each visitor; orders among clicks stand in where a page has no better. */
const PAIRS: Readonly<Record<Aspect, RatePromise['pairs']>> = {
  clicks: [{ counted: ['clicks', 'ad_clicks'], outOf: ['impressions', 'ad_impressions'] }],
  orders: [
    { counted: ['buyers_paid'], outOf: ['visitors'] },
    {
      counted: ['orders_paid', 'orders_channel', 'ad_orders', 'buyers_paid'],
      outOf: ['clicks', 'ad_clicks', 'visitors'],
    },
  ],
};

function promiseOf({ promise }: Slot, aspect: Aspect): RatePromise | null {
  const rate = aspect === 'clicks' ? promise.clickRate : promise.conversion;
  if (rate === null) return null;
  return { pairs: PAIRS[aspect], rate: toNumber(rate) };
}

function judgeSlots(campaign: Campaign, slots: readonly WatchedSlot[], aspect: Aspect, questions: number): Judgement[] {
  const read = slots.flatMap(({ slot, looks }) => {
    const promise = promiseOf(slot, aspect);
    return promise ? [{ slot, reading: readCount(looks, promise, campaign.zone) }] : [];
  });
  const counts = read.flatMap(({ reading }) => (reading.status === 'ok' ? [reading.count] : []));
  const weighed = weighCounts(counts, questions);
  return read.map(({ slot, reading }) => {
    const asked = askedOf(slot, aspect, reading.evidence);
    if (reading.status === 'cannot-tell') {
      return { ...asked, verdict: 'cannot-tell', seen: null, reason: named(reading.reason, slot) };
    }
    const answer = weighed[counts.indexOf(reading.count)];
    return answer ? judgement(asked, slot, aspect, reading, answer, campaign) : unweighed(asked);
  });
}

function unweighed(asked: Asked): Judgement {
  return { ...asked, verdict: 'cannot-tell', seen: null, reason: { key: 'check.rate.no-column', args: {} } };
}

function askedOf(slot: Slot, aspect: Aspect, evidence: Evidence[]): Asked {
  const rate = aspect === 'clicks' ? slot.promise.clickRate : slot.promise.conversion;
  const expected = rate === null ? null : `${percent(toNumber(rate))} %`;
  return { check: 'rate', aspect, subject: { type: 'slot', slot: slot.id }, expected, evidence };
}

function named({ key, args }: Message, { page, position }: Slot): Message {
  return { key, args: { ...args, slot: `${page} ${position}` } };
}

function judgement(
  asked: Asked,
  slot: Slot,
  aspect: Aspect,
  { count, base, outOf }: Extract<CountReading, { status: 'ok' }>,
  answer: Weighed,
  campaign: Campaign,
): Judgement {
  const { state, posterior } = answer;
  const seen = base === 0 ? null : `${percent(count.observed / base)} %`;
  const args = {
    slot: `${slot.page} ${slot.position}`,
    aspect,
    base,
    outOf,
    ...numbersOf(count, answer),
  };
  const reason = { key: `check.rate.${state}`, args };
  if (state === 'on-track') return { ...asked, verdict: 'ok', seen, reason };
  if (state !== 'under') return { ...asked, verdict: 'cannot-tell', seen, reason };
  const severity = posterior.mean < 0.5 ? 'critical' : 'major';
  return { ...asked, verdict: 'breach', seen, reason, severity, costPerHour: wasted(slot, posterior.mean, campaign) };
}

/** What the slot's price comes to in an hour, times the share of the promise that is not kept. */
function wasted({ cost, start, end }: Slot, ratio: number, { zone, currency }: Campaign): Money | null {
  if (cost === null || ratio >= 1) return null;
  const milliseconds = epochOf(end, zone) - epochOf(start, zone);
  const missing = new Big(1).minus(ratio.toFixed(4));
  const amount = new Big(cost).times(HOUR).div(milliseconds).times(missing).round(2);
  return amount.gt(0) ? { amount: amount.toFixed(), currency } : null;
}

function percent(rate: number): number {
  return Number((rate * 100).toPrecision(3));
}
