import { toNumber } from '@/lib/domain/decimal';
import type { Judgement, Severity } from '@/lib/domain/finding';
import type { MetricId } from '@/lib/domain/metric';
import type { QuantityField } from '@/lib/domain/reading';
import type { Snapshot } from '@/lib/domain/snapshot';
import type { Zone } from '@/lib/domain/time';
import { epochOf, wallClock } from '@/lib/domain/wall-clock';
import { poissonUpperTail } from '@/lib/stats/distributions';
import type { Asked, Check } from './check';
import { comparableLooks, scopeOf } from './comparable';
import { daysOf } from './coverage';
import { evidenceOf, unreadReason } from './evidence';
import type { PlannedListing } from './listing-index';
import { readCell, type TableRows } from './listing-rows';
import { promotionSince, timedPhases } from './plan-clock';
import { remembered } from './remembered';
import { sightsOf } from './sights';

const DAY = 24 * 3_600_000;
/** A rating is held against the best of so long. */
const WATCHED = 7 * DAY;
/** So many bad reviews in a day are more than bad luck, unless the product draws as many on other days. */
const MANY = 3;
/** Other days must have been watched for so long before they say what is usual. */
const USUAL_SINCE = 3 * DAY;
/** By chance a usual day brings as many in fewer than one case of a hundred. */
const BY_CHANCE = 0.01;
/** Shops show one digit after the point; less than that is how averages breathe. */
const FALL = 0.1;
const SHARP_FALL = 0.3;

/**
 * New bad reviews of each planned listing in the 24 hours up to the newest look, by a running count of them in its rows,
 * and a rating that fell. A new bad review is a fact, so one is a breach; how grave depends on what other days brought.
 * Nothing is asked of listings whose reviews no page has shown.
 */
export const checkReviews: Check = (context) => {
  const { campaign } = context;
  const { index, rows } = sightsOf(context);
  const since = promotionSince(timedPhases(campaign));
  return index.all.flatMap((planned) => judge(context, planned, rows.get(planned.key), since, campaign.zone));
};

const judge = remembered(
  (_, planned: PlannedListing, rows: readonly TableRows[] | undefined, since: number, zone: Zone): Judgement[] => {
    if (!rows) return [];
    const looks = comparableLooks(rows);
    const bad = looksAt(looks, 'feedback_negative', zone);
    // No scale begins at nought: a product without a rating is shown so.
    const rating = looksAt(looks, 'rating', zone).filter(({ field }) => !isNought(field));
    return [
      ...(isAsked(bad, since) ? [badReviews(planned, bad, zone)] : []),
      ...(isAsked(rating, since) ? [ratingOf(planned, rating, zone)] : []),
    ];
  },
);

/** One look at a figure. `counter` is the same where two looks are at one running count, which began at nought at `from`. */
interface Look {
  snapshot: Snapshot;
  seenAt: number;
  field: QuantityField;
  counter: string;
  from: number | null;
}

/** A look whose figure was read. */
interface ReadLook extends Look {
  value: number;
}

