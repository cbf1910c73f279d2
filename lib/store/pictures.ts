import type { Picture } from '@/lib/domain/picture';
import type { Database } from './database';
import { writing } from './writing';

/** Stores the picture of a snapshot and resolves when the transaction has completed; a later one takes its place. */
export async function putPicture(database: Database, picture: Picture): Promise<void> {
  const transaction = writing(database, ['pictures']);
  await transaction.objectStore('pictures').put(picture);
  await transaction.done;
}

/** The pictures that there are of some snapshots, in the order of their ids. */
export async function picturesOf(database: Database, snapshotIds: Iterable<string>): Promise<Picture[]> {
  const found = await Promise.all([...new Set(snapshotIds)].map((id) => database.get('pictures', id)));
  return found.filter((picture) => picture !== undefined);
}
