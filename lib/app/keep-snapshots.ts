import { pagesSince, timedPhases } from '@/lib/checks/plan-clock';
import type { Campaign } from '@/lib/domain/campaign';
import type { Instant } from '@/lib/domain/time';
import { activeCampaign, allCampaigns } from '@/lib/store/campaigns';
import type { Database } from '@/lib/store/database';
import { restorableCampaigns } from '@/lib/store/removed-campaigns';
import { removeSnapshots } from '@/lib/store/retention';

const DAY = 24 * 3_600_000;
/** So long a new choice can be taken back before anything goes. */
const GRACE = 3_600_000;

/**
 * Before when snapshots go that are kept for so many days. A promotion's history stays whole: nothing goes that the
 * checks of the active campaign look at, or those of one that has not been over for so many days, nor of one that was
 * removed and can be brought back. A whole day of UTC.
 */
export async function snapshotsKeptSince(database: Database, days: number, now: Instant): Promise<Instant> {
  const [active, campaigns, removed] = await Promise.all([
    activeCampaign(database),
    allCampaigns(database),
    restorableCampaigns(database, Date.parse(now)),
  ]);
  const wanted = Date.parse(now) - days * DAY;
  const counting = campaigns.filter((campaign) => campaign.id === active?.id || endOf(campaign) >= wanted);
  const restorable = removed.filter((one) => one.active || endOf(one.campaign) >= wanted);
  const since = [...counting, ...restorable.map(({ campaign }) => campaign)].map((campaign) =>
    Date.parse(pagesSince(campaign, now)),
  );
  return new Date(Math.floor(Math.min(wanted, ...since) / DAY) * DAY).toISOString();
}

function endOf(campaign: Campaign): number {
  return Math.max(...timedPhases(campaign).map(({ span }) => span.end));
}

/** What the user chose: for how many days snapshots are kept, null for ever, and since when that stands. */
export interface Retention {
  days: number | null;
  chosenAt: Instant | null;
}

/** When the removal that was chosen at an instant may begin. */
export function removalFrom(chosenAt: Instant): Instant {
  return new Date(Date.parse(chosenAt) + GRACE).toISOString();
}

/** Removes what is older than the user wants it kept, once the choice has stood for an hour; answers how many went. */
export async function keepSnapshots(database: Database, retention: Retention, now: Instant): Promise<number> {
  const from = retention.chosenAt && removalFrom(retention.chosenAt);
  if (retention.days === null || (from !== null && now < from)) return 0;
  return removeSnapshots(database, await snapshotsKeptSince(database, retention.days, now), now);
}
