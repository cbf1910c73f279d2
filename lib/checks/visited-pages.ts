import type { Snapshot } from '@/lib/domain/snapshot';
import type { CheckContext } from './check';
import { isSamePage, pathOf } from './same-page';

const known = new WeakMap<CheckContext['snapshots'], (url: string) => Snapshot | null>();

/**
 * Finds the newest snapshot of the page that a planned address names: one that was read, whatever the visit added to the
 * address. Addresses are dear to compare and a history repeats them, so they are put in order once a history.
 */
export function newestVisit({ snapshots }: Pick<CheckContext, 'snapshots'>): (url: string) => Snapshot | null {
  const find = known.get(snapshots) ?? finderOf(snapshots);
  known.set(snapshots, find);
  return find;
}

function finderOf(snapshots: readonly Snapshot[]): (url: string) => Snapshot | null {
  const newest = new Map<string, Snapshot>();
  for (const snapshot of snapshots) {
    if (snapshot.reading.verdict !== 'read') continue;
    // The newest address comes last.
    newest.delete(snapshot.url);
    newest.set(snapshot.url, snapshot);
  }
  const byPlace = new Map<string, Snapshot[]>();
  for (const snapshot of newest.values()) {
    const place = pathOf(new URL(snapshot.url));
    const list = byPlace.get(place);
    if (list) list.push(snapshot);
    else byPlace.set(place, [snapshot]);
  }
  return (url) => byPlace.get(pathOf(new URL(url)))?.findLast((snapshot) => isSamePage(url, snapshot.url)) ?? null;
}
