import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Campaign } from '@/lib/domain/campaign';
import { epochOf } from '@/lib/domain/wall-clock';
import { arbitraryCampaign } from '@/test/support/arbitrary-campaign';
import { exampleCampaign } from './example-campaign';
import { withEvents } from './plan-calendar';
import { draftOf, readDraft } from './plan-draft';
import { type CalendarEvent, readCalendar } from './read-calendar';
import { writeCalendar } from './write-calendar';

const AT = '2026-11-01T09:00';
const PATIENCE = 60_000;
const campaign = exampleCampaign('2026-11-10T20:00', 'en');

function read(text: string, zone = 'Asia/Shanghai') {
  const calendar = readCalendar(new TextEncoder().encode(text), zone);
  if (calendar.status === 'refused') throw new Error(calendar.reason);
  return calendar;
}

/** Every dated row of a plan, as instants: a day is its first second. */
function datedRows({ zone, nodes, phases, slots, tasks }: Campaign) {
  const row = (table: string) => (one: { id: string; start: string; end: string }) =>
    [table, one.id.toWellFormed(), epochOf(one.start, zone), epochOf(one.end, zone)].join(' ');
  return [
    ...nodes.map(row('nodes')),
    ...phases.map(row('phases')),
    ...slots.map(row('slots')),
    ...tasks.map((task) => row('tasks')({ ...task, end: task.due })),
  ].sort();
}

