import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { exampleCampaign } from '@/lib/exchange/example-campaign';
import { exportPlan } from '@/lib/exchange/export-plan';
import { importPlan } from '@/lib/exchange/import-plan';
import { planTableRows } from '@/lib/exchange/plan-table-rows';
import { PLAN_TABLES } from '@/lib/exchange/plan-tables';
import { columnLetters } from '@/lib/exchange/workbook/address';
import { type Language, translate } from '@/lib/i18n/translate';

/** The XML of a cell at an address, as a user or another program might have left it. */
export type WrittenAs = (address: string) => string;

export const asText =
  (text: string): WrittenAs =>
  (address) =>
    `<c r="${address}" t="inlineStr"><is><t>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</t></is></c>`;
/** A number in a style of the workbook: 2 shows a day, 3 a moment, 5 a percentage. */
export const asNumber =
  (value: number | string, style = 0): WrittenAs =>
  (address) =>
    `<c r="${address}" s="${style}"><v>${value}</v></c>`;
export const asXml =
  (cell: string): WrittenAs =>
  (address) =>
    cell.replace('<c', `<c r="${address}"`);
export const asNothing: WrittenAs = () => '';

/** A sheet's name, "Header@row" or an address such as "Z9", and what stands there. */
export type WorkbookEdit = readonly [sheet: string, place: string, cell: WrittenAs];

export const EXAMPLE_START = '2026-11-10T20:00';

const unpacked = new Map<Language, Promise<Record<string, Uint8Array>>>();

/** The parts of the example's workbook, made once a language. */
function exampleParts(language: Language): Promise<Record<string, Uint8Array>> {
  const parts =
    unpacked.get(language) ??
    exportPlan(exampleCampaign(EXAMPLE_START, language), language).then((bytes) => unzipSync(bytes));
  unpacked.set(language, parts);
  return parts;
}

/** The example's workbook, unpacked, with some cells replaced. */
async function editedParts(edits: readonly WorkbookEdit[], language: Language): Promise<Record<string, Uint8Array>> {
  const parts = { ...(await exampleParts(language)) };
  for (const [sheet, place, cell] of edits) {
    const index = PLAN_TABLES.findIndex(({ name }) => translate(language, name) === sheet);
    if (index === -1) throw new Error(`no sheet ${sheet}`);
    const address = addressOf(index, place, language);
    const path = partOf(index);
    const row = address.replace(/\D/g, '');
    let xml = strFromU8(parts[path] ?? new Uint8Array());
    if (!xml.includes(`<row r="${row}">`)) xml = xml.replace('</sheetData>', `<row r="${row}"></row></sheetData>`);
    const before = new RegExp(`<c r="${address}"[^>]*>.*?</c>`);
    xml = before.test(xml)
      ? xml.replace(before, () => cell(address))
      : xml.replace(new RegExp(`(<row r="${row}">.*?)</row>`), (_, cells: string) => `${cells}${cell(address)}</row>`);
    parts[path] = strToU8(xml);
  }
  return parts;
}

/** The example's workbook with some cells replaced and some parts of the file changed. */
export async function editedWorkbook(
  edits: readonly WorkbookEdit[],
  language: Language = 'en',
  change: (parts: Record<string, Uint8Array>) => void = () => undefined,
): Promise<Uint8Array> {
  const parts = await editedParts(edits, language);
  change(parts);
  return zipSync(parts, { level: 0 });
}

/** "Sheet!E3 Header", what was found there and which text was expected, of every error that a workbook has. */
export async function errorsOf(bytes: Uint8Array): Promise<string[][]> {
  const result = await importPlan({ name: 'plan.xlsx', bytes }, ['tmall', 'jd', 'amazon', 'shopee']);
  if (result.status === 'valid') return [];
  return result.errors.map(({ place, found, expected }) => {
    const at =
      place.kind === 'cell'
        ? `${place.sheet}!${place.column}${place.row} ${place.header}`
        : place.kind === 'sheet'
          ? place.sheet
          : place.kind;
    return [at, found, expected.key.replace('plan.expected.', '')];
  });
}

/** The address of "Header@row" in a table of the example's workbook. */
export function addressOf(table: number, place: string, language: Language = 'en'): string {
  const [header = '', row] = place.split('@');
  const found = PLAN_TABLES[table];
  if (row === undefined || !found) return place;
  const { columns } = planTableRows(found, exampleCampaign(EXAMPLE_START, language));
  const at = columns.findIndex(({ column, at: nth }) => {
    const name = translate(language, column.header);
    return header === (nth === null ? name : `${name} ${nth + 1}`);
  });
  if (at === -1) throw new Error(`no column ${header}`);
  return `${columnLetters(at + 1)}${row}`;
}

/** The instructions stand second, so that the tables after the first are one further on. */
function partOf(table: number): string {
  return `xl/worksheets/sheet${table === 0 ? 1 : table + 2}.xml`;
}
