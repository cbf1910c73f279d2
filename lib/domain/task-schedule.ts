import type { Task } from './plan-work';
import type { Zone } from './time';
import { epochOf } from './wall-clock';

/**
 * How a task stands: `late` is due and not done, `slipping` cannot be done in time since it waits for one that is late,
 * `running` has begun by the plan, `ahead` has not.
 */
export type TaskState = 'done' | 'done-late' | 'late' | 'slipping' | 'running' | 'ahead';

/** A task with its times in milliseconds: as planned, and as they come to be if nothing else slips. */
export interface ScheduledTask {
  task: Task;
  state: TaskState;
  planned: { start: number; end: number };
  projected: { start: number; end: number };
  /** By how much it is or will be done after it was due; 0 where it is not. */
  lateBy: number;
  /** The tasks, by id, that wait for it and are not done. */
  holdsUp: readonly string[];
}

/**
 * How the tasks of a plan stand at an instant (milliseconds), in the plan's order. A task that waits for another is moved
 * by as much as that one ends after the time at which the plan lets this one begin, and takes as long as planned; one that
 * is overdue is taken to be done now at the earliest. Where the plan itself lets a task begin before what it waits for is
 * due, only what comes after that is a delay.
 */
export function scheduleTasks(tasks: readonly Task[], zone: Zone, now: number): ScheduledTask[] {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const known = new Map<string, ScheduledTask['projected']>();

  function project(task: Task): ScheduledTask['projected'] {
    const before = known.get(task.id);
    if (before) return before;
    const { start, end } = plannedSpan(task, zone);
    const done = task.done === null ? null : epochOf(task.done, zone);
    const waits = task.dependsOn.flatMap((id) => byId.get(id) ?? []);
    const begins = Math.max(start, ...waits.map((on) => epochOf(on.due, zone)));
    const held = Math.max(0, ...waits.map((on) => project(on).end - begins));
    const span =
      done === null
        ? { start: start + held, end: Math.max(end + held, end <= now ? now : 0) }
        : { start: Math.min(start, done), end: done };
    known.set(task.id, span);
    return span;
  }

  const waiting = waitingTasks(tasks);
  return tasks.map((task) => {
    const planned = plannedSpan(task, zone);
    const projected = project(task);
    const lateBy = Math.max(0, projected.end - planned.end);
    const holdsUp = heldUpBy(task.id, waiting);
    return { task, state: stateOf(task, planned, lateBy, now), planned, projected, lateBy, holdsUp };
  });
}

function plannedSpan({ start, due }: Task, zone: Zone): { start: number; end: number } {
  return { start: epochOf(start, zone), end: epochOf(due, zone) };
}

function stateOf(
  { done }: Task,
  { start, end }: { start: number; end: number },
  lateBy: number,
  now: number,
): TaskState {
  if (done !== null) return lateBy > 0 ? 'done-late' : 'done';
  if (end <= now) return 'late';
  if (lateBy > 0) return 'slipping';
  return start <= now ? 'running' : 'ahead';
}

/** The tasks that are not done and wait for another at once, by the id of that one. */
function waitingTasks(tasks: readonly Task[]): Map<string, string[]> {
  const waiting = new Map<string, string[]>();
  for (const { id, done, dependsOn } of tasks) {
    if (done !== null) continue;
    for (const on of dependsOn) waiting.set(on, [...(waiting.get(on) ?? []), id]);
  }
  return waiting;
}

/** The tasks that are not done and wait for one, through others or at once. */
function heldUpBy(id: string, waiting: ReadonlyMap<string, readonly string[]>): string[] {
  const found = new Set<string>();
  const open = [id];
  for (let on = open.pop(); on !== undefined; on = open.pop()) {
    for (const next of waiting.get(on) ?? []) {
      if (found.has(next)) continue;
      found.add(next);
      open.push(next);
    }
  }
  return [...found];
}
