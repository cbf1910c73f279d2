import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import type { Snapshot } from '@/lib/domain/snapshot';
import { dashboard } from '@/test/support/check-fixtures';
import { DATABASE_VERSION, openDatabase } from './database';
import { addSnapshot, allSnapshots } from './snapshots';
import { allTeachings } from './teachings';

it('makes way for a newer version, and says that it did, so that nobody keeps a closed connection', async () => {
  const closed = vi.fn();
  const database = await openDatabase('upgrade', closed);
  const upgraded = await new Promise((resolve) => {
    indexedDB.open('upgrade', DATABASE_VERSION + 1).onsuccess = ({ target }) => resolve(target);
  });
  expect(upgraded).toBeDefined();
  expect(closed).toHaveBeenCalledTimes(1);
  expect(() => database.transaction('snapshots')).toThrow();
});

/** A database as the first version left it, with one snapshot of then. */
async function firstVersion(name: string, snapshot: unknown): Promise<void> {
  const opening = indexedDB.open(name, 1);
  opening.onupgradeneeded = () => {
    const { result } = opening;
    const snapshots = result.createObjectStore('snapshots', { keyPath: 'id' });
    snapshots.createIndex('byTime', ['takenAt', 'id']);
    snapshots.createIndex('byPage', ['pageKey', 'takenAt']);
    result.createObjectStore('pages', { keyPath: 'pageKey' }).createIndex('byTime', 'latestAt');
    result.createObjectStore('campaigns', { keyPath: 'id' });
    result.createObjectStore('findings', { keyPath: 'id' }).createIndex('byCampaign', ['campaign', 'state']);
    result.createObjectStore('progress', { keyPath: 'campaign' });
    result.createObjectStore('choices').put('campaign-1', 'active');
    snapshots.add(snapshot);
  };
  await new Promise((resolve) => {
    opening.onsuccess = resolve;
  });
  opening.result.close();
}

it('keeps what the first version stored, and goes on from there', async () => {
  const old = dashboard('2026-11-10T12:00:00.000Z', []);
  await firstVersion('first', old);
  const database = await openDatabase('first');
  expect(await allSnapshots(database)).toEqual([old]);
  expect(await database.get('choices', 'active')).toBe('campaign-1');
  expect(await allTeachings(database)).toEqual([]);
  const continued = vi.fn((now: Snapshot, _before: Snapshot) => now);
  for (const minute of ['01', '02']) {
    const look = { ...dashboard(`2026-11-10T12:${minute}:00.000Z`, []), view: 'v' };
    await addSnapshot(database, look, null, { asks: () => [], continued });
  }
  expect(continued.mock.calls.map(([, before]) => before.takenAt)).toEqual(['2026-11-10T12:01:00.000Z']);
  expect(await allSnapshots(database)).toHaveLength(3);
});
