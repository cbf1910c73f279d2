import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { readReport } from '@/lib/app/import-report';
import { cellAt } from '@/lib/app/import-report-rows';
import type { QuantityField } from '@/lib/domain/reading';
import { NO_ANSWERS, type ReportAnswers, type ReportTable } from '@/lib/domain/report';
import { readReportFile } from '@/lib/exchange/reports/read-report-file';

const SELLER = '../shared/corpus/seller';
const present = existsSync(SELLER);
if (!present) console.info(`skipped: ${SELLER} is not there, so no real report can be read`);
const files = present
  ? readdirSync(SELLER, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(csv|tsv|xlsx?|txt)$/i.test(file))
  : [];

/** A cell as another library reads it: a number where the file holds one, else its text. */
type Cell = { number: number } | { text: string };
type Sheets = Map<string | null, Cell[][]>;

function readElsewhere(file: string): Sheets {
  const bytes = readFileSync(join(SELLER, file));
  if (bytes.subarray(0, 2).toString() !== 'PK') {
    const text = bytes.toString('utf8');
    const delimiter = text.split('\n', 1)[0]?.includes('\t') ? '\t' : ',';
    const records = parse(text, {
      bom: true,
      delimiter,
      relax_column_count: true,
      skip_empty_lines: false,
      relax_quotes: true,
    });
    return new Map([[null, (records as string[][]).map((record) => record.map((one) => ({ text: one })))]]);
  }
  const workbook = read(bytes, { cellDates: false, cellNF: true });
  return new Map(
    workbook.SheetNames.map((name) => {
      const sheet = workbook.Sheets[name] ?? {};
      const { e: end } = utils.decode_range(sheet['!ref'] ?? 'A1');
      const rows = Array.from({ length: end.r + 1 }, (_, r) =>
        Array.from({ length: end.c + 1 }, (_, c): Cell => {
          const cell = sheet[utils.encode_cell({ r, c })] as
            | { t: string; v: unknown; w?: string; z?: string }
            | undefined;
          if (cell?.t !== 'n') return { text: cell === undefined ? '' : String(cell.v ?? '') };
          const isDate = /[ymd]/i.test(String(cell.z ?? '').replace(/\[[^\]]*\]|"[^"]*"/g, ''));
          if (!isDate) return { number: cell.v as number };
          return { text: new Date(Math.round(((cell.v as number) - 25_569) * 86_400_000)).toISOString().slice(0, 10) };
        }),
      );
      return [name, rows] as const;
    }),
  );
}

const bare = (text: string) => text.replace(/\s+/g, ' ').trim();
/** The number that a text states, worked out without any of our readers: for files whose decimal mark is a point. */
function numberIn(text: string): number {
  const figures = text.replace(/^[^\d-]*?(?=-?\d)/, '').replace(/,/g, '');
  const value = Number.parseFloat(figures) * (text.trim().startsWith('-') && !figures.startsWith('-') ? -1 : 1);
  return text.includes('%') ? value / 100 : value;
}
const close = (a: number, b: number) => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

function sameCell(ours: string | null, theirs: Cell | undefined): boolean {
  if (theirs === undefined) return ours === null;
  if ('text' in theirs) return bare(ours ?? '') === bare(theirs.text);
  return ours !== null && close(numberIn(ours), theirs.number);
}

function sameValue(field: QuantityField, theirs: Cell | undefined): boolean {
  if (field.status === 'absent') return theirs === undefined || ('text' in theirs && /^[-–\s]*$/.test(theirs.text));
  if (field.status !== 'ok' || theirs === undefined) return false;
  return close(Number(field.value.value), 'number' in theirs ? theirs.number : numberIn(theirs.text));
}

/** What a user who does not know the file would answer, so that nothing stays open. */
const ANSWERS: Partial<Record<string, Partial<ReportAnswers>>> = {
  platform: { platform: 'other' },
  site: { site: 'www.amazon.com' },
  zone: { zone: 'UTC' },
  currency: { currency: 'USD' },
  period: { period: { start: '2026-11-01', end: '2026-11-01' } },
  dayOrder: { dayOrder: 'day-first' },
  scope: { scope: 'part' },
};

