import type { Campaign } from '@/lib/domain/campaign';
import type { Task } from '@/lib/domain/plan-work';
import { epochOf } from '@/lib/domain/wall-clock';

/** A task with its instants in milliseconds; `ends` is when it is done, or will be as things stand. */
export interface TimedTask {
  task: Task;
  start: number;
  due: number;
  done: number | null;
  ends: number;
  /** The tasks that it waits for and that are not done. */
  waitsFor: readonly TimedTask[];
  /** How long it is held up by the tasks that it waits for, in milliseconds. */
  held: number;
}

/**
 * The plan's tasks as of `now`, by their ids. A task that is not done ends when it is due, later by as much as those that
 * it waits for end after the time at which the plan lets it begin, and never before now. Where the plan itself lets a
 * task begin before what it waits for is due, only what comes after that counts as a delay.
 */
export function timedTasks({ tasks, zone }: Pick<Campaign, 'tasks' | 'zone'>, now: number): Map<string, TimedTask> {
  const planned = new Map(tasks.map((task) => [task.id, task]));
  const timed = new Map<string, TimedTask>();

  function timedOf(task: Task): TimedTask {
    const known = timed.get(task.id);
    if (known) return known;
    const [start, due] = [epochOf(task.start, zone), epochOf(task.due, zone)];
    const before = task.dependsOn.flatMap((id) => planned.get(id) ?? []).map(timedOf);
    const done = task.done === null ? null : epochOf(task.done, zone);
    const begins = Math.max(start, ...before.map((one) => one.due));
    const held = done === null ? Math.max(0, ...before.map((one) => one.ends - begins)) : 0;
    const ends = done ?? Math.max(due + held, now >= due ? now : due);
    const one = { task, start, due, done, ends, held, waitsFor: before.filter(({ done: at }) => at === null) };
    timed.set(task.id, one);
    return one;
  }

  // The order of the plan; what a task waits for comes into the map before it.
  return new Map(tasks.map((task) => [task.id, timedOf(task)]));
}

/** For each task, the tasks that are not done and wait for it at once, by its id. */
export function waitingTasks(tasks: ReadonlyMap<string, TimedTask>): Map<string, TimedTask[]> {
  const waiting = new Map<string, TimedTask[]>();
  for (const one of tasks.values()) {
    if (one.done !== null) continue;
    for (const { task } of one.waitsFor) {
      const list = waiting.get(task.id);
      if (list) list.push(one);
      else waiting.set(task.id, [one]);
    }
  }
  return waiting;
}
