import type { PhaseKind } from './campaign';

/**
 * How old data may be in each phase, in minutes. While the promotion is live an hour of a wrong price costs most, so the
 * shortest limit holds; before it, a look a day shows whether the preparations are done, at whatever hour that comes.
 */
export const FRESH_FOR: Readonly<Record<PhaseKind, number>> = {
  prepare: 36 * 60,
  preheat: 6 * 60,
  presale: 2 * 60,
  live: 30,
  encore: 2 * 60,
  review: 36 * 60,
};
