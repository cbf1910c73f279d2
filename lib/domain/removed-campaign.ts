import type { Campaign } from './campaign';
import type { Finding } from './finding';
import type { Mute } from './mute';
import type { PlanVersion } from './plan-version';
import type { GoalProgress } from './progress';
import type { Instant } from './time';

/** A campaign that the user removed, with all that hung on it, so that the removal can be undone whole. */
export interface RemovedCampaign {
  id: string;
  removedAt: Instant;
  /** Whether pages were checked against it. */
  active: boolean;
  campaign: Campaign;
  plans: readonly PlanVersion[];
  mutes: readonly Mute[];
  findings: readonly Finding[];
  progress: GoalProgress | null;
}
