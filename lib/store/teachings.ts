import { dequal } from 'dequal';
import type { Standing, Teaching } from '@/lib/domain/teaching';
import type { Database } from './database';
import { writing } from './writing';

/** All that was taught, oldest first. */
export async function allTeachings(database: Database): Promise<Teaching[]> {
  const all = await database.getAll('teachings');
  return all.sort((a, b) => (a.taughtAt < b.taughtAt ? -1 : a.taughtAt > b.taughtAt ? 1 : a.id < b.id ? -1 : 1));
}

/** What was taught about one host, oldest first. */
export async function teachingsOf(database: Database, host: string): Promise<Teaching[]> {
  return (await allTeachings(database)).filter((teaching) => teaching.host === host);
}

/** Stores teachings in place of earlier ones of their ids, and takes others away, in one step. */
export async function putTeachings(
  database: Database,
  teachings: readonly Teaching[],
  removed: readonly string[] = [],
): Promise<void> {
  const transaction = writing(database, ['teachings']);
  for (const id of removed) await transaction.objectStore('teachings').delete(id);
  for (const teaching of teachings) await transaction.objectStore('teachings').put(teaching);
  await transaction.done;
}

/** Changes one teaching within a transaction; false where there is none of that id or `change` says no by null. */
export async function changeTeaching(
  database: Database,
  id: string,
  change: (teaching: Teaching) => Teaching | null,
): Promise<boolean> {
  const transaction = writing(database, ['teachings']);
  const known = await transaction.objectStore('teachings').get(id);
  const changed = known ? change(known) : null;
  if (changed) await transaction.objectStore('teachings').put(changed);
  await transaction.done;
  return changed !== null;
}

/** Notes how lessons fared on a page; true where that is another than before. */
export async function noteStandings(database: Database, standings: ReadonlyMap<string, Standing>): Promise<boolean> {
  if (standings.size === 0) return false;
  const transaction = writing(database, ['teachings']);
  let changed = false;
  for (const [id, standing] of standings) {
    const known = await transaction.objectStore('teachings').get(id);
    if (!known || dequal(withoutTime(known.standing), withoutTime(standing))) continue;
    await transaction.objectStore('teachings').put({ ...known, standing });
    changed = true;
  }
  await transaction.done;
  return changed;
}

/** A page that is looked at again and again proposes the same each time, with another instant. */
function withoutTime(standing: Standing): unknown {
  if (standing.status !== 'moved' || !standing.proposal) return standing;
  const { anchor, samples: _, ...proposal } = standing.proposal;
  return { ...standing, proposal: { ...proposal, anchor: { ...anchor, since: '' } } };
}
