import Big from 'big.js';
import type { GoalForecast } from '@/lib/domain/progress';
import type { Zone } from '@/lib/domain/time';
import { dispersionOfGrowth } from '@/lib/stats/dispersion';
import { type EventForecast, forecastByCurves, strayed } from '@/lib/stats/forecast';
import { type TrackedCount, trackStart } from './goal-track';
import type { Span } from './plan-clock';
import type { ShareCurve } from './share-curve';

/** What a goal is forecast from. */
export interface GoalCourse {
  /** How the count ran on each platform, oldest first. */
  tracks: readonly (readonly TrackedCount[])[];
  curves: readonly ShareCurve[];
  live: readonly Span[];
  zone: Zone;
  target: number;
  /** Whether it is counted in pieces, not in money. */
  pieces: boolean;
  /** What one order comes to in the goal's unit; null where that is not known. */
  unit: number | null;
  /** What else makes its course unlike the earlier events', in log: a channel runs otherwise than the shop. */
  unlike: number;
}

/** A forecast with what has come in at least, and the share of the whole that earlier events had by then; or why there is none. */
export type Forecast =
  | (EventForecast & { status: 'ok'; least: number; share: number; events: number; scaled: boolean })
  | Extract<GoalForecast, { status: 'none' }>;

const HOUR = 3_600_000;
/** The first hour's minutes are no part of an hourly curve, and a fiftieth of the whole says nothing of the rest. */
const LEAST_TIME = HOUR;
const LEAST_SHARE = 0.02;
/** So many counts, net of their scatter, must have been due. */
const LEAST_COUNTS = 8;

/** Counts scatter so many times as much as Poisson ones until this event's own are known; baskets double it for money. */
const USUAL_DISPERSION = 3;
const BASKETS = 2;

/**
 * Forecasts what the live phases bring, by the curves of earlier events: from what came in between a first look, or the
 * start where that was seen, and the newest. What a day had brought before the start is no part of it. No pace is ever
 * extended without a curve.
 */
export function forecastGoal(course: GoalCourse): Forecast {
  const { live, zone, target, curves, tracks } = course;
  const start = live[0]?.start;
  const end = live.at(-1)?.end;
  if (start === undefined || end === undefined || tracks.length === 0 || tracks.some((track) => track.length === 0))
    return none('unread');
  const stretches = tracks.flatMap((track) => {
    const from = trackStart(track, start, zone);
    const to = track.at(-1);
    return from && to ? [{ track, from, to, grown: to.count - from.count }] : [];
  });
  if (stretches.length < tracks.length) return none('no-start');
  const soFar = stretches.reduce((sum, { from, to, grown }) => sum + (from.until === start ? grown : to.count), 0);
  const newest = Math.max(...stretches.map(({ to }) => to.until));
  // What a platform sold after its last look is still to be seen, even where another's end has been.
  if (stretches.every(({ to }) => to.until >= end)) return none('over');
  const evenEnd = evenPace(soFar, target, start, newest);
  if (curves.length === 0) return none('no-history', evenEnd);

  const grown = stretches.reduce((sum, stretch) => sum + stretch.grown, 0);
  const shares = curves.map((curve) => sharesOf(curve, stretches, grown));
  const begun = stretches.every(({ from, to }) => to.until - from.until >= LEAST_TIME);
  const known = shares.filter(({ grew }) => grew >= LEAST_SHARE);
  const [largest] = [...stretches].sort((a, b) => b.grown - a.grown);
  if (!begun || !largest || !(grown > 0) || known.length < curves.length) return none('too-early', evenEnd);

  const looks = meanCourse(largest, curves);
  const usual = usualDispersion(course, grown);
  const dispersion = dispersionOfGrowth(looks, usual);
  // Where nothing tells what an order comes to, the usual scatter is a share of what came in, and no count.
  const due = course.pieces || course.unit !== null ? grownBefore(known) : null;
  if (grown < usual || (due ?? grown) / usual < LEAST_COUNTS) return none('too-early', evenEnd);
  const forecast = forecastByCurves({
    earlier: known.map(({ curve, grew, ahead }) => ({
      grown: curve.total === null ? null : curve.total * grew,
      ahead,
    })),
    grown,
    goal: target,
    dispersion,
    strayed: strayed(looks, dispersion),
    unlike: Math.hypot(course.unlike, meanOf(curves.map(({ unlike }) => unlike))),
    pieces: course.pieces,
  });
  if (!forecast) return none('too-early', evenEnd);
  return {
    ...forecast,
    status: 'ok',
    least: grown,
    share: meanOf(known.map(({ share }) => share)),
    events: curves.length,
    scaled: curves.some(({ scaled }) => scaled),
  };
}

