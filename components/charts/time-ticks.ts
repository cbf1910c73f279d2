import { offsetOf } from '@/lib/domain/wall-clock';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const STEPS = [
  MINUTE,
  5 * MINUTE,
  15 * MINUTE,
  30 * MINUTE,
  HOUR,
  2 * HOUR,
  3 * HOUR,
  6 * HOUR,
  12 * HOUR,
  DAY,
  2 * DAY,
  7 * DAY,
];

/**
 * Instants (milliseconds) between two others at which clocks in the zone show round times, at most `most` of them.
 * Over a change of the zone's offset they keep the offset that holds at the start.
 */
export function timeTicks(from: number, to: number, zone: string, most: number): number[] {
  const step = STEPS.find((step) => (to - from) / step < most) ?? Math.ceil((to - from) / most / DAY) * DAY;
  const offset = offsetOf(zone, from);
  const ticks: number[] = [];
  for (let at = Math.ceil((from + offset) / step) * step - offset; at <= to; at += step) ticks.push(at);
  return ticks;
}
