import type { Campaign, Phase } from '@/lib/domain/campaign';
import { epochOf } from '@/lib/domain/wall-clock';

/** Where a campaign stands: in a phase, before the next one, or over; with the milliseconds until that changes. */
export type PhaseClock =
  | { state: 'in'; phase: Phase; left: number }
  | { state: 'before'; phase: Phase; left: number }
  | { state: 'over'; phase: Phase };

/** What phase holds at `now` (milliseconds); where phases overlap it is the one that started last. */
export function phaseClock(campaign: Pick<Campaign, 'phases' | 'zone'>, now: number): PhaseClock | null {
  const spans = campaign.phases.map((phase) => ({
    phase,
    start: epochOf(phase.start, campaign.zone),
    end: epochOf(phase.end, campaign.zone),
  }));
  const holding = spans.findLast(({ start, end }) => start <= now && now < end);
  if (holding) return { state: 'in', phase: holding.phase, left: holding.end - now };
  const next = spans.find(({ start }) => now < start);
  if (next) return { state: 'before', phase: next.phase, left: next.start - now };
  const last = spans.at(-1);
  return last ? { state: 'over', phase: last.phase } : null;
}
