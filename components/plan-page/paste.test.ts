import { describe, expect, it } from 'vitest';
import { type Block, filled } from '@/components/grid/sheet';
import type { DraftColumn, DraftSheet } from './draft';
import { pasted } from './paste';

const column = (header: DraftColumn['header'], nth: number | null = null): DraftColumn => ({
  header,
  hint: 'plan.hint.id',
  type: 'text',
  choices: null,
  optional: true,
  nth,
});
const slots = (rows: readonly string[][] = []): DraftSheet => ({
  table: 'plan.table.slots',
  columns: [column('plan.column.id'), column('plan.column.page'), column('plan.column.alternate', 1)],
  rows,
});
const ANY = { locked: new Set<number>(), mostRows: Number.POSITIVE_INFINITY };
const at = (top: number, left: number, bottom = top, right = left): Block => ({ top, left, bottom, right });

describe('pasting into a sheet', () => {
  it('adds the rows that the table has more of', () => {
    const { sheet, block } = pasted(
      slots([['a', 'b', 'c']]),
      at(1, 0),
      [
        ['T1', 'home'],
        ['T2', 'venue'],
      ],
      ANY,
    );
    expect(sheet.rows).toEqual([
      ['a', 'b', 'c'],
      ['T1', 'home', ''],
      ['T2', 'venue', ''],
    ]);
    expect(block).toEqual(at(1, 0, 2, 1));
  });

  it('grows a column that may repeat, and says which columns found no place', () => {
    const wide = pasted(slots(), at(0, 1), [['home', 'mug', 'duvet', 'lamp']], ANY);
    expect(wide.sheet.columns.map(({ nth }) => nth)).toEqual([null, null, 1, 2, 3]);
    expect(wide.sheet.rows).toEqual([['', 'home', 'mug', 'duvet', 'lamp']]);
    const narrow: DraftSheet = { ...slots(), columns: slots().columns.slice(0, 2) };
    expect(pasted(narrow, at(0, 1), [['home', 'x', 'y']], ANY)).toMatchObject({
      left: 2,
      sheet: { rows: [['', 'home']] },
    });
  });

  it('goes by headers of either language, in any order, wherever the selection is', () => {
    const table = [
      ['备选商品 2', 'Page', 'ID', 'Alternate 1'],
      ['duvet', 'home', 'T1', 'mug'],
    ];
    const { sheet } = pasted(slots(), at(0, 2), table, ANY);
    expect(sheet.rows).toEqual([['T1', 'home', 'duvet', 'mug']]);
  });

  it('takes a price list with more cells than a call takes arguments', () => {
    const table = Array.from({ length: 24_000 }, (_, at) =>
      Array.from({ length: 8 }, (_, column) => `${at} ${column}`),
    );
    const { sheet, block } = pasted(slots(), at(0, 0), table, ANY);
    expect(sheet.rows).toHaveLength(24_000);
    expect(block).toEqual(at(0, 0, 23_999, 7));
  });

  it('takes words that are not all headers for values', () => {
    const { sheet } = pasted(
      slots(),
      at(0, 0),
      [
        ['Id', 'My page'],
        ['T1', 'home'],
      ],
      ANY,
    );
    expect(sheet.rows).toHaveLength(2);
  });

  it('fills the whole selection with one cell, and all its rows with one row', () => {
    const three = slots([
      ['a', '', ''],
      ['b', '', ''],
      ['c', '', ''],
    ]);
    expect(pasted(three, at(0, 1, 2, 2), [['x']], ANY).sheet.rows).toEqual([
      ['a', 'x', 'x'],
      ['b', 'x', 'x'],
      ['c', 'x', 'x'],
    ]);
    expect(pasted(three, at(1, 1, 2, 1), [['p', 'q']], ANY).sheet.rows).toEqual([
      ['a', '', ''],
      ['b', 'p', 'q'],
      ['c', 'p', 'q'],
    ]);
  });

  it('leaves locked columns alone and adds no row where there may be none', () => {
    const one = slots([['id', '', '']]);
    const rules = { locked: new Set([0]), mostRows: 1 };
    expect(
      pasted(
        one,
        at(0, 0),
        [
          ['other', 'p'],
          ['more', 'q'],
        ],
        rules,
      ).sheet.rows,
    ).toEqual([['id', 'p', '']]);
  });

  it('takes a column of twenty thousand prices', () => {
    const prices = filled(at(0, 0, 19_999, 0), (row) => String(row)).map(({ text }) => [text]);
    expect(pasted(slots(), at(0, 0), prices, ANY).sheet.rows).toHaveLength(20_000);
  });
});
