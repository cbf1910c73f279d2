import type { Campaign } from '@/lib/domain/campaign';
import { toNumber } from '@/lib/domain/decimal';
import type { EventCurve } from '@/lib/domain/event-curve';
import type { QuantityField } from '@/lib/domain/reading';
import type { Asked } from './check';
import { comparableLooks } from './comparable';
import { looksSince } from './coverage';
import { evidenceOf } from './evidence';
import { readCell } from './listing-rows';
import { isNoughtThroughout } from './nought-column';
import type { Span } from './plan-clock';
import type { Count } from './rate-evidence';
import { remembered } from './remembered';
import { shareCurves } from './share-curve';
import type { WatchedSlot } from './slot-looks';
import type { SlotRow } from './slot-rows';

export type TotalAspect = 'total-orders' | 'total-gmv';
export const TOTAL_ASPECTS: readonly TotalAspect[] = ['total-orders', 'total-gmv'];

/** What a slot brought in so far beside what it was promised to bring in all; no count where it cannot be told. */
export interface TotalRead {
  question: Asked;
  count: Count | null;
  promised: number;
  /** What a promise that is kept would have come to by now. */
  due: number;
  seen: string | null;
  hasCurve: boolean;
}

/** Sales follow peaks: without the curve of an earlier event only half of an even pace is asked for, with one a little less than all. */
const SLACK = { even: 0.5, curve: 0.9 };
/** Amounts vary by baskets beside orders, about as if each order were one of half as many. */
const BASKETS = 2;
const COLUMNS = {
  'total-orders': ['orders_paid', 'orders_channel', 'ad_orders', 'buyers_paid'],
  'total-gmv': ['gmv_paid', 'gmv_channel', 'ad_gmv'],
};

/** Reads a slot's orders or sales against its promise by the share of its time, or of earlier events, that has passed. */
export const readTotal = {
  'total-orders': remembered(
    (_clock, watched: WatchedSlot, campaign: Campaign, curves: readonly EventCurve[], price: number | null) =>
      read(watched, campaign, curves, 'total-orders', price),
  ),
  'total-gmv': remembered(
    (_clock, watched: WatchedSlot, campaign: Campaign, curves: readonly EventCurve[], price: number | null) =>
      read(watched, campaign, curves, 'total-gmv', price),
  ),
};

/** A look at what a slot had brought in. */
export interface TotalLook extends SlotRow {
  field: Extract<QuantityField, { status: 'ok' }>;
  value: number;
}

/** The looks that together say what a slot brought in over its booking, oldest first; null where they do not cover it. */
export function totalLooks(
  { looks, booked }: WatchedSlot,
  campaign: Campaign,
  aspect: TotalAspect,
): TotalLook[] | null {
  const readable = comparableLooks(looks).flatMap((look): TotalLook[] => {
    const metric = COLUMNS[aspect].find((one) => readCell(look, one) !== null);
    const field = metric ? readCell(look, metric) : null;
    if (!metric || field?.status !== 'ok' || isNoughtThroughout(look.table, metric)) return [];
    const { value } = field;
    const isIt = value.unit === 'money' ? value.currency === campaign.currency : value.unit === 'count';
    if (!isIt || (value.unit === 'money') !== (aspect === 'total-gmv')) return [];
    return [{ ...look, field, value: toNumber(value.value) }];
  });
  return looksSince(readable, booked.start, campaign.zone);
}

function read(
  watched: WatchedSlot,
  campaign: Campaign,
  curves: readonly EventCurve[],
  aspect: TotalAspect,
  price: number | null,
): TotalRead | null {
  const { slot, booked } = watched;
  const said = aspect === 'total-orders' ? slot.promise.orders : slot.promise.gmv;
  if (said === null) return null;
  const promised = Number(said);
  const parts = totalLooks(watched, campaign, aspect);
  const newest = parts?.at(-1);
  const question: Asked = {
    check: 'slot',
    aspect,
    subject: { type: 'slot', slot: slot.id },
    expected: null,
    evidence: newest ? [evidenceOf(newest.snapshot, newest.field)] : [],
  };
  const unit = aspect === 'total-orders' ? 1 : price === null ? null : price * BASKETS;
  if (!parts || !newest || unit === null)
    return { question, count: null, promised, due: 0, seen: null, hasCurve: false };

  const value = parts.reduce((sum, part) => sum + part.value, 0);
  const { share, hasCurve } = shareBy(campaign, curves, aspect, booked, newest.seenAt);
  const due = promised * share;
  const expected = (due * (hasCurve ? SLACK.curve : SLACK.even)) / unit;
  // How orders spread over the hours is not known well enough to tell how they scatter: the slack is for that.
  const count = { observed: value / unit, expected, growth: [] };
  return {
    question: { ...question, expected: String(Math.round(due)) },
    count,
    promised,
    due,
    seen: String(value),
    hasCurve,
  };
}

/** The share of a booking that has passed: the least that any earlier event had by then, or that of its time. */
export function shareBy(
  campaign: Campaign,
  curves: readonly EventCurve[],
  aspect: TotalAspect,
  booked: Span,
  at: number,
): { share: number; hasCurve: boolean } {
  const metric = aspect === 'total-orders' ? 'orders' : 'gmv';
  const shares = shareCurves(campaign, curves, metric).flatMap(({ shareAt }) => {
    const whole = shareAt(booked.end) - shareAt(booked.start);
    return whole > 0 ? [(shareAt(at) - shareAt(booked.start)) / whole] : [];
  });
  if (shares.length > 0) return { share: Math.min(...shares), hasCurve: true };
  return { share: (at - booked.start) / (booked.end - booked.start), hasCurve: false };
}
