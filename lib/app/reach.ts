import { pagesSince, timedPhases } from '@/lib/checks/plan-clock';
import type { Campaign } from '@/lib/domain/campaign';
import type { Instant } from '@/lib/domain/time';
import { offsetOf } from '@/lib/domain/wall-clock';
import type { Reach } from '@/lib/store/selected-looks';

const MINUTE = 60_000;
/** How exactly a late start or end can be told later on: the last look of each of these is kept. */
const AFTER = [0, 5 * MINUTE, 20 * MINUTE, 60 * MINUTE];

/** How far back the checks of a plan look, with its days and with what must not be thrown together: before and after a phase begins or ends. */
export function reachOf(campaign: Campaign, now: Instant): Reach {
  const since = pagesSince(campaign, now);
  const boundaries = new Set(timedPhases(campaign).flatMap(({ span }) => [span.start, span.end]));
  const cuts = [...boundaries].flatMap((boundary) => AFTER.map((after) => boundary + after));
  return { since, offset: offsetOf(campaign.zone, Date.parse(since)), cuts: cuts.sort((a, b) => a - b) };
}
