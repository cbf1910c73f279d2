// @vitest-environment happy-dom
import { act } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { LaunchRound as Round } from '@/lib/domain/launch-round';
import { announceStoreChange } from '@/lib/messages/changes';
import { samplePlan } from '@/test/support/check-fixtures';
import { render } from '@/test/support/render';
import { LaunchRound } from './LaunchRound';

const ask = vi.hoisted(() => vi.fn());
vi.mock('@/lib/messages/panel-client', () => ({ askBackground: ask }));

const campaign = samplePlan({
  competitors: ['a', 'b', 'c'].map((id) => ({
    id,
    name: `Rival ${id}`,
    url: `https://item.jd.com/${id}.html`,
    product: null,
    note: null,
  })),
});
const NOW = Date.parse('2026-11-10T14:00:00.000Z');
const SEEN = '2026-11-10T13:30:00.000Z';

function roundOf(seen: Record<string, string | null>): Round {
  const steps = Object.entries(seen).map(([id, seenAt]) => ({
    id,
    subject: { type: 'competitor' as const, competitor: id },
    url: `https://item.jd.com/${id}.html`,
    seenAt,
  }));
  return { status: 'in', phase: 'live', steps };
}

let answer: { round: Round; readable: string[] } | null;
beforeEach(() => {
  sessionStorage.clear();
  ask.mockReset();
  ask.mockImplementation(async ({ type }: { type: string }) => (type === 'launch-round' ? answer : { status: 'done' }));
});

const openSetup = vi.fn();
const show = () =>
  render(<LaunchRound campaign={campaign} phase="live" now={NOW} findTab={async () => 7} openSetup={openSetup} />);

describe('the launch round', () => {
  it('says how far it is, ticks what was read, and opens the next page in the tab at hand', async () => {
    answer = { round: roundOf({ a: SEEN, b: null, c: null }), readable: ['a', 'b', 'c'] };
    const { one, all, click } = await show();
    await click(one('round-list'));
    expect(one('round-progress').textContent).toBe('1 of 3');
    expect(all('round-step').map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('Rival b'),
      expect.stringContaining('Rival c'),
    ]);
    await click(one('round-all'));
    expect(all('round-step')[0]?.dataset.read).toBe('true');
    expect(all('round-step')[0]?.textContent).toContain('read 30 min. ago');
    await click(one('round-next'));
    expect(ask).toHaveBeenLastCalledWith({ type: 'open-step', step: 'b', tabId: 7 });
  });

  it('does not open a page over and over that gives nothing, and comes back to it in the end', async () => {
    answer = { round: roundOf({ a: SEEN, b: null, c: null }), readable: ['a', 'b', 'c'] };
    const { one, click } = await show();
    const opened = () => ask.mock.lastCall?.[0].step;
    await click(one('round-next'));
    await click(one('round-next'));
    expect(opened()).toBe('c');
    await click(one('round-next'));
    expect(opened()).toBe('b');
  });

  it('goes on by key', async () => {
    answer = { round: roundOf({ a: null }), readable: ['a'] };
    await show();
    await act(async () =>
      document.dispatchEvent(new KeyboardEvent('keydown', { code: 'KeyN', altKey: true, bubbles: true })),
    );
    expect(ask).toHaveBeenLastCalledWith({ type: 'open-step', step: 'a', tabId: 7 });
  });

  it('passes over sites that may not be read, lists them when asked and leads to where they are allowed', async () => {
    answer = { round: roundOf({ a: null, b: null }), readable: ['b'] };
    const { one, all, click } = await show();
    await click(one('round-list'));
    expect(one('launch-round').textContent).toContain('1 page is on sites that may not be read');
    await click(one('round-closed'));
    expect(all('round-step').map(({ textContent }) => textContent)).toEqual([expect.stringContaining('Rival a')]);
    await click(one('round-allow'));
    expect(openSetup).toHaveBeenCalled();
    await click(one('round-next'));
    expect(ask).toHaveBeenLastCalledWith({ type: 'open-step', step: 'b', tabId: 7 });
  });

  it('is told of what was read meanwhile', async () => {
    answer = { round: roundOf({ a: null }), readable: ['a'] };
    const { one, element } = await show();
    answer = { round: roundOf({ a: SEEN }), readable: ['a'] };
    await act(async () => {
      announceStoreChange(['snapshots']);
      await new Promise((resolve) => setTimeout(resolve));
    });
    await vi.waitFor(() => expect(one('round-progress').textContent).toBe('1 of 1'));
    expect(element.textContent).toContain('Every page was read');
  });

  it('says when it begins, that it is over, that the plan names no page, and that it could not be made up', async () => {
    const text = async (round: Round | null | Error) => {
      if (round instanceof Error) ask.mockRejectedValueOnce(round);
      answer = round instanceof Error ? null : round && { round, readable: [] };
      return (await show()).element.textContent;
    };
    expect(await text({ status: 'before', phase: 'live' })).toContain('It begins with 双11 live, Nov 10, 20:00.');
    expect(await text({ status: 'over' })).toContain('over');
    expect(await text({ status: 'in', phase: 'live', steps: [] })).toContain('names no page');
    expect(await text(new Error('gone'))).toContain('could not be made up');
  });
});
