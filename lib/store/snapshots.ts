import type { IDBPObjectStore } from 'idb';
import { standingPart } from '@/lib/domain/earlier-look';
import type { PageRecord } from '@/lib/domain/page';
import type { Snapshot } from '@/lib/domain/snapshot';
import type { Instant } from '@/lib/domain/time';
import type { Database, Schema } from './database';
import { changeHealth, type HealthChange } from './health';
import { writing } from './writing';

/** How a snapshot goes on with the newest one of its view before it. Both are synchronous: a transaction waits for them. */
export interface Continuation {
  /** The earlier looks that it must be compared with. */
  asks(now: Snapshot, before: Snapshot): readonly string[];
  continued(now: Snapshot, before: Snapshot, asked: readonly Snapshot[]): Snapshot;
}

/** `known`: it was stored before, as it is answered now. */
export interface Added {
  status: 'added' | 'known';
  snapshot: Snapshot;
}

/**
 * Stores a snapshot, as it goes on with what its view showed before and with what it says of how reading goes, and
 * resolves when the transaction has completed. Storing one that is already there changes nothing.
 */
export async function addSnapshot(
  database: Database,
  snapshot: Snapshot,
  health: HealthChange | null = null,
  continuation: Continuation | null = null,
): Promise<Added> {
  const transaction = writing(database, ['snapshots', 'pages', 'health'], {
    pages: [snapshot.pageKey],
    health: health ? [health.key] : [],
  });
  const snapshots = transaction.objectStore('snapshots');
  const pages = transaction.objectStore('pages');
  const known = await snapshots.get(snapshot.id);
  const added = known ?? (continuation ? await continuedFrom(snapshots, snapshot, continuation) : snapshot);
  if (!known) {
    await snapshots.add(added);
    await pages.put(pageAfter(await pages.get(snapshot.pageKey), snapshot));
    if (health) await changeHealth(transaction.objectStore('health'), health);
  }
  await transaction.done;
  return { status: known ? 'known' : 'added', snapshot: added };
}

type SnapshotStore = Pick<
  IDBPObjectStore<Schema, ['snapshots', 'pages', 'health'], 'snapshots', 'readwrite'>,
  'get' | 'index'
>;

