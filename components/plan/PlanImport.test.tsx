// @vitest-environment happy-dom
import { act } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Campaign } from '@/lib/domain/campaign';
import { saveCampaign } from '@/lib/store/campaigns';
import { samplePlan } from '@/test/support/check-fixtures';
import { render } from '@/test/support/render';
import type { PlanChange } from '../plan-page/plan-means';
import { PlanImport, type PlanReading } from './PlanImport';

const ask = vi.hoisted(() => vi.fn(async () => ({ status: 'done' })));
vi.mock('@/lib/messages/panel-client', () => ({ askBackground: ask }));
beforeEach(() => ask.mockClear());

const campaign = samplePlan();

const changesBetween = (before: Campaign, after: Campaign): PlanChange[] =>
  before.name === after.name
    ? []
    : [
        {
          table: 'plan.table.campaign',
          kind: 'changed',
          row: [before.name],
          fields: [{ header: 'plan.column.name', nth: null, before: before.name, after: after.name }],
        },
      ];

async function giveFile(reading: PlanReading, stored: readonly Campaign[] = []) {
  const view = await render(null);
  for (const one of stored) await saveCampaign(view.database, one, '2026-11-10T12:00:00.000Z');
  await view.show(
    <PlanImport readPlan={async () => reading} changesBetween={changesBetween} exampleCampaign={() => campaign} />,
  );
  await vi.waitFor(() => expect(view.one('plan-import').inert).toBe(false));
  await act(async () => {
    const input = view.one('import-file') as HTMLInputElement;
    Object.defineProperty(input, 'files', { value: [new File(['x'], 'plan.xlsx')] });
    input.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await act(async () => undefined);
  return view;
}

describe('importing a plan', () => {
  it('stores a sound plan and says what it holds', async () => {
    const { one } = await giveFile({ status: 'valid', campaign });
    expect(ask).toHaveBeenCalledWith({ type: 'save-campaign', campaign, activate: true });
    expect(one('import-saved').textContent).toContain('2 phases, 1 product, 0 slots');
  });

  it('can be taken back: the plan goes, and what was checked against before is so again', async () => {
    const other = samplePlan({ id: 'other' });
    const { one, all, click } = await giveFile({ status: 'valid', campaign }, [other]);
    await click(one('undo-action'));
    expect(ask).toHaveBeenCalledWith({ type: 'remove-campaign', id: campaign.id });
    expect(ask).toHaveBeenLastCalledWith({ type: 'activate-campaign', id: 'other' });
    expect(all('import-saved')).toEqual([]);
  });

  it('shows what a file would change in a stored plan, and changes it only when told to', async () => {
    const later = { ...campaign, name: 'Renamed' };
    const { one, all, click } = await giveFile({ status: 'valid', campaign: later }, [campaign]);
    expect(all('plan-change').map((change) => change.textContent)).toEqual([expect.stringContaining('Renamed')]);
    expect(ask).not.toHaveBeenCalled();
    await click(one('import-replace'));
    expect(ask).toHaveBeenCalledWith({ type: 'save-campaign', campaign: later, activate: true });
    expect(one('import-saved').textContent).toContain('Renamed');
    await click(one('undo-action'));
    expect(ask).toHaveBeenCalledWith({ type: 'save-campaign', campaign, activate: false });
  });

  it('leaves the stored plan as it is where that is chosen', async () => {
    const { one, all, click } = await giveFile({ status: 'valid', campaign: { ...campaign, name: 'Renamed' } }, [
      campaign,
    ]);
    await click(one('import-keep'));
    expect(ask).not.toHaveBeenCalled();
    expect(all('import-changes')).toEqual([]);
  });

  it('asks nothing where the file is the stored plan', async () => {
    const { one } = await giveFile({ status: 'valid', campaign }, [campaign]);
    expect(one('import-saved')).toBeTruthy();
  });

  it('shows every error of a bad one with its place, what was found and what was due, and stores nothing', async () => {
    const expected = { key: 'import.found', args: {} };
    const { all } = await giveFile({
      status: 'invalid',
      errors: [
        { place: { kind: 'cell', sheet: 'Phases', row: 3, column: 'D', header: 'End' }, found: 'soon', expected },
        { place: { kind: 'sheet', sheet: 'Slots' }, found: '', expected },
      ],
    });
    expect(ask).not.toHaveBeenCalled();
    const rows = all('import-error').map((row) => [...row.children].map((cell) => cell.textContent));
    expect(rows).toEqual([
      ['Phases', '3', 'D End', 'soon', 'Found'],
      ['Slots', 'blank', 'Found'],
    ]);
  });

  it('says so when the plan could not be stored', async () => {
    ask.mockResolvedValueOnce({ status: 'failed' });
    const { element, all } = await giveFile({ status: 'valid', campaign });
    expect(all('import-saved')).toEqual([]);
    expect(element.textContent).toContain('could not be stored');
  });

  it('loads the example by a click', async () => {
    const { one, click } = await render(
      <PlanImport
        readPlan={async () => ({ status: 'invalid', errors: [] })}
        changesBetween={changesBetween}
        exampleCampaign={() => campaign}
      />,
    );
    await click(one('load-example'));
    expect(ask).toHaveBeenCalledWith({ type: 'save-campaign', campaign, activate: true });
  });

  it('shows what loading the example again would change in one that was worked on', async () => {
    const { one, all, click } = await giveFile({ status: 'invalid', errors: [] }, [{ ...campaign, name: 'Ours' }]);
    await click(one('load-example'));
    expect(ask).not.toHaveBeenCalled();
    expect(all('plan-change').map((change) => change.textContent)).toEqual([expect.stringContaining('Ours')]);
  });
});
