import type { Campaign } from '@/lib/domain/campaign';
import type { Snapshot } from '@/lib/domain/snapshot';
import type { CheckContext } from './check';
import { gathered } from './gathered';
import { indexListings } from './listing-index';

/** One page of the plan's marketplaces with all looks at it that were read, oldest first. */
export interface PageLooks {
  pageKey: string;
  looks: readonly { snapshot: Snapshot }[];
  newest: Snapshot;
}

/** The pages of the plan's marketplaces that were read, in the order of their keys. */
export function looksByPage(context: CheckContext): PageLooks[] {
  const groups = looksOf(context);
  return [...groups.keys()].sort().flatMap((pageKey) => {
    const looks = groups.get(pageKey) ?? [];
    const newest = looks.at(-1)?.snapshot;
    return newest ? [{ pageKey, looks, newest }] : [];
  });
}

const looksOf = gathered((snapshot: Snapshot, campaign: Campaign): Map<string, { snapshot: Snapshot }[]> => {
  const { verdict, platform } = snapshot.reading;
  const isOurs = verdict === 'read' && indexListings(campaign).platforms.has(platform ?? '');
  return new Map(isOurs ? [[snapshot.pageKey, [{ snapshot }]]] : []);
});
