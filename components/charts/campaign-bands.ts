import type { Campaign } from '@/lib/domain/campaign';
import { epochOf } from '@/lib/domain/wall-clock';
import type { Band } from './phase-bands';

/** A campaign's phases as they lie on a time axis. */
export function campaignBands({ phases, zone }: Pick<Campaign, 'phases' | 'zone'>): Band[] {
  return phases.map(({ name, start, end }) => ({ name, start: epochOf(start, zone), end: epochOf(end, zone) }));
}
