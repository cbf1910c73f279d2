// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { GoalProgress } from '@/lib/domain/progress';
import { samplePlan } from '@/test/support/check-fixtures';
import { goalLine } from '@/test/support/goal-line';
import { render } from '@/test/support/render';
import { ChannelBars } from './ChannelBars';

const NAMES = ['search', 'live', 'short video', 'cart', 'member'];
const channels = NAMES.map((name) => ({
  id: name,
  name,
  site: null,
  reserve: false,
  targets: [],
  budget: null,
}));
const campaign = samplePlan({ channels });

/** Every channel was due 50 of 100; null was not read. */
function progress(reached: Record<string, string | null>): GoalProgress {
  const lines = Object.entries(reached).map(([channel, value]) =>
    goalLine({ owner: { type: 'channel', channel }, target: '100', due: '50', value }),
  );
  return { campaign: campaign.id, at: '2026-11-10T12:00:00.000Z', elapsed: 0.5, lines };
}

const shown = (element: HTMLElement) =>
  [...element.querySelectorAll('[data-testid=channel] [title]')].map(({ textContent }) => textContent);

describe('the channels at a glance', () => {
  it('are the furthest behind first, and what was not read before what is on pace', async () => {
    const reached = { search: '60', live: '20', 'short video': '40', cart: null, member: '50' };
    const { element, one, click } = await render(
      <ChannelBars campaign={campaign} progress={progress(reached)} limit={3} />,
    );
    expect(shown(element)).toEqual(['live', 'short video', 'cart']);
    await click(one('channels-more'));
    expect(shown(element)).toEqual(['live', 'short video', 'cart', 'member', 'search']);
    expect(one('channels-more').getAttribute('aria-expanded')).toBe('true');
    await click(one('channels-more'));
    expect(shown(element)).toHaveLength(3);
  });

  it('offer no more than there is, and nothing where no channel has a goal', async () => {
    const { element, show } = await render(
      <ChannelBars campaign={campaign} progress={progress({ live: '20' })} limit={3} />,
    );
    expect(shown(element)).toEqual(['live']);
    expect(element.querySelector('[data-testid=channels-more]')).toBeNull();
    await show(<ChannelBars campaign={campaign} progress={null} limit={3} />);
    expect(element.querySelector('[data-testid=channels]')).toBeNull();
  });
});
