// @vitest-environment happy-dom
import { act } from 'react';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { freeId, newCampaign } from '@/lib/app/new-campaign';
import { saleStart, shiftedCampaign } from '@/lib/app/shift-campaign';
import type { Campaign } from '@/lib/domain/campaign';
import { planDiff } from '@/lib/exchange/plan-diff';
import { draftOf, readDraft } from '@/lib/exchange/plan-draft';
import { samplePlan } from '@/test/support/check-fixtures';
import { render } from '@/test/support/render';
import { hasKeptDraft, keepDraft } from './kept-draft';
import { PlanEditor } from './PlanEditor';
import type { PlanMeans } from './plan-means';

const ask = vi.hoisted(() => vi.fn(async () => ({ status: 'done', revision: 2 })));
vi.mock('@/lib/messages/panel-client', () => ({ askBackground: ask }));

beforeAll(() => {
  // happy-dom lays nothing out, and a grid without height has no row in sight.
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, value: 400 });
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, value: 800 });
});
beforeEach(() => {
  ask.mockClear();
  localStorage.clear();
});

const means: PlanMeans = {
  platforms: [],
  zones: ['Asia/Shanghai'],
  currencies: ['CNY'],
  events: [],
  draftOf,
  check: async (draft) => readDraft(draft as Parameters<typeof readDraft>[0], []),
  newCampaign,
  shiftedCampaign,
  saleStart,
  freeId,
  worstCases: async () => [],
  withCalendar: () => ({ status: 'refused' }),
  changesBetween: planDiff,
  exportPlan: async () => ({ name: 'plan.json', type: 'application/json', bytes: new Uint8Array() }),
};
const first = samplePlan();
const versionOf = (campaign: Campaign) => ({
  id: campaign.id,
  revision: campaign.revision,
  savedAt: '2026-11-10T12:00:00.000Z',
  campaign,
});
const editor = (...plans: [Campaign, ...Campaign[]]) => (
  <PlanEditor
    campaign={plans[0]}
    versions={plans.map(versionOf)}
    isActive
    means={means}
    onList={() => undefined}
    openSetup={() => undefined}
  />
);

