import type { AnnouncedText } from '@/lib/domain/announced-text';
import type { Campaign } from '@/lib/domain/campaign';
import type { CheckId } from '@/lib/domain/check-id';
import type { EventCurve } from '@/lib/domain/event-curve';
import type { Judgement } from '@/lib/domain/finding';
import type { PageHealth } from '@/lib/domain/health';
import type { Snapshot } from '@/lib/domain/snapshot';
import type { Instant } from '@/lib/domain/time';
import type { CheckMemory } from './memory';

/** All that a check may look at: the plan, the snapshots that matter with the newest last, and the time it is. */
export interface CheckContext {
  campaign: Campaign;
  snapshots: readonly Snapshot[];
  /** How reading goes on each kind of page. */
  health: readonly PageHealth[];
  /** What the announcements say that no page shows, by their ids. */
  texts: ReadonlyMap<string, AnnouncedText>;
  /** Earlier events, the plan's own and those that were watched. */
  curves: readonly EventCurve[];
  now: Instant;
  /** What the last run of this plan left, where there was one. */
  memory?: CheckMemory;
}

/** Answers every question it has of this plan at this moment; the same context always gives the same answers. */
export type Check = (context: CheckContext) => Judgement[];

export interface RegisteredCheck {
  id: CheckId;
  check: Check;
}

/** What every answer of one question has in common, whatever its verdict. */
export type Asked = Pick<Judgement, 'check' | 'aspect' | 'subject' | 'expected' | 'evidence'>;
