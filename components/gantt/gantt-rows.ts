import type { Campaign } from '@/lib/domain/campaign';
import { scheduleTasks, type TaskState } from '@/lib/domain/task-schedule';
import { epochOf } from '@/lib/domain/wall-clock';

/** A stretch of time in milliseconds. */
export interface Stretch {
  start: number;
  end: number;
}

/** One line of the chart: a date of the calendar, a phase, or a task with where it comes to stand after slips. */
export type GanttRow = Stretch & { id: string; name: string } & (
    | { kind: 'node' | 'phase' }
    | {
        kind: 'task';
        role: string | null;
        state: TaskState;
        projected: Stretch;
        /** When it was done; null while it is not. */
        doneAt: number | null;
        lateBy: number;
        holdsUp: number;
      }
  );

/** All that the chart shows, with the stretch of time that holds it: to the day on both sides, with room for now. */
export interface GanttChart extends Stretch {
  rows: readonly GanttRow[];
}

const DAY = 86_400_000;

/** Lays out a plan's calendar, phases and tasks; tasks stand in the order in which they begin. Null for an empty plan. */
export function ganttChart({ nodes, phases, tasks, zone }: Campaign, now: number): GanttChart | null {
  const span = (row: { start: string; end: string }): Stretch => ({
    start: epochOf(row.start, zone),
    end: epochOf(row.end, zone),
  });
  const rows: GanttRow[] = [
    ...nodes.map((node) => ({ kind: 'node' as const, id: node.id, name: node.name, ...span(node) })),
    ...phases.map((phase) => ({ kind: 'phase' as const, id: phase.id, name: phase.name, ...span(phase) })),
    ...scheduleTasks(tasks, zone, now)
      .map(({ task, state, planned, projected, lateBy, holdsUp }) => ({
        kind: 'task' as const,
        id: task.id,
        name: task.name,
        role: task.role,
        ...planned,
        state,
        projected,
        doneAt: task.done === null ? null : projected.end,
        lateBy,
        holdsUp: holdsUp.length,
      }))
      .sort((a, b) => a.start - b.start),
  ];
  if (rows.length === 0) return null;
  const ends = rows.flatMap((row) => (row.kind === 'task' ? [row.end, row.projected.end] : [row.end]));
  const from = Math.min(...rows.map(({ start }) => start));
  const to = Math.max(...ends);
  const margin = Math.max(DAY / 2, (to - from) * 0.02);
  return { rows, start: from - margin, end: to + margin };
}
