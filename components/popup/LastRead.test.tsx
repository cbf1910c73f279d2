// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { PageRecord } from '@/lib/domain/page';
import { samplePlan } from '@/test/support/check-fixtures';
import { render } from '@/test/support/render';
import { LastRead } from './LastRead';

const campaign = samplePlan();
const live = campaign.phases.find(({ kind }) => kind === 'live');
/** An hour into the live phase, on the clock of Shanghai. */
const NOW = Date.parse(`${live?.start}+08:00`) + 3_600_000;

const read = (minutesAgo: number): PageRecord => ({
  pageKey: 'sycm.taobao.com/rank',
  url: 'https://sycm.taobao.com/rank',
  title: '商品排行',
  platform: 'tmall',
  kind: 'ranking',
  firstAt: new Date(NOW - 9e6).toISOString(),
  latestAt: new Date(NOW - minutesAgo * 60_000).toISOString(),
  latest: '0',
  snapshots: 3,
});

describe('when a page was read last', () => {
  it('is told with how long ago that is, the clock, its zone and the page', async () => {
    const { one } = await render(<LastRead campaign={campaign} newest={read(3)} now={NOW} />);
    expect(one('last-read').textContent).toMatch(/^Last read 3 min\. ago · .*\d\d:\d\d GMT\+8商品排行$/);
    expect(one('last-read').dataset.state).toBe('fresh');
  });

  it('is called out of date by a word once it no longer counts in the phase', async () => {
    const { one } = await render(<LastRead campaign={campaign} newest={read(31)} now={NOW} />, 'zh-CN');
    expect(one('last-read').dataset.state).toBe('stale');
    expect(one('last-read').textContent).toContain('数据已过时');
  });

  it('is never passed over in silence', async () => {
    const { one } = await render(<LastRead campaign={campaign} newest={null} now={NOW} />);
    expect(one('last-read').textContent).toBe('No page has been read yet');
  });
});
