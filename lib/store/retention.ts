import type { IDBPTransaction, StoreNames } from 'idb';
import { isReportAddress } from '@/lib/domain/report';
import type { Instant } from '@/lib/domain/time';
import type { Database, Schema } from './database';
import { writing } from './writing';

/** So many snapshots go in one transaction, so that a capture never waits long for its own. */
const AT_ONCE = 50;
const REMOVED = 'removed-snapshots';

/** How many snapshots of how many would go if all from before an instant went that need not stay. */
export interface Expiring {
  going: number;
  all: number;
}

/** How many were removed so far and when the last of them; of what is older than `before` only what still counts is left. */
export interface Removed {
  count: number;
  before: Instant;
  at: Instant | null;
}

const TABLES = ['snapshots', 'pages', 'findings', 'removed'] as const;
type Looking = IDBPTransaction<Schema, ArrayLike<StoreNames<Schema>>, 'readonly'>;

/** Counts what `removeSnapshots` would remove, by keys: it reads few snapshots and removes none. */
export async function expiringSnapshots(database: Database, before: Instant): Promise<Expiring> {
  const transaction = looking(database);
  const store = transaction.objectStore('snapshots');
  const [old, all, staying] = await Promise.all([
    store.index('byTime').count(olderThan(before)),
    store.count(),
    stayingSnapshots(transaction, before),
  ]);
  return { going: old - staying.size, all };
}

/**
 * Removes the snapshots from before an instant with their pictures, oldest first, in transactions of bounded size, and
 * answers how many. What still counts stays: evidence of findings, those of campaigns that can be brought back too, what a
 * snapshot that stays points at as `earlier`, the newest one of a page of which any stays, and reports, which the user gave by hand.
 */
export async function removeSnapshots(database: Database, before: Instant, now: Instant): Promise<number> {
  const known = await removedSnapshots(database);
  if (known && known.before >= before) return 0;
  const staying = await stayingSnapshots(looking(database), before);
  let count = 0;
  let last: [string, string] | null = null;
  for (;;) {
    const batch: Batch = await nextBatch(database, { before, after: last, staying });
    if (batch.last === null) break;
    last = batch.last;
    count += await removeBatch(database, batch.pages, now);
  }
  const transaction = writing(database, ['choices']);
  await noteRemoved(transaction.objectStore('choices'), { count: 0, before, at: count > 0 ? now : null });
  await transaction.done;
  return count;
}

/** What was removed until now; null where nothing ever was looked for. */
export async function removedSnapshots(database: Database): Promise<Removed | null> {
  const noted = await database.get('choices', REMOVED);
  return noted ? (JSON.parse(noted) as Removed) : null;
}

async function noteRemoved(
  choices: { get(key: string): Promise<string | null | undefined>; put(value: string, key: string): Promise<unknown> },
  more: Removed,
): Promise<void> {
  const noted = await choices.get(REMOVED);
  const known = noted ? (JSON.parse(noted) as Removed) : { count: 0, before: '', at: null };
  const removed: Removed = {
    count: known.count + more.count,
    before: more.before > known.before ? more.before : known.before,
    at: more.at ?? known.at,
  };
  await choices.put(JSON.stringify(removed), REMOVED);
}

function looking(database: Database): Looking {
  return database.transaction([...TABLES]) as unknown as Looking;
}

function olderThan(before: Instant): IDBKeyRange {
  return IDBKeyRange.upperBound([before, ''], true);
}

