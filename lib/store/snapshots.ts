import type { PageRecord } from '@/lib/domain/page';
import type { Snapshot } from '@/lib/domain/snapshot';
import { type Database, DURABLE } from './database';
import { changeHealth, type HealthChange } from './health';

/**
 * Stores a snapshot, with what it says of how reading goes, and resolves when the transaction has completed. Storing
 * one that is already there changes nothing and answers `known`.
 */
export async function addSnapshot(
  database: Database,
  snapshot: Snapshot,
  health: HealthChange | null = null,
): Promise<'added' | 'known'> {
  const transaction = database.transaction(['snapshots', 'pages', 'health'], 'readwrite', DURABLE);
  const snapshots = transaction.objectStore('snapshots');
  const pages = transaction.objectStore('pages');
  const known = (await snapshots.getKey(snapshot.id)) !== undefined;
  if (!known) {
    await snapshots.add(snapshot);
    await pages.put(pageAfter(await pages.get(snapshot.pageKey), snapshot));
    if (health) await changeHealth(transaction.objectStore('health'), health);
  }
  await transaction.done;
  return known ? 'known' : 'added';
}

function pageAfter(
  before: PageRecord | undefined,
  { id, pageKey, url, title, takenAt, reading }: Snapshot,
): PageRecord {
  const counted = {
    firstAt: before && before.firstAt < takenAt ? before.firstAt : takenAt,
    snapshots: (before?.snapshots ?? 0) + 1,
  };
  if (before && takenAt < before.latestAt) return { ...before, ...counted };
  const { platform, pageKind: kind } = reading;
  return { pageKey, url, title, platform, kind, latestAt: takenAt, latest: id, ...counted };
}

/**
 * Stores snapshots, all or none, and resolves when the transaction has completed. Those that are already there are left
 * as they are; answers how many were new.
 */
export async function addSnapshots(database: Database, added: readonly Snapshot[]): Promise<number> {
  const transaction = database.transaction(['snapshots', 'pages'], 'readwrite', DURABLE);
  const snapshots = transaction.objectStore('snapshots');
  const pages = transaction.objectStore('pages');
  let count = 0;
  for (const snapshot of added) {
    if ((await snapshots.getKey(snapshot.id)) !== undefined) continue;
    await snapshots.add(snapshot);
    await pages.put(pageAfter(await pages.get(snapshot.pageKey), snapshot));
    count += 1;
  }
  await transaction.done;
  return count;
}

export function getSnapshot(database: Database, id: string): Promise<Snapshot | undefined> {
  return database.get('snapshots', id);
}

export function countSnapshots(database: Database): Promise<number> {
  return database.count('snapshots');
}

/** All snapshots, oldest first. It reads the whole history: for export, not for a view. */
export function allSnapshots(database: Database): Promise<Snapshot[]> {
  return database.getAllFromIndex('snapshots', 'byTime');
}

/** The newest `count` snapshots older than one already shown (or of all), newest first: one page of a list. */
export async function snapshotsBefore(
  database: Database,
  before: Pick<Snapshot, 'takenAt' | 'id'> | null,
  count: number,
): Promise<Snapshot[]> {
  const range = before && IDBKeyRange.upperBound([before.takenAt, before.id], true);
  const found: Snapshot[] = [];
  let cursor = await database.transaction('snapshots').store.index('byTime').openCursor(range, 'prev');
  while (cursor && found.length < count) {
    found.push(cursor.value);
    cursor = await cursor.continue();
  }
  return found;
}

/** The newest `count` snapshots of one page, oldest first. */
export async function snapshotsOfPage(database: Database, pageKey: string, count: number): Promise<Snapshot[]> {
  const found: Snapshot[] = [];
  const range = IDBKeyRange.bound([pageKey, ''], [pageKey, '\uffff']);
  let cursor = await database.transaction('snapshots').store.index('byPage').openCursor(range, 'prev');
  while (cursor && found.length < count) {
    found.push(cursor.value);
    cursor = await cursor.continue();
  }
  return found.reverse();
}

/** Every page seen, the most recently read first. */
export async function allPages(database: Database): Promise<PageRecord[]> {
  return (await database.getAllFromIndex('pages', 'byTime')).reverse();
}
