import type { Judgement, Message } from '@/lib/domain/finding';
import { flagByEvidence, lnHigherEvidence } from '@/lib/stats/e-values';
import { ratioPosterior } from '@/lib/stats/gamma-poisson';
import type { Asked, CheckContext } from './check';
import { type Converted, type ConvertedListing, type ConvertedSlot, conversionsOf, scaledTo } from './conversions';
import { showMoney } from './display';
import { millisecondsOf } from './plan-clock';
import { lnShortfall } from './rate-evidence';
import { percentOf, surePercent } from './rate-numbers';
import { wastedFee } from './slot-cost';
import { type Earnings, earningsOf, type Swap } from './slot-earnings';
import { slotName } from './slot-looks';

/** The share of campaigns without any gem or slot to replace in which advice may ever be given, in all; half is for slots that sell nothing. */
const FALSE_ADVICE = 0.01;
/** A gem converts surely more than half as much again as is usual, by the middle listing and by all together, and a quarter more than the plan has it. */
const GEM = { usual: 1.5, planned: 1.25 };
/** A poor slot converts surely below two thirds of what is usual, and below what was promised of it. */
const POOR = 2 / 3;
/** Little traffic is less than an even share of it; a slot with half of one has too much to waste. */
const LITTLE = 1;
const MUCH = 0.5;
const LEAST_ORDERS = 20;
const LEAST_DUE = 20;
/** No sale at all is told sooner: each order that was due and did not come leaves chance e times less. */
const LEAST_DUE_UNSOLD = 10;
const HIGHER = 1.6;
const PRIOR = { shape: 4, rate: 4 };

/** A question of advice with its evidence against there being nothing to say. */
interface Weighable {
  lnEvidence: number;
  isDue: boolean;
  judge(isFlagged: boolean): Judgement;
}

/**
 * Which slots to give to another product, and which slots and products deserve a better place. Both rest on conversion
 * against what is usual among the plan's listings there and against what was promised: a product that was planned to
 * convert little does not stand out. All are weighed together by e-BH, beside a bound of their own for slots that sell
 * nothing.
 */
export function slotAdvice(context: CheckContext): Judgement[] {
  const conversions = conversionsOf(context);
  const at = millisecondsOf(context.now);
  const earnings = earningsOf(context, conversions, at);
  const { campaign } = context;
  const slotted = new Set(campaign.slots.map(({ platform, product }) => JSON.stringify([platform, product])));
  const free = conversions.listings.filter(
    ({ planned: { product, listing } }) =>
      product.role !== 'gift' && !slotted.has(JSON.stringify([listing.platform, product.id])),
  );
  const unsoldBar = Math.log((2 * campaign.slots.length) / FALSE_ADVICE);
  const weighables = [
    ...conversions.slots.map((slot) => replaceOf(slot, conversions.restlessness, earnings, unsoldBar, campaign)),
    ...conversions.slots.map((slot) => slotGem(slot, conversions.restlessness)),
    ...free.map((listing) => listingGem(listing, conversions.restlessness, earnings)),
  ];
  const questions = 2 * campaign.slots.length + free.length;
  const flagged = flagByEvidence(
    weighables.map(({ lnEvidence }) => lnEvidence),
    questions,
    FALSE_ADVICE / 2,
  );
  return weighables.map(({ isDue, judge }, index) => judge(isDue && flagged[index] === true));
}

type Restlessness = Parameters<typeof scaledTo>[2];

/** Nothing is said for or against where nothing is usual. */
const SILENT = { lnEvidence: 0, isDue: false };

function replaceOf(
  one: ConvertedSlot,
  restlessness: Restlessness,
  earnings: Earnings,
  unsoldBar: number,
  campaign: Parameters<typeof wastedFee>[2],
): Weighable {
  const { slot } = one.watched;
  const { conversion, usual, share } = one;
  const promised = slot.promise.conversion === null ? null : Number(slot.promise.conversion);
  const asked = askedOf(one, 'replace', { type: 'slot', slot: slot.id });
  const bar = lower(usual && Math.min(usual.middle, usual.mean) * POOR, promised);
  if (bar === null) return { ...SILENT, judge: () => noUsual(asked, slotName(slot)) };

  const unsold = scaledTo(conversion, promised ?? bar, restlessness);
  const isUnsold = conversion.count.observed === 0 && unsold.expected >= Math.max(unsoldBar, LEAST_DUE_UNSOLD);
  const scaled = scaledTo(conversion, bar, restlessness);
  const args = {
    slot: slotName(slot),
    due: Math.round((promised ?? bar) * conversion.base * 10) / 10,
    ...numbers(one, bar),
  };
  const isDue = usual !== null && share >= MUCH && conversion.base * bar >= LEAST_DUE;
  return {
    lnEvidence: lnShortfall(scaled),
    isDue,
    judge(isFlagged) {
      if (isUnsold || isFlagged) {
        const swap = earnings.bestFor(one);
        const sure = isUnsold
          ? 1 - Math.exp(-unsold.expected)
          : ratioPosterior(PRIOR, scaled.observed, scaled.expected, 1).below;
        const reason = {
          key: isUnsold ? 'check.slot.unsold' : 'check.slot.poor',
          args: { ...args, sure: surePercent(sure), ...swapArgs(swap) },
        };
        const cost = swap?.perHour ?? wastedFee(slot, isUnsold ? 0 : scaled.observed / scaled.expected, campaign);
        return { ...asked, verdict: 'breach', seen: seenOf(one), reason, severity: 'major', costPerHour: cost };
      }
      return unremarkable(asked, one, bar, 'check.slot.sells', args);
    },
  };
}

