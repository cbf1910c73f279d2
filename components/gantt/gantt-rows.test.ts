import { expect, it } from 'vitest';
import { samplePlan } from '@/test/support/check-fixtures';
import { taskOf } from '@/test/support/plan-rows';
import { ganttChart } from './gantt-rows';

const plan = samplePlan({
  nodes: [
    {
      id: '11-11',
      name: '双11',
      kind: 'platform',
      platform: 'tmall',
      start: '2026-11-11',
      end: '2026-11-12T00:00',
    },
  ],
  tasks: [
    taskOf('later', { start: '2026-11-08T09:00', due: '2026-11-09T18:00' }),
    taskOf('first', { start: '2026-11-01T09:00', due: '2026-11-02T18:00' }),
  ],
});

it('shows calendar, phases and tasks, tasks by their start, with room for what slips', () => {
  const now = Date.parse('2026-11-20T00:00:00+08:00');
  const chart = ganttChart(plan, now);
  expect(chart?.rows.map(({ kind, id }) => [kind, id])).toEqual([
    ['node', '11-11'],
    ['phase', 'presale'],
    ['phase', 'live'],
    ['task', 'first'],
    ['task', 'later'],
  ]);
  expect(chart && chart.end > now).toBe(true);
});
