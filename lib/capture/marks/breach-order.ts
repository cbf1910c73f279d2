import { type Entry, isBefore, isOpenBreach } from './entry';

/** A breach with its number among those of the page, counted from 1. */
export interface NumberedBreach {
  entry: Entry | null;
  at: number;
  count: number;
}

/** The breach that is some steps from another in the page's order, round and round; from nowhere the first or the last. */
export function breachAfter(entries: readonly Entry[], from: Entry | null, step: number): NumberedBreach {
  const breaches = entries
    .filter(({ element, drawable }) => element && isOpenBreach(drawable))
    .sort((a, b) => (isBefore(a, b) ? -1 : 1));
  const count = breaches.length;
  const now = from ? breaches.indexOf(from) : -1;
  const at = now < 0 ? (step > 0 ? 0 : count - 1) : (now + step + count) % count;
  return { entry: breaches[at] ?? null, at: at + 1, count };
}
