import { isNarrowed, scopeKey } from '@/lib/domain/period';
import type { Snapshot } from '@/lib/domain/snapshot';

// Every slot and listing asks the same snapshots.
const scopes = new WeakMap<Snapshot, string>();

/** What a snapshot's page was filtered to, as one text. */
export function scopeOf(snapshot: Snapshot): string {
  const known = scopes.get(snapshot) ?? scopeKey(snapshot.reading);
  scopes.set(snapshot, known);
  return known;
}

/**
 * The looks whose counts are of one thing: those filtered to a device or a channel count a part, and of one page those
 * filtered otherwise than its newest look count something else. Newest last, as they come.
 */
export function comparableLooks<T extends { snapshot: Snapshot }>(looks: readonly T[]): readonly T[] {
  // Most pages are filtered to nothing, and every listing asks.
  if (looks.every(({ snapshot }) => scopeOf(snapshot) === '' && !isNarrowed(snapshot.reading))) return looks;
  const whole = looks.filter(({ snapshot }) => !isNarrowed(snapshot.reading));
  const newest = new Map(whole.map(({ snapshot }) => [snapshot.pageKey, scopeOf(snapshot)]));
  return whole.filter(({ snapshot }) => newest.get(snapshot.pageKey) === scopeOf(snapshot));
}
