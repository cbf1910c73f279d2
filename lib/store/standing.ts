import type { Campaign } from '@/lib/domain/campaign';
import type { Finding } from '@/lib/domain/finding';
import type { PageRecord } from '@/lib/domain/page';
import type { GoalProgress } from '@/lib/domain/progress';
import { epochOf } from '@/lib/domain/wall-clock';
import { ACTIVE } from './campaigns';
import type { Database } from './database';
import { newestPage } from './snapshots';

const WEEK = 7 * 24 * 3_600_000;

/** Where the active campaign stands, at a glance. */
export interface Standing {
  campaign: Campaign;
  /** Null until the checks have run once. */
  progress: GoalProgress | null;
  /** The open findings of the kinds that are not muted. */
  findings: Finding[];
  /** The page that was read last for it; null where none was. */
  newest: PageRecord | null;
}

/** How the active campaign stands, or null where there is none; it costs the same however much is stored. */
export async function readStanding(database: Database): Promise<Standing | null> {
  const transaction = database.transaction(['choices', 'campaigns', 'progress', 'findings', 'mutes']);
  const id = await transaction.objectStore('choices').get(ACTIVE);
  if (!id) return null;
  const [campaign, progress, open, mutes] = await Promise.all([
    transaction.objectStore('campaigns').get(id),
    transaction.objectStore('progress').get(id),
    transaction
      .objectStore('findings')
      .index('byCampaign')
      .getAll(IDBKeyRange.only([id, 'open'])),
    transaction.objectStore('mutes').getAll(IDBKeyRange.bound([id, ''], [id, '\uffff'])),
  ]);
  if (!campaign) return null;
  const findings = open.filter(({ judgement }) => !mutes.some(({ check }) => check === judgement.check));
  return { campaign, progress: progress ?? null, findings, newest: await newestPageFor(database, campaign) };
}

/**
 * The page on one of a campaign's platforms that was read last, from a week before its first phase on; null where none
 * was, so that nothing can be said to be well. A report that was imported is no page: no browser opens its address.
 */
export function newestPageFor(
  database: Database,
  { products, slots, phases, zone }: Campaign,
): Promise<PageRecord | null> {
  const platforms = new Set<string | null>(
    [...products.flatMap(({ listings }) => listings), ...slots].map(({ platform }) => platform),
  );
  const first = Math.min(...phases.map(({ start }) => epochOf(start, zone)));
  const since = new Date(first - WEEK).toISOString();
  return newestPage(database, since, ({ platform, url }) => platforms.has(platform) && url.startsWith('http'));
}
