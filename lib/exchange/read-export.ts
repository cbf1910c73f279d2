import type { Message } from '@/lib/domain/finding';
import { translate } from '@/lib/i18n/translate';
import { readCsv } from './csv';
import type { ExportData } from './data-table';
import { LANGUAGES } from './plan-tables';
import { type RecordPart, readExportJson, readRecords, recordTable } from './records';
import { entryText, unpack } from './workbook/archive';
import type { ReadCell } from './workbook/read-sheet';
import { looksLikeWorkbook, readWorkbook } from './workbook/read-workbook';

/** What an exported file holds, or why it is not read. */
export type ExportRead = ({ status: 'read' } & ExportData) | { status: 'refused'; reason: Message };

const LIMITS = { bytes: 400 * 1024 * 1024, rows: 1_048_576 };
const RECORDS = `${recordTable.file}.csv`;

/**
 * Reads back a file that `exportData` made, in any of its formats and languages: exactly what was exported, or nothing.
 * The tables for people are not read; what is changed there changes nothing here.
 */
export async function readExport(file: { name: string; bytes: Uint8Array }): Promise<ExportRead> {
  const data = looksLikeWorkbook(file.bytes) ? readPacked(file.bytes) : readText(new TextDecoder().decode(file.bytes));
  if (data) return { status: 'read', ...data };
  return { status: 'refused', reason: { key: 'export.expected', args: {} } };
}

function readPacked(bytes: Uint8Array): ExportData | null {
  const unpacked = unpack(bytes, (name) => name === RECORDS, LIMITS.bytes);
  if (unpacked.status === 'refused') return null;
  const csv = unpacked.entries.get(RECORDS);
  if (csv) return readText(entryText(csv));
  const names = LANGUAGES.map((language) => translate(language, recordTable.sheet));
  const workbook = readWorkbook(bytes, LIMITS, (sheet) => names.some((name) => sheet.startsWith(name)));
  if (workbook.status === 'refused') return null;
  return readRecords(
    workbook.sheets.flatMap(({ rows }) =>
      rows.flatMap(({ row, cells }) => (row === 1 ? [] : partOf(cells.get(1), cells.get(2), cells.get(3)))),
    ),
  );
}

function readText(text: string): ExportData | null {
  if (text.trimStart().startsWith('{')) return readExportJson(text);
  const [, ...rows] = readCsv(text);
  return readRecords(rows.map(([record, part, json = '']) => ({ record: Number(record), part: Number(part), json })));
}

function partOf(record?: ReadCell, part?: ReadCell, json?: ReadCell): RecordPart[] {
  if (record?.kind !== 'number' || part?.kind !== 'number' || json?.kind !== 'text') return [];
  return [{ record: record.value, part: part.value, json: json.text }];
}
