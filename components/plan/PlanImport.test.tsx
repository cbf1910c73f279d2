// @vitest-environment happy-dom
import { act } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { samplePlan } from '@/test/support/check-fixtures';
import { render } from '@/test/support/render';
import { PlanImport, type PlanReading } from './PlanImport';

const ask = vi.hoisted(() => vi.fn(async () => ({ status: 'done' })));
vi.mock('@/lib/messages/panel-client', () => ({ askBackground: ask }));
beforeEach(() => ask.mockClear());

const campaign = samplePlan();

async function giveFile(reading: PlanReading) {
  const view = await render(<PlanImport readPlan={async () => reading} exampleCampaign={() => campaign} />);
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
    expect(ask).toHaveBeenCalledWith({ type: 'save-campaign', campaign });
    expect(one('import-saved').textContent).toContain('2 phases, 1 product, 0 slots');
  });

  it('shows every error of a bad one with its place, what was found and what was due, and stores nothing', async () => {
    const expected = { key: 'mark.breach', args: {} };
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
      ['Phases', '3', 'D End', 'soon', 'Wrong'],
      ['Slots', 'blank', 'Wrong'],
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
      <PlanImport readPlan={async () => ({ status: 'invalid', errors: [] })} exampleCampaign={() => campaign} />,
    );
    await click(one('load-example'));
    expect(ask).toHaveBeenCalledWith({ type: 'save-campaign', campaign });
  });
});