async function opened(...plans: [Campaign, ...Campaign[]]) {
  const view = await render(editor(...plans));
  await vi.waitFor(() => expect(view.all('plan-state').concat(view.all('plan-problems'))).toHaveLength(1));
  const put = async (table: string, row: number, column: number, text: string) => {
    await view.click(view.one(`tab-plan.table.${table}`));
    const cell = view.one('plan-grid').querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`);
    await act(async () => {
      cell?.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, cancelable: true }));
    });
    const input = view.one('grid-input') as HTMLInputElement;
    await act(async () => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text);
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await act(async () => {
      input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
    });
  };
  const save = async () => {
    await view.click(view.one('plan-save'));
    await act(async () => undefined);
  };
  return { ...view, put, save };
}

describe('the plan editor', () => {
  it('stores a sound plan as it was changed, and leaves the active campaign as it is', async () => {
    const { put, save, one } = await opened(first);
    expect((one('plan-save') as HTMLButtonElement).disabled).toBe(true);
    await put('campaign', 0, 1, 'Double 11, again');
    await save();
    await vi.waitFor(() =>
      expect(ask).toHaveBeenCalledWith({
        type: 'save-campaign',
        campaign: expect.objectContaining({ id: first.id, name: 'Double 11, again' }),
        activate: false,
      }),
    );
  });

  it('stores no plan with anything wrong in it, and leads to the cell', async () => {
    const { put, save, one, all, click } = await opened(first);
    await put('phases', 0, 3, 'soon');
    await click(one('tab-plan.table.campaign'));
    await save();
    await vi.waitFor(() => one('problem-list'));
    expect(ask).not.toHaveBeenCalled();
    expect(all('problem').map((problem) => problem.textContent)).toEqual([expect.stringContaining('soon')]);
    await click(one('problem'));
    expect((one('grid-input') as HTMLInputElement).value).toBe('soon');
    expect(document.activeElement).toBe(one('grid-input'));
    expect(one('cell-problem').textContent).toContain('Expected: a date');
  });

  it('undoes what was done in another table, and shows it', async () => {
    const { put, one, click } = await opened(first);
    await put('campaign', 0, 1, 'Other');
    await click(one('tab-plan.table.phases'));
    await click(one('undo'));
    expect(one('plan-grid').getAttribute('aria-label')).toBe('Campaign');
    expect(one('plan-grid').textContent).not.toContain('Other');
    await click(one('redo'));
    expect(one('plan-grid').innerHTML).toContain('Other');
  });

  it('has the work of last time when it was not saved, and lets it go', async () => {
    const before = await opened(first);
    await before.put('campaign', 0, 1, 'Unsaved');
    await act(async () => void window.dispatchEvent(new Event('pagehide')));
    const { one, click } = await opened(first);
    expect(one('plan-grid').innerHTML).toContain('Unsaved');
    await click(one('draft-discard'));
    expect(one('plan-grid').innerHTML).not.toContain('Unsaved');
    expect((one('plan-save') as HTMLButtonElement).disabled).toBe(true);
  });

  it('keeps the last change where the editor is left at once', async () => {
    const before = await opened(first);
    await before.put('campaign', 0, 1, 'Just typed');
    await before.show(null);
    const { one } = await opened(first);
    expect(one('plan-grid').innerHTML).toContain('Just typed');
  });

  it('leaves alone what another tab keeps of the same plan', async () => {
    await opened(first);
    keepDraft(first.id, { revision: 1, at: '2026-11-10T12:00:00.000Z', draft: draftOf(first, 'en') });
    await act(async () => void window.dispatchEvent(new Event('pagehide')));
    expect(hasKeptDraft(first.id)).toBe(true);
  });

  it('saves nothing over a newer revision where nothing was changed', async () => {
    const { show } = await opened(first);
    await show(editor(samplePlan({ revision: 2, name: 'Theirs' }), first));
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 's', ctrlKey: true }));
    await act(async () => new Promise((resolve) => setTimeout(resolve)));
    expect(ask).not.toHaveBeenCalled();
  });

  it('sees a newer revision of another after a save that made none', async () => {
    ask.mockResolvedValueOnce({ status: 'done', revision: 1 });
    const { put, save, show, one } = await opened(first);
    await put('campaign', 0, 1, `${first.name} `);
    await save();
    await show(editor(samplePlan({ revision: 2, name: 'Theirs' }), first));
    expect(one('plan-overtaken').textContent).toContain('Revision 2');
  });

  it('says that the plan was saved elsewhere, and takes it only when told to', async () => {
    const { put, show, one, all, click, element } = await opened(first);
    await put('campaign', 0, 1, 'Mine');
    const theirs = samplePlan({ revision: 2, name: 'Theirs' });
    await show(editor(theirs, first));
    expect(one('plan-overtaken').textContent).toContain('Revision 2');
    expect(one('plan-grid').innerHTML).toContain('Mine');
    await click(one('plan-overtaken').querySelector('button') ?? element);
    expect(one('plan-grid').innerHTML).toContain('Theirs');
    expect(all('plan-overtaken')).toEqual([]);
  });

  it('shows what each version changed, and saves an earlier one as the newest', async () => {
    const second = samplePlan({ revision: 2, name: 'Renamed' });
    const { one, all, click } = await opened(second, first);
    await click(one('plan-versions-open'));
    expect(all('plan-version')).toHaveLength(2);
    expect(all('plan-change').map((change) => change.textContent)).toEqual([
      expect.stringMatching(/Name Double 11 → Renamed/),
    ]);
    await click(one('version-restore'));
    expect(ask).toHaveBeenCalledWith({ type: 'save-campaign', campaign: first, activate: false });
    expect(one('plan-grid').innerHTML).toContain('Double 11');
    await click(one('undo-action'));
    expect(ask).toHaveBeenLastCalledWith({ type: 'save-campaign', campaign: second, activate: false });
    expect(one('plan-grid').innerHTML).toContain('Renamed');
  });

  it('begins with the product list where a plan has no product', async () => {
    const { one } = await opened({ ...first, products: [], slots: [], estimates: [], announcements: [] });
    expect(one('product-list')).toBeTruthy();
  });
});
