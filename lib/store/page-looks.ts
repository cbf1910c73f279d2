import type { IDBPObjectStore, StoreNames } from 'idb';
import { standingPart } from '@/lib/domain/earlier-look';
import type { PageRecord } from '@/lib/domain/page';
import type { EarlierLook, Snapshot } from '@/lib/domain/snapshot';
import type { Schema } from './database';
import { type Reach, selectedLooks, steppingBack, type Thinning } from './selected-looks';

/**
 * What the checks see of a page: looks at it, newest first, and what still counts of earlier looks that the newest one
 * goes on with, each by its text, where they are not among the looks anyway. Every snapshot is the same object for as long
 * as it is seen.
 */
export interface PageLooks {
  looks: readonly Snapshot[];
  parts: ReadonlyMap<string, Snapshot>;
}

export const NO_LOOKS: PageLooks = { looks: [], parts: new Map() };

type SnapshotStore = Pick<
  IDBPObjectStore<Schema, ArrayLike<StoreNames<Schema>>, 'snapshots', 'readwrite'>,
  'get' | 'index'
>;

/**
 * Reads what is to be seen of a page, and of that only what was not known before. `added` is the newest look where it is
 * all that was added to what is known: then not even keys are read, since no look that was passed over comes back.
 */
export async function readPageLooks(
  store: SnapshotStore,
  pageKey: string,
  how: { thinning: Thinning; reach: Reach },
  known: PageLooks,
  added: Pick<PageRecord, 'latest' | 'latestAt'> | null,
): Promise<PageLooks> {
  const byId = new Map(known.looks.map((look) => [look.id, look]));
  const read = async (id: string) => byId.get(id) ?? (await store.get(id));
  const ids = added ? idsWith(added, known, how) : await idsOfLooks(store, pageKey, how);
  const looks = (await Promise.all(ids.map(read))).filter((look) => look !== undefined);
  const seen = new Set(ids);
  const parts = new Map<string, Snapshot>();
  for (const entry of looks[0]?.earlier ?? []) {
    if (seen.has(entry.snapshotId)) continue;
    const text = JSON.stringify(entry);
    const part = known.parts.get(text) ?? (await partOf(entry, read));
    if (part) parts.set(text, part);
  }
  return { looks, parts };
}

async function partOf(
  entry: EarlierLook,
  read: (id: string) => Promise<Snapshot | undefined>,
): Promise<Snapshot | undefined> {
  const look = await read(entry.snapshotId);
  return look && standingPart(look, entry);
}

function idsWith(
  { latest, latestAt }: Pick<PageRecord, 'latest' | 'latestAt'>,
  { looks }: PageLooks,
  { thinning, reach }: { thinning: Thinning; reach: Reach },
): string[] {
  const byTime = new Map([...looks.map(({ takenAt, id }) => [takenAt, id] as const), [latestAt, latest] as const]);
  const selected = selectedLooks([...byTime.keys()].sort(), thinning, reach);
  return selected.reverse().flatMap((takenAt) => byTime.get(takenAt) ?? []);
}

/** The looks that are to be seen, newest first: by keys alone, since a snapshot is large. */
async function idsOfLooks(
  store: SnapshotStore,
  pageKey: string,
  { thinning, reach }: { thinning: Thinning; reach: Reach },
): Promise<string[]> {
  const range = IDBKeyRange.bound([pageKey, ''], [pageKey, '\uffff']);
  let cursor = await store.index('byPage').openKeyCursor(range, 'prev');
  if (!cursor) return [];
  const timeOf = ([, takenAt]: [string, string]) => Date.parse(takenAt);
  const ids = new Map([[timeOf(cursor.key), cursor.primaryKey]]);
  const stepping = steppingBack(timeOf(cursor.key), thinning, reach);
  let step = stepping.next();
  while (!step.done) {
    const before = new Date(step.value - 1).toISOString();
    if (cursor && cursor.key[1] > before) cursor = await cursor.continue([pageKey, before]);
    const time = cursor && timeOf(cursor.key);
    if (cursor && time !== null) ids.set(time, cursor.primaryKey);
    step = stepping.next(time);
  }
  return step.value.flatMap((time) => ids.get(time) ?? []);
}
