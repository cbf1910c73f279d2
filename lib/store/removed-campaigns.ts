import type { RemovedCampaign } from '@/lib/domain/removed-campaign';
import type { Instant } from '@/lib/domain/time';
import { ACTIVE } from './campaigns';
import type { Database } from './database';
import { writing } from './writing';

const DAY = 86_400_000;

/** For how many days a removed campaign can be brought back. */
export const RESTORABLE_DAYS = 30;

const TABLES = ['campaigns', 'removed', 'choices', 'plans', 'mutes', 'findings', 'progress'] as const;

/**
 * Removes a campaign with its revisions, mutes, findings and progress, and keeps all of that aside; its snapshots stay.
 * False where there is none. What was removed longer ago than can be restored goes for good.
 */
export async function removeCampaign(database: Database, id: string, at: Instant): Promise<boolean> {
  const transaction = writing(database, [...TABLES]);
  const table = <Name extends (typeof TABLES)[number]>(name: Name) => transaction.objectStore(name);
  const campaign = await table('campaigns').get(id);
  if (campaign) {
    const ofCampaign = IDBKeyRange.bound([id, ''], [id, '\uffff']);
    const revisions = IDBKeyRange.bound([id, 0], [id, Number.MAX_SAFE_INTEGER]);
    const [active, plans, mutes, findings, progress] = await Promise.all([
      table('choices').get(ACTIVE),
      table('plans').getAll(revisions),
      table('mutes').getAll(ofCampaign),
      table('findings').index('byCampaign').getAll(ofCampaign),
      table('progress').get(id),
    ]);
    for (const old of await table('removed').getAll())
      if (!isRestorable(old, Date.parse(at))) await table('removed').delete(old.id);
    await table('removed').put({
      id,
      removedAt: at,
      active: active === id,
      campaign,
      plans,
      mutes,
      findings,
      progress: progress ?? null,
    });
    for (const finding of findings) await table('findings').delete(finding.id);
    await table('campaigns').delete(id);
    await table('plans').delete(revisions);
    await table('mutes').delete(ofCampaign);
    await table('progress').delete(id);
    if (active === id) await table('choices').put(null, ACTIVE);
  }
  await transaction.done;
  return campaign !== undefined;
}

/**
 * Puts back all that was removed with a campaign, in one step; it is active again where no other was made so since.
 * False where nothing of it is kept, or a campaign of its id has taken its place.
 */
export async function restoreCampaign(database: Database, id: string): Promise<boolean> {
  const transaction = writing(database, [...TABLES]);
  const table = <Name extends (typeof TABLES)[number]>(name: Name) => transaction.objectStore(name);
  const removed = await table('removed').get(id);
  const replaced = (await table('campaigns').getKey(id)) !== undefined;
  if (removed && !replaced) {
    await table('campaigns').put(removed.campaign);
    for (const plan of removed.plans) await table('plans').put(plan);
    for (const mute of removed.mutes) await table('mutes').put(mute);
    for (const finding of removed.findings) await table('findings').put(finding);
    if (removed.progress) await table('progress').put(removed.progress);
    if (removed.active && !(await table('choices').get(ACTIVE))) await table('choices').put(id, ACTIVE);
    await table('removed').delete(id);
  }
  await transaction.done;
  return removed !== undefined && !replaced;
}

/** The removed campaigns that can be brought back, the last removed first. */
export async function restorableCampaigns(database: Database, now: number): Promise<RemovedCampaign[]> {
  const transaction = database.transaction(['removed', 'campaigns']);
  const [removed, taken] = await Promise.all([
    transaction.objectStore('removed').getAll(),
    transaction.objectStore('campaigns').getAllKeys(),
  ]);
  return removed
    .filter((one) => isRestorable(one, now) && !taken.includes(one.id))
    .sort((a, b) => (a.removedAt < b.removedAt ? 1 : -1));
}

function isRestorable({ removedAt }: RemovedCampaign, now: number): boolean {
  return now - Date.parse(removedAt) <= RESTORABLE_DAYS * DAY;
}
