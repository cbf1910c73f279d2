// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import type { SnapshotResult } from '@/lib/messages/panel-to-background';
import { readSettings } from '@/lib/store/settings';
import { dashboard } from '@/test/support/check-fixtures';
import { render } from '@/test/support/render';
import { SnapshotButton } from './SnapshotButton';

const ask = vi.hoisted(() => vi.fn<(request: unknown) => Promise<SnapshotResult>>());
vi.mock('@/lib/messages/panel-client', () => ({ askBackground: ask }));

const { reading } = dashboard('2026-11-10T12:00:00Z', [
  { cells: { visitors: { status: 'ok', value: { unit: 'count', value: '12' }, raw: '12', at: 'td' } } },
  { cells: { visitors: { status: 'unparsable', raw: '1??', at: 'td', reason: 'masked' } } },
]);

async function take(answer: SnapshotResult | Error, tab: number | null = 7) {
  if (answer instanceof Error) ask.mockRejectedValueOnce(answer);
  else ask.mockResolvedValueOnce(answer);
  const view = await render(<SnapshotButton findTab={async () => tab} />);
  await view.click(view.one('popup-snapshot'));
  return view.one('snapshot-result').textContent;
}

describe('a snapshot of this page', () => {
  it('says how much was read and what was not', async () => {
    expect(await take({ status: 'kept', snapshotId: 'a', reading })).toBe(
      'Kept. All 2 rows seen, 1 value read, 1 field unreadable',
    );
    expect(ask).toHaveBeenLastCalledWith({ type: 'snapshot-tab', tabId: 7 });
  });

  it('takes a picture only where the user asked for one, and says what came of it', async () => {
    const kept = { status: 'kept', snapshotId: 'a', reading } as const;
    expect(await take({ ...kept, picture: 'kept' })).toContain('The picture is kept with it.');
    expect(await take({ ...kept, picture: 'none' })).toContain('the snapshot is kept without one');
    const view = await render(<SnapshotButton findTab={async () => 7} />);
    const box = view.one('snapshot-picture') as HTMLInputElement;
    expect(box.checked).toBe(false);
    await view.click(box);
    await vi.waitFor(async () => expect(await readSettings()).toMatchObject({ picture: true }));
    ask.mockResolvedValueOnce(kept);
    await view.click(view.one('popup-snapshot'));
    expect(ask).toHaveBeenLastCalledWith({ type: 'snapshot-tab', tabId: 7, picture: true });
  });

  it('says why nothing was kept', async () => {
    expect(await take({ status: 'not-kept', verdict: 'signed-out' })).toContain('sign in');
    expect(await take({ status: 'failed', reason: 'no-access' })).toContain('does not let extensions read');
  });

  it('says so when the worker cannot be reached, or there is no tab', async () => {
    expect(await take(new Error('gone'))).toContain('did not answer');
    expect(await take(new Error('not asked'), null)).toContain('no page');
  });
});
