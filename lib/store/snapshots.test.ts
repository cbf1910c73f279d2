import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { READER_VERSION } from '@/lib/domain/reading';
import type { Snapshot } from '@/lib/domain/snapshot';
import { type Database, openDatabase } from './database';
import {
  addSnapshot,
  addSnapshots,
  allPages,
  allSnapshots,
  countSnapshots,
  snapshotsBefore,
  snapshotsOfPage,
} from './snapshots';

let database: Database;
let opened = 0;

beforeEach(async () => {
  opened += 1;
  database = await openDatabase(`test ${opened}`);
});

function snapshot(id: number, minute: number, page = 'shop.example/a'): Snapshot {
  return {
    id: id.toString(16).padStart(64, '0'),
    pageKey: page,
    url: `https://${page}`,
    title: `at ${minute}`,
    takenAt: `2026-11-10T12:${String(minute).padStart(2, '0')}:00.000Z`,
    trigger: 'user',
    cut: [],
    reading: {
      readerVersion: READER_VERSION,
      platform: null,
      page: null,
      pageKind: null,
      verdict: 'read',
      zone: null,
      currency: null,
      product: null,
      kpis: [],
      tables: [],
      period: null,
      windows: [],
    },
  };
}

describe('snapshots', () => {
  it('stores the same snapshot once, however often it comes', async () => {
    expect(await addSnapshot(database, snapshot(1, 5))).toMatchObject({ status: 'added' });
    expect(await addSnapshot(database, snapshot(1, 5))).toMatchObject({ status: 'known' });
    const added = await Promise.all([1, 2, 2].map((id) => addSnapshot(database, snapshot(id, 5))));
    expect(added.map(({ status }) => status)).toEqual(['known', 'added', 'known']);
    expect(await countSnapshots(database)).toBe(2);
    expect(await allPages(database)).toMatchObject([{ snapshots: 2 }]);
  });

  it('keeps the newest of a page in its index, whatever order they arrive in', async () => {
    for (const [id, minute] of [
      [1, 10],
      [2, 30],
      [3, 20],
    ] as const)
      await addSnapshot(database, snapshot(id, minute));
    const late = snapshot(4, 15);
    await addSnapshot(database, { ...late, reading: { ...late.reading, platform: 'jd', pageKind: 'product' } });
    expect(await allPages(database)).toMatchObject([
      {
        platform: null,
        kind: null,
        latest: snapshot(2, 30).id,
        latestAt: '2026-11-10T12:30:00.000Z',
        firstAt: '2026-11-10T12:10:00.000Z',
        title: 'at 30',
      },
    ]);
  });

  it('gives the history in order of time and page by page', async () => {
    for (const [id, minute, page] of [
      [1, 3, 'a'],
      [2, 1, 'b'],
      [3, 2, 'a'],
    ] as const) {
      await addSnapshot(database, snapshot(id, minute, `shop.example/${page}`));
    }
    expect((await allSnapshots(database)).map(({ title }) => title)).toEqual(['at 1', 'at 2', 'at 3']);
    expect((await snapshotsOfPage(database, 'shop.example/a', 5)).map(({ title }) => title)).toEqual(['at 2', 'at 3']);
    const first = await snapshotsBefore(database, null, 2);
    expect(first.map(({ title }) => title)).toEqual(['at 3', 'at 2']);
    expect((await snapshotsBefore(database, first[1] ?? null, 2)).map(({ title }) => title)).toEqual(['at 1']);
  });
});

it('a revised report of the same span is newer than the one before it, whatever their ids', async () => {
  const [first, revised] = [snapshot(9, 0), snapshot(1, 0)];
  expect(await addSnapshots(database, [first])).toBe(1);
  expect(await addSnapshots(database, [revised])).toBe(1);
  expect(await addSnapshots(database, [first, revised])).toBe(0);
  expect((await snapshotsOfPage(database, 'shop.example/a', 2)).map(({ id }) => id)).toEqual([first.id, revised.id]);
  expect((await allPages(database))[0]?.latest).toBe(revised.id);
});
