import type { Decimal } from '@/lib/domain/decimal';
import type { Instant, LocalTime } from '@/lib/domain/time';
import { columnLetters } from './address';
import { pack } from './archive';
import { escapeCellText } from './cell-text';
import { serialOf, toSerial } from './serial-time';

/**
 * What a cell is to hold. A decimal, a rate or a time becomes a number cell where that reads back as exactly this text,
 * and else a text cell; a number and an instant are always number cells: the nearest double, the whole second. A text is always
 * text, also where it looks like a formula. Null is an empty cell.
 */
export type WrittenCell =
  | { kind: 'text'; text: string }
  | { kind: 'long-text'; text: string }
  | { kind: 'decimal'; value: Decimal }
  | { kind: 'rate'; value: Decimal }
  | { kind: 'time'; time: LocalTime }
  | { kind: 'number'; value: Decimal }
  | { kind: 'instant'; at: Instant }
  | null;

/** A column with its width in characters; `choices` are offered as a list where a cell is filled in. */
export interface WrittenColumn {
  header: string;
  width: number;
  choices?: readonly string[];
}

export interface WrittenSheet {
  name: string;
  columns: readonly WrittenColumn[];
  rows: Iterable<readonly WrittenCell[]>;
}

// The places of these styles in the list of `cellXfs` below.
const STYLE = { plain: 0, header: 1, day: 2, moment: 3, second: 4, rate: 5, text: 6, exact: 7, wrapped: 8 };
const STYLES = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="3"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/><numFmt numFmtId="166" formatCode="yyyy\\-mm\\-dd\\ hh:mm:ss"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8EEF4"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="9"><xf/><xf fontId="1" fillId="2" applyFont="1" applyFill="1" quotePrefix="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="165" applyNumberFormat="1"/><xf numFmtId="166" applyNumberFormat="1"/><xf numFmtId="10" applyNumberFormat="1"/><xf quotePrefix="1"/><xf quotePrefix="1" applyAlignment="1"><alignment horizontal="right"/></xf><xf quotePrefix="1" applyAlignment="1"><alignment wrapText="1" vertical="top"/></xf></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const ROWS_A_PIECE = 500;

/** Writes a workbook of one header row a sheet; equal sheets give equal bytes. */
export function writeWorkbook(sheets: readonly WrittenSheet[]): Uint8Array {
  const strings: SharedStrings = new Map();
  const numbers = sheets.map((_, index) => index + 1);
  return pack([
    {
      name: '[Content_Types].xml',
      pieces: [
        DECLARATION,
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>',
        ...numbers.map(
          (number) =>
            `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
        ),
        '</Types>',
      ],
    },
    { name: '_rels/.rels', pieces: [DECLARATION, relationships([['officeDocument', 'xl/workbook.xml']])] },
    {
      name: 'xl/workbook.xml',
      pieces: [
        DECLARATION,
        '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>',
        ...sheets.map(
          ({ name }, index) =>
            `<sheet name="${escapeXml(name).replaceAll('"', '&quot;')}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
        ),
        '</sheets></workbook>',
      ],
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      pieces: [
        DECLARATION,
        relationships([
          ...numbers.map((number): [string, string] => ['worksheet', `worksheets/sheet${number}.xml`]),
          ['styles', 'styles.xml'],
          ['sharedStrings', 'sharedStrings.xml'],
        ]),
      ],
    },
    { name: 'xl/styles.xml', pieces: [DECLARATION, STYLES] },
    ...sheets.map((sheet, index) => ({
      name: `xl/worksheets/sheet${index + 1}.xml`,
      pieces: sheetPieces(sheet, strings),
    })),
    // Last, since the sheets fill it while they are written.
    { name: 'xl/sharedStrings.xml', pieces: stringPieces(strings) },
  ]);
}

