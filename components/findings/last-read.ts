import type { Campaign } from '@/lib/domain/campaign';
import type { Instant } from '@/lib/domain/time';
import { newestPageFor } from '@/lib/store/standing';
import { useStored } from '../frame/stored';

/**
 * When a page was last read for a campaign; null where none was, so that nothing can be said to be well; undefined until
 * that is known.
 */
export function useLastRead(campaign: Campaign): Instant | null | undefined {
  return useStored(
    async (database) => (await newestPageFor(database, campaign))?.latestAt ?? null,
    ['snapshots'],
    [campaign],
  );
}