function slotGem(one: ConvertedSlot, restlessness: Restlessness): Weighable {
  const { slot } = one.watched;
  const promised = slot.promise.conversion === null ? null : Number(slot.promise.conversion);
  const asked = askedOf(one, 'gem', { type: 'slot', slot: slot.id });
  return gem(one, asked, slotName(slot), promised, restlessness, () => ({
    key: 'check.slot.gem',
    swap: null,
    place: '',
  }));
}

function listingGem(one: ConvertedListing, restlessness: Restlessness, earnings: Earnings): Weighable {
  const { product, subject } = one.planned;
  const planned = product.targetConversion === null ? null : Number(product.targetConversion);
  return gem(one, askedOf(one, 'gem', subject), product.name, planned, restlessness, () => {
    const best = earnings.bestPlaceOf(one);
    return {
      key: 'check.slot.gem-free',
      swap: best?.swap ?? null,
      place: best ? slotName(best.slot.watched.slot) : '',
    };
  });
}

function gem(
  one: Converted,
  asked: Asked,
  name: string,
  planned: number | null,
  restlessness: Restlessness,
  place: () => { key: string; swap: Swap | null; place: string },
): Weighable {
  const { conversion, usual, share } = one;
  if (usual === null) return { ...SILENT, judge: () => noUsual(asked, name) };
  const bar = Math.max(usual.middle * GEM.usual, usual.mean * GEM.usual, (planned ?? 0) * GEM.planned);
  const scaled = scaledTo(conversion, bar, restlessness);
  const args = { slot: name, ...numbers(one, bar) };
  return {
    lnEvidence: lnHigherEvidence(scaled.observed, scaled.expected, HIGHER),
    isDue: share < LITTLE && conversion.count.observed >= LEAST_ORDERS,
    judge(isFlagged) {
      if (!isFlagged) return unremarkable(asked, one, usual.middle, 'check.slot.usual', args);
      const better = place();
      const { below } = ratioPosterior(PRIOR, scaled.observed, scaled.expected, 1);
      const reason = {
        key: better.key,
        args: { ...args, sure: surePercent(1 - below), place: better.place, ...swapArgs(better.swap) },
      };
      const costPerHour = better.swap?.perHour ?? null;
      return { ...asked, verdict: 'breach', seen: seenOf(one), reason, severity: 'minor', costPerHour };
    },
  };
}

function unremarkable(asked: Asked, one: Converted, rate: number, key: string, args: Message['args']): Judgement {
  const seen = seenOf(one);
  const isEarly = one.conversion.base * rate < LEAST_DUE;
  if (isEarly) return { ...asked, verdict: 'cannot-tell', seen, reason: { key: 'check.slot.early', args } };
  return { ...asked, verdict: 'ok', seen, reason: { key, args } };
}

function noUsual(asked: Asked, slot: string): Judgement {
  return { ...asked, verdict: 'cannot-tell', seen: null, reason: { key: 'check.slot.no-usual', args: { slot } } };
}

function askedOf({ conversion, usual }: Converted, aspect: string, subject: Asked['subject']): Asked {
  const expected = usual && `${percentOf(usual.middle)} %`;
  return { check: 'slot', aspect, subject, expected, evidence: conversion.evidence };
}

function seenOf({ conversion: { count, base } }: Converted): string | null {
  return base === 0 ? null : `${percentOf(count.observed / base)} %`;
}

function numbers({ conversion, usual }: Converted, bar: number) {
  const { count, base, outOf } = conversion;
  return {
    observed: count.observed,
    base,
    outOf,
    rate: base === 0 ? 0 : percentOf(count.observed / base),
    usual: usual === null ? 0 : percentOf(usual.middle),
    bar: percentOf(bar),
  };
}

function swapArgs(swap: Swap | null) {
  return {
    alternate: swap?.planned.product.name ?? '',
    gain: swap ? showMoney(swap.perHour) : '',
    better: swap ? surePercent(swap.sure) : 0,
  };
}

function lower(one: number | null, other: number | null): number | null {
  if (one === null) return other;
  return other === null ? one : Math.min(one, other);
}
