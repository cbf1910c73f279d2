import type { Campaign } from '@/lib/domain/campaign';
import type { Judgement, Severity } from '@/lib/domain/finding';
import { type ScheduledTask, scheduleTasks } from '@/lib/domain/task-schedule';
import type { Zone } from '@/lib/domain/time';
import { epochOf, wallClock } from '@/lib/domain/wall-clock';
import type { Asked, Check } from './check';
import { isSelling, type TimedPhase, timedPhases } from './plan-clock';
import { remembered } from './remembered';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** So many names at most stand in a sentence. */
const NAMED = 3;

/**
 * Whether each task that has begun is done when it is due: overdue, held up by tasks before it, under way, or done. A
 * breach names who is to do it, which tasks wait for it and which phases and slots begin before it can be done. The plan
 * and the time decide, so there is no page to show.
 */
export const checkSchedule: Check = (context) => judgeTasks(context, context.campaign);

const judgeTasks = remembered((clock, campaign: Campaign): Judgement[] => {
  const at = clock.stepsSince(0) * MINUTE;
  const tasks = scheduleTasks(campaign.tasks, campaign.zone, at);
  const byId = new Map(tasks.map((one) => [one.task.id, one]));
  const phases = timedPhases(campaign);
  const missedBy = missedStarts(startsOf(campaign));

  return tasks.flatMap((one): Judgement[] => {
    const { task, state, projected } = one;
    if (state === 'ahead') return [];
    const due = task.due.replace('T', ' ');
    const asked: Asked = {
      check: 'schedule',
      aspect: 'due',
      subject: { type: 'task', task: task.id },
      expected: due,
      evidence: [],
    };
    const args = { task: task.name, due, role: task.role ?? '', owned: task.role ? 1 : 0, ...lateness(one.lateBy) };
    if (state === 'done' || state === 'done-late' || state === 'running') {
      const seen = task.done?.replace('T', ' ') ?? null;
      return [{ ...asked, verdict: 'ok', seen, reason: { key: `check.schedule.${state}`, args } }];
    }
    const held = one.holdsUp.flatMap((id) => byId.get(id) ?? []).sort((a, b) => a.planned.end - b.planned.end);
    const before = task.dependsOn.flatMap((id) => byId.get(id) ?? []).filter((on) => on.task.done === null);
    const missed = [...new Set([one, ...held].flatMap(missedBy))];
    const reason = {
      key: `check.schedule.${state}`,
      args: {
        ...args,
        // A task that is late ends now at the earliest, which is another minute at every look.
        ...(state === 'slipping' ? { ends: endsAbout(projected.end, campaign.zone) } : {}),
        ...names(
          'before',
          before.map((it) => it.task.name),
        ),
        ...names(
          'after',
          held.map((it) => it.task.name),
        ),
        ...names(
          'missed',
          missed.map(({ name }) => name),
        ),
      },
    };
    return [
      {
        ...asked,
        verdict: 'breach',
        // What is late grows by the minute: a value here would make each run news.
        seen: null,
        reason,
        severity: severityOf(phases, [one, ...held], missed.length + held.length, at),
        costPerHour: null,
      },
    ];
  });
});

/** A phase or a slot, with when it begins. */
interface Start {
  name: string;
  start: number;
}

/** What begins after a task should have been done and before it can be; each task is worked out once. */
function missedStarts(starts: readonly Start[]): (task: ScheduledTask) => readonly Start[] {
  const known = new Map<ScheduledTask, readonly Start[]>();
  return (task) => {
    const missed =
      known.get(task) ?? starts.filter(({ start }) => task.planned.end <= start && start < task.projected.end);
    known.set(task, missed);
    return missed;
  };
}

function startsOf(campaign: Campaign): Start[] {
  const slots = campaign.slots.map(({ page, position, start }) => ({ name: `${page} ${position}`, start }));
  return [...campaign.phases, ...slots]
    .map(({ name, start }) => ({ name, start: epochOf(start, campaign.zone) }))
    .sort((a, b) => a.start - b.start);
}

/** What is late for a selling phase that runs or starts within a day cannot wait. */
function severityOf(
  phases: readonly TimedPhase[],
  late: readonly ScheduledTask[],
  blocked: number,
  at: number,
): Severity {
  const firstDue = Math.min(...late.map(({ planned }) => planned.end));
  const isNear = phases.some(
    ({ phase, span }) => isSelling(phase.kind) && span.start >= firstDue && span.start - at <= DAY && at < span.end,
  );
  if (isNear) return 'critical';
  return blocked > 0 ? 'major' : 'minor';
}

/** How late: each minute in the first hour, then by whole hours, then by tenths of a day, so that it is not news at every look. */
function lateness(milliseconds: number): { late: number; unit: 'minutes' | 'hours' | 'days' } {
  const late = Math.max(0, milliseconds);
  if (late < HOUR) return { late: Math.round(late / 60_000), unit: 'minutes' };
  if (late < 2 * DAY) return { late: Math.floor(late / HOUR), unit: 'hours' };
  return { late: Math.floor((late / DAY) * 10) / 10, unit: 'days' };
}

/** When a task ends at the earliest, up to the next full hour: what holds it up is done now at the earliest. */
function endsAbout(milliseconds: number, zone: Zone): string {
  const hour = wallClock(milliseconds, zone).endsWith(':00') ? milliseconds : milliseconds + HOUR;
  return `${wallClock(hour, zone).slice(0, 13)}:00`.replace('T', ' ');
}

/** A list of names for a sentence: how many there are, the first of them, and how many more. */
function names(what: 'before' | 'after' | 'missed', all: readonly string[]): Record<string, string | number> {
  const shown = all.slice(0, NAMED).join(', ');
  return { [what]: all.length, [`${what}Names`]: shown, [`${what}More`]: Math.max(0, all.length - NAMED) };
}
