import { describe, expect, it } from 'vitest';
import { taskOf } from '@/test/support/plan-rows';
import { scheduleTasks } from './task-schedule';

const tasks = [
  taskOf('photos', { start: '2026-11-01T09:00', due: '2026-11-02T18:00' }),
  taskOf('page', { start: '2026-11-02T18:00', due: '2026-11-04T18:00', dependsOn: ['photos'] }),
  taskOf('review', { start: '2026-11-04T18:00', due: '2026-11-05T18:00', dependsOn: ['page'] }),
  taskOf('sms', { start: '2026-11-08T09:00', due: '2026-11-09T18:00' }),
];
const at = (time: string) => Date.parse(`${time}+08:00`);
const HOUR = 3_600_000;

describe('the schedule of a plan', () => {
  it('is on time while nothing is overdue', () => {
    const states = scheduleTasks(tasks, 'Asia/Shanghai', at('2026-11-01T12:00')).map(({ state }) => state);
    expect(states).toEqual(['running', 'ahead', 'ahead', 'ahead']);
  });

  it('passes a slip on to all that wait for the late task, and to nobody else', () => {
    const [photos, page, review, sms] = scheduleTasks(tasks, 'Asia/Shanghai', at('2026-11-03T06:00'));
    expect(photos).toMatchObject({ state: 'late', lateBy: 12 * HOUR, holdsUp: ['page', 'review'] });
    expect(page).toMatchObject({ state: 'slipping', lateBy: 12 * HOUR });
    expect(review).toMatchObject({ state: 'slipping', lateBy: 12 * HOUR, holdsUp: [] });
    expect(sms).toMatchObject({ state: 'ahead', lateBy: 0 });
  });

  it('does not call late what the plan itself lets begin before the work it waits for is due', () => {
    const beside = taskOf('beside', { start: '2026-11-02T09:00', due: '2026-11-03T18:00', dependsOn: ['photos'] });
    const states = scheduleTasks([...tasks, beside], 'Asia/Shanghai', at('2026-11-02T12:00')).map(({ state }) => state);
    expect(states.at(-1)).toBe('running');
  });

  it('knows what was done in time and what was not, and frees what waited', () => {
    const done = tasks.map((task) => (task.id === 'photos' ? { ...task, done: '2026-11-02T20:00' } : task));
    const [photos, page] = scheduleTasks(done, 'Asia/Shanghai', at('2026-11-03T06:00'));
    expect(photos).toMatchObject({ state: 'done-late', lateBy: 2 * HOUR });
    expect(page).toMatchObject({ state: 'slipping', lateBy: 2 * HOUR });
  });
});
