import type { Snapshot } from '@/lib/domain/snapshot';
import type { CheckContext } from './check';
import { kept } from './memory';

/** Which snapshots a history lost and got against an earlier one, in its order; those that changed places are among both. */
export interface HistoryChange {
  gone: ReadonlySet<Snapshot>;
  come: readonly Snapshot[];
}

interface KnownChange {
  before: readonly Snapshot[];
  now: readonly Snapshot[];
  change: HistoryChange;
}

const LATEST = {};

/** The change from an earlier history to the context's, worked out once for all that is gathered from them. */
export function changeOf(context: CheckContext, before: readonly Snapshot[]): HistoryChange {
  const { snapshots: now } = context;
  const latest = kept(context, LATEST, (): { known: KnownChange | null } => ({ known: null }));
  const { known } = latest;
  if (known && known.before === before && known.now === now) return known.change;
  const change = changeBetween(before, now);
  latest.known = { before, now, change };
  return change;
}

function changeBetween(before: readonly Snapshot[], now: readonly Snapshot[]): HistoryChange {
  let start = 0;
  while (start < before.length && start < now.length && before[start] === now[start]) start += 1;
  const were = before.slice(start);
  const are = now.slice(start);
  const old = new Set(were);
  const young = new Set(are);
  const stayed = were.filter((snapshot) => young.has(snapshot));
  const stay = are.filter((snapshot) => old.has(snapshot));
  if (stayed.some((snapshot, at) => stay[at] !== snapshot)) return { gone: old, come: are };
  return {
    gone: new Set(were.filter((snapshot) => !young.has(snapshot))),
    come: are.filter((snapshot) => !old.has(snapshot)),
  };
}

const places = new WeakMap<readonly Snapshot[], ReadonlyMap<Snapshot, number>>();

/** The place of each snapshot in a history. */
export function placesOf(snapshots: readonly Snapshot[]): ReadonlyMap<Snapshot, number> {
  const known = places.get(snapshots) ?? new Map(snapshots.map((snapshot, at) => [snapshot, at]));
  places.set(snapshots, known);
  return known;
}
