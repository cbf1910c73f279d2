import type { CheckContext } from '@/lib/checks/check';
import { type ConvertedListing, conversionsOf, scaledTo } from '@/lib/checks/conversions';
import { NOT_BEGUN } from '@/lib/checks/goal-progress';
import { indexListings } from '@/lib/checks/listing-index';
import { liveSpans } from '@/lib/checks/live-time';
import { millisecondsOf } from '@/lib/checks/plan-clock';
import type { ProductOutcome, ProductPlace, QuadrantLines, RateFigure } from '@/lib/domain/campaign-review';
import type { GoalStanding } from '@/lib/domain/progress';
import { type Interval, observedExpectedInterval, wilsonInterval } from '@/lib/stats/intervals';
import { figureOf, untold } from './figure';
import { listingCounts } from './product-figures';

/** Intervals hold what is true nineteen times in twenty. */
const ALPHA = 0.05;
/** The middles are those of so many products at least, each with so many orders due at the rate of all. */
const LEAST_PRODUCTS = 3;
const LEAST_ORDERS = 10;

/** Each listing's traffic beside its conversion and what it brought in, and the middles that most of them are placed by. */
export function productOutcomes(context: CheckContext): {
  products: ProductOutcome[];
  quadrant: QuadrantLines | null;
} {
  const { campaign } = context;
  const since = liveSpans(campaign)[0]?.start ?? 0;
  const hasBegun = millisecondsOf(context.now) >= since;
  const { listings, restlessness } = conversionsOf(context);
  const converted = new Map(
    hasBegun ? listings.map((one): [string, Traffic] => [one.planned.key, trafficOf(one, restlessness)]) : [],
  );
  const groups = groupsOf([...converted.values()]);
  const told = indexListings(campaign).all.map((planned) => {
    const counts = listingCounts(context, planned, since);
    const figure = (standing: GoalStanding) => figureOf(hasBegun ? standing : NOT_BEGUN);
    const traffic = converted.get(planned.key) ?? null;
    const lines = traffic ? (groups.get(basisOf(traffic))?.lines ?? null) : null;
    return {
      product: planned.product.id,
      platform: planned.listing.platform,
      productId: planned.listing.productId,
      visitors: figure(counts.visitors.standing),
      conversion: traffic ? traffic.rate : hasBegun ? untold('review.product.no-rate') : NOT_BEGUN_RATE,
      outOf: traffic ? traffic.outOf : null,
      orders: figure(counts.orders.standing),
      gmv: figure(counts.gmv.standing),
      place: traffic && lines ? placeOf(traffic, lines) : null,
      lines,
    };
  });
  const sales = told.map(({ gmv }) => (gmv.status === 'ok' ? Number(gmv.value) : null));
  const total = sales.reduce<number | null>((sum, one) => (sum === null || one === null ? null : sum + one), 0);
  const largest = [...groups.values()].reduce<Group | null>(
    (most, one) => (one.lines && one.count > (most?.count ?? 0) ? one : most),
    null,
  );
  return {
    products: told.map((one, at) => ({ ...one, share: shareOf(sales[at] ?? null, total) })),
    quadrant: largest?.lines ?? null,
  };
}

const NOT_BEGUN_RATE = untold('check.goal.not-begun');

function shareOf(sales: number | null, total: number | null): number | null {
  return sales === null || total === null || total <= 0 ? null : sales / total;
}

/** How a listing converts, with its interval, on one platform and one basis. */
interface Traffic {
  platform: string;
  outOf: string;
  rate: Extract<RateFigure, { status: 'ok' }>;
}

/** Counts of an hour swing more than chance alone has them: the interval is that of as many fewer. */
function trafficOf(one: ConvertedListing, restlessness: Parameters<typeof scaledTo>[2]): Traffic {
  const { conversion, planned } = one;
  const { observed } = conversion.count;
  const { base } = conversion;
  const rate = base > 0 ? observed / base : 0;
  const scaled = base > 0 && observed > 0 ? scaledTo(conversion, rate, restlessness) : null;
  const [low, high]: Interval =
    base > 0 ? wilsonInterval(scaled ? scaled.observed : 0, scaled ? scaled.expected / rate : base, ALPHA) : [0, 1];
  const asOf =
    conversion.evidence
      .map(({ takenAt }) => takenAt)
      .sort()
      .at(-1) ?? '';
  return {
    platform: planned.listing.platform,
    outOf: conversion.outOf,
    rate: { status: 'ok', rate, low, high, events: observed, trials: base, asOf },
  };
}

/** Platforms count differently, and rates of two bases are two metrics. */
function basisOf({ platform, outOf }: Traffic): string {
  return `${platform} ${outOf}`;
}

interface Group {
  lines: QuadrantLines | null;
  count: number;
}

function groupsOf(all: readonly Traffic[]): Map<string, Group> {
  const members = new Map<string, Traffic[]>();
  for (const one of all) {
    const group = members.get(basisOf(one));
    if (group) group.push(one);
    else members.set(basisOf(one), [one]);
  }
  return new Map([...members].map(([basis, group]) => [basis, { lines: linesOf(group), count: group.length }]));
}

function linesOf(group: readonly Traffic[]): QuadrantLines | null {
  const sum = (value: (one: Traffic) => number) => group.reduce((all, one) => all + value(one), 0);
  const trials = sum(({ rate }) => rate.trials);
  const mean = trials > 0 ? sum(({ rate }) => rate.events) / trials : 0;
  const known = group.filter(({ rate }) => rate.trials * mean >= LEAST_ORDERS);
  const [first] = known;
  if (!first || known.length < LEAST_PRODUCTS) return null;
  return {
    platform: first.platform,
    outOf: first.outOf,
    visitors: medianOf(known.map(({ rate }) => rate.trials)),
    conversion: medianOf(known.map(({ rate }) => rate.rate)),
  };
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}

/** On which side of both middles it is surely; null where either may be the other side. */
function placeOf({ rate }: Traffic, { visitors, conversion }: QuadrantLines): ProductPlace | null {
  const sells = sideOf([rate.low, rate.high], conversion);
  const [low, high] = observedExpectedInterval(rate.trials, visitors, ALPHA);
  const draws = sideOf([low, high], 1);
  if (sells === 'unsure' || draws === 'unsure') return null;
  if (draws === 'above') return sells === 'above' ? 'hot' : 'dark';
  return sells === 'above' ? 'hidden' : 'quiet';
}

function sideOf([low, high]: Interval, middle: number): 'above' | 'below' | 'unsure' {
  if (low > middle) return 'above';
  return high < middle ? 'below' : 'unsure';
}
