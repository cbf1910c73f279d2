import type { LaunchStep } from '@/lib/domain/launch-round';

/** Which steps are listed: those left to read, all, or those of them whose site may not be read. */
export type RoundFilter = 'left' | 'all' | 'closed';

/** The steps whose page was read in this phase. */
export function readSteps(steps: readonly LaunchStep[]): LaunchStep[] {
  return steps.filter(({ seenAt }) => seenAt !== null);
}

/** The steps that a filter lists, in the order of the round. */
export function shownSteps(
  steps: readonly LaunchStep[],
  readable: ReadonlySet<string>,
  filter: RoundFilter,
): LaunchStep[] {
  if (filter === 'all') return [...steps];
  const left = steps.filter(({ seenAt }) => seenAt === null);
  return filter === 'left' ? left : left.filter(({ id, url }) => url !== null && !readable.has(id));
}

/**
 * The step to open next: the first after the one opened last that is left to read and can be, and then from the
 * beginning; null where there is none. A page that was opened and gave nothing is so not opened over and over.
 */
export function nextStep(
  steps: readonly LaunchStep[],
  readable: ReadonlySet<string>,
  last: string | null,
): LaunchStep | null {
  const at = steps.findIndex(({ id }) => id === last);
  const turned = [...steps.slice(at + 1), ...steps.slice(0, at + 1)];
  return turned.find(({ id, seenAt }) => seenAt === null && readable.has(id)) ?? null;
}
