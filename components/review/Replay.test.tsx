// @vitest-environment happy-dom
import { act, useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Finding } from '@/lib/domain/finding';
import { samplePlan } from '@/test/support/check-fixtures';
import { render } from '@/test/support/render';
import { Replay } from './Replay';

const HOUR = 3_600_000;
const NOW = Date.parse('2026-11-11T04:00:00.000Z');
const reach = { from: Date.parse('2026-11-10T12:00:00.000Z'), to: NOW };
const campaign = samplePlan();

const since = (instant: string): Finding => ({
  id: instant,
  campaign: campaign.id,
  state: 'open',
  note: '',
  revision: 1,
  since: '2026-11-10T12:00:00.000Z',
  lastSeen: instant,
  log: [{ at: instant, state: 'open', note: '' }],
  judgement: {
    verdict: 'cannot-tell',
    check: 'price',
    aspect: 'promotion',
    subject: { type: 'slot', slot: 'T1' },
    reason: { key: 'x', args: {} },
    expected: null,
    seen: null,
    evidence: [],
  },
});
const findings = [since('2026-11-10T18:00:20.000Z'), since('2026-11-10T13:00:00.000Z')];

let at: string | null = null;
function Page({ first = null, isShown = true }: { first?: string | null; isShown?: boolean }) {
  const [stands, setStands] = useState<string | null>(first);
  at = stands;
  return (
    <Replay
      campaign={campaign}
      findings={findings}
      reach={reach}
      at={stands}
      now={NOW}
      isShown={isShown}
      onMove={setStands}
    />
  );
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => vi.useRealTimers());
const pass = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds));
const press = (target: HTMLElement, key: string, shiftKey = false) =>
  act(async () =>
    target.dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey, bubbles: true, cancelable: true })),
  );

describe('the replay', () => {
  it('steps by key from now back, by the step that was chosen, and by the minute with Shift', async () => {
    const { one, choose } = await render(<Page />);
    await press(one('replay-slider'), 'ArrowLeft');
    expect(at).toBe('2026-11-11T03:00:00.000Z');
    await press(one('replay-slider'), 'ArrowLeft', true);
    expect(at).toBe('2026-11-11T02:59:00.000Z');
    await choose('replay-step', String(6 * HOUR));
    await press(one('replay-slider'), 'ArrowLeft');
    expect(at).toBe('2026-11-10T20:59:00.000Z');
    expect(one('replay-slider').getAttribute('aria-valuetext')).toContain('Nov 11, 04:59');
  });

  it('leads from finding to finding, at the minute by which each was known', async () => {
    const { one, click } = await render(<Page first="2026-11-10T12:30:00.000Z" />);
    await click(one('replay-next'));
    expect(at).toBe('2026-11-10T13:00:00.000Z');
    await click(one('replay-next'));
    expect(at).toBe('2026-11-10T18:01:00.000Z');
    expect(one('replay-next').getAttribute('aria-disabled')).toBe('true');
    await click(one('replay-next'));
    expect(at).toBe('2026-11-10T18:01:00.000Z');
    await click(one('replay-last'));
    expect(at).toBe('2026-11-10T13:00:00.000Z');
  });

  it('plays from the beginning, can be paused, and ends at now', async () => {
    const { one, click } = await render(<Page />);
    await click(one('replay-play'));
    expect(at).toBe('2026-11-10T12:00:00.000Z');
    await pass(700);
    expect(at).toBe('2026-11-10T13:00:00.000Z');
    await click(one('replay-play'));
    await pass(5000);
    expect(at).toBe('2026-11-10T13:00:00.000Z');
    await click(one('replay-play'));
    for (let turn = 0; turn < 20; turn += 1) await pass(700);
    expect(at).toBeNull();
    expect(one('replay-play').getAttribute('aria-label')).toBe('Play');
  });

  it('waits until the panels show the instant that it stands at', async () => {
    const { one, click, show } = await render(<Page isShown={false} />);
    await click(one('replay-play'));
    await pass(5000);
    expect(at).toBe('2026-11-10T12:00:00.000Z');
    await show(<Page isShown />);
    await pass(700);
    expect(at).toBe('2026-11-10T13:00:00.000Z');
  });

  it('says that there is nothing to replay before the promotion begins', async () => {
    const { one, all } = await render(
      <Replay campaign={campaign} findings={[]} reach={null} at={null} now={NOW} isShown onMove={() => undefined} />,
    );
    expect(one('replay').textContent).toContain('has not begun');
    expect(all('replay-slider')).toEqual([]);
  });
});
