import type { Campaign } from '@/lib/domain/campaign';
import type { Snapshot } from '@/lib/domain/snapshot';
import type { CheckContext } from './check';
import { changeOf, placesOf } from './history-change';
import { kept } from './memory';

/** Something that one snapshot shows. */
interface Seen {
  snapshot: Snapshot;
}

/** Looks into one snapshot: what it shows, by whom it is of. */
type Find<K, E> = (snapshot: Snapshot, campaign: Campaign) => ReadonlyMap<K, readonly E[]>;

interface Gathering<K, E, G> {
  snapshots: readonly Snapshot[];
  found: Map<Snapshot, ReadonlyMap<K, readonly E[]>>;
  entries: Map<K, readonly E[]>;
  groups: Map<K, G>;
}

/**
 * Gathers what the snapshots of a history show, by whom it is of, oldest first. `find` looks into each snapshot once under
 * one plan; from run to run only the groups of snapshots that came or went are put together anew, and every other group
 * is the very object of before. `find` and `combine` must be functions of their module, which see their arguments alone.
 * A group of nothing is not there. Look groups up by their key: their order is not that of a run from nothing.
 */
export function gathered<K, E extends Seen>(find: Find<K, E>): (context: CheckContext) => ReadonlyMap<K, readonly E[]>;
export function gathered<K, E extends Seen, G>(
  find: Find<K, E>,
  combine: (entries: readonly E[]) => G,
): (context: CheckContext) => ReadonlyMap<K, G>;
export function gathered<K, E extends Seen, G>(
  find: Find<K, E>,
  combine: (entries: readonly E[]) => G = (entries) => entries as G,
): (context: CheckContext) => ReadonlyMap<K, G> {
  const name = {};
  const nothing = (): Gathering<K, E, G> => ({
    snapshots: [],
    found: new Map(),
    entries: new Map(),
    groups: new Map(),
  });
  // Many ask in one run, and only an asking of another run changes the groups.
  let latest: { context: CheckContext; groups: ReadonlyMap<K, G> } | null = null;
  return (context) => {
    if (latest?.context === context) return latest.groups;
    const gathering = kept(context, name, nothing);
    if (gathering.snapshots !== context.snapshots) update(gathering, context, find, combine);
    latest = { context, groups: gathering.groups };
    return gathering.groups;
  };
}

function update<K, E extends Seen, G>(
  gathering: Gathering<K, E, G>,
  context: CheckContext,
  find: Find<K, E>,
  combine: (entries: readonly E[]) => G,
): void {
  const { found, entries, groups } = gathering;
  const { campaign, snapshots } = context;
  const foundIn = (snapshot: Snapshot) => {
    const known = found.get(snapshot) ?? find(snapshot, campaign);
    found.set(snapshot, known);
    return known;
  };
  const { gone, come } = changeOf(context, gathering.snapshots);
  const added = new Map<K, E[]>();
  for (const snapshot of gone) for (const key of foundIn(snapshot).keys()) added.set(key, []);
  for (const snapshot of come) {
    for (const [key, list] of foundIn(snapshot)) {
      const here = added.get(key);
      if (here) here.push(...list);
      else added.set(key, [...list]);
    }
  }
  for (const [key, young] of added) {
    const before = entries.get(key) ?? [];
    const staying = gone.size === 0 ? before : before.filter(({ snapshot }) => !gone.has(snapshot));
    const merged = inOrder(staying, young, snapshots);
    if (merged.length === 0) {
      entries.delete(key);
      groups.delete(key);
    } else {
      entries.set(key, merged);
      groups.set(key, combine(merged));
    }
  }
  const back = new Set(come);
  if (!context.memory?.replays) for (const snapshot of gone) if (!back.has(snapshot)) found.delete(snapshot);
  gathering.snapshots = snapshots;
}

/** What stays and what was added, as the history has them; that it is younger than all that stays is the usual case. */
function inOrder<E extends Seen>(
  staying: readonly E[],
  added: readonly E[],
  snapshots: readonly Snapshot[],
): readonly E[] {
  const last = staying.at(-1);
  const [first] = added;
  if (!last || !first) return last ? staying : added;
  if (last.snapshot.takenAt < first.snapshot.takenAt) return [...staying, ...added];
  const places = placesOf(snapshots);
  return [...staying, ...added].sort((a, b) => (places.get(a.snapshot) ?? 0) - (places.get(b.snapshot) ?? 0));
}
