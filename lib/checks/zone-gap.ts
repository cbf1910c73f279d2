import type { Zone } from '@/lib/domain/time';
import { offsetOf } from '@/lib/domain/wall-clock';

/** Zones that marketplaces and their servers keep, the commonest first. */
const MARKET_ZONES: readonly Zone[] = [
  'Asia/Shanghai',
  'UTC',
  'America/Los_Angeles',
  'America/New_York',
  'Europe/London',
  'Europe/Berlin',
  'Europe/Moscow',
  'Asia/Tokyo',
  'Asia/Seoul',
  'Asia/Singapore',
  'Asia/Bangkok',
  'Asia/Jakarta',
  'Asia/Ho_Chi_Minh',
  'Asia/Manila',
  'Asia/Kuala_Lumpur',
  'Asia/Kolkata',
  'America/Sao_Paulo',
  'America/Mexico_City',
];

/**
 * The zone in which a time must have been written to stand off the plan by this gap when read in `zone`: the whole
 * gap is the difference of the two zones then. The given candidates come before the list; null where none fits.
 */
export function suspectedZone(gap: number, zone: Zone, instant: number, candidates: readonly Zone[]): Zone | null {
  if (gap === 0) return null;
  const offset = offsetOf(zone, instant);
  return [...candidates, ...MARKET_ZONES].find((other) => offsetOf(other, instant) - offset === gap) ?? null;
}