function none(reason: Extract<GoalForecast, { status: 'none' }>['reason'], evenEnd: string | null = null) {
  return { status: 'none' as const, reason, evenEnd };
}

interface Stretch {
  track: readonly TrackedCount[];
  from: TrackedCount;
  to: TrackedCount;
  grown: number;
}

/** What one earlier event had by now, how much of it over the stretch, and what the rest of the event brought over that. */
function sharesOf(curve: ShareCurve, stretches: readonly Stretch[], grown: number) {
  const parts = stretches.map(({ from, to, grown: part }) => ({
    weight: grown > 0 ? part / grown : 1 / stretches.length,
    from: curve.shareAt(from.until),
    to: curve.shareAt(to.until),
  }));
  const weighed = (value: (part: (typeof parts)[number]) => number) =>
    parts.reduce((sum, part) => sum + part.weight * value(part), 0);
  return {
    curve,
    share: weighed(({ to }) => to),
    grew: Math.min(...parts.map(({ from, to }) => to - from)),
    ahead: Math.max(
      1e-9,
      weighed(({ from, to }) => (1 - (to - from)) / Math.max(to - from, 1e-9)),
    ),
  };
}

/**
 * What earlier events had grown by, where they were counted in the same unit. Whether it is too early must not hang on
 * this event's own luck: of forecasts made only where much had come in, most would be too high.
 */
function grownBefore(known: readonly { curve: ShareCurve; grew: number }[]): number | null {
  const grown = known.flatMap(({ curve, grew }) => (curve.total === null ? [] : curve.total * grew));
  return grown.length === 0 ? null : meanOf(grown);
}

/** A platform's looks beside the mean share of the earlier events, the start first. */
function meanCourse({ track, from }: Stretch, curves: readonly ShareCurve[]) {
  const looks = [from, ...track.filter(({ until }) => until > from.until)];
  return looks.map(({ until, count }) => ({ count, share: meanOf(curves.map((curve) => curve.shareAt(until))) }));
}

function usualDispersion({ pieces, unit }: GoalCourse, grown: number): number {
  if (pieces) return USUAL_DISPERSION;
  return USUAL_DISPERSION * BASKETS * (unit ?? grown / 500);
}

/** When the target would be reached if the rest came in as evenly as what has; null where it is reached or nothing came. */
function evenPace(counted: number, target: number, start: number, newest: number): string | null {
  if (!(counted > 0) || counted >= target || newest <= start) return null;
  const due = start + ((newest - start) * target) / counted;
  // Beyond a year it is no date that anybody plans by.
  return due - start > 365 * 24 * HOUR ? null : new Date(due).toISOString();
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** A forecast as it is shown: four digits that mean something, whole pieces, never less than has come in. */
export function shownForecast(forecast: Forecast, pieces: boolean): GoalForecast {
  if (forecast.status === 'none') return forecast;
  const least = new Big(forecast.least).round(pieces ? 0 : 2);
  const shown = (value: number) => {
    const rounded = new Big(value).prec(4).round(pieces ? 0 : 2);
    return (rounded.lt(least) ? least : rounded).toFixed();
  };
  const { median, low, high, probability, basis, events, share, scaled } = forecast;
  return {
    status: 'ok',
    median: shown(median),
    low: shown(low),
    high: shown(high),
    probability: Math.min(1, Math.max(0, probability)),
    basis,
    events,
    share: Math.min(1, share),
    scaled,
  };
}
