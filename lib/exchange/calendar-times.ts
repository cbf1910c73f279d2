import ICAL from 'ical.js';
import { type LocalTime, Zone } from '@/lib/domain/time';
import { epochOf } from '@/lib/domain/wall-clock';

/** Sets a property to an instant, in UTC, which every calendar program shows in its user's own zone. */
export function setInstant(component: ICAL.Component, name: string, milliseconds: number): void {
  component.addPropertyWithValue(name, ICAL.Time.fromJSDate(new Date(milliseconds), true));
}

/** Sets a property to a whole day, which is that day wherever it is looked at. */
export function setDay(component: ICAL.Component, name: string, day: LocalTime): void {
  component.addPropertyWithValue(name, ICAL.Time.fromDateString(day.slice(0, 10)));
}

/** A time of a calendar as clocks in a zone show it, or that the file does not say which zone it is in. */
export type CalendarTime = { status: 'time'; time: LocalTime; isDay: boolean } | { status: 'unknown-zone' };

/**
 * Reads a time: a day stays a day, one without a zone is taken as it stands, any other is shown in `zone`. A zone is
 * known by its IANA name or by the rules that the file itself gives for it.
 */
export function timeOf(property: ICAL.Property, zone: Zone): CalendarTime | null {
  const value = property.getFirstValue();
  if (!(value instanceof ICAL.Time)) return null;
  const shown = value.toString();
  if (value.isDate) return { status: 'time', time: shown.slice(0, 10), isDay: true };
  const named = property.getFirstParameter('tzid');
  const local = shown.slice(0, 19);
  if (named && Zone.safeParse(named).success) return inZone(epochOf(local, named), zone);
  if (value.zone.tzid === 'floating') return named ? { status: 'unknown-zone' } : time(local);
  return inZone(value.toUnixTime() * 1000, zone);
}

function inZone(milliseconds: number, zone: Zone): CalendarTime {
  const at = Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO(zone).toPlainDateTime();
  return time(at.toString({ smallestUnit: 'second' }));
}

/** A time of day to the minute, or to the second where that says more. */
function time(local: string): CalendarTime {
  return { status: 'time', time: local.endsWith(':00') ? local.slice(0, 16) : local, isDay: false };
}
