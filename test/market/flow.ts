import { randomCount } from './random';

const STEP = 10 * 60_000;

/**
 * Events from `midnight` until `now` of a stream that brings about `aDay` a day, with peaks at ten in the morning and
 * at eight in the evening. It only ever grows within a day, and the past never changes.
 */
export function flow(stream: { seed: number; key: string; aDay: number; midnight: number; now: number }): number {
  const { seed, key, aDay, midnight, now } = stream;
  let count = 0;
  for (let start = midnight; start < now; start += STEP) {
    const whole = randomCount((aDay / (86_400_000 / STEP)) * pace(start - midnight), seed, `${key} ${start}`);
    count += start + STEP <= now ? whole : Math.floor((whole * (now - start)) / STEP);
  }
  return count;
}

/** How busy a moment is against the day's mean of 1; a quiet night still brings four fifths of it. */
function pace(sinceMidnight: number): number {
  const hour = sinceMidnight / 3_600_000;
  const peak = (at: number, width: number) => Math.exp(-(((hour - at) / width) ** 2));
  return 0.9 + 0.35 * peak(10, 2) + 0.6 * peak(20, 2);
}
