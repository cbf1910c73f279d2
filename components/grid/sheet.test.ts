import { describe, expect, it } from 'vitest';
import { textsOf, withoutRows, withRowsMoved, withRowsTwice, withTexts } from './sheet';

const rows = [
  ['a', '1'],
  ['b', '2'],
  ['c', '3'],
  ['d', '4'],
];
const firsts = (all: readonly (readonly string[])[]) => all.map(([first]) => first).join('');

describe('a sheet', () => {
  it('keeps every row that does not change, so that what is known of it still holds', () => {
    const next = withTexts(rows, 2, [{ row: 1, column: 1, text: '9' }]);
    expect(next[1]).toEqual(['b', '9']);
    expect(next[0]).toBe(rows[0]);
    expect(rows[1]).toEqual(['b', '2']);
  });

  it('is the same sheet when nothing differs', () => {
    expect(
      withTexts(rows, 2, [
        { row: 0, column: 0, text: 'a' },
        { row: 7, column: 0, text: '' },
      ]),
    ).toBe(rows);
  });

  it('takes a text behind its last row', () => {
    expect(withTexts(rows, 2, [{ row: 5, column: 1, text: 'x' }]).slice(4)).toEqual([
      ['', ''],
      ['', 'x'],
    ]);
  });

  it.each([
    [0, 1, -1 as const, 'abcd'],
    [1, 2, -1 as const, 'bcad'],
    [1, 2, 1 as const, 'adbc'],
    [2, 3, 1 as const, 'abcd'],
  ])('moves rows %i to %i by %i', (from, to, by, order) => {
    expect(firsts(withRowsMoved(rows, from, to, by))).toBe(order);
  });

  it('takes rows out and twice', () => {
    expect(firsts(withoutRows(rows, 1, 2))).toBe('ad');
    expect(firsts(withRowsTwice(rows, 0, 1))).toBe('ababcd');
  });

  it('gives the texts of a block, without the blank row at its end', () => {
    expect(textsOf(rows, { top: 3, left: 0, bottom: 4, right: 0 })).toEqual([['d']]);
  });
});
