import type { Subject } from './finding';
import type { Instant } from './time';

/** A page of the plan that should be looked at in the phase that holds. */
export interface LaunchStep {
  /** Stays the same for as long as the plan does. */
  id: string;
  subject: Extract<Subject, { type: 'product' | 'slot' | 'announcement' | 'competitor' }>;
  /** Where it is, by the plan or by how its platform forms addresses; null where neither says, or not by https. */
  url: string | null;
  /** When it was last read in this phase; null while it was not. */
  seenAt: Instant | null;
}

/** The pages to look at in the phase that holds, or which phase (by its id) begins next. */
export type LaunchRound =
  | { status: 'in'; phase: string; steps: readonly LaunchStep[] }
  | { status: 'before'; phase: string }
  | { status: 'over' };
