// @vitest-environment happy-dom
import { act, useState } from 'react';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { render } from '@/test/support/render';
import { Grid, type GridColumn } from './Grid';
import { selected } from './selection';
import { type Rows, withTexts } from './sheet';

const column = (key: string, locked = false): GridColumn => ({
  key,
  label: key,
  hint: '',
  width: 8,
  align: 'start',
  needed: false,
  locked,
});
const COLUMNS = [column('id', true), column('name'), column('kind')];
const ROWS: Rows = [
  ['a', 'Mug', 'main'],
  ['b', 'Duvet', ''],
];
const told = { onPaste: vi.fn(), onUndo: vi.fn(), onRedo: vi.fn(), onMoveRows: vi.fn() };

beforeAll(() => {
  // happy-dom lays nothing out, and a grid without height has no row in sight.
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, value: 400 });
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, value: 800 });
});
beforeEach(() => vi.clearAllMocks());

let latest: Rows = ROWS;

function Worked() {
  const [rows, setRows] = useState(ROWS);
  const [selection, setSelection] = useState(selected(0, 1));
  latest = rows;
  return (
    <Grid
      label="Products"
      columns={COLUMNS}
      rows={rows}
      growing
      selection={selection}
      led={1}
      onSelect={setSelection}
      problemsOf={(row) => (row[2] === 'wrong' ? new Map([[2, 'Expected: one of these']]) : undefined)}
      optionsOf={(at) => (at === 2 ? [{ text: 'main' }, { text: 'gift', note: 'given away' }] : [])}
      onTexts={(texts) => setRows(withTexts(rows, 3, texts))}
      testId="grid"
      {...told}
    />
  );
}

async function grid() {
  const view = await render(<Worked />);
  const input = () => view.one('grid-input') as HTMLInputElement;
  const key = async (name: string, modifiers: Partial<KeyboardEventInit> = {}) => {
    const event = new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...modifiers });
    await act(async () => void (document.activeElement ?? input()).dispatchEvent(event));
    return event;
  };
  const type = (text: string) =>
    act(async () => {
      const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
      set?.call(input(), text);
      input().dispatchEvent(new Event('input', { bubbles: true }));
    });
  const at = () => {
    const cell = input().closest<HTMLElement>('[data-column]');
    return [Number(cell?.dataset.row), Number(cell?.dataset.column)];
  };
  return { ...view, input, key, type, at };
}

describe('the grid', () => {
  it('replaces a text by typing, and goes down with Enter, the focus with it', async () => {
    const { type, key, at, input } = await grid();
    await type('Cup');
    expect(latest[0]?.[1]).toBe('Mug');
    await key('Enter');
    expect(latest[0]?.[1]).toBe('Cup');
    expect(at()).toEqual([1, 1]);
    expect(document.activeElement).toBe(input());
  });

  it('forgets what was typed on Escape', async () => {
    const { type, key, input } = await grid();
    await type('Cup');
    await key('Escape');
    expect(input().value).toBe('Mug');
    expect(latest).toBe(ROWS);
  });

  it('moves with the arrows while it is ready, and within the text after F2', async () => {
    const { key, at } = await grid();
    await key('ArrowRight');
    expect(at()).toEqual([0, 2]);
    await key('F2');
    const left = await key('ArrowLeft');
    expect(left.defaultPrevented).toBe(false);
    expect(at()).toEqual([0, 2]);
  });

  it('adds a row by typing in the blank one at its end', async () => {
    const { key, type } = await grid();
    await key('ArrowDown');
    await key('ArrowDown');
    await type('Lamp');
    await key('Tab');
    expect(latest).toEqual([...ROWS, ['', 'Lamp', '']]);
  });

  it('clears a selection with Delete, but for locked columns', async () => {
    const { key } = await grid();
    await key('a', { ctrlKey: true });
    await key('Delete');
    expect(latest).toEqual([
      ['a', '', ''],
      ['b', '', ''],
    ]);
  });

  it('takes no text into a locked cell', async () => {
    const { key, input } = await grid();
    await key('ArrowLeft');
    expect(input().readOnly).toBe(true);
    await key('F2');
    expect(input().classList.contains('ready')).toBe(true);
  });

  it('copies what is selected, and hands on what is pasted', async () => {
    const { key, input } = await grid();
    await key('ArrowDown', { shiftKey: true });
    const clipboard = new DataTransfer();
    const event = (name: string) =>
      new ClipboardEvent(name, { clipboardData: clipboard, bubbles: true, cancelable: true });
    await act(async () => void input().dispatchEvent(event('copy')));
    expect(clipboard.getData('text/plain')).toBe('Mug\nDuvet');
    clipboard.setData('text/plain', 'x\ty\r\nz\t\r\n');
    await act(async () => void input().dispatchEvent(event('paste')));
    expect(told.onPaste).toHaveBeenCalledWith({ top: 0, left: 1, bottom: 1, right: 1 }, [
      ['x', 'y'],
      ['z', ''],
    ]);
  });

  it('undoes and redoes by key, but leaves the key to a field that is being typed in', async () => {
    const { key, type } = await grid();
    await key('z', { ctrlKey: true });
    await key('Z', { ctrlKey: true, shiftKey: true });
    await key('y', { ctrlKey: true });
    expect([told.onUndo, told.onRedo].map((one) => one.mock.calls.length)).toEqual([1, 2]);
    await type('Cup');
    await key('z', { ctrlKey: true });
    expect(told.onUndo).toHaveBeenCalledTimes(1);
  });

  it('lets Tab leave after Escape', async () => {
    const { key } = await grid();
    expect((await key('Tab')).defaultPrevented).toBe(true);
    await key('Escape');
    expect((await key('Tab')).defaultPrevented).toBe(false);
  });

  it('leaves every key to an input method that is composing', async () => {
    const { key, at, type } = await grid();
    await type('bei');
    await key('Enter', { isComposing: true });
    expect(at()).toEqual([0, 1]);
    expect(latest).toBe(ROWS);
  });

  it('offers what a cell may be, by Alt and the arrow', async () => {
    const { key, all, input } = await grid();
    await key('ArrowRight');
    await key('ArrowDown', { altKey: true });
    expect([...document.querySelectorAll('[role=option]')].map((one) => one.textContent)).toEqual([
      'main',
      'gift given away',
    ]);
    expect(input().getAttribute('aria-expanded')).toBe('true');
    await key('ArrowDown');
    await key('ArrowDown');
    await key('Enter');
    expect(latest[0]?.[2]).toBe('gift');
    expect(all('grid-input')).toHaveLength(1);
    expect(document.querySelectorAll('[role=option]')).toHaveLength(0);
  });

  it('says at the cell what is wrong with it', async () => {
    const { key, type, one, input } = await grid();
    await key('ArrowRight');
    await type('wrong');
    await key('Enter');
    await key('ArrowUp');
    expect(input().getAttribute('aria-invalid')).toBe('true');
    expect(input().getAttribute('aria-describedby')).toBe(one('cell-problem').id);
    expect(one('cell-problem').textContent).toBe('Expected: one of these');
  });

  it('is a grid to who cannot see it', async () => {
    const { one } = await grid();
    expect(one('grid').getAttribute('aria-rowcount')).toBe('4');
    expect(one('grid').querySelectorAll('[role=gridcell]')).toHaveLength(9);
    expect([...one('grid').querySelectorAll('[role=columnheader]')].map((head) => head.textContent)).toEqual([
      '#',
      'id',
      'name',
      'kind',
    ]);
  });
});
