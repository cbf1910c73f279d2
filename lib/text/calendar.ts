import type { LocalTime } from '@/lib/domain/time';
import type { TimeConvention } from './time-convention';
import type { StatedDate, StatedTime } from './time-rule';

/** How fine a point of time was stated. */
export type Grain = 'year' | 'month' | 'day' | 'minute' | 'second';

/** A resolved point on the wall clock. */
export interface Point {
  at: Temporal.PlainDateTime;
  grain: Grain;
}

// A page is seldom seen longer than this after what it announces; a date further back means the coming year.
const STALE_DAYS = 100;

/**
 * The day that a stated date means, seen from `reference`; `after` is the start of its span, from which the end carries
 * on. Null where the calendar has no such day.
 */
export function dayOf(
  stated: StatedDate,
  reference: Temporal.PlainDate,
  after: Temporal.PlainDate | null,
  choice: TimeConvention['year'],
): Temporal.PlainDate | null {
  if (stated.relative !== undefined) return reference.add({ days: stated.relative });
  if (stated.next) return after ? after.add({ days: 1 }) : null;
  const { year, month, day = 1 } = stated;
  if (month === 13) return exactDay(reference.add({ months: 1 }).year, reference.add({ months: 1 }).month, day);
  if (year !== undefined)
    return month === undefined && stated.day !== undefined ? null : exactDay(year, month ?? 1, day);
  if (month !== undefined) return after ? carried(month, day, after) : nearest(month, day, reference, choice);
  const base = after ?? reference;
  const here = exactDay(base.year, base.month, day);
  if (here && (!after || Temporal.PlainDate.compare(here, after) >= 0)) return here;
  const coming = base.add({ months: 1 });
  return exactDay(coming.year, coming.month, day);
}

function exactDay(year: number, month: number, day: number): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
  } catch {
    return null;
  }
}

function carried(month: number, day: number, after: Temporal.PlainDate): Temporal.PlainDate | null {
  const same = exactDay(after.year, month, day);
  if (same && Temporal.PlainDate.compare(same, after) >= 0) return same;
  return exactDay(after.year + 1, month, day);
}

// A date that passed some weeks ago, or that is more than half a year away, may as well be that of the other year.
const CLEARLY_PAST_DAYS = 14;
const CLEARLY_COMING_DAYS = 182;

function nearest(
  month: number,
  day: number,
  reference: Temporal.PlainDate,
  choice: TimeConvention['year'],
): Temporal.PlainDate | null {
  const usual = firstFrom(month, day, reference.subtract({ days: STALE_DAYS }));
  if (choice === 'usual' || usual === null) return usual;
  const distance = reference.until(usual).days;
  if (distance < -CLEARLY_PAST_DAYS) return firstFrom(month, day, reference);
  return distance > CLEARLY_COMING_DAYS ? exactDay(usual.year - 1, month, day) : usual;
}

// The first such day that is not before another; eight years hold every leap day.
function firstFrom(month: number, day: number, oldest: Temporal.PlainDate): Temporal.PlainDate | null {
  for (let year = oldest.year; year <= oldest.year + 8; year += 1) {
    const date = exactDay(year, month, day);
    if (date && Temporal.PlainDate.compare(date, oldest) >= 0) return date;
    if (date === null && day !== 29) return null;
  }
  return null;
}

/** Puts a stated time on a day; 24:00 is the next day's start, 晚12点 too. */
export function pointOn(day: Temporal.PlainDate, stated: StatedTime): Point {
  const hour = hourOfDay(stated);
  const clock = { hour: hour % 24, minute: stated.minute, second: stated.second ?? 0 };
  const at = day.add({ days: Math.floor(hour / 24) }).toPlainDateTime(clock);
  return { at, grain: stated.second === null ? 'minute' : 'second' };
}

/** The hour on the twenty-four-hour clock; 24 and more for the next day. */
export function hourOfDay({ hour, half, part }: StatedTime): number {
  if (half === 'pm') return hour < 12 ? hour + 12 : hour;
  if (half === 'am') return hour === 12 ? 0 : hour;
  if (part === 'evening' || part === 'late')
    return hour <= 12 && hour >= 4 ? hour + 12 : hour === 0 ? 24 : hour < 4 ? hour + 24 : hour;
  if (part === 'afternoon') return hour < 12 ? hour + 12 : hour;
  if (part === 'noon') return hour < 4 ? hour + 12 : hour;
  if (part === 'night') return hour === 12 ? 0 : hour;
  return hour;
}

/** The start of the stated day, month or year. */
export function startOf(day: Temporal.PlainDate, stated: StatedDate): Point {
  return { at: day.toPlainDateTime(), grain: grainOf(stated) };
}

/** The last day of the stated day, month or year; the day before it where the last month is not counted in. */
export function endOf(day: Temporal.PlainDate, stated: StatedDate, lastMonth: TimeConvention['lastMonth']): Point {
  const grain = grainOf(stated);
  if (lastMonth === 'without' && (grain === 'month' || grain === 'year'))
    return { at: day.subtract({ days: 1 }).toPlainDateTime(), grain: 'day' };
  const last =
    grain === 'year' ? day.with({ month: 12, day: 31 }) : grain === 'month' ? day.with({ day: day.daysInMonth }) : day;
  return { at: last.toPlainDateTime(), grain: 'day' };
}

function grainOf(stated: StatedDate): Grain {
  if (stated.relative !== undefined || stated.next || stated.day !== undefined) return 'day';
  return stated.month !== undefined ? 'month' : 'year';
}

/** The point as the domain writes it: a day, or a time to the minute or second it was stated to. */
export function localTime(point: Point): LocalTime {
  const date = point.at.toPlainDate().toString();
  if (point.grain !== 'minute' && point.grain !== 'second') return date;
  const [hour, minute, second] = [point.at.hour, point.at.minute, point.at.second].map((part) =>
    String(part).padStart(2, '0'),
  );
  return point.grain === 'second' ? `${date}T${hour}:${minute}:${second}` : `${date}T${hour}:${minute}`;
}

/** Moves a point that was stated in a written zone to the wall clock of the page's zone. */
export function inZone(point: Point, offsetMinutes: number, zone: string): Point {
  if (point.grain !== 'minute' && point.grain !== 'second') return point;
  const instant = point.at.toZonedDateTime('UTC').subtract({ minutes: offsetMinutes }).toInstant();
  return { ...point, at: instant.toZonedDateTimeISO(zone).toPlainDateTime() };
}
