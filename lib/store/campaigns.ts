import type { Campaign } from '@/lib/domain/campaign';
import { type Database, DURABLE } from './database';

export const ACTIVE = 'active-campaign';

/** Stores a campaign under its id, in place of an earlier one of that id, and makes it the active one. */
export async function saveCampaign(database: Database, campaign: Campaign): Promise<void> {
  const transaction = database.transaction(['campaigns', 'choices'], 'readwrite', DURABLE);
  await transaction.objectStore('campaigns').put(campaign);
  await transaction.objectStore('choices').put(campaign.id, ACTIVE);
  await transaction.done;
}

/** Makes a stored campaign the active one, or none; false where there is no such campaign. */
export async function activateCampaign(database: Database, id: string | null): Promise<boolean> {
  const transaction = database.transaction(['campaigns', 'choices'], 'readwrite', DURABLE);
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
