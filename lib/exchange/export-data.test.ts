import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { Snapshot } from '@/lib/domain/snapshot';
import { arbitraryCampaign } from '@/test/support/arbitrary-campaign';
import { arbitraryFinding, arbitrarySnapshot } from '@/test/support/arbitrary-snapshot';
import { dashboard, productPage } from '@/test/support/check-fixtures';
import type { ExportData } from './data-table';
import { exampleCampaign } from './example-campaign';
import { type ExportFormat, exportData } from './export-data';
import { readExport } from './read-export';
import { readWorkbook } from './workbook/read-workbook';

const FORMATS: readonly ExportFormat[] = ['csv', 'xlsx', 'json'];
/** Properties take their time on a busy machine. */
const PATIENCE = 60_000;
const AT = '2026-11-10T20:05';
const arbitraryData: fc.Arbitrary<ExportData> = fc.record({
  snapshots: fc.array(arbitrarySnapshot, { maxLength: 3 }),
  findings: fc.array(arbitraryFinding, { maxLength: 3 }),
  campaign: fc.option(arbitraryCampaign, { nil: null }),
});

async function exported(data: ExportData, format: ExportFormat, language: 'en' | 'zh-CN' = 'en') {
  const [file, ...others] = await exportData(data, format, language, AT);
  if (!file || others.length > 0) throw new Error('one file is due');
  return file;
}

function snapshot(change: Partial<Snapshot['reading']>): Snapshot {
  return {
    id: 'a'.repeat(64),
    pageKey: 'sycm',
    url: 'https://sycm.taobao.com/cc/item_rank',
    title: '商品排行',
    takenAt: '2026-11-10T12:00:30.250Z',
    trigger: 'settled',
    cut: [],
    reading: {
      readerVersion: 1,
      platform: 'tmall',
      page: 'item-rank',
      pageKind: 'ranking',
      verdict: 'read',
      zone: 'Asia/Shanghai',
      currency: 'CNY',
      product: null,
      kpis: [],
      tables: [],
      period: null,
      windows: [],
      ...change,
    },
  };
}

const kpi = (raw: string, value: string): Snapshot['reading']['kpis'][number] => ({
  label: '支付金额',
  metric: 'gmv_paid',
  qualifiers: [],
  field: { status: 'ok', value: { unit: 'money', value, currency: 'CNY' }, raw, at: 'td' },
});

async function csvOf(data: ExportData, file: string) {
  const entries = unzipSync((await exported(data, 'csv')).bytes);
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(entries[`${file}.csv`]);
  return { text, rows: Papa.parse<Record<string, string>>(text.slice(1), { header: true, skipEmptyLines: true }).data };
}

describe('an export', () => {
  it.each(FORMATS)(
    'in %s is read back exactly as it was, in either language',
    async (format) => {
      await fc.assert(
        fc.asyncProperty(arbitraryData, fc.constantFrom('en' as const, 'zh-CN' as const), async (data, language) => {
          expect(await readExport(await exported(data, format, language))).toEqual({ status: 'read', ...data });
        }),
        { numRuns: 40 },
      );
    },
    PATIENCE,
  );

  it.each(FORMATS)('in %s keeps texts that are longer than a cell', async (format) => {
    const long = `=${'\ufffe_x0041_😀'.repeat(20_000)}`;
    const data = { snapshots: [{ ...snapshot({}), title: long }], findings: [], campaign: null };
    const file = await exported(data, format);
    expect(await readExport(file)).toEqual({ status: 'read', ...data });
    if (format !== 'xlsx') return;
    const read = readWorkbook(file.bytes, { bytes: 1e8, rows: 1e5 });
    const cells =
      read.status === 'read' ? read.sheets.flatMap(({ rows }) => rows.flatMap((row) => [...row.cells.values()])) : [];
    expect(Math.max(...cells.map((cell) => (cell.kind === 'text' ? cell.text.length : 0)))).toBeLessThanOrEqual(32767);
  });

  it('is named after the campaign and the time', async () => {
    const data = { snapshots: [], findings: [], campaign: { ...exampleCampaign(AT, 'zh-CN'), name: 'a/双11: "x"' } };
    expect((await exported(data, 'xlsx')).name).toBe('pitcrew-data-a-双11-x-20261110-2005.xlsx');
    expect((await exported({ ...data, campaign: null }, 'csv')).name).toBe('pitcrew-data-20261110-2005.zip');
  });
});

describe('what an older version stored', () => {
  it.each(FORMATS)('is exported and read back as it was, in %s', async (format) => {
    const { offers: _, ...product } = productPage(AT, {}).reading.product ?? fail();
    const [table] = dashboard(AT, [{ productId: '1001', cells: {} }]).reading.tables;
    const rows = table?.rows.map(({ key: _key, ...row }) => row) ?? fail();
    const old = snapshot({ product, tables: [{ ...(table ?? fail()), rows }] });
    const data = { snapshots: [old], findings: [], campaign: null };
    expect(await readExport(await exported(data, format))).toEqual({ status: 'read', ...data });
  });
});

