import type { LogEntry } from '@/lib/domain/campaign-review';
import type { Severity } from '@/lib/domain/finding';
import { sumOfLosses } from '@/lib/domain/losses';
import type { Money } from '@/lib/domain/money';

export const logColumns = ['severity', 'since', 'hours', 'cost'] as const;
export type LogColumn = (typeof logColumns)[number];

/** By which column the log stands, and in which direction. */
export interface LogOrder {
  by: LogColumn;
  direction: 'ascending' | 'descending';
}

/** What costs add up to, a sum a currency, and of how many entries the cost is known. */
export interface LogTotal {
  sums: readonly Money[];
  known: number;
  all: number;
}

const RANK: Record<Severity, number> = { critical: 3, major: 2, minor: 1 };

/** Entries by a column; what has no value there stands last in either direction, and what is equal as it came. */
export function ordered(entries: readonly LogEntry[], { by, direction }: LogOrder): LogEntry[] {
  const turn = direction === 'ascending' ? 1 : -1;
  return entries.toSorted((a, b) => {
    const [one, other] = [columnOf(a, by), columnOf(b, by)];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return one < other ? -turn : one > other ? turn : 0;
  });
}

function columnOf({ severity, since, hours, cost }: LogEntry, by: LogColumn): string | number | null {
  switch (by) {
    case 'severity':
      return severity && RANK[severity];
    case 'since':
      return since;
    case 'hours':
      return hours;
    case 'cost':
      return cost && Number(cost.amount);
  }
}

/** What is known to have been lost at least, and of how many entries that is known; false alarms cost nothing. */
export function totalOf(entries: readonly LogEntry[]): LogTotal {
  const counted = entries.filter(({ state }) => state !== 'false-alarm');
  const known = counted.filter(({ cost }) => cost !== null).length;
  return { sums: sumOfLosses(counted), known, all: counted.length };
}

/** What is still wrong: neither solved nor a false alarm. */
export function isUnsolved({ state, resolved }: LogEntry): boolean {
  return resolved === null && state !== 'resolved' && state !== 'false-alarm';
}
