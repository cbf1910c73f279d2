import { describe, expect, it } from 'vitest';
import { afterKey, blockOf, selected, within } from './selection';

const extent = { rows: 5, columns: 3, page: 2 };
const key = (name: string, { shift = false, jump = false } = {}) => ({ key: name, shiftKey: shift, jump });
const go = (row: number, column: number, ...keys: ReturnType<typeof key>[]) =>
  keys.reduce((at, one) => afterKey(at, one, extent) ?? at, selected(row, column));

describe('moving in a grid', () => {
  it.each([
    ['ArrowUp', 0, 0, 0, 0],
    ['ArrowDown', 4, 0, 4, 0],
    ['ArrowRight', 0, 2, 0, 2],
    ['ArrowLeft', 1, 1, 1, 0],
    ['PageDown', 1, 1, 3, 1],
    ['PageUp', 1, 1, 0, 1],
    ['Home', 2, 2, 2, 0],
    ['End', 2, 0, 2, 2],
  ])('%s from %i,%i goes to %i,%i', (name, row, column, toRow, toColumn) => {
    expect(go(row, column, key(name)).active).toEqual({ row: toRow, column: toColumn });
  });

  it('jumps to the ends with control', () => {
    expect(go(2, 1, key('End', { jump: true })).active).toEqual({ row: 4, column: 2 });
    expect(go(2, 1, key('ArrowUp', { jump: true })).active).toEqual({ row: 0, column: 1 });
  });

  it('goes on with Tab into the next row, and leaves the grid behind its last cell', () => {
    expect(go(0, 2, key('Tab')).active).toEqual({ row: 1, column: 0 });
    expect(go(1, 0, key('Tab', { shift: true })).active).toEqual({ row: 0, column: 2 });
    expect(afterKey(selected(4, 2), key('Tab'), extent)).toBeNull();
    expect(afterKey(selected(0, 0), key('Tab', { shift: true }), extent)).toBeNull();
  });

  it('returns with Enter to the column in which Tab set out', () => {
    expect(go(0, 1, key('Tab'), key('Enter')).active).toEqual({ row: 1, column: 1 });
    expect(go(2, 1, key('Enter', { shift: true })).active).toEqual({ row: 1, column: 1 });
  });

  it('spans a block with shift', () => {
    const wide = go(1, 1, key('ArrowDown', { shift: true }), key('ArrowLeft', { shift: true }));
    expect(blockOf(wide)).toEqual({ top: 1, left: 0, bottom: 2, right: 1 });
  });

  it('leaves other keys to whom they concern', () => {
    expect(afterKey(selected(0, 0), key('a'), extent)).toBeNull();
  });

  it('stays within a grid that lost rows', () => {
    expect(within(selected(4, 2), { rows: 2, columns: 3 }).active).toEqual({ row: 1, column: 2 });
  });
});
