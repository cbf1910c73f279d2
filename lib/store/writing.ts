import type { IDBPTransaction, StoreNames } from 'idb';
import { type Database, DURABLE, type Schema } from './database';

type Table = StoreNames<Schema>;

/** The choice that says when the checks last saw all that was written; it is gone as soon as more is. */
export const ASSESSED = 'assessed-at';

/** What was written since it was last asked for; `pages` and `health` say under which keys. */
export interface Written {
  tables: Set<Table>;
  pages: Set<string>;
  health: Set<string>;
}

const written = new WeakMap<Database, Written>();

function writtenIn(database: Database): Written {
  const known = written.get(database) ?? { tables: new Set(), pages: new Set(), health: new Set() };
  written.set(database, known);
  return known;
}

/**
 * A transaction that writes to these tables, and is on the disk when it is done. It is noted before it begins, so that
 * whoever reads after it knows what to read anew, and it takes back that the checks have seen everything: every writer
 * goes this way. Pages and health are noted by key.
 */
export function writing<const Names extends Table[]>(
  database: Database,
  tables: Names,
  keys: { pages?: Iterable<string>; health?: Iterable<string> } = {},
): IDBPTransaction<Schema, Names, 'readwrite'> {
  const note = writtenIn(database);
  for (const table of tables) note.tables.add(table);
  for (const page of keys.pages ?? []) note.pages.add(page);
  for (const key of keys.health ?? []) note.health.add(key);
  const transaction = database.transaction([...new Set([...tables, 'choices' as const])], 'readwrite', DURABLE);
  // It fails only with the whole transaction, whose end its writer awaits.
  transaction
    .objectStore('choices')
    .delete(ASSESSED)
    .catch(() => undefined);
  return transaction as unknown as IDBPTransaction<Schema, Names, 'readwrite'>;
}

/** Takes the note of what was written since it was last taken. */
export function takeWritten(database: Database): Written {
  const note = writtenIn(database);
  written.delete(database);
  return note;
}
