// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { render } from '@/test/support/render';
import { useUndo } from './undo';

const undo = vi.fn<() => Promise<boolean>>();
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  undo.mockReset().mockResolvedValue(true);
});
afterEach(() => vi.useRealTimers());

function Remover() {
  const show = useUndo();
  return (
    <button type="button" data-testid="remove" onClick={() => show('“Spring” was removed.', undo)}>
      -
    </button>
  );
}

async function removed() {
  const shown = await render(<Remover />);
  shown.one('remove').focus();
  await shown.click(shown.one('remove'));
  return shown;
}
const pass = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds));
const press = (target: EventTarget, key: string) =>
  act(async () => {
    target.dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey: true, bubbles: true, cancelable: true }));
  });

describe('the way back from what was done', () => {
  it('is offered for some seconds, and read out', async () => {
    const { one, all, element } = await removed();
    expect(one('undo').textContent).toContain('“Spring” was removed.');
    expect(element.querySelector('[role=status]')?.textContent).toContain('Ctrl+Z');
    await pass(9_000);
    one('undo');
    await pass(2_000);
    expect(all('undo')).toEqual([]);
    expect(undo).not.toHaveBeenCalled();
  });

  it('stays while the pointer rests on it', async () => {
    const { one, all } = await removed();
    const point = (type: string) =>
      act(async () => one('undo').dispatchEvent(new PointerEvent(type, { bubbles: true, relatedTarget: null })));
    await point('pointerover');
    await pass(60_000);
    one('undo');
    await point('pointerout');
    await pass(11_000);
    expect(all('undo')).toEqual([]);
  });

  it('is gone by its button or by Ctrl+Z, but not by a Ctrl+Z that a text field takes', async () => {
    const { one, all, click, element } = await removed();
    const field = document.createElement('input');
    element.append(field);
    await press(field, 'z');
    expect(undo).not.toHaveBeenCalled();
    await press(document.body, 'z');
    expect(undo).toHaveBeenCalledTimes(1);
    expect(all('undo')).toEqual([]);
    await click(one('remove'));
    await click(one('undo-action'));
    expect(undo).toHaveBeenCalledTimes(2);
  });

  it('says that it failed, and can be tried again', async () => {
    undo.mockRejectedValueOnce(new Error('asleep'));
    const { one, all, click } = await removed();
    await click(one('undo-action'));
    expect(one('undo').textContent).toContain('could not be undone');
    await click(one('undo-action'));
    expect(all('undo')).toEqual([]);
    expect(undo).toHaveBeenCalledTimes(2);
  });
});
