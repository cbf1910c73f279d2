import { activeCampaign, allCampaigns } from '@/lib/store/campaigns';
import type { Database } from '@/lib/store/database';
import { findingsOf, progressOf } from '@/lib/store/findings';
import { mutesOf } from '@/lib/store/mutes';
import { useStored } from './stored';

/** The active campaign with its progress and all its findings, and the campaigns to choose from; kept up to date. */
export function useCampaignState() {
  return useStored(read, ['campaigns', 'findings'], []);
}

async function read(database: Database) {
  const [campaign, campaigns] = await Promise.all([activeCampaign(database), allCampaigns(database)]);
  if (!campaign) return { state: null, campaigns };
  const [progress, findings, mutes] = await Promise.all([
    progressOf(database, campaign.id),
    findingsOf(database, campaign.id),
    mutesOf(database, campaign.id),
  ]);
  return { state: { campaign, progress, findings, muted: mutes.map(({ check }) => check) }, campaigns };
}
