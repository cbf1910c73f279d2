import type { Zone } from '@/lib/domain/time';
import { dayOf, endOf, hourOfDay, inZone, type Point, pointOn, startOf } from './calendar';
import { hoursOf } from './day-words';
import type { Moment } from './moments';
import { completed, like, numberAsTime, shareHalf } from './span-ends';
import type { TimeConvention } from './time-convention';
import type { StatedDate } from './time-rule';

/** What moments are resolved in: their text, when it was seen, in which zone and language, by which convention. */
export interface Scene {
  plain: string;
  seen: Temporal.PlainDateTime;
  zone: Zone;
  lang: string | null;
  convention: TimeConvention;
}

/** The point that a moment means as a start or an end; `start` is that of its span, from which an end carries on. */
export function pointOf(moment: Moment, start: Point | null, side: 'start' | 'end', scene: Scene): Point | null {
  const today = scene.seen.toPlainDate();
  const after = start?.at.toPlainDate() ?? null;
  const { date, time, zone } = moment;
  const day = date ? dayOf(date, today, after, scene.convention.year) : dayOfTime(moment, after, scene);
  if (!day) return null;
  if (!time) {
    if (!date) return null;
    return side === 'start' ? startOf(day, date) : endOf(day, date, scene.convention.lastMonth);
  }
  if (date && !namesDay(date)) return null;
  const point = pointOn(day, time);
  return zone === null ? point : inZone(point, zone, scene.zone);
}

// In English a time of today that has passed means tomorrow's.
function dayOfTime({ time }: Moment, after: Temporal.PlainDate | null, { seen }: Scene): Temporal.PlainDate {
  const today = seen.toPlainDate();
  if (after || !time?.half) return after ?? today;
  const passed = hourOfDay(time) * 60 + time.minute < seen.hour * 60 + seen.minute;
  return passed ? today.add({ days: 1 }) : today;
}

/** The hours of a moment that states a day and a part of it, by the account that the convention names, or null. */
export function partOfDay(moment: Moment, day: Point, account: number): { start: Point; end: Point } | null {
  const hours = moment.part && !moment.time ? hoursOf(moment.part, account) : null;
  if (!hours || day.grain !== 'day') return null;
  const [from, to] = hours.map((hour): Point => ({ at: day.at.add({ hours: hour }), grain: 'minute' }));
  return from && to ? { start: from, end: to } : null;
}

/** Tells what bare numbers at the ends of a span are: beside a date a day, beside a time an hour; false where none fits. */
export function explainBoth(first: Moment, second: Moment, scene: Scene): boolean {
  if (second.number !== null) {
    if (second.date || first.time) {
      second.time = numberAsTime(second.number);
      if (second.time === null) return false;
    } else if (first.date && !first.time) second.date = like(first.date, second.number);
    else return false;
    second.number = null;
  }
  if (first.number !== null) {
    if (first.date && second.date && !second.time) first.date = { ...first.date, ...like(second.date, first.number) };
    else if (second.date && !timeFirst(second, scene))
      first.date = { ...first.date, ...like(second.date, first.number) };
    else {
      first.time = numberAsTime(first.number);
      if (first.time === null) return false;
    }
    first.number = null;
  }
  return true;
}

function timeFirst(moment: Moment, { plain }: Scene): boolean {
  return (
    moment.time !== null &&
    /^\d{1,2}(?::|[ ]?(?:[ap]\.?m|点|时|h\b)|[ ](?:on|of)\b)/.test(plain.slice(moment.start, moment.end + 4))
  );
}

/** Lets each end of a span take from the other what it leaves out. */
export function carry(first: Moment, second: Moment, scene: Scene): void {
  if (!first.date && second.date) {
    first.date = second.date.relative !== undefined || second.date.next ? { relative: 0 } : second.date;
  } else if (first.date && second.date) {
    if (
      second.date.month === undefined &&
      second.date.day !== undefined &&
      second.date.year !== undefined &&
      first.date.month
    )
      second.date = { ...second.date, month: first.date.month };
    first.date = completed(first.date, second.date, scene.seen.toPlainDate());
  }
  const sameDay = second.date === null || second.date === first.date;
  if (first.time && second.time) shareHalf(first.time, second.time, sameDay ? scene.lang : null, scene.convention.half);
  else if (
    second.time &&
    first.date &&
    second.date &&
    /^\d{1,2}$/.test(scene.plain.slice(first.start, first.end).trim())
  )
    first.time = second.time;
}

function namesDay(date: StatedDate): boolean {
  return date.day !== undefined || date.relative !== undefined || date.next === true;
}
