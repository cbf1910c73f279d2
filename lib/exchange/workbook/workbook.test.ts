import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { escapeCellText, unescapeCellText } from './cell-text';
import { readWorkbook } from './read-workbook';
import { fromSerial } from './serial-time';
import { type WrittenCell, writeWorkbook } from './write-workbook';

const LIMITS = { bytes: 1e7, rows: 100 };
const anyText = fc.string({ unit: 'binary', maxLength: 40 });
const nastyText = fc.oneof(
  anyText,
  fc
    .array(fc.constantFrom('_', 'x', '0', '0', '4', '1', '\u0001', '\r', '\n', '\ud800', '\udc00', '=', ' ', '&<>"'))
    .map((pieces) => pieces.join('')),
);

function written(cells: WrittenCell[][]) {
  return writeWorkbook([{ name: 'A & "b"', columns: [{ header: 'h', width: 10 }], rows: cells }]);
}

function firstRow(bytes: Uint8Array) {
  const read = readWorkbook(bytes, LIMITS);
  return read.status === 'read' ? read.sheets[0]?.rows[1]?.cells.get(1) : read.reason;
}

/** A workbook as other programs write it: the parts are given, the rest is the least there must be. */
function foreign(parts: { sheet: string; styles?: string; strings?: string; workbookPr?: string; prefix?: string }) {
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
  const rel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return zipSync({
    '_rels/.rels': strToU8(
      `<Relationships><Relationship Id="r" Type="${rel}/officeDocument" Target="/xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': strToU8(
      `<workbook ${main} xmlns:r="${rel}">${parts.workbookPr ?? ''}<sheets><sheet name="S" sheetId="1" r:id="a"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships><Relationship Id="a" Type="${rel}/worksheet" Target="worksheets/s.xml"/><Relationship Id="b" Type="${rel}/styles" Target="styles.xml"/><Relationship Id="c" Type="${rel}/sharedStrings" Target="/xl/sharedStrings.xml"/></Relationships>`,
    ),
    'xl/worksheets/s.xml': strToU8(parts.sheet),
    'xl/styles.xml': strToU8(parts.styles ?? '<styleSheet/>'),
    'xl/sharedStrings.xml': strToU8(parts.strings ?? '<sst/>'),
  });
}

function cellsOf(bytes: Uint8Array) {
  const read = readWorkbook(bytes, LIMITS);
  if (read.status === 'refused') return read.reason;
  return read.sheets[0]?.rows.map(({ row, cells }) => [row, Object.fromEntries(cells)]);
}

describe('a workbook that we write', () => {
  it('gives back any text, and never a formula', () => {
    fc.assert(
      fc.property(nastyText, (text) => {
        expect(firstRow(written([[{ kind: 'text', text }]]))).toEqual({ kind: 'text', text });
      }),
    );
  });

  it('gives back a decimal as exactly the text it was', () => {
    for (const [value, kind] of [
      ['99', 'number'],
      ['99.00', 'text'],
      ['0.1', 'number'],
      ['12345678901234567.89', 'text'],
      ['-5', 'number'],
    ] as const) {
      const cell = firstRow(written([[{ kind: 'decimal', value }]]));
      expect(cell).toEqual(kind === 'text' ? { kind, text: value } : { kind, value: Number(value) });
    }
  });

  it('gives back a time to the second, a day as a day, midnight as midnight', () => {
    for (const time of [
      '2026-11-10',
      '2026-11-11T00:00',
      '2026-11-10T20:00',
      '2026-11-10T20:00:01',
      '1999-12-31T23:59:59',
    ])
      expect(firstRow(written([[{ kind: 'time', time }]]))).toEqual({ kind: 'time', time });
    expect(firstRow(written([[{ kind: 'time', time: '2026-11-10T20:00:00' }]]))).toEqual({
      kind: 'text',
      text: '2026-11-10 20:00:00',
    });
  });
});

describe('the escaping of cell texts', () => {
  it('is undone without loss', () => {
    fc.assert(
      fc.property(nastyText, (text) => unescapeCellText(escapeCellText(text)) === text),
      { numRuns: 2000 },
    );
  });

  it.each(['_x0041_', '_x0041_x0042_', '_x0041\u0001', '\u0001x0041_', '_x005F_x0041_', '\ud800_x', 'a\r\nb'])(
    'is undone where neighbours could make an escape: %j',
    (text) => {
      expect(unescapeCellText(escapeCellText(text))).toBe(text);
    },
  );

  it('leaves what XML can write as it is', () => {
    expect(escapeCellText('到手价 ¥99\n_x_ 😀')).toBe('到手价 ¥99\n_x_ 😀');
  });
});

describe('a workbook that another program wrote', () => {
  it('may use prefixes, shared and rich strings, leave out addresses and leave rows blank', () => {
    const strings =
      '<sst><si><t>one</t></si><si><r><t>t</t></r><r><t xml:space="preserve">wo </t></r><rPh><t>no</t></rPh></si></sst>';
    const sheet =
      '<x:worksheet xmlns:x="urn"><x:sheetData><x:row><x:c t="s"><x:v>0</x:v></x:c><x:c t="s"><x:v>1</x:v></x:c></x:row><x:row r="5"><x:c r="C5"><x:v>7</x:v></x:c><x:c r="D5" s="1"/></x:row></x:sheetData></x:worksheet>';
    expect(cellsOf(foreign({ sheet, strings }))).toEqual([
      [1, { 1: { kind: 'text', text: 'one' }, 2: { kind: 'text', text: 'two ' } }],
      [5, { 3: { kind: 'number', value: 7 } }],
    ]);
  });

  it('shows numbers as days and times by their format, in both date systems', () => {
    const styles =
      '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/><numFmt numFmtId="171" formatCode="#,##0.00&quot;days&quot;"/><numFmt numFmtId="172" formatCode="[$-804]yyyy/m/d h:mm"/></numFmts><cellStyleXfs><xf numFmtId="22"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="172"/></cellXfs></styleSheet>';
    const cells = [0, 1, 2, 3, 4].map((style) => `<c s="${style}"><v>46336</v></c>`).join('');
    const sheet = `<worksheet><sheetData><row>${cells}<c s="4"><v>46336.833333333336</v></c><c s="4"><v>0.5</v></c></row></sheetData></worksheet>`;
    const number = { kind: 'number', value: 46336 };
    const [[, row]] = cellsOf(foreign({ sheet, styles })) as [[number, unknown]];
    expect(row).toEqual({
      1: number,
      2: { kind: 'time', time: '2026-11-10' },
      3: { kind: 'time', time: '2026-11-10' },
      4: number,
      5: { kind: 'time', time: '2026-11-10T00:00' },
      6: { kind: 'time', time: '2026-11-10T20:00' },
      7: { kind: 'number', value: 0.5, isLength: true },
    });
    expect(fromSerial(46336 - 1462, 'day', true)).toBe('2026-11-10');
  });

  it('keeps formulas apart that have no value, and errors', () => {
    const sheet =
      '<worksheet><sheetData><row><c><f>1+1</f><v>2</v></c><c><f>A1*2</f></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c><c t="str"><f>""</f><v></v></c></row></sheetData></worksheet>';
    expect(cellsOf(foreign({ sheet }))).toEqual([
      [
        1,
        {
          1: { kind: 'number', value: 2 },
          2: { kind: 'uncalculated', formula: '=A1*2' },
          3: { kind: 'error', text: '#DIV/0!' },
          4: { kind: 'text', text: '' },
        },
      ],
    ]);
  });

  it.each([
    ['declares entities', foreign({ sheet: '<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>' }), 'doctype'],
    ['is not well formed', foreign({ sheet: '<worksheet><sheetData><row>' }), 'damaged'],
    ['is cut short', foreign({ sheet: '<worksheet/>' }).slice(0, 200), 'damaged'],
    ['is an .xls or has a password', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'compound-file'],
    ['is another archive', zipSync({ 'a.txt': strToU8('a') }), 'no-workbook'],
    ['unpacks to more than is allowed', foreign({ sheet: `<worksheet>${' '.repeat(2e7)}</worksheet>` }), 'too-large'],
    ['has too many rows', written(Array.from({ length: 101 }, () => [{ kind: 'text', text: 'a' }])), 'too-many-rows'],
  ])('is refused where it %s', (_, bytes, reason) => {
    expect(readWorkbook(bytes, LIMITS)).toEqual({ status: 'refused', reason });
  });
});
