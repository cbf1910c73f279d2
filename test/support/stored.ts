import type { Page } from 'playwright';
import type { Campaign } from '@/lib/domain/campaign';
import type { Finding } from '@/lib/domain/finding';
import type { Snapshot } from '@/lib/domain/snapshot';

/** Everything that the extension has stored. */
export interface Stored {
  snapshots: Snapshot[];
  findings: Finding[];
  campaigns: Campaign[];
}

/** Reads the extension's database from one of its own pages; empty where there is none yet. */
export function readStored(extensionPage: Page): Promise<Stored> {
  return extensionPage.evaluate(readDatabase);
}

/** Runs in a page of the extension, so it can use nothing of this file. */
export async function readDatabase(): Promise<Stored> {
  const empty = { snapshots: [], findings: [], campaigns: [] };
  if (!(await indexedDB.databases()).some((one) => one.name === 'pitcrew')) return empty;
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('pitcrew');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const tables = ['snapshots', 'findings', 'campaigns'];
  const rows = await Promise.all(
    tables.map(
      (table) =>
        new Promise((resolve, reject) => {
          const asking = database.transaction(table).objectStore(table).getAll();
          asking.onsuccess = () => resolve(asking.result);
          asking.onerror = () => reject(asking.error);
        }),
    ),
  );
  database.close();
  const [snapshots, findings, campaigns] = rows as [Snapshot[], Finding[], Campaign[]];
  return { snapshots, findings, campaigns };
}
