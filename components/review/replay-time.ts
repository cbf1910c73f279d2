const MINUTE = 60_000;

/** The stretch of time that can be replayed, in milliseconds. */
export interface Reach {
  from: number;
  to: number;
}

/** How far one step of the replay leads, in milliseconds. */
export const replaySteps = [MINUTE, 10 * MINUTE, 60 * MINUTE, 6 * 60 * MINUTE, 24 * 60 * MINUTE] as const;

/** What can be replayed of a span at `now`: what is to come cannot. Null where nothing has passed yet. */
export function reachOf(span: { from: string; to: string }, now: number): Reach | null {
  const from = Math.floor(Date.parse(span.from) / MINUTE) * MINUTE;
  const to = Math.min(Math.ceil(Date.parse(span.to) / MINUTE) * MINUTE, Math.floor(now / MINUTE) * MINUTE);
  return to > from ? { from, to } : null;
}

/** An instant within reach, to the minute. */
export function within({ from, to }: Reach, at: number): number {
  return Math.min(to, Math.max(from, Math.round(at / MINUTE) * MINUTE));
}

/** The minute by which something was known. */
export function minuteOf(instant: string): number {
  return Math.ceil(Date.parse(instant) / MINUTE) * MINUTE;
}

/** The first of some minutes, in order, after one; null where there is none within reach. */
export function nextAfter(minutes: readonly number[], at: number, { to }: Reach): number | null {
  return minutes.find((minute) => minute > at && minute <= to) ?? null;
}

/** The last of some minutes, in order, before one; null where there is none within reach. */
export function lastBefore(minutes: readonly number[], at: number, { from }: Reach): number | null {
  return minutes.findLast((minute) => minute < at && minute >= from) ?? null;
}
