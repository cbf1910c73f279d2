import type { Snapshot } from '@/lib/domain/snapshot';
import type { CheckContext } from './check';
import { gathered } from './gathered';
import { isSamePage, pathOf } from './same-page';

/**
 * Finds the newest snapshot of the page that a planned address names: one that was read, whatever the visit added to the
 * address.
 */
export function newestVisit(context: CheckContext): (url: string) => Snapshot | null {
  const visits = visitsByPath(context);
  return (url) => visits.get(pathOf(new URL(url)))?.findLast((snapshot) => isSamePage(url, snapshot.url)) ?? null;
}

/** The newest look at each address by host and path, the newest last: addresses are dear to compare. */
const visitsByPath = gathered(
  (snapshot: Snapshot): Map<string, { snapshot: Snapshot }[]> =>
    new Map(snapshot.reading.verdict === 'read' ? [[pathOf(new URL(snapshot.url)), [{ snapshot }]]] : []),
  (looks): Snapshot[] => {
    const newest = new Map<string, Snapshot>();
    for (const { snapshot } of looks) {
      newest.delete(snapshot.url);
      newest.set(snapshot.url, snapshot);
    }
    return [...newest.values()];
  },
);
