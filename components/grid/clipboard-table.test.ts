import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readClipboardTable, writeClipboardTable } from './clipboard-table';

describe('a table on the clipboard', () => {
  it.each([
    [
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['one', [['one']]],
    ['', [['']]],
    ['\t', [['', '']]],
    ['a\n\nb', [['a'], [''], ['b']]],
    ['"two\nlines"\tx', [['two lines', 'x']]],
    ['"with ""quotes"""', [['with "quotes"']]],
    ['5" pan\tx', [['5" pan', 'x']]],
    ['"5" pan\tx', [['"5" pan', 'x']]],
    ['"a\tb"\tc', [['a\tb', 'c']]],
  ])('%j is read as a spreadsheet means it', (text, rows) => {
    expect(readClipboardTable(text)).toEqual(rows);
  });

  it('is read as it was written, but for line breaks within a cell', () => {
    const cell = fc.string().map((text) => text.replace(/[\r\n]/g, ''));
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(table, (rows) => {
        fc.pre(rows.at(-1)?.join('') !== '');
        expect(readClipboardTable(writeClipboardTable(rows))).toEqual(rows);
      }),
    );
  });
});
