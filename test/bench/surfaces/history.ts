import type { Page } from 'playwright';
import type { Snapshot } from '@/lib/domain/snapshot';

/** How many figures each look at the dashboard has, and how far apart the looks are. */
export const FIGURES = 100;
const MINUTE = 60_000;

/**
 * Stores looks at the dashboard that the extension has read, one a minute back from then, until there are `count` of it:
 * its own first table with as many rows as give 100 figures, which grow over time. They are written through a page of the
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
  const measured = table.columns.filter(({ metric }) => metric !== null).length;
  const rows = Array.from({ length: Math.ceil(figures / measured) }, (_, index) => index);
  const whole = newest.reading.tables[0]?.rows.length ?? 1;

  /** The reading at a share of the time so far, of which its counts and sums have that share. */
  function readingAt(share: number): Snapshot['reading'] {
    const columns = table?.columns.map((column) => ({
      ...column,
      fields: rows.map((row) => {
        const field = column.fields[row % whole];
        if (field?.status !== 'ok' || field.value.unit === 'ratio') return field;
        const value = String(Math.round(Number(field.value.value) * share));
        return { ...field, raw: value, value: { ...field.value, value } };
      }),
    }));
    const listed = rows.map((row) => ({
      ...table?.rows[row % whole],
      ref: row,
      ...(row < whole ? {} : { productId: `7${String(row).padStart(11, '0')}`, title: `Another product ${row}` }),
    }));
    const grown = { ...table, columns, rows: listed, totals: null, rowsSeen: rows.length, rowsTotal: rows.length };
    return { ...newest?.reading, tables: [grown] } as Snapshot['reading'];
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