describe.skipIf(!present)('every report of the corpus, against another reading of the file', () => {
  it.each(files)('%s', { timeout: 120_000 }, async (file) => {
    const bytes = new Uint8Array(readFileSync(join(SELLER, file)));
    const sheets = readElsewhere(file);
    const found = await readReportFile(bytes);
    const about = { name: basename(file), sha256: createHash('sha256').update(bytes).digest('hex'), modifiedAt: null };
    const now = '2026-11-24T00:00:00.000Z';
    const tally = { rows: 0, cells: 0, values: 0, unread: 0, hidden: 0, snapshots: 0, mismatches: [] as string[] };
    for (const table of found.status === 'read' ? found.tables : []) {
      const theirs = sheets.get(table.sheet) ?? [];
      compareCells(table, theirs, tally);
      let reading = await readReport(about, [table], NO_ANSWERS, now);
      let answers = NO_ANSWERS;
      for (let round = 0; reading.questions.length > 0 && round < 5; round++) {
        answers = { ...answers, ...Object.assign({}, ...reading.questions.map((question) => ANSWERS[question])) };
        reading = await readReport(about, [table], answers, now);
      }
      compareValues(table, reading.snapshots, theirs, tally);
      tally.rows += table.rows.length;
      tally.hidden += table.hidden.length;
    }
    const filled = [...sheets.values()]
      .flat()
      .filter((row) => row.some((cell) => 'number' in cell || cell.text.trim() !== ''));
    const headed = found.status === 'read' ? found.tables.filter(({ named }) => named).length : 0;
    const read = found.status === 'read' ? `${tally.rows} rows` : found.reason;
    console.info(
      `${basename(file)}: ${read} of ${filled.length} lines (${headed} headers), ${tally.cells} cells and ${tally.values} values compared, ` +
        `${tally.mismatches.length} mismatches, ${tally.unread} not read, ${tally.hidden} columns left out, ${tally.snapshots} snapshots`,
    );
    expect(tally.mismatches).toEqual([]);
    if (found.status === 'read') expect(tally.rows + headed).toBe(linesOfTables(found.tables, sheets));
  });
});

interface Tally {
  cells: number;
  values: number;
  unread: number;
  snapshots: number;
  mismatches: string[];
}

function compareCells(table: ReportTable, theirs: Cell[][], tally: Tally): void {
  for (const { index, cells } of table.columns) {
    for (const [row, ours] of cells.entries()) {
      tally.cells += 1;
      const other = theirs[(table.rows[row] ?? 0) - 1]?.[index];
      if (!sameCell(ours, other))
        tally.mismatches.push(`${cellAt(table, row, index)} ${ours} ${JSON.stringify(other)}`);
    }
  }
}

function compareValues(
  table: ReportTable,
  snapshots: Awaited<ReturnType<typeof readReport>>['snapshots'],
  theirs: Cell[][],
  tally: Tally,
): void {
  const indexOf = new Map(table.columns.map(({ index, header }) => [header.join(' '), index]));
  tally.snapshots += snapshots.length;
  let rows = 0;
  for (const { reading } of snapshots) {
    for (const { columns, rows: lines } of reading.tables) {
      rows += lines.length;
      for (const { header, metric, fields } of columns) {
        for (const [at, field] of fields.entries()) {
          if (metric === null) continue;
          if (field.status !== 'ok' && field.status !== 'absent') {
            tally.unread += 1;
            continue;
          }
          tally.values += 1;
          const other = theirs[(lines[at]?.ref ?? 0) - 1]?.[indexOf.get(header) ?? -1];
          if (!sameValue(field, other))
            tally.mismatches.push(`${header} ${lines[at]?.ref} ${JSON.stringify(field)} ${JSON.stringify(other)}`);
        }
      }
    }
  }
  if (snapshots.length > 0 && rows !== table.rows.length)
    tally.mismatches.push(`${rows} rows in snapshots of ${table.rows.length}`);
}

/** All filled lines of the sheets that hold a table: header and rows, where there are no notes around it. */
function linesOfTables(tables: readonly ReportTable[], sheets: Sheets): number {
  const notes = tables.reduce((sum, table) => sum + table.notes.length, 0);
  const own = [...new Set(tables.map(({ sheet }) => sheet))].flatMap((sheet) => sheets.get(sheet) ?? []);
  return own.filter((row) => row.some((cell) => 'number' in cell || cell.text.trim() !== '')).length - notes;
}
