import type { Instant, LocalTime } from '@/lib/domain/time';

const DAY = 86_400;
/** 1970-01-01 as a spreadsheet counts days. */
const UNIX_DAY = 25_569;
/** What the spreadsheets of the old Macintosh are short of. */
const DAYS_1904 = 1_462;
/** Day 60 is the 29 February 1900 that never was: days up to it are off by one. */
const FIRST_SOUND_DAY = 61;
const LAST_DAY = 2_958_465;

/**
 * The local time that a serial number stands for, to the second; null for a time without a day, a day before March
 * 1900, or a number that is no whole second. `day` leaves out midnight.
 */
export function fromSerial(serial: number, shown: 'day' | 'moment', since1904: boolean): LocalTime | null {
  const days = since1904 ? serial + DAYS_1904 : serial;
  const seconds = Math.round(days * DAY);
  // Files carry 15 digits, which leaves some microseconds of doubt.
  if (days < FIRST_SOUND_DAY || days >= LAST_DAY + 1 || Math.abs(days * DAY - seconds) > 0.01) return null;
  const text = new Date((seconds - UNIX_DAY * DAY) * 1000).toISOString();
  if (shown === 'day' && seconds % DAY === 0) return text.slice(0, 10);
  return text.slice(0, seconds % 60 === 0 ? 16 : 19);
}

/** A length of time as "0:01:30", of a number that is shown as hours and minutes; null below zero and beside a second. */
export function lengthOf(serial: number): string | null {
  const seconds = Math.round(serial * DAY);
  if (serial < 0 || Math.abs(serial * DAY - seconds) > 0.01) return null;
  const two = (part: number) => String(part).padStart(2, '0');
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

/** The serial number of an instant as UTC clocks show it. */
export function serialOf(instant: Instant): number {
  return Date.parse(instant) / 1000 / DAY + UNIX_DAY;
}

/** The serial number of a local time; null where none comes back as exactly this text (whole minutes with ":00"). */
export function toSerial(time: LocalTime): { serial: number; shown: 'day' | 'moment' } | null {
  const shown = time.includes('T') ? 'moment' : 'day';
  const serial = serialOf(`${time}${shown === 'day' ? 'T00:00' : ''}Z`);
  return fromSerial(serial, shown, false) === time ? { serial, shown } : null;
}