function relationships(links: readonly [kind: string, target: string][]): string {
  const base = 'http://schemas.openxmlformats.org';
  const entries = links.map(
    ([kind, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${base}/officeDocument/2006/relationships/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${base}/package/2006/relationships">${entries.join('')}</Relationships>`;
}

/** Texts that stand in cells by their number; most texts of a table stand there many times. */
type SharedStrings = Map<string, number>;

const LONGEST_SHARED = 200;

function* stringPieces(strings: SharedStrings): Generator<string> {
  yield `${DECLARATION}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">`;
  let piece = '';
  for (const [text, index] of strings) {
    piece += `<si>${textElement(text)}</si>`;
    if (index % ROWS_A_PIECE === 0) {
      yield piece;
      piece = '';
    }
  }
  yield `${piece}</sst>`;
}

function* sheetPieces({ columns, rows }: WrittenSheet, strings: SharedStrings): Generator<string> {
  const widths = columns.map(
    ({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  yield `${DECLARATION}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.join('')}</cols><sheetData>`;
  yield rowXml(
    1,
    columns.map(({ header }, index) => textXml(`${columnLetters(index + 1)}1`, STYLE.header, header, strings)),
  );
  let piece = '';
  let row = 1;
  for (const cells of rows) {
    row += 1;
    piece += rowXml(
      row,
      cells.map((cell, index) => cellXml(`${columnLetters(index + 1)}${row}`, cell, strings)),
    );
    if (row % ROWS_A_PIECE === 0) {
      yield piece;
      piece = '';
    }
  }
  // On paper all columns stand beside each other. Decimals and times that only a text can hold exactly are meant to be texts: no warning triangles on them.
  const all = `A1:${columnLetters(Math.max(columns.length, 1))}${row}`;
  yield `${piece}</sheetData>${choicesXml(columns)}<pageSetup orientation="landscape" fitToWidth="1" fitToHeight="0"/><ignoredErrors><ignoredError sqref="${all}" numberStoredAsText="1"/></ignoredErrors></worksheet>`;
}

function choicesXml(columns: readonly WrittenColumn[]): string {
  const lists = columns.flatMap(({ choices }, index) => {
    const column = columnLetters(index + 1);
    const list = escapeXml(`"${(choices ?? []).join(',')}"`);
    return choices
      ? `<dataValidation type="list" allowBlank="1" sqref="${column}2:${column}1048576"><formula1>${list}</formula1></dataValidation>`
      : [];
  });
  return lists.length > 0 ? `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>` : '';
}

function rowXml(row: number, cells: readonly string[]): string {
  return `<row r="${row}">${cells.join('')}</row>`;
}

function cellXml(address: string, cell: WrittenCell, strings: SharedStrings): string {
  switch (cell?.kind) {
    case undefined:
      return '';
    case 'text':
      return textXml(address, STYLE.text, cell.text, strings);
    case 'long-text':
      return textXml(address, STYLE.wrapped, cell.text, strings);
    case 'decimal':
    case 'rate': {
      if (!isShortest(cell.value)) return textXml(address, STYLE.exact, cell.value, strings);
      return numberXml(address, cell.kind === 'rate' ? STYLE.rate : STYLE.plain, cell.value);
    }
    case 'number':
      return numberXml(address, STYLE.plain, String(Number(cell.value)));
    case 'instant':
      return numberXml(address, STYLE.second, String(serialOf(`${cell.at.slice(0, 19)}Z`)));
    case 'time': {
      const found = toSerial(cell.time);
      if (!found) return textXml(address, STYLE.exact, cell.time.replace('T', ' '), strings);
      const moment = cell.time.length > 16 ? STYLE.second : STYLE.moment;
      return numberXml(address, found.shown === 'day' ? STYLE.day : moment, String(found.serial));
    }
  }
}

/** Whether a decimal is what its nearest double is written as: then a number cell gives back this very text. */
function isShortest(value: Decimal): boolean {
  return String(Number(value)) === value;
}

function numberXml(address: string, style: number, value: string): string {
  return `<c r="${address}" s="${style}"><v>${value}</v></c>`;
}

function textXml(address: string, style: number, text: string, strings: SharedStrings): string {
  if (text.length > LONGEST_SHARED)
    return `<c r="${address}" s="${style}" t="inlineStr"><is>${textElement(text)}</is></c>`;
  const index = strings.get(text) ?? strings.size;
  strings.set(text, index);
  return `<c r="${address}" s="${style}" t="s"><v>${index}</v></c>`;
}

function textElement(text: string): string {
  return `<t xml:space="preserve">${escapeXml(escapeCellText(text))}</t>`;
}

function escapeXml(text: string): string {
  return text.replace(/[&<>]/g, (character) => ENTITIES[character] ?? character);
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
