import { liveSpans } from '@/lib/checks/live-time';
import { ownEvent } from '@/lib/checks/share-curve';
import { watchedCurves } from '@/lib/checks/watched-curve';
import type { Campaign } from '@/lib/domain/campaign';
import type { Snapshot } from '@/lib/domain/snapshot';
import type { Instant } from '@/lib/domain/time';
import { allCampaigns } from '@/lib/store/campaigns';
import { curvesSoughtAt, keepCurves } from '@/lib/store/curves';
import type { Database } from '@/lib/store/database';
import { pickSnapshots } from '@/lib/store/snapshots';
import { checkContext } from './check-context';

const HOUR = 3_600_000;
/** The last figures come in a little after the end, those of a day when it is over: so it is looked at twice. */
const SOUGHT_AFTER = [HOUR, 25 * HOUR];

/**
 * Keeps how each promotion went whose live phases are over, so that the next one has a history. What was looked for
 * once is not looked for again before it is due; answers how many curves were stored.
 */
export async function keepEventCurves(database: Database, now: Instant): Promise<number> {
  let stored = 0;
  for (const campaign of await allCampaigns(database)) {
    const span = dueSpan(campaign, now);
    if (!span) continue;
    const event = ownEvent(campaign);
    const sought = await curvesSoughtAt(database, event);
    if (sought !== null && sought >= span.due) continue;
    const snapshots = await pickSnapshots(database, span, (snapshot) => shopPage(campaign, snapshot));
    const curves = watchedCurves(checkContext({ campaign, snapshots, health: [], watched: [] }, now));
    await keepCurves(database, event, curves, now);
    stored += curves.length;
  }
  return stored;
}

/** The time whose pages tell how a promotion went, and since when they have to be looked at; null while they need not be. */
function dueSpan(campaign: Campaign, now: Instant): { from: Instant; to: Instant; due: Instant } | null {
  const live = liveSpans(campaign);
  const start = live[0]?.start;
  const end = live.at(-1)?.end;
  if (start === undefined || end === undefined) return null;
  const due = SOUGHT_AFTER.map((after) => instantOf(end + after)).findLast((instant) => instant <= now);
  return due === undefined ? null : { from: instantOf(start - HOUR), to: instantOf(end + 25 * HOUR), due };
}

function instantOf(milliseconds: number): Instant {
  return new Date(milliseconds).toISOString();
}

/** A page that may tell of the whole shop, without what it says of rows. */
function shopPage({ products }: Campaign, snapshot: Snapshot): Snapshot | null {
  const { platform, product, kpis, tables, pageKind } = snapshot.reading;
  if (product || !products.some(({ listings }) => listings.some((listing) => listing.platform === platform)))
    return null;
  const isOverview = pageKind === 'overview';
  const hasTotals = !isOverview && tables.some(({ totals }) => totals !== null);
  if (kpis.length === 0 && !hasTotals) return null;
  return hasTotals ? snapshot : { ...snapshot, reading: { ...snapshot.reading, tables: [] } };
}
