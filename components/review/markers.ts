import type { LogEntry } from '@/lib/domain/campaign-review';
import type { Severity } from '@/lib/domain/finding';

/** Findings that began so close to each other that one sign on a chart stands for them. */
export interface Marker {
  /** Where it stands, as a share of the chart's width. */
  share: number;
  /** The gravest of them; null where none can be told any more. */
  severity: Severity | null;
  entries: readonly LogEntry[];
}

const RANK: Record<Severity, number> = { critical: 3, major: 2, minor: 1 };

/** The signs of findings between two instants (milliseconds), in order of time, at least `apart` (a share of the width). */
export function markersOf(entries: readonly LogEntry[], from: number, to: number, apart: number): Marker[] {
  const groups: { share: number; entries: LogEntry[] }[] = [];
  for (const entry of entries.toSorted((a, b) => (a.since < b.since ? -1 : 1))) {
    const share = (Date.parse(entry.since) - from) / (to - from);
    if (!(share >= 0 && share <= 1)) continue;
    const last = groups.at(-1);
    if (last && share - last.share < apart) last.entries.push(entry);
    else groups.push({ share, entries: [entry] });
  }
  return groups.map(({ share, entries: grouped }) => ({ share, entries: grouped, severity: gravest(grouped) }));
}

function gravest(entries: readonly LogEntry[]): Severity | null {
  const severities = entries.flatMap(({ severity }) => severity ?? []);
  return severities.toSorted((a, b) => RANK[b] - RANK[a])[0] ?? null;
}
