import ICAL from 'ical.js';
import type { Campaign } from '@/lib/domain/campaign';
import type { LocalTime } from '@/lib/domain/time';
import { epochOf } from '@/lib/domain/wall-clock';
import '@/lib/i18n/plan-texts';
import { type Language, translate } from '@/lib/i18n/translate';
import { setDay, setInstant } from './calendar-times';

/** The tables of a plan that a calendar shows. */
export const CALENDAR_TABLES = ['nodes', 'phases', 'slots', 'tasks'] as const;
export type CalendarTable = (typeof CALENDAR_TABLES)[number];

/** The properties by which an event of our own is known again, whatever became of its name. */
export const TABLE_PROPERTY = 'x-pitcrew-table';
export const ID_PROPERTY = 'x-pitcrew-id';

interface Entry {
  table: CalendarTable;
  id: string;
  name: string;
  start: LocalTime;
  end: LocalTime;
  details: readonly string[];
  after: readonly string[];
}

/**
 * The plan's nodes, phases, slots and tasks as a calendar (RFC 5545). All are events: the common calendar programs drop
 * to-dos. Each keeps its UID, so that a later file updates what an earlier one brought. `at` is when the file was made,
 * in the plan's zone.
 */
export function writeCalendar(campaign: Campaign, language: Language, at: LocalTime): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('prodid', '-//Pitcrew//Campaign plan//EN');
  calendar.addPropertyWithValue('version', '2.0');
  // A property that the standard does not know is written as it is, so its text must be one line.
  calendar.addPropertyWithValue('x-wr-calname', writable(campaign.name).replaceAll('\n', ' '));
  calendar.addPropertyWithValue('x-wr-timezone', campaign.zone);
  for (const entry of entriesOf(campaign, language)) calendar.addSubcomponent(eventOf(entry, campaign, language, at));
  return `${calendar.toString()}\r\n`;
}

function entriesOf(campaign: Campaign, language: Language): Entry[] {
  const products = new Map(campaign.products.map(({ id, name }) => [id, name]));
  const tasks = new Map(campaign.tasks.map(({ id, name }) => [id, name]));
  const say = (column: 'platform' | 'product' | 'task-role' | 'depends-on' | 'done', text: string) =>
    `${translate(language, `plan.column.${column}`)}: ${text}`;
  return [
    ...campaign.nodes.map(({ platform, ...node }) => ({
      ...node,
      table: 'nodes' as const,
      details: platform === null ? [] : [say('platform', platform)],
      after: [],
    })),
    ...campaign.phases.map((phase) => ({ ...phase, table: 'phases' as const, details: [], after: [] })),
    ...campaign.slots.map(({ id, platform, page, position, product, start, end }) => ({
      table: 'slots' as const,
      id,
      name: `${page} ${position}`,
      start,
      end,
      details: [say('platform', platform), say('product', products.get(product) ?? product)],
      after: [],
    })),
    ...campaign.tasks.map(({ id, name, role, start, due, dependsOn, done }) => ({
      table: 'tasks' as const,
      id,
      name,
      start,
      end: due,
      details: [
        ...(role === null ? [] : [say('task-role', role)]),
        ...dependsOn.map((task) => say('depends-on', tasks.get(task) ?? task)),
        ...(done === null ? [] : [say('done', done.replace('T', ' '))]),
      ],
      after: dependsOn,
    })),
  ];
}

function eventOf(entry: Entry, campaign: Campaign, language: Language, at: LocalTime): ICAL.Component {
  const event = new ICAL.Component('vevent');
  const { table, id, name, start, end, details, after } = entry;
  const kind = translate(language, `plan.table.${table}`);
  event.addPropertyWithValue('uid', uidOf(campaign, table, id));
  setInstant(event, 'dtstamp', epochOf(at, campaign.zone));
  event.addPropertyWithValue('sequence', campaign.revision);
  event.addPropertyWithValue('summary', writable(name));
  if (isWholeDays(start, end)) {
    setDay(event, 'dtstart', start);
    setDay(event, 'dtend', end);
  } else {
    setInstant(event, 'dtstart', epochOf(start, campaign.zone));
    setInstant(event, 'dtend', epochOf(end, campaign.zone));
  }
  event.addPropertyWithValue('categories', kind);
  event.addPropertyWithValue('description', writable([`${kind} · ${campaign.name}`, ...details].join('\n')));
  event.addPropertyWithValue('transp', 'TRANSPARENT');
  event.addPropertyWithValue(TABLE_PROPERTY, table);
  event.addPropertyWithValue(ID_PROPERTY, encodeURIComponent(id.toWellFormed()));
  for (const task of after) {
    const related = event.addPropertyWithValue('related-to', uidOf(campaign, 'tasks', task));
    related.setParameter('reltype', 'DEPENDS-ON');
  }
  return event;
}

function isWholeDays(start: LocalTime, end: LocalTime): boolean {
  return !start.includes('T') && /T00:00(:00)?$/.test(end);
}

function uidOf(campaign: Campaign, table: CalendarTable, id: string): string {
  return [campaign.id, table, id].map((part) => encodeURIComponent(part.toWellFormed())).join('/');
}

/** A text without what a calendar file cannot carry: control characters but line ends, halves of characters. */
function writable(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, ' ');
}