const wrapped = (...lines: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//x//EN', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const event = (...lines: string[]) => wrapped('BEGIN:VEVENT', 'UID:1', 'SUMMARY:Sale', ...lines, 'END:VEVENT');

describe('a plan as a calendar', () => {
  it(
    'comes back with every node, phase, slot and task at its time, whatever their names hold',
    () => {
      fc.assert(
        fc.property(arbitraryCampaign, (plan) => {
          const { events, left } = read(writeCalendar(plan, 'en', AT), plan.zone);
          expect(left).toEqual([]);
          const rows = events.map(({ own, start, end }) =>
            [own?.table, own?.id, epochOf(start, plan.zone), epochOf(end ?? '', plan.zone)].join(' '),
          );
          expect(rows.sort()).toEqual(datedRows(plan));
        }),
      );
    },
    PATIENCE,
  );

  it('names what each event is, in the language asked for', () => {
    const { name, events } = read(writeCalendar(exampleCampaign('2026-11-10T20:00', 'zh-CN'), 'zh-CN', AT));
    expect(name).toBe('2026 双11');
    expect(events.find(({ own }) => own?.table === 'phases' && own.id === 'live')).toEqual({
      name: '正式售卖',
      start: '2026-11-10T20:00',
      end: '2026-11-12T00:00',
      repeats: false,
      own: { table: 'phases', id: 'live' },
    });
    expect(events.find(({ own }) => own?.id === 'T1')?.name).toBe('主会场 1-1');
  });

  it('is the same, byte for byte, whenever it is made, in lines of at most 75 bytes that end as the standard says', () => {
    const text = writeCalendar(campaign, 'zh-CN', AT);
    expect(text).toBe(writeCalendar(campaign, 'zh-CN', AT));
    const lines = text.split('\r\n');
    expect(lines.every((line) => !line.includes('\n') && new TextEncoder().encode(line).length <= 76)).toBe(true);
  });

  it('gives whole days as days, which are the same wherever they are looked at', () => {
    const [node] = campaign.nodes;
    if (!node) throw new Error('no node');
    const days = { ...node, start: '2026-11-11', end: '2026-11-13T00:00' };
    const text = writeCalendar({ ...campaign, nodes: [days] }, 'en', AT);
    expect(text).toContain('DTSTART;VALUE=DATE:20261111\r\nDTEND;VALUE=DATE:20261113');
    expect(read(text, 'America/New_York').events).toContainEqual(
      expect.objectContaining({ start: days.start, end: days.end }),
    );
  });

  it('says in UTC when a phase starts, on both sides of a change of clocks', () => {
    const phases = [{ id: 'a', name: 'a', kind: 'live' as const, start: '2026-10-31T20:00', end: '2026-11-01T20:00' }];
    const text = writeCalendar({ ...campaign, zone: 'America/New_York', phases }, 'en', AT);
    expect(text).toContain('DTSTART:20261101T000000Z\r\nDTEND:20261102T010000Z');
  });
});

describe('a calendar of another program', () => {
  it.each([
    ['in UTC', ['DTSTART:20261110T120000Z', 'DTEND:20261111T160000Z'], '2026-11-10T20:00', '2026-11-12T00:00'],
    [
      'in a named zone',
      ['DTSTART;TZID=America/New_York:20261110T070000', 'DTEND;TZID=America/New_York:20261111T110000'],
      '2026-11-10T20:00',
      '2026-11-12T00:00',
    ],
    ['in no zone', ['DTSTART:20261110T200000', 'DTEND:20261112T000000'], '2026-11-10T20:00', '2026-11-12T00:00'],
    ['in days', ['DTSTART;VALUE=DATE:20261111', 'DTEND;VALUE=DATE:20261113'], '2026-11-11', '2026-11-13T00:00'],
    ['on one day', ['DTSTART;VALUE=DATE:20261111'], '2026-11-11', '2026-11-12T00:00'],
    ['by its length', ['DTSTART:20261110T120000Z', 'DURATION:PT1H30M'], '2026-11-10T20:00', '2026-11-10T21:30'],
    ['without an end', ['DTSTART:20261110T120000Z'], '2026-11-10T20:00', null],
  ])('has its times read %s', (_, lines, start, end) => {
    expect(read(event(...lines)).events).toEqual([{ name: 'Sale', start, end, repeats: false, own: null }]);
  });

  it('has a zone of its own read by its rules', () => {
    const zone = [
      'BEGIN:VTIMEZONE',
      'TZID:China Standard Time',
      'BEGIN:STANDARD',
      'DTSTART:16010101T000000',
      'TZOFFSETFROM:+0800',
      'TZOFFSETTO:+0800',
      'END:STANDARD',
      'END:VTIMEZONE',
    ];
    const lines = ['BEGIN:VEVENT', 'UID:1', 'SUMMARY:Sale', 'DTSTART;TZID=China Standard Time:20261110T200000'];
    const { events } = read(wrapped(...zone, ...lines, 'DURATION:PT4H', 'END:VEVENT'), 'UTC');
    expect(events.map(({ start, end }) => [start, end])).toEqual([['2026-11-10T12:00', '2026-11-10T16:00']]);
  });

  it('has its to-dos read too, until they are due', () => {
    const lines = ['BEGIN:VTODO', 'UID:1', 'SUMMARY:Photos', 'DTSTART:20261101T010000Z', 'DUE:20261103T010000Z'];
    expect(read(wrapped(...lines, 'END:VTODO')).events).toMatchObject([
      { name: 'Photos', start: '2026-11-01T09:00', end: '2026-11-03T09:00' },
    ]);
  });

  it('has an event left out by name where its zone is not known, and says which repeat', () => {
    expect(read(event('DTSTART;TZID=Somewhere:20261110T200000'))).toMatchObject({ events: [], left: ['Sale'] });
    expect(read(event('DTSTART:20261110T120000Z', 'RRULE:FREQ=MONTHLY')).events[0]?.repeats).toBe(true);
  });

  it.each(['', 'hello', 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:x\r\nEND:VCARD', '{"version": 2}'])(
    'is refused where it is none: %s',
    (text) => {
      expect(readCalendar(new TextEncoder().encode(text), 'UTC')).toEqual({ status: 'refused', reason: 'no-calendar' });
    },
  );
});

describe('events of a calendar in a plan', () => {
  const draft = draftOf(campaign, 'en');
  const sheet = (of: typeof draft, table: string) => of.sheets.find((one) => one.table === `plan.table.${table}`)?.rows;
  const happening = (change: Partial<CalendarEvent>): CalendarEvent => ({
    name: 'Flash sale',
    start: '2026-11-05T10:00',
    end: '2026-11-05T22:00',
    repeats: false,
    own: null,
    ...change,
  });

  it('change nothing where they are the plan’s own', () => {
    const { events } = read(writeCalendar(campaign, 'en', AT));
    const own = (table: 'nodes' | 'phases') => events.filter((one) => one.own?.table === table);
    const back = withEvents(withEvents(draft, own('nodes'), 'nodes'), own('phases'), 'phases');
    expect(readDraft(back, [])).toEqual({ status: 'valid', campaign });
  });

  it('move the row that they were written from', () => {
    const moved = happening({ name: 'Encore', start: '2026-11-12T10:00', own: { table: 'phases', id: 'encore' } });
    const rows = sheet(withEvents(draft, [{ ...moved, end: '2026-11-15T00:00' }], 'phases'), 'phases');
    expect(rows).toHaveLength(4);
    expect(rows?.[3]).toEqual(['encore', 'Encore', 'Encore', '2026-11-12 10:00', '2026-11-15 00:00']);
  });

  it('become rows of their own, phases where their start belongs, with what is not known left blank', () => {
    const phases = sheet(withEvents(draft, [happening({})], 'phases'), 'phases');
    expect(phases?.[2]).toEqual(['phase-5', 'Flash sale', '', '2026-11-05 10:00', '2026-11-05 22:00']);
    const moved = withEvents(draft, [happening({ own: { table: 'nodes', id: 'node-5' } })], 'nodes');
    const nodes = sheet(withEvents(moved, [happening({}), happening({ end: null })], 'nodes'), 'nodes');
    expect(nodes?.slice(3)).toEqual([
      ['node-5', 'Flash sale', '', '', '2026-11-05 10:00', '2026-11-05 22:00'],
      ['node-6', 'Flash sale', '', '', '2026-11-05 10:00', '2026-11-05 22:00'],
      ['node-7', 'Flash sale', '', '', '2026-11-05 10:00', ''],
    ]);
  });
});
