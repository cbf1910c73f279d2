import { z } from 'zod';

/** An instant as a UTC string of fixed width ("2026-11-10T12:00:00.000Z"), so that text order is time order. */
export const Instant = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/, 'not an instant');
export type Instant = z.infer<typeof Instant>;

/** Wall-clock time without a zone: "2026-11-10T20:00", "2026-11-10T20:00:30", or a whole day "2026-11-10". */
export const LocalTime = z
  .string()
  .regex(/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?)?$/, 'not a local time')
  .refine(isOnTheCalendar, 'not on the calendar');
export type LocalTime = z.infer<typeof LocalTime>;

/** An IANA zone name that this runtime knows. */
export const Zone = z.string().refine(isZone, 'not a time zone');
export type Zone = z.infer<typeof Zone>;

/** Orders two local times of one zone; a day counts as its first second. */
export function compareLocalTimes(a: LocalTime, b: LocalTime): number {
  const [first, second] = [toTheSecond(a), toTheSecond(b)];
  return first < second ? -1 : first > second ? 1 : 0;
}

function toTheSecond(time: LocalTime): string {
  return time + 'T00:00:00'.slice(time.length - 10);
}

function isOnTheCalendar(time: string): boolean {
  const instant = new Date(`${toTheSecond(time)}Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(time);
}

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return name !== '';
  } catch {
    return false;
  }
}

/** A span of wall-clock time as a page or a plan states it; null where that side is left open. */
export const TimeWindow = z.object({ start: LocalTime.nullable(), end: LocalTime.nullable() });
export type TimeWindow = z.infer<typeof TimeWindow>;
