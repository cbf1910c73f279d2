import type { Campaign } from '@/lib/domain/campaign';
import type { Judgement, Severity } from '@/lib/domain/finding';
import { epochOf, wallClock } from '@/lib/domain/wall-clock';
import type { Asked, Check } from './check';
import { millisecondsOf, type TimedPhase, timedPhases } from './plan-clock';
import { type TimedTask, timedTasks, waitingTasks } from './task-times';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** So many names at most stand in a sentence. */
const NAMED = 3;

/**
 * Whether each task that has begun is done when it is due: overdue, held up by tasks before it, under way, or done. A
 * breach names who is to do it, which tasks wait for it and which phases and slots begin before it can be done. The plan
 * and the time decide, so there is no page to show.
 */
export const checkSchedule: Check = ({ campaign, now }) => {
  const at = millisecondsOf(now);
  const tasks = timedTasks(campaign, at);
  const waiting = waitingTasks(tasks);
  const phases = timedPhases(campaign);
  const missedBy = missedStarts(startsOf(campaign));

  return [...tasks.values()].flatMap((one): Judgement[] => {
    const { task, due, done, ends, start } = one;
    const asked: Asked = {
      check: 'schedule',
      aspect: 'due',
      subject: { type: 'task', task: task.id },
      expected: task.due.replace('T', ' '),
      evidence: [],
    };
    const args = { task: task.name, due: task.due.replace('T', ' '), role: task.role ?? '', owned: task.role ? 1 : 0 };
    const late = lateness(ends - due);
    if (done !== null) {
      const seen = task.done?.replace('T', ' ') ?? null;
      const key = done > due ? 'check.schedule.done-late' : 'check.schedule.done';
      return [{ ...asked, verdict: 'ok', seen, reason: { key, args: { ...args, ...late } } }];
    }
    const isOverdue = at >= due;
    if (!isOverdue && ends <= due) {
      if (at < start) return [];
      return [{ ...asked, verdict: 'ok', seen: null, reason: { key: 'check.schedule.under-way', args } }];
    }
    const held = following(one, waiting);
    const missed = [...new Set([one, ...held].flatMap(missedBy))];
    const reason = {
      key: isOverdue ? 'check.schedule.overdue' : 'check.schedule.held-up',
      args: {
        ...args,
        ...late,
        ends: wallClock(ends, campaign.zone).replace('T', ' '),
        ...names(
          'before',
          one.waitsFor.map((it) => it.task.name),
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
};

/** All tasks that wait for one, at once or through others, each once. */
function following(first: TimedTask, waiting: ReadonlyMap<string, readonly TimedTask[]>): TimedTask[] {
  const found = new Set<TimedTask>();
  const open = [first];
  for (let next = open.pop(); next; next = open.pop()) {
    for (const one of waiting.get(next.task.id) ?? []) {
      if (found.has(one)) continue;
      found.add(one);
      open.push(one);
    }
  }
  return [...found].sort((a, b) => a.due - b.due);
}

/** A phase or a slot, with when it begins. */
interface Start {
  name: string;
  start: number;
}

/** What begins after a task should have been done and before it can be; each task is worked out once. */
function missedStarts(starts: readonly Start[]): (task: TimedTask) => readonly Start[] {
  const known = new Map<TimedTask, readonly Start[]>();
  return (task) => {
    const missed = known.get(task) ?? starts.filter(({ start }) => task.due <= start && start < task.ends);
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
function severityOf(phases: readonly TimedPhase[], late: readonly TimedTask[], blocked: number, at: number): Severity {
  const firstDue = Math.min(...late.map(({ due }) => due));
  const isNear = phases.some(
    ({ phase, span }) =>
      (phase.kind === 'live' || phase.kind === 'presale' || phase.kind === 'encore') &&
      span.start >= firstDue &&
      span.start - at <= DAY &&
      at < span.end,
  );
  if (isNear) return 'critical';
  return blocked > 0 ? 'major' : 'minor';
}

/** How late, in hours, or in days where that says more. */
function lateness(milliseconds: number): { late: number; unit: 'minutes' | 'hours' | 'days' } {
  const late = Math.max(0, milliseconds);
  if (late < HOUR) return { late: Math.round(late / 60_000), unit: 'minutes' };
  if (late < 2 * DAY) return { late: Math.round((late / HOUR) * 10) / 10, unit: 'hours' };
  return { late: Math.round((late / DAY) * 10) / 10, unit: 'days' };
}

/** A list of names for a sentence: how many there are, the first of them, and how many more. */
function names(what: 'before' | 'after' | 'missed', all: readonly string[]): Record<string, string | number> {
  const shown = all.slice(0, NAMED).join(', ');
  return { [what]: all.length, [`${what}Names`]: shown, [`${what}More`]: Math.max(0, all.length - NAMED) };
}
