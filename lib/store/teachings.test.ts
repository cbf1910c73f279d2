import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import type { Standing, Teaching } from '@/lib/domain/teaching';
import { type Database, openDatabase } from './database';
import { allTeachings, changeTeaching, noteStandings, putTeachings, teachingsOf } from './teachings';

let database: Database;
let count = 0;
beforeEach(async () => {
  count += 1;
  database = await openDatabase(`teachings-${count}`);
});

const AT = '2026-11-10T12:00:00.000Z';

function teaching(id: string, host = 'seller.example.com', taughtAt = AT): Teaching {
  const anchor = { since: AT, header: ['人气'], headers: ['商品', '人气'], position: 1, look: 'number' } as const;
  return {
    id,
    taughtAt,
    host,
    page: { path: '/rank', query: [], route: null },
    lesson: {
      place: 'column',
      means: { kind: 'metric', metric: 'impressions', currency: null, scale: 0 },
      anchors: [{ ...anchor, header: [...anchor.header], headers: [...anchor.headers] }],
    },
    standing: { status: 'untried' },
  };
}

function moved(since: string, samples: string[]): Standing {
  const anchor = { since, header: ['热力'], headers: ['商品', '热力'], position: 1, look: 'number' } as const;
  return {
    status: 'moved',
    since: AT,
    proposal: {
      place: 'column',
      anchor: { ...anchor, header: [...anchor.header], headers: [...anchor.headers] },
      confidence: 0.7,
      shown: '热力',
      samples,
    },
  };
}

it('gives the lessons of one host in the order they were taught, and replaces in one step', async () => {
  await putTeachings(database, [
    teaching('b', 'seller.example.com', '2026-11-11T12:00:00.000Z'),
    teaching('a'),
    teaching('c', 'other.example.com'),
  ]);
  expect((await teachingsOf(database, 'seller.example.com')).map(({ id }) => id)).toEqual(['a', 'b']);
  await putTeachings(database, [teaching('d')], ['a', 'b']);
  expect((await allTeachings(database)).map(({ id }) => id)).toEqual(['c', 'd']);
});

it('notes how a lesson fares only where that is news', async () => {
  await putTeachings(database, [teaching('a')]);
  expect(await noteStandings(database, new Map([['a', moved(AT, ['1'])]]))).toBe(true);
  const later = new Map([['a', moved('2026-11-10T12:00:05.000Z', ['2'])]]);
  expect(await noteStandings(database, later)).toBe(false);
  expect(await noteStandings(database, new Map([['gone', moved(AT, [])]]))).toBe(false);
  expect(await noteStandings(database, new Map([['a', { status: 'found' } as const]]))).toBe(true);
});

it('leaves a lesson as it is where the change says no', async () => {
  await putTeachings(database, [teaching('a')]);
  expect(await changeTeaching(database, 'a', () => null)).toBe(false);
  expect(await changeTeaching(database, 'b', (known) => known)).toBe(false);
  expect(await allTeachings(database)).toEqual([teaching('a')]);
});
