// @vitest-environment happy-dom
import { act } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { saveCampaign } from '@/lib/store/campaigns';
import { addSnapshot } from '@/lib/store/snapshots';
import { count, dashboard, samplePlan } from '@/test/support/check-fixtures';
import { promiseOf } from '@/test/support/plan-rows';
import { render } from '@/test/support/render';
import { Panel } from './Panel';

const ask = vi.hoisted(() => vi.fn(async ({ type }: { type: string }) => (type === 'slot-judgements' ? [] : null)));
vi.mock('@/lib/messages/panel-client', () => ({ askBackground: ask }));

const slot = {
  id: 's',
  platform: 'tmall',
  page: '首页',
  position: '1',
  product: 'kettle',
  start: '2020-11-10T20:00',
  end: '2099-11-11T20:00',
  promise: promiseOf(),
  cost: null,
  alternates: [],
};

beforeEach(() => {
  sessionStorage.clear();
  localStorage.clear();
});

async function open(url: string | null, prepare?: (database: Parameters<typeof addSnapshot>[0]) => Promise<unknown>) {
  const view = await render(null);
  await prepare?.(view.database);
  const followPage = (listener: (url: string | null) => void) => {
    listener(url);
    return () => undefined;
  };
  const teaching = { findTab: async () => null, files: { write: vi.fn(), read: vi.fn() } };
  await view.show(
    <Panel followPage={followPage} openReview={vi.fn()} openPlan={vi.fn()} openSetup={vi.fn()} teaching={teaching} />,
  );
  const shown = (testId: string) =>
    vi.waitFor(async () => {
      await act(() => new Promise((resolve) => setTimeout(resolve)));
      return view.one(testId);
    });
  await shown('panel');
  return { ...view, shown };
}

describe('the panel', () => {
  it('offers the ways to a plan where there is none', async () => {
    const { one, shown } = await open(null);
    expect(one('open-setup').textContent).toBeTruthy();
    expect((await shown('page-outside')).textContent).toContain('No page here that may be read');
  });

  it('calls nothing well before a page was read, nor a slot of which nothing is known', async () => {
    const { element, one, click, shown } = await open('https://sycm.taobao.com/page', (database) =>
      saveCampaign(database, samplePlan({ slots: [slot] }), '2026-11-01T00:00:00.000Z'),
    );
    expect((await shown('nothing-read')).textContent).toContain('Nothing was read yet');
    expect((await shown('page-status')).textContent).toContain('has not been read yet');
    await click(one('toggle-slots'));
    expect((await shown('slot-row')).textContent).toContain('Nothing can be told of this slot yet');
    expect(element.textContent).not.toContain('Nothing is known to be wrong');
  });

  it('says in a line how much of the page was read, and when asked what was not', async () => {
    const masked = { status: 'unparsable', raw: '1??', at: 'td', reason: 'masked' } as const;
    const { one, all, click, shown } = await open('https://sycm.taobao.com/page', async (database) => {
      await saveCampaign(database, samplePlan(), '2026-11-01T00:00:00.000Z');
      const snapshot = dashboard('2026-11-10T12:00:00Z', [
        { cells: { visitors: masked, orders: count(3) } },
        { cells: { visitors: count(4), orders: count(3) } },
      ]);
      await addSnapshot(database, { ...snapshot, pageKey: 'sycm.taobao.com/page' });
    });
    expect((await shown('page-status')).textContent).toContain('All 2 rows seen, 3 values read, 1 field unreadable');
    expect(all('page-gaps')).toEqual([]);
    await click(one('page-details'));
    expect(one('page-gaps').textContent).toContain('visitors: 1 field“1??”');
  });

  it('remembers which of its parts were closed', async () => {
    const prepare = (database: Parameters<typeof addSnapshot>[0]) =>
      saveCampaign(database, samplePlan(), '2026-11-01T00:00:00.000Z');
    const first = await open('https://sycm.taobao.com/page', prepare);
    await first.click(first.one('toggle-goals'));
    const second = await open('https://sycm.taobao.com/page', prepare);
    expect(second.one('toggle-goals').getAttribute('aria-expanded')).toBe('false');
    expect(second.one('toggle-round').getAttribute('aria-expanded')).toBe('true');
  });
});
