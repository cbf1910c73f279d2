import type { Campaign } from '@/lib/domain/campaign';
import type { Instant } from '@/lib/domain/time';
import { epochOf } from '@/lib/domain/wall-clock';
import type { Database } from '@/lib/store/database';
import { newestPage } from '@/lib/store/snapshots';
import { useStored } from '../frame/stored';

const WEEK = 7 * 24 * 3_600_000;

/**
 * When a page on one of the campaign's platforms was last read, from a week before its first phase on; null where none
 * was, so that nothing can be said to be well; undefined until that is known.
 */
export function useLastRead(campaign: Campaign): Instant | null | undefined {
  return useStored((database) => lastRead(database, campaign), ['snapshots'], [campaign]);
}

async function lastRead(database: Database, { products, slots, phases, zone }: Campaign): Promise<Instant | null> {
  const platforms = new Set(
    [...products.flatMap(({ listings }) => listings), ...slots].map(({ platform }) => platform),
  );
  const first = Math.min(...phases.map(({ start }) => epochOf(start, zone)));
  const since = new Date(first - WEEK).toISOString();
  const page = await newestPage(database, since, ({ platform }) => platform !== null && platforms.has(platform));
  return page?.latestAt ?? null;
}
