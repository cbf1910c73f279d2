// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { samplePlan } from '@/test/support/check-fixtures';
import { taskOf } from '@/test/support/plan-rows';
import { render } from '@/test/support/render';
import { Schedule } from './Schedule';

const ask = vi.hoisted(() => vi.fn(async () => ({ status: 'done' })));
vi.mock('@/lib/messages/panel-client', () => ({ askBackground: ask }));

const NOW = Date.parse('2026-11-06T10:30:00+08:00');

it('shows what is overdue in words, and ticks a task off on the clock of the campaign', async () => {
  const campaign = samplePlan({ tasks: [taskOf('photos', { due: '2026-11-05T18:00', role: 'Design' })] });
  const { one, click } = await render(<Schedule campaign={campaign} now={NOW} isPast={false} />);
  expect(one('gantt-task').textContent?.replace(/\s/g, ' ')).toContain('Design · overdue · late by 16 hr 30 min');
  await click(one('done-photos'));
  const [photos] = campaign.tasks;
  expect(ask).toHaveBeenCalledWith({
    type: 'save-campaign',
    campaign: { ...campaign, tasks: [{ ...photos, done: '2026-11-06T10:30' }] },
    activate: false,
  });
});

it('takes back no tick by the next one, made before the plan on show has the first', async () => {
  const campaign = samplePlan({ tasks: [taskOf('photos'), taskOf('stock')] });
  ask.mockReturnValueOnce(new Promise(() => undefined));
  const { one, click } = await render(<Schedule campaign={campaign} now={NOW} isPast={false} />);
  await click(one('done-photos'));
  await click(one('done-stock'));
  const done = '2026-11-06T10:30';
  expect(ask).toHaveBeenLastCalledWith(
    expect.objectContaining({
      campaign: expect.objectContaining({
        tasks: [expect.objectContaining({ done }), expect.objectContaining({ done })],
      }),
    }),
  );
});

it('shows the past as it stood: what was done since is not, and nothing is ticked off', async () => {
  const campaign = samplePlan({
    tasks: [
      taskOf('photos', { due: '2026-11-05T18:00', done: '2026-11-07T10:00' }),
      taskOf('stock', { done: '2026-11-01T10:00' }),
    ],
  });
  const { all } = await render(<Schedule campaign={campaign} now={NOW} isPast />);
  const said = all('gantt-task').map(({ textContent }) => textContent ?? '');
  expect(said.some((text) => text.includes('photos') && text.includes('overdue'))).toBe(true);
  expect(said.some((text) => text.includes('stock') && text.includes('done'))).toBe(true);
  expect(all('done-photos')).toEqual([]);
});

it('says that nothing is scheduled, beside the phases that are', async () => {
  const { element, all } = await render(<Schedule campaign={samplePlan()} now={NOW} isPast={false} />);
  expect(all('gantt-phase')).toHaveLength(2);
  expect(element.textContent).toContain('No task is planned.');
});
