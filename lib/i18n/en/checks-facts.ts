const LATE = '{late, number} {unit, select, minutes {min} hours {h} other {days}}';
const WHO = '{owned, plural, =0 {} other { To be done by: {role}.}}';
const AFTER =
  '{after, plural, =0 {} other { Waiting for it: {afterNames}{afterMore, plural, =0 {} other { and # more}}.}}';
const MISSED =
  '{missed, plural, =0 {} other { Not ready in time for: {missedNames}{missedMore, plural, =0 {} other { and # more}}.}}';
const BEFORE = '{beforeNames}{beforeMore, plural, =0 {} other { and # more}}';

/** Texts of the checks of facts: list prices, work to be done, reviews, competitors, pages that contradict themselves. */
export const checksFacts = {
  'check.schedule.done': '“{task}” was done in time, due {due}.',
  'check.schedule.done-late': `“{task}” is done, ${LATE} after it was due ({due}).`,
  'check.schedule.under-way': '“{task}” is under way, due {due}.',
  'check.schedule.overdue': `“{task}” was due {due} and is not done: ${LATE} late.${WHO}${AFTER}${MISSED}`,
  'check.schedule.held-up': `“{task}” cannot be done by {due}: it waits for ${BEFORE}, and as things stand ends {ends} at the earliest, ${LATE} late.${WHO}${AFTER}${MISSED}`,
} as const;
