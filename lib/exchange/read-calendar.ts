import ICAL from 'ical.js';
import type { LocalTime, Zone } from '@/lib/domain/time';
import { type CalendarTime, timeOf } from './calendar-times';
import { CALENDAR_TABLES, type CalendarTable, ID_PROPERTY, TABLE_PROPERTY } from './write-calendar';

/**
 * An event of a calendar as clocks in the asked zone show it. `end` is null where the file gives none, `repeats` where
 * it is the first of several, `own` which row of a plan it was written from, where it was.
 */
export interface CalendarEvent {
  name: string;
  start: LocalTime;
  end: LocalTime | null;
  repeats: boolean;
  own: { table: CalendarTable; id: string } | null;
}

/** The events of a calendar in order of time; `left` are the names of those that do not say when they are. */
export type CalendarRead =
  | { status: 'read'; name: string | null; events: CalendarEvent[]; left: string[] }
  | { status: 'refused'; reason: 'no-calendar' | 'too-large' };

const MOST_BYTES = 8 * 1024 * 1024;

/** Reads the events and to-dos of a calendar file (RFC 5545), their times in a zone. */
export function readCalendar(bytes: Uint8Array, zone: Zone): CalendarRead {
  if (bytes.length > MOST_BYTES) return { status: 'refused', reason: 'too-large' };
  const calendars = calendarsIn(new TextDecoder().decode(bytes));
  const [first] = calendars;
  if (!first) return { status: 'refused', reason: 'no-calendar' };
  const events: CalendarEvent[] = [];
  const left: string[] = [];
  for (const calendar of calendars) {
    for (const component of [...calendar.getAllSubcomponents('vevent'), ...calendar.getAllSubcomponents('vtodo')]) {
      const event = eventOf(component, zone);
      if (event) events.push(event);
      else left.push(textOf(component, 'summary'));
    }
  }
  events.sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
  return { status: 'read', name: textOf(first, 'x-wr-calname') || null, events, left };
}

function calendarsIn(text: string): ICAL.Component[] {
  try {
    const parsed: unknown[] = ICAL.parse(text);
    const roots = typeof parsed[0] === 'string' ? [parsed] : (parsed as unknown[][]);
    return roots.map((root) => new ICAL.Component(root)).filter(({ name }) => name === 'vcalendar');
  } catch {
    return [];
  }
}

function eventOf(component: ICAL.Component, zone: Zone): CalendarEvent | null {
  const at = (name: string) => {
    const property = component.getFirstProperty(name);
    return property ? readTime(property, zone) : null;
  };
  const start = at('dtstart') ?? at('due');
  if (start?.status !== 'time') return null;
  const end = at('dtend') ?? at('due');
  return {
    name: textOf(component, 'summary').trim(),
    start: start.time,
    end: end?.status === 'time' ? endTime(end) : (afterDuration(component, start) ?? null),
    repeats: component.hasProperty('rrule') || component.hasProperty('rdate'),
    own: ownRow(component),
  };
}

/** A time that the file gets wrong is none. */
function readTime(property: ICAL.Property, zone: Zone): CalendarTime | null {
  try {
    return timeOf(property, zone);
  } catch {
    return null;
  }
}

function endTime({ time }: { time: LocalTime }): LocalTime {
  return time.includes('T') ? time : `${time}T00:00`;
}

/** An end told by its distance; a day without an end is that one day (RFC 5545, 3.6.1). */
function afterDuration(
  component: ICAL.Component,
  start: Extract<CalendarTime, { status: 'time' }>,
): LocalTime | undefined {
  const duration = component.getFirstPropertyValue('duration');
  const seconds = duration instanceof ICAL.Duration ? duration.toSeconds() : start.isDay ? 86_400 : 0;
  if (seconds <= 0) return undefined;
  const end = Temporal.PlainDateTime.from(start.time).add({ seconds }).toString({ smallestUnit: 'second' });
  return end.endsWith(':00') ? end.slice(0, 16) : end;
}

function ownRow(component: ICAL.Component): CalendarEvent['own'] {
  const table = CALENDAR_TABLES.find((one) => one === textOf(component, TABLE_PROPERTY));
  const id = textOf(component, ID_PROPERTY);
  if (!table || id === '') return null;
  try {
    return { table, id: decodeURIComponent(id) };
  } catch {
    return null;
  }
}

function textOf(component: ICAL.Component, name: string): string {
  const value = component.getFirstPropertyValue(name);
  return typeof value === 'string' ? value : '';
}