async function continuedFrom(store: SnapshotStore, snapshot: Snapshot, to: Continuation): Promise<Snapshot> {
  const { view, takenAt } = snapshot;
  if (view === undefined) return snapshot;
  const range = IDBKeyRange.bound([view, ''], [view, takenAt], false, true);
  const before = (await store.index('byView').openCursor(range, 'prev'))?.value;
  if (!before) return snapshot;
  const asked = await Promise.all(to.asks(snapshot, before).map((id) => store.get(id)));
  return to.continued(
    snapshot,
    before,
    asked.filter((look) => look !== undefined),
  );
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
 * as they are; answers how many were new. Of two reports of one span the one that was given later counts.
 */
export async function addSnapshots(database: Database, added: readonly Snapshot[]): Promise<number> {
  const transaction = writing(database, ['snapshots', 'pages'], { pages: added.map(({ pageKey }) => pageKey) });
  const snapshots = transaction.objectStore('snapshots');
  const pages = transaction.objectStore('pages');
  let count = 0;
  try {
    for (const snapshot of added) {
      if ((await snapshots.getKey(snapshot.id)) !== undefined) continue;
      const latest = await inOrder(snapshots.index('byPage'), snapshot);
      await snapshots.add(latest);
      await pages.put(pageAfter(await pages.get(snapshot.pageKey), latest));
      count += 1;
    }
  } catch (error) {
    // What threw before it became a request leaves the transaction alive, to commit what came before it.
    transaction.abort();
    await transaction.done.catch(() => {});
    throw error;
  }
  await transaction.done;
  return count;
}

/** A snapshot a millisecond after those of its page at its instant, if there are any: what is newest must not hang on their ids. */
async function inOrder(
  byPage: { getKey(page: [string, string]): Promise<string | undefined> },
  snapshot: Snapshot,
): Promise<Snapshot> {
  let { takenAt } = snapshot;
  while ((await byPage.getKey([snapshot.pageKey, takenAt])) !== undefined)
    takenAt = new Date(Date.parse(takenAt) + 1).toISOString();
  return { ...snapshot, takenAt };
}

export function getSnapshot(database: Database, id: string): Promise<Snapshot | undefined> {
  return database.get('snapshots', id);
}

/** The earlier looks of a snapshot that still count, oldest first, each cut down to the rows for which it does. */
export async function earlierLooksOf(database: Database, { earlier = [] }: Snapshot): Promise<Snapshot[]> {
  const looks = await Promise.all(
    earlier.map(async (entry) => {
      const look = await getSnapshot(database, entry.snapshotId);
      return look && standingPart(look, entry);
    }),
  );
  return looks.filter((look) => look !== undefined);
}

export function countSnapshots(database: Database): Promise<number> {
  return database.count('snapshots');
}

/** All snapshots, oldest first. It reads the whole history: for export, not for a view. */
export function allSnapshots(database: Database): Promise<Snapshot[]> {
  return database.getAllFromIndex('snapshots', 'byTime');
}

/** So many snapshots are read at once: one by one would be slower, and all would not fit. */
const BATCH = 64;

/**
 * What `pick` makes of each snapshot taken from one instant to another, both included, oldest first. A few are held at a
 * time, so that a long history is never held whole; `pick` must be synchronous.
 */
export async function pickSnapshots<T>(
  database: Database,
  { from, to }: { from: Instant; to: Instant },
  pick: (snapshot: Snapshot) => T | null,
): Promise<T[]> {
  const picked: T[] = [];
  const byTime = database.transaction('snapshots').store.index('byTime');
  let after: [string, string] = [from, ''];
  let batch: Snapshot[];
  do {
    batch = await byTime.getAll(IDBKeyRange.bound(after, [to, '\uffff'], true), BATCH);
    for (const snapshot of batch) {
      const one = pick(snapshot);
      if (one !== null) picked.push(one);
      after = [snapshot.takenAt, snapshot.id];
    }
  } while (batch.length === BATCH);
  return picked;
}

/** How many snapshots were taken from one instant to another, both included. */
export function countSnapshotsWithin(
  database: Database,
  { from, to }: { from: Instant; to: Instant },
): Promise<number> {
  return database.countFromIndex('snapshots', 'byTime', IDBKeyRange.bound([from, ''], [to, '\uffff']));
}

/**
 * Shows every snapshot of one page, oldest first, a few of them held at a time, with how many there are, for as long as
 * `show` answers true; false where it was stopped.
 */
export async function eachSnapshotOfPage(
  database: Database,
  pageKey: string,
  show: (snapshot: Snapshot, all: number) => boolean,
): Promise<boolean> {
  const ids = await database.getAllKeysFromIndex('snapshots', 'byPage', ofPage(pageKey));
  for (let from = 0; from < ids.length; from += BATCH) {
    const { store } = database.transaction('snapshots');
    const batch = await Promise.all(ids.slice(from, from + BATCH).map((id) => store.get(id)));
    for (const snapshot of batch) if (snapshot && !show(snapshot, ids.length)) return false;
  }
  return true;
}

function ofPage(pageKey: string): IDBKeyRange {
  return IDBKeyRange.bound([pageKey, ''], [pageKey, '\uffff']);
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
  let cursor = await database.transaction('snapshots').store.index('byPage').openCursor(ofPage(pageKey), 'prev');
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

/** The page that was read last, at `since` or later, of those that `isAsked` holds for; null where there is none. */
export async function newestPage(
  database: Database,
  since: Instant,
  isAsked: (page: PageRecord) => boolean,
): Promise<PageRecord | null> {
  let cursor = await database
    .transaction('pages')
    .store.index('byTime')
    .openCursor(IDBKeyRange.lowerBound(since), 'prev');
  while (cursor) {
    if (isAsked(cursor.value)) return cursor.value;
    cursor = await cursor.continue();
  }
  return null;
}
