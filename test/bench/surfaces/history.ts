import type { Page } from 'playwright';
import type { Snapshot } from '@/lib/domain/snapshot';

/** How many figures each look at the dashboard has, and how far apart the looks are. */
export const FIGURES = 100;
const MINUTE = 60_000;

/**
 * Stores looks at the dashboard that the extension has read, one a minute back from then, until there are `count` of it:
 * as it was read, with 100 tiles beside its tables whose figures grow over time. They are written through a page of the
 * extension, since reading them one by one would take days.
 */
export async function growHistory(extensionPage: Page, count: number): Promise<void> {
  // tsx gives functions their names by this one, which the page has not.
  await extensionPage.evaluate('globalThis.__name = (named) => named');
  await extensionPage.evaluate(write, { count, figures: FIGURES, minute: MINUTE });
}

/** Runs in a page of the extension, so it can use nothing of this file. */
async function write({ count, figures, minute }: { count: number; figures: number; minute: number }): Promise<void> {
  const asked = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await asked(indexedDB.open('pitcrew'));
  const all: Snapshot[] = await asked(
    database.transaction('snapshots').objectStore('snapshots').index('byTime').getAll(),
  );
  const newest = all.findLast(({ reading }) => reading.tables.length > 0);
  const table = newest?.reading.tables[0];
  if (!newest || !table) throw new Error('no dashboard was read');
  const known = all.filter(({ pageKey }) => pageKey === newest.pageKey).length;
  const fields = table.columns.flatMap((column) => column.fields).filter(({ status }) => status === 'ok');

  /** The reading at a share of the time so far, of which its counts and sums have that share. */
  function readingAt(share: number): Snapshot['reading'] {
    const kpis = Array.from({ length: figures }, (_, index) => {
      const field = fields[index % fields.length];
      if (field?.status !== 'ok') throw new Error('the dashboard has no figures');
      const value = String(Math.round(Number(field.value.value) * share * (1 + Math.sin(index + share * 40) / 20)));
      const grown = { ...field, raw: value, value: { ...field.value, value } };
      return { label: `Figure ${index}`, metric: null, qualifiers: [], field: grown };
    });
    return { ...newest?.reading, kpis } as Snapshot['reading'];
  }

  for (let from = known; from < count; from += 500) {
    const writing = database.transaction('snapshots', 'readwrite', { durability: 'relaxed' });
    const store = writing.objectStore('snapshots');
    for (let index = from; index < Math.min(count, from + 500); index += 1) {
      const { view: _view, earlier: _earlier, ...look } = newest;
      const takenAt = new Date(Date.parse(newest.takenAt) - index * minute).toISOString();
      const id = index.toString(16).padStart(64, '0');
      store.put({ ...look, id, takenAt, reading: readingAt(1 - index / 10_000) });
    }
    await new Promise((resolve, reject) => {
      writing.oncomplete = resolve;
      writing.onabort = () => reject(writing.error);
    });
  }
  const pages = database.transaction('pages', 'readwrite').objectStore('pages');
  const record = await asked(pages.get(newest.pageKey));
  const firstAt = new Date(Date.parse(newest.takenAt) - (count - 1) * minute).toISOString();
  await asked(pages.put({ ...record, firstAt, snapshots: count }));
  database.close();
}
