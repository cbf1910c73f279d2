import type { LocalTime } from '@/lib/domain/time';
import { type Language, translate } from '@/lib/i18n/translate';
import { csvPieces } from './csv';
import type { DataRow, DataTable, ExportData } from './data-table';
import { type ExportFile, exportFileName, XLSX_TYPE } from './export-file';
import { findingTable } from './finding-table';
import { priceTable, snapshotTable, windowTable } from './page-tables';
import { readingTable } from './reading-table';
import { exportJson, recordTable } from './records';
import { pack } from './workbook/archive';
import { type WrittenSheet, writeWorkbook } from './workbook/write-workbook';

export type ExportFormat = 'csv' | 'xlsx' | 'json';

/** The tables of an export in the order of its sheets and files; the last holds everything, exactly, for reading back. */
const DATA_TABLES: readonly DataTable[] = [
  readingTable,
  priceTable,
  windowTable,
  findingTable,
  snapshotTable,
  recordTable,
];

/** Excel's own bound on rows, less the header. */
const ROWS_A_SHEET = 1_048_575;

/**
 * The files of an export, named after the campaign and `at`, the user's local time: one workbook, one JSON file, or one
 * ZIP with a CSV file a table. Whatever the format, `readExport` gives back exactly what went in.
 */
export async function exportData(
  data: ExportData,
  format: ExportFormat,
  language: Language,
  at: LocalTime,
): Promise<ExportFile[]> {
  const extension = format === 'csv' ? 'zip' : format;
  const name = exportFileName({ content: 'data', campaign: data.campaign?.name ?? null, at, extension });
  switch (format) {
    case 'json':
      return [{ name, type: 'application/json', bytes: new TextEncoder().encode(exportJson(data)) }];
    case 'xlsx': {
      const sheets = DATA_TABLES.flatMap((table) => sheetsOf(table, data, language));
      return [
        {
          name,
          type: XLSX_TYPE,
          bytes: writeWorkbook(sheets),
        },
      ];
    }
    case 'csv': {
      const entries = DATA_TABLES.map((table) => ({
        name: `${table.file}.csv`,
        pieces: csvPieces(headersOf(table, language), table.rows(data, language)),
      }));
      return [{ name, type: 'application/zip', bytes: pack(entries) }];
    }
  }
}

function headersOf(table: DataTable, language: Language): string[] {
  return table.columns.map(([header]) => translate(language, header));
}

/** A table as one sheet, or as several where it has more rows than a sheet holds. */
function sheetsOf(table: DataTable, data: ExportData, language: Language): WrittenSheet[] {
  let count = 0;
  for (const _ of table.rows(data, language)) count += 1;
  const name = translate(language, table.sheet);
  const columns = table.columns.map(([header, width]) => ({ header: translate(language, header), width }));
  return Array.from({ length: Math.max(1, Math.ceil(count / ROWS_A_SHEET)) }, (_, page) => ({
    name: page === 0 ? name : `${name} ${page + 1}`,
    columns,
    rows: slice(table.rows(data, language), page * ROWS_A_SHEET, (page + 1) * ROWS_A_SHEET),
  }));
}

function* slice(rows: Iterable<DataRow>, from: number, to: number): Generator<DataRow> {
  let at = 0;
  for (const row of rows) {
    if (at >= to) return;
    if (at >= from) yield row;
    at += 1;
  }
}
