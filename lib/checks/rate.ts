import type { Campaign, Slot } from '@/lib/domain/campaign';
import { toNumber } from '@/lib/domain/decimal';
import type { Evidence, Judgement } from '@/lib/domain/finding';
import type { Asked, Check } from './check';
import { productPace } from './product-pace';
import { type CountReading, type RatePromise, readCount } from './rate-count';
import { type Question, type Weighed, weighCounts } from './rate-evidence';
import { numbersOf, percentOf } from './rate-numbers';
import { RATE_PAIRS, type RateAspect } from './rate-pairs';
import { remembered } from './remembered';
import { wastedFee } from './slot-cost';
import { slotName, type WatchedSlot, watchedSlots } from './slot-looks';

const ASPECTS: readonly RateAspect[] = ['clicks', 'orders'];

/**
 * Whether each slot keeps the click rate and conversion that were promised, and whether each product with a target sells
 * at a pace that can reach it. All are weighed together. A breach needs 20 expected events, always-valid evidence and a
 * posterior that has it below 80 %; before that the answer is that one cannot tell yet.
 */
export const checkRate: Check = (context) => {
  const { campaign } = context;
  const slots = ASPECTS.flatMap((aspect) =>
    watchedSlots(context).flatMap((watched) => {
      const reading = readRate(context, watched, campaign, aspect);
      return reading ? [{ watched, aspect, reading }] : [];
    }),
  );
  const units = productPace(context);
  const questions = new Map<object, Question>();
  for (const { aspect, reading } of slots)
    if (reading.status === 'ok') questions.set(reading, { kind: aspect, weight: 1, count: reading.count });
  for (const one of units.read)
    if (one.count) questions.set(one, { kind: 'units', weight: units.weight, count: one.count });

  const promises = campaign.slots.flatMap((slot) => ASPECTS.filter((aspect) => promiseOf(slot, aspect)));
  const weighed = weighCounts([...questions.values()], promises.length + units.weight * units.asked);
  const answers = new Map([...questions.keys()].map((key, at) => [key, weighed[at]]));
  return [
    ...slots.map(({ watched, aspect, reading }) =>
      judge(watched.slot, aspect, reading, answers.get(reading), campaign),
    ),
    ...units.read.map((one) => units.judge(one, answers.get(one))),
  ];
};

function promiseOf({ promise }: Slot, aspect: RateAspect): RatePromise | null {
  const rate = aspect === 'clicks' ? promise.clickRate : promise.conversion;
  if (rate === null) return null;
  return { pairs: RATE_PAIRS[aspect], rate: toNumber(rate) };
}

const READERS = {
  clicks: remembered((_clock, watched: WatchedSlot, campaign: Campaign) => readAspect(watched, campaign, 'clicks')),
  orders: remembered((_clock, watched: WatchedSlot, campaign: Campaign) => readAspect(watched, campaign, 'orders')),
};

function readRate(context: Parameters<Check>[0], watched: WatchedSlot, campaign: Campaign, aspect: RateAspect) {
  return READERS[aspect](context, watched, campaign);
}

function readAspect({ slot, looks, booked }: WatchedSlot, campaign: Campaign, aspect: RateAspect): CountReading | null {
  const promise = promiseOf(slot, aspect);
  return promise && readCount(looks, promise, campaign.zone, booked.start);
}

function judge(
  slot: Slot,
  aspect: RateAspect,
  reading: CountReading,
  answer: Weighed | undefined,
  campaign: Campaign,
): Judgement {
  const asked = askedOf(slot, aspect, reading.evidence);
  if (reading.status === 'cannot-tell' || !answer) {
    const { key, args } = reading.status === 'cannot-tell' ? reading.reason : { key: 'check.rate.no-column', args: {} };
    return { ...asked, verdict: 'cannot-tell', seen: null, reason: { key, args: { ...args, slot: slotName(slot) } } };
  }
  const { count, base, outOf } = reading;
  const { state, posterior } = answer;
  const seen = base === 0 ? null : `${percentOf(count.observed / base)} %`;
  const args = { slot: slotName(slot), aspect, base, outOf, ...numbersOf(count, answer) };
  const reason = { key: `check.rate.${state}`, args };
  if (state === 'on-track') return { ...asked, verdict: 'ok', seen, reason };
  if (state !== 'under') return { ...asked, verdict: 'cannot-tell', seen, reason };
  const severity = posterior.mean < 0.5 ? 'critical' : 'major';
  return {
    ...asked,
    verdict: 'breach',
    seen,
    reason,
    severity,
    costPerHour: wastedFee(slot, posterior.mean, campaign),
  };
}

function askedOf(slot: Slot, aspect: RateAspect, evidence: Evidence[]): Asked {
  const rate = aspect === 'clicks' ? slot.promise.clickRate : slot.promise.conversion;
  const expected = rate === null ? null : `${percentOf(toNumber(rate))} %`;
  return { check: 'rate', aspect, subject: { type: 'slot', slot: slot.id }, expected, evidence };
}
