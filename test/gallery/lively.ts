import 'fake-indexeddb/auto';
import type { Page } from 'playwright';
import { assessCampaign } from '@/lib/app/assess-campaign';
import { saveCampaign } from '@/lib/store/campaigns';
import { openDatabase } from '@/lib/store/database';
import { addSnapshots } from '@/lib/store/snapshots';
import { reviewInputs, WHILE_LIVE } from '../support/review-fixtures';

type Tables = Record<string, { key: string | null; value: unknown }[]>;

/** Gives the extension the promotion of the review fixtures in place of all that it has stored. */
export async function storeLively(extensionPage: Page): Promise<void> {
  await extensionPage.evaluate(
    async (text) => {
      const tables: Tables = JSON.parse(text);
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open('pitcrew');
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      const writing = database.transaction([...database.objectStoreNames], 'readwrite');
      for (const name of database.objectStoreNames) {
        const table = writing.objectStore(name);
        table.clear();
        for (const { key, value } of tables[name] ?? []) table.put(value, key ?? undefined);
      }
      await new Promise((resolve, reject) => {
        writing.oncomplete = resolve;
        writing.onabort = () => reject(writing.error);
      });
      database.close();
    },
    JSON.stringify(await livelyTables()),
  );
}

/** The tables as the store itself would fill them. */
async function livelyTables(): Promise<Tables> {
  const { campaign, snapshots, findings, earlier } = reviewInputs();
  const database = await openDatabase(`lively-${Date.now()}`);
  if (earlier) {
    await saveCampaign(database, earlier.campaign, WHILE_LIVE, false);
    await addSnapshots(database, earlier.snapshots);
  }
  await saveCampaign(database, campaign, WHILE_LIVE);
  await addSnapshots(
    database,
    snapshots.filter(({ takenAt }) => takenAt <= WHILE_LIVE),
  );
  for (const finding of findings) if (finding.since <= WHILE_LIVE) await database.put('findings', finding);
  await assessCampaign(database, WHILE_LIVE);
  const tables: Tables = {};
  for (const name of database.objectStoreNames) {
    const { keyPath } = database.transaction(name).store;
    const [keys, values] = await Promise.all([database.getAllKeys(name), database.getAll(name)]);
    tables[name] = values.map((value, at) => ({ key: keyPath === null ? String(keys[at]) : null, value }));
  }
  database.close();
  return tables;
}
