import type { IDBPObjectStore } from 'idb';
import type { PageHealth } from '@/lib/domain/health';
import type { Database, Schema } from './database';
import { writing } from './writing';

/** So many kinds of pages are remembered; on sites without a definition each shape of address is one. */
const KEPT = 300;

/** What becomes of the health under a key, from what is stored there; null where it stays as it is. */
export interface HealthChange {
  key: string;
  after(before: PageHealth | undefined): PageHealth | null;
}

type HealthStore = Pick<
  IDBPObjectStore<Schema, ['health'], 'health', 'readwrite'>,
  'get' | 'put' | 'getAll' | 'delete'
>;

/** Notes an attempt at a page of which nothing is kept, and resolves when the transaction has completed. */
export async function recordHealth(database: Database, change: HealthChange): Promise<void> {
  const transaction = writing(database, ['health'], { health: [change.key] });
  await changeHealth(transaction.objectStore('health'), change);
  await transaction.done;
}

/** Applies a change within a transaction of the caller's; what was tried longest ago gives way where there is no room. */
export async function changeHealth(store: HealthStore, { key, after }: HealthChange): Promise<void> {
  const before = await store.get(key);
  const health = after(before);
  if (!health) return;
  await store.put(health);
  if (before) return;
  const all = await store.getAll();
  const oldest = all.sort((a, b) => (a.lastTriedAt < b.lastTriedAt ? -1 : 1)).slice(0, Math.max(0, all.length - KEPT));
  for (const { key: gone } of oldest) await store.delete(gone);
}

/** How reading goes on every kind of page, the most recently tried first. */
export async function allHealth(database: Database): Promise<PageHealth[]> {
  return (await database.getAll('health')).sort((a, b) => (a.lastTriedAt < b.lastTriedAt ? 1 : -1));
}

/** The health of the kind of page that was last tried on this very page, if there is one. */
export async function healthOfPage(database: Database, pageKey: string): Promise<PageHealth | null> {
  return (await allHealth(database)).find((health) => health.pageKey === pageKey) ?? null;
}
