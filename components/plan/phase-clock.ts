import type { Campaign, Phase } from '@/lib/domain/campaign';
import type { LocalTime } from '@/lib/domain/time';

/** Where a campaign stands: in a phase, before the next one, or over; with the milliseconds until that changes. */
export type PhaseClock =
  | { state: 'in'; phase: Phase; left: number }
  | { state: 'before'; phase: Phase; left: number }
  | { state: 'over'; phase: Phase };

/** The instant, in milliseconds, at which a clock in the zone shows a local time; a day means its midnight. */
export function instantOf(time: LocalTime, zone: string): number {
  return Temporal.PlainDateTime.from(time).toZonedDateTime(zone).epochMilliseconds;
}

/** What phase holds at `now` (milliseconds); where phases overlap it is the one that started last. */
export function phaseClock(campaign: Pick<Campaign, 'phases' | 'zone'>, now: number): PhaseClock | null {
  const spans = campaign.phases.map((phase) => ({
    phase,
    start: instantOf(phase.start, campaign.zone),
    end: instantOf(phase.end, campaign.zone),
  }));
  const holding = spans.findLast(({ start, end }) => start <= now && now < end);
  if (holding) return { state: 'in', phase: holding.phase, left: holding.end - now };
  const next = spans.find(({ start }) => now < start);
  if (next) return { state: 'before', phase: next.phase, left: next.start - now };
  const last = spans.at(-1);
  return last ? { state: 'over', phase: last.phase } : null;
}