/** The ids of those snapshots from before an instant that stay. */
async function stayingSnapshots(transaction: Looking, before: Instant): Promise<Set<string>> {
  const store = transaction.objectStore('snapshots');
  const pages = transaction.objectStore('pages');
  const staying = new Set<string>();
  const reports = (await pages.getAll()).filter(({ url }) => isReportAddress(url));
  for (const { pageKey } of reports) {
    const range = IDBKeyRange.bound([pageKey, ''], [pageKey, before], false, true);
    for (const id of await store.index('byPage').getAllKeys(range)) staying.add(id);
  }
  const findings = await transaction.objectStore('findings').getAll();
  const removed = (await transaction.objectStore('removed').getAll()).flatMap((campaign) => campaign.findings);
  const named = new Set(
    [...findings, ...removed].flatMap(({ judgement }) => judgement.evidence.map(({ snapshotId }) => snapshotId)),
  );
  for (const id of await pointedAt(transaction, before)) named.add(id);
  const asked = [...named];
  for (let id = asked.pop(); id !== undefined; id = asked.pop()) {
    if (staying.has(id)) continue;
    const snapshot = await store.get(id);
    if (!snapshot || snapshot.takenAt >= before) continue;
    staying.add(id);
    for (const look of snapshot.earlier ?? []) asked.push(look.snapshotId);
    // An old look must never pass for the newest of its page: what it shows may be mended since.
    const page = await pages.get(snapshot.pageKey);
    if (page) asked.push(page.latest);
  }
  return staying;
}

/**
 * What younger snapshots point at: looks of their own view. The views are walked by their last keys, and only of those
 * that began before the instant and went on after it is anything read.
 */
async function pointedAt(transaction: Looking, before: Instant): Promise<string[]> {
  const index = transaction.objectStore('snapshots').index('byView');
  const views: string[] = [];
  let cursor = await index.openKeyCursor(null, 'prev');
  while (cursor) {
    const [view, latest] = cursor.key;
    if (latest >= before) views.push(view);
    cursor = await cursor.continue([view, '']);
  }
  const found: string[] = [];
  for (const view of views) {
    if ((await index.getKey(IDBKeyRange.bound([view, ''], [view, before], false, true))) === undefined) continue;
    const younger = await index.getAll(IDBKeyRange.bound([view, before], [view, '\uffff']));
    for (const { earlier = [] } of younger) found.push(...earlier.map(({ snapshotId }) => snapshotId));
  }
  return found;
}

/** The next snapshots to go, by page, and the key of the last one that was looked at; null where there are no more. */
interface Batch {
  pages: ReadonlyMap<string, readonly string[]>;
  last: [string, string] | null;
}

async function nextBatch(
  database: Database,
  { before, after, staying }: { before: Instant; after: [string, string] | null; staying: ReadonlySet<string> },
): Promise<Batch> {
  const store = database.transaction('snapshots').objectStore('snapshots');
  const range = after ? IDBKeyRange.bound(after, [before, ''], true, true) : olderThan(before);
  const ids: string[] = [];
  let last: [string, string] | null = null;
  let cursor = await store.index('byTime').openKeyCursor(range);
  while (cursor && ids.length < AT_ONCE) {
    last = cursor.key;
    if (!staying.has(cursor.primaryKey)) ids.push(cursor.primaryKey);
    cursor = await cursor.continue();
  }
  const pages = new Map<string, string[]>();
  for (const snapshot of await Promise.all(ids.map((id) => store.get(id))))
    if (snapshot) pages.set(snapshot.pageKey, [...(pages.get(snapshot.pageKey) ?? []), snapshot.id]);
  return { pages, last };
}

async function removeBatch(database: Database, pages: Batch['pages'], now: Instant): Promise<number> {
  if (pages.size === 0) return 0;
  const transaction = writing(database, ['snapshots', 'pages', 'pictures', 'choices'], { pages: pages.keys() });
  const snapshots = transaction.objectStore('snapshots');
  const records = transaction.objectStore('pages');
  let count = 0;
  for (const [pageKey, ids] of pages) {
    for (const id of ids) {
      await snapshots.delete(id);
      await transaction.objectStore('pictures').delete(id);
      count += 1;
    }
    const range = IDBKeyRange.bound([pageKey, ''], [pageKey, '\uffff']);
    const left = await snapshots.index('byPage').count(range);
    const first = await snapshots.index('byPage').openKeyCursor(range);
    const record = await records.get(pageKey);
    if (!first) await records.delete(pageKey);
    else if (record) await records.put({ ...record, firstAt: first.key[1], snapshots: left });
  }
  await noteRemoved(transaction.objectStore('choices'), { count, before: '', at: now });
  await transaction.done;
  return count;
}
