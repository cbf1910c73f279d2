// @vitest-environment happy-dom
import { act } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { saveCampaign } from '@/lib/store/campaigns';
import type { Database } from '@/lib/store/database';
import { addSnapshot } from '@/lib/store/snapshots';
import { readStanding } from '@/lib/store/standing';
import { count, dashboard, samplePlan, snapshotAt } from '@/test/support/check-fixtures';
import { render } from '@/test/support/render';
import { Popup } from './Popup';

const ask = vi.hoisted(() => vi.fn(async (_request: unknown) => null));
vi.mock('@/lib/messages/panel-client', () => ({ askBackground: ask }));

const AT = '2026-11-10T13:00:00.000Z';
const plan = samplePlan({ goals: [{ metric: 'orders', target: '100' }] });
const actions = {
  findTab: async () => null,
  openReview: vi.fn(),
  openPlan: vi.fn(),
  openPanel: vi.fn(),
  openSetup: vi.fn(),
};

beforeEach(() => localStorage.clear());

async function open(prepare: (database: Database) => Promise<unknown>, granted = true) {
  const view = await render(null);
  await prepare(view.database);
  const first = await readStanding(view.database);
  await view.show(<Popup granted={granted} first={first} actions={actions} />);
  await act(() => new Promise((resolve) => setTimeout(resolve)));
  const order = () =>
    [...view.element.querySelectorAll<HTMLElement>('button, select, a[href], input, [tabindex]')].map(
      (element) => element.dataset.testid ?? element.getAttribute('aria-label'),
    );
  return { ...view, order };
}

const planned = (database: Database) => saveCampaign(database, plan, AT);

describe('the popup', () => {
  it('calls nothing well and no goal nought before a page was read', async () => {
    const { one, element } = await open(planned);
    expect(one('last-read').textContent).toBe('No page has been read yet');
    expect(element.querySelector('.notice.ok')).toBeNull();
    expect(one('goal-orders').dataset.pace).toBe('unread');
    expect(one('goal-orders').textContent).toContain('–');
  });

  it('calls nothing well for a page of another platform, nor for a report', async () => {
    const elsewhere = snapshotAt(AT, { platform: 'shopee' }, { url: 'https://seller.shopee.sg/' });
    const report = snapshotAt(AT, {}, { url: 'pitcrew-report://tmall/ranking/abc', trigger: 'report' });
    const { one } = await open(async (database) => {
      await planned(database);
      await addSnapshot(database, elsewhere);
      await addSnapshot(database, report);
    });
    expect(one('last-read').dataset.state).toBe('none');
  });

  it('says which page was read last once one was', async () => {
    const { one, element } = await open(async (database) => {
      await planned(database);
      await addSnapshot(database, dashboard(AT, [{ cells: { visitors: count(12) } }]));
    });
    expect(one('last-read').textContent).toContain('A page');
    expect(element.querySelector('.notice.ok')?.textContent).toContain('Nothing is known to be wrong');
  });

  it('offers the ways to a campaign where there is none, and the settings all the same', async () => {
    const { order } = await open(async () => undefined);
    expect(order()).toEqual(
      expect.arrayContaining(['Set up', 'open-setup', 'open-plan', 'popup-snapshot', 'popup-review', 'popup-panel']),
    );
  });

  it('asks for a permission first where none was given', async () => {
    const { order, click, one } = await open(planned, false);
    expect(order().indexOf('popup-grant')).toBeLessThan(order().indexOf('popup-snapshot'));
    await click(one('popup-grant'));
    expect(actions.openSetup).toHaveBeenCalled();
  });

  it('changes the active campaign', async () => {
    const { one } = await open(async (database) => {
      await saveCampaign(database, { ...plan, id: 'other', name: 'Spring' }, AT);
      await planned(database);
    });
    const choice = one('campaign-switch') as HTMLSelectElement;
    expect(choice.value).toBe('double-11');
    await act(async () => {
      choice.value = 'other';
      choice.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(ask).toHaveBeenCalledWith({ type: 'activate-campaign', id: 'other' });
  });
});