function fail(): never {
  throw new Error('the fixture has no such part');
}

describe('an export in CSV', () => {
  const data = {
    snapshots: [snapshot({ kpis: [kpi('-12.5', '-12.50'), kpi('=1+1', '99.00')] })],
    findings: [],
    campaign: null,
  };

  it('is UTF-8 with a byte order mark and CRLF', async () => {
    const { text } = await csvOf(data, 'readings');
    expect(text.startsWith('\ufeffSnapshot,Taken at (UTC),')).toBe(true);
    expect(text.endsWith('\r\n')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('gives every value a row with its raw text, exact value and currency', async () => {
    const { rows } = await csvOf(data, 'readings');
    expect(rows[0]).toMatchObject({
      'Taken at (UTC)': '2026-11-10 12:00:30',
      Platform: 'tmall',
      Scope: 'kpi',
      Header: '支付金额',
      Metric: 'gmv_paid',
      'Raw text': '-12.5',
      Value: '-12.50',
      Exact: '-12.50',
      Unit: 'money',
      Currency: 'CNY',
    });
  });

  it(
    'holds no field that a spreadsheet takes for a formula',
    async () => {
      await fc.assert(
        fc.asyncProperty(arbitraryData, async (any) => {
          const entries = unzipSync((await exported(any, 'csv')).bytes);
          // By the separator that the files have: left to guess, the parser takes a tab inside a text for one.
          const fields = Object.values(entries).flatMap((entry) =>
            Papa.parse<string[]>(strFromU8(entry), { delimiter: ',' }).data.flat(),
          );
          for (const field of fields)
            if (!/^-?\d+(\.\d+)?$/.test(field)) expect(field).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
        }),
        { numRuns: 40 },
      );
    },
    PATIENCE,
  );

  it('can be read back from its records alone', async () => {
    const entries = unzipSync((await exported(data, 'csv')).bytes);
    const bytes = entries['records.csv'] ?? new Uint8Array();
    expect(await readExport({ name: 'records.csv', bytes })).toEqual({ status: 'read', ...data });
  });
});

describe('an export as a workbook', () => {
  it('has numbers as numbers, dates as dates, texts as texts and no formula', async () => {
    const file = await exported(
      { snapshots: [snapshot({ kpis: [kpi('=1+1', '99.00')] })], findings: [], campaign: null },
      'xlsx',
    );
    const read = readWorkbook(file.bytes, { bytes: 1e7, rows: 1000 });
    if (read.status === 'refused') throw new Error(read.reason);
    const [header, row] = read.sheets.find(({ name }) => name === 'Readings')?.rows ?? [];
    const cells = Object.fromEntries(
      [...(header?.cells ?? [])].map(([at, cell]) => [cell.kind === 'text' ? cell.text : '', row?.cells.get(at)]),
    );
    expect(cells['Taken at (UTC)']).toEqual({ kind: 'time', time: '2026-11-10T12:00:30' });
    expect(cells.Value).toEqual({ kind: 'number', value: 99 });
    expect(cells.Exact).toEqual({ kind: 'text', text: '99.00' });
    expect(cells['Raw text']).toEqual({ kind: 'text', text: '=1+1' });
    expect(Object.values(unzipSync(file.bytes)).some((part) => strFromU8(part).includes('<f>'))).toBe(false);
  });
});

describe('a file that is no whole export', () => {
  it.each([
    ['a plan', 'plan.json', strToU8(JSON.stringify(exampleCampaign(AT, 'en')))],
    ['another text', 'a.csv', strToU8('a,b\r\n1,2\r\n')],
    ['another archive', 'a.zip', zipSync({ 'b.txt': strToU8('b') })],
    ['an empty file', 'a.csv', new Uint8Array()],
  ])('is refused: %s', async (_, name, bytes) => {
    expect(await readExport({ name, bytes })).toMatchObject({ status: 'refused', reason: { key: 'export.expected' } });
  });

  it('is refused where records are missing', async () => {
    const data = { snapshots: [snapshot({}), { ...snapshot({}), id: 'b'.repeat(64) }], findings: [], campaign: null };
    const entries = unzipSync((await exported(data, 'csv')).bytes);
    const lines = strFromU8(entries['records.csv'] ?? new Uint8Array()).split('\r\n');
    const bytes = strToU8(lines.filter((line) => !line.startsWith('2,')).join('\r\n'));
    expect(await readExport({ name: 'records.csv', bytes })).toMatchObject({ status: 'refused' });
  });
});
