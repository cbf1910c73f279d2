import type { Finding, FindingState } from '@/lib/domain/finding';
import type { GoalProgress } from '@/lib/domain/progress';
import type { Database } from './database';
import { writing } from './writing';

/** All findings of a campaign, or those in one state. */
export function findingsOf(database: Database, campaign: string, state?: FindingState): Promise<Finding[]> {
  const range = state ? IDBKeyRange.only([campaign, state]) : IDBKeyRange.bound([campaign, ''], [campaign, '\uffff']);
  return database.getAllFromIndex('findings', 'byCampaign', range);
}

/** Changes one finding by a pure function of what is stored; false where there is none. */
export async function changeFinding(
  database: Database,
  id: string,
  change: (finding: Finding) => Finding,
): Promise<boolean> {
  const transaction = writing(database, ['findings']);
  const stored = await transaction.objectStore('findings').get(id);
  if (stored) await transaction.objectStore('findings').put(change(stored));
  await transaction.done;
  return stored !== undefined;
}

/** How far a campaign is, as of the last run of the checks. */
export async function progressOf(database: Database, campaign: string): Promise<GoalProgress | null> {
  return (await database.get('progress', campaign)) ?? null;
}
