import { dequal } from 'dequal';
import type { Campaign } from '@/lib/domain/campaign';
import type { PlanVersion } from '@/lib/domain/plan-version';
import type { Instant } from '@/lib/domain/time';
import type { Database } from './database';
import { writing } from './writing';

export const ACTIVE = 'active-campaign';

/**
 * Stores a campaign under its id, in place of an earlier one of that id, and makes it the active one unless told not to. A
 * plan that differs from the stored one becomes its next revision; answers the one that stands now.
 */
export async function saveCampaign(
  database: Database,
  campaign: Campaign,
  at: Instant,
  activate = true,
): Promise<Campaign> {
  const transaction = writing(database, ['campaigns', 'choices', 'plans']);
  const stored = await transaction.objectStore('campaigns').get(campaign.id);
  const saved = stored
    ? dequal({ ...campaign, revision: stored.revision }, stored)
      ? stored
      : { ...campaign, revision: stored.revision + 1 }
    : { ...campaign, revision: 1 };
  if (saved !== stored) {
    const { id, revision } = saved;
    const plans = transaction.objectStore('plans');
    // A plan from before there were revisions: when it was saved is not known, that it was by now is.
    if (stored && (await plans.getKey([id, stored.revision])) === undefined)
      await plans.put({ id, revision: stored.revision, savedAt: at, campaign: stored });
    await transaction.objectStore('campaigns').put(saved);
    await plans.put({ id, revision, savedAt: at, campaign: saved });
  }
  if (activate) await transaction.objectStore('choices').put(campaign.id, ACTIVE);
  await transaction.done;
  return saved;
}

/** Every revision of a campaign's plan, the newest first. */
export async function planVersions(database: Database, id: string): Promise<PlanVersion[]> {
  const range = IDBKeyRange.bound([id, 0], [id, Number.MAX_SAFE_INTEGER]);
  return (await database.getAll('plans', range)).reverse();
}

/** Makes a stored campaign the active one, or none; false where there is no such campaign. */
export async function activateCampaign(database: Database, id: string | null): Promise<boolean> {
  const transaction = writing(database, ['campaigns', 'choices']);
  const known = id === null || (await transaction.objectStore('campaigns').getKey(id)) !== undefined;
  if (known) await transaction.objectStore('choices').put(id, ACTIVE);
  await transaction.done;
  return known;
}

/** The campaign that checks run against, or null where none is chosen. */
export async function activeCampaign(database: Database): Promise<Campaign | null> {
  const transaction = database.transaction(['campaigns', 'choices']);
  const id = await transaction.objectStore('choices').get(ACTIVE);
  return (id && (await transaction.objectStore('campaigns').get(id))) || null;
}

export function allCampaigns(database: Database): Promise<Campaign[]> {
  return database.getAll('campaigns');
}