/** The looks at a figure that counts up to the moment: over all time, or since a day that the page states. */
function looksAt(rows: readonly TableRows[], metric: MetricId, zone: Zone): Look[] {
  return rows.flatMap((look): Look[] => {
    const field = readCell(look, metric);
    if (!field) return [];
    const { snapshot, seenAt, table } = look;
    const days = daysOf(snapshot, zone);
    if (snapshot.reading.period && !days?.running) return [];
    // What day the address asks for, the period says.
    const page = snapshot.pageKey.replace(/\?[^#]*/, '');
    const counter = JSON.stringify([page, scopeOf(snapshot), table.at, days?.first ?? null]);
    const isOfToday = days !== null && days.first === days.last;
    const from = isOfToday ? epochOf(days.first, snapshot.reading.zone ?? zone) : null;
    return [{ snapshot, seenAt, field, counter, from }];
  });
}

function isAsked(looks: readonly Look[], since: number): boolean {
  const newest = looks.at(-1);
  return newest !== undefined && newest.seenAt >= since;
}

function isNought(field: QuantityField): boolean {
  return field.status === 'ok' && toNumber(field.value.value) === 0;
}

/**
 * The looks at the newest one's counter that were read, oldest first. A count that was at nought between two looks that
 * agree on more had not been loaded.
 */
function seriesOf(looks: readonly Look[]): ReadLook[] {
  const counter = looks.at(-1)?.counter;
  const read = looks.flatMap((look) =>
    look.counter === counter && look.field.status === 'ok'
      ? [{ ...look, value: toNumber(look.field.value.value) }]
      : [],
  );
  return read.filter(({ value }, at) => {
    if (value > 0) return true;
    const before = read.slice(0, at).findLast((look) => look.value > 0);
    const after = read.slice(at).find((look) => look.value > 0);
    return !before || !after || after.value < before.value;
  });
}

function asked(aspect: 'bad' | 'rating', { subject }: PlannedListing, evidence: readonly Look[]): Asked {
  return {
    check: 'reviews',
    aspect,
    subject,
    expected: null,
    evidence: evidence.map(({ snapshot, field }) => evidenceOf(snapshot, field)),
  };
}

function badReviews(planned: PlannedListing, looks: readonly Look[], zone: Zone): Judgement {
  const newest = looks.at(-1);
  const series = seriesOf(looks);
  const now = series.at(-1);
  if (!newest || !now || now.snapshot !== newest.snapshot) return unread('bad', planned, newest);
  const product = planned.product.name;
  const before = series.slice(0, -1);
  const base = before.findLast(({ seenAt }) => seenAt <= now.seenAt - DAY) ?? before[0];
  const since = now.from ?? base?.seenAt;
  if (since === undefined) return oneLook('bad', planned, now);
  const count = now.from === null ? risen(series.filter(({ seenAt }) => seenAt >= since)) : now.value;
  const question = asked('bad', planned, now.from === null && base ? [now, base] : [now]);
  const args = { product, count, total: now.value, since: wallClock(since, zone).replace('T', ' ') };
  const seen = String(now.value);
  if (count <= 0) return { ...question, verdict: 'ok', seen, reason: { key: 'check.reviews.none-new', args } };
  const usual = base ? usualIn(series, base, now.seenAt - since) : null;
  return {
    ...question,
    verdict: 'breach',
    seen,
    reason: {
      key: usual === null ? 'check.reviews.new' : 'check.reviews.new-usual',
      args: { ...args, usual: usual ?? 0 },
    },
    severity: severityOf(count, now.seenAt - since, usual),
    costPerHour: null,
  };
}

/** By how much a running count grew in all; where it went down, reviews were taken back, and those that came later count. */
function risen(series: readonly ReadLook[]): number {
  return series.reduce((sum, { value }, at) => sum + Math.max(0, value - (series[at - 1]?.value ?? value)), 0);
}

/** How many a stretch of time usually brings, by what was watched before the base; null where that is too little. */
function usualIn(series: readonly ReadLook[], base: ReadLook, stretch: number): number | null {
  const earlier = series.filter(({ seenAt }) => seenAt <= base.seenAt);
  const watched = base.seenAt - (earlier[0]?.seenAt ?? base.seenAt);
  return watched < USUAL_SINCE ? null : Math.round(((risen(earlier) * stretch) / watched) * 10) / 10;
}

function severityOf(count: number, stretch: number, usual: number | null): Severity {
  if (count < MANY * Math.max(1, stretch / DAY)) return 'minor';
  // A shop that never had one may still have one.
  return usual === null || poissonUpperTail(count, Math.max(usual, 0.1)) < BY_CHANCE ? 'major' : 'minor';
}

function ratingOf(planned: PlannedListing, looks: readonly Look[], zone: Zone): Judgement {
  const newest = looks.at(-1);
  const series = seriesOf(looks).filter(({ seenAt }) => seenAt >= (newest?.seenAt ?? 0) - WATCHED);
  const now = series.at(-1);
  if (!newest || !now || now.snapshot !== newest.snapshot) return unread('rating', planned, newest);
  const before = series.slice(0, -1);
  const best = before.reduce<ReadLook | null>((high, look) => (high && high.value > look.value ? high : look), null);
  if (!best) return oneLook('rating', planned, now);
  const fall = Math.round((best.value - now.value) * 1000) / 1000;
  const question = asked('rating', planned, [now, best]);
  const args = {
    product: planned.product.name,
    from: best.value,
    to: now.value,
    since: wallClock(best.seenAt, zone).replace('T', ' '),
  };
  const seen = String(now.value);
  if (fall < FALL) return { ...question, verdict: 'ok', seen, reason: { key: 'check.reviews.rating-held', args } };
  const reason = { key: 'check.reviews.rating-fell', args };
  const severity = fall >= SHARP_FALL ? 'major' : 'minor';
  return { ...question, verdict: 'breach', seen, reason, severity, costPerHour: null };
}

function unread(aspect: 'bad' | 'rating', planned: PlannedListing, newest: Look | undefined): Judgement {
  const question = asked(aspect, planned, newest ? [newest] : []);
  const reason =
    newest && newest.field.status !== 'ok' ? unreadReason(newest.field) : { key: 'check.unread.absent', args: {} };
  return { ...question, verdict: 'cannot-tell', seen: null, reason };
}

function oneLook(aspect: 'bad' | 'rating', planned: PlannedListing, look: ReadLook): Judgement {
  const reason = { key: 'check.reviews.one-look', args: { product: planned.product.name, aspect } };
  return { ...asked(aspect, planned, [look]), verdict: 'cannot-tell', seen: String(look.value), reason };
}
