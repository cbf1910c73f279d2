import type { CheckId } from '@/lib/domain/check-id';
import type { Mute } from '@/lib/domain/mute';
import type { Instant } from '@/lib/domain/time';
import type { Database } from './database';
import { writing } from './writing';

/** Mutes a kind of finding in a campaign, or unmutes it; muting it again leaves it muted since the first time. */
export async function setMuted(
  database: Database,
  { campaign, check, muted }: { campaign: string; check: CheckId; muted: boolean },
  at: Instant,
): Promise<void> {
  const transaction = writing(database, ['mutes']);
  const known = await transaction.objectStore('mutes').getKey([campaign, check]);
  if (muted && known === undefined) await transaction.objectStore('mutes').put({ campaign, check, since: at });
  if (!muted) await transaction.objectStore('mutes').delete([campaign, check]);
  await transaction.done;
}

/** The kinds of findings that are muted in a campaign. */
export function mutesOf(database: Database, campaign: string): Promise<Mute[]> {
  return database.getAll('mutes', IDBKeyRange.bound([campaign, ''], [campaign, '\uffff']));
}
