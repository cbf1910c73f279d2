import type { Campaign } from '@/lib/domain/campaign';
import type { Finding } from '@/lib/domain/finding';
import type { GoalProgress } from '@/lib/domain/progress';
import type { Snapshot } from '@/lib/domain/snapshot';
import { ACTIVE } from './campaigns';
import { type Database, DURABLE } from './database';

/** What the checks look at: the active campaign, the newest snapshots of every page oldest first, its findings. */
export interface Inputs {
  campaign: Campaign;
  snapshots: readonly Snapshot[];
  findings: readonly Finding[];
}

/**
 * What the checks see of a page's history: its newest snapshot and, behind it, one every few minutes. A dashboard that
 * changes by the second would otherwise show them a minute of its life. The rest serves charts and export.
 */
const SEEN_PER_PAGE = 24;
const SPACING = 5 * 60_000;

/**
 * Reads the inputs, lets `judge` decide and stores what it changed, all in one transaction, so that two captures at
 * once cannot undo each other's findings. `judge` must be synchronous. Null where no campaign is active.
 */
export async function judgeActive<T extends { changed: readonly Finding[]; progress: GoalProgress }>(
  database: Database,
  judge: (inputs: Inputs) => T,
): Promise<(T & Inputs) | null> {
  const transaction = database.transaction(
    ['campaigns', 'choices', 'pages', 'snapshots', 'findings', 'progress'],
    'readwrite',
    DURABLE,
  );
  const id = await transaction.objectStore('choices').get(ACTIVE);
  const campaign = id ? await transaction.objectStore('campaigns').get(id) : undefined;
  if (!campaign) return null;
  const byPage = transaction.objectStore('snapshots').index('byPage');
  const snapshots: Snapshot[] = [];
  for (const pageKey of await transaction.objectStore('pages').getAllKeys()) {
    let cursor = await byPage.openCursor(IDBKeyRange.bound([pageKey, ''], [pageKey, '\uffff']), 'prev');
    for (let count = 0; cursor && count < SEEN_PER_PAGE; count += 1) {
      snapshots.push(cursor.value);
      const before = new Date(Date.parse(cursor.value.takenAt) - SPACING).toISOString();
      cursor = await cursor.continue([pageKey, before]);
    }
  }
  snapshots.sort((a, b) => (a.takenAt < b.takenAt ? -1 : 1));
  const stored = transaction.objectStore('findings');
  const findings = await stored
    .index('byCampaign')
    .getAll(IDBKeyRange.bound([campaign.id, ''], [campaign.id, '\uffff']));
  const inputs = { campaign, snapshots, findings };
  const outcome = judge(inputs);
  for (const finding of outcome.changed) await stored.put(finding);
  await transaction.objectStore('progress').put(outcome.progress);
  await transaction.done;
  return { ...outcome, ...inputs };
}
