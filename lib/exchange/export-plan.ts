import type { Campaign } from '@/lib/domain/campaign';
import type { LocalTime } from '@/lib/domain/time';
import { type Language, translate } from '@/lib/i18n/translate';
import { type ExportFile, exportFileName, XLSX_TYPE } from './export-file';
import { CHOICES, choiceKey, isChoice } from './plan-choices';
import { instructionSheet } from './plan-instructions';
import { cellText, type PlanCellValue, planTableRows, type SpreadColumn } from './plan-table-rows';
import { PLAN_TABLES } from './plan-tables';
import { type WrittenCell, type WrittenColumn, type WrittenSheet, writeWorkbook } from './workbook/write-workbook';

/**
 * The plan as a workbook in a language, with a second sheet that says how to fill in the others; `importPlan` gives
 * back exactly this campaign.
 */
export async function exportPlan(campaign: Campaign, language: Language): Promise<Uint8Array> {
  const [first, ...others] = planSheets(campaign, language);
  return writeWorkbook([...(first ? [first] : []), instructionSheet(language), ...others]);
}

/**
 * The plan as a file to be downloaded: a workbook, JSON as the schema has it, or its dates as a calendar. `content` tells
 * a plan from the template, which is the example campaign; `at` is the user's local time.
 */
export async function exportPlanFile(
  campaign: Campaign,
  file: { content: 'plan' | 'plan-template'; format: 'xlsx' | 'json' | 'ics'; language: Language; at: LocalTime },
): Promise<ExportFile> {
  const { content, format, language, at } = file;
  const name = exportFileName({ content, campaign: campaign.name, at, extension: format });
  switch (format) {
    case 'xlsx':
      return { name, type: XLSX_TYPE, bytes: await exportPlan(campaign, language) };
    case 'json':
      return { name, type: 'application/json', bytes: utf8(`${JSON.stringify(campaign, null, 2)}\n`) };
    case 'ics': {
      // The calendar library is as large as the rest of this room: it is loaded when it is asked for.
      const { writeCalendar } = await import('./write-calendar');
      return { name, type: 'text/calendar', bytes: utf8(writeCalendar(campaign, language, at)) };
    }
  }
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function planSheets(campaign: Campaign, language: Language): WrittenSheet[] {
  return PLAN_TABLES.map((table) => {
    const { columns, rows } = planTableRows(table, campaign);
    return {
      name: translate(language, table.name),
      columns: columns.map((column) => writtenColumn(column, language)),
      rows: rows.map(({ cells }) => cells.map((cell) => writtenCell(cell, language))),
    };
  });
}

function writtenColumn({ column: { header, type }, at }: SpreadColumn, language: Language): WrittenColumn {
  const name = translate(language, header);
  const text = at === null ? name : `${name} ${at + 1}`;
  const choices = isChoice(type) ? CHOICES[type].map((value) => translate(language, choiceKey(type, value))) : null;
  return { header: text, width: Math.max(14, text.length * 2), ...(choices && { choices }) };
}

function writtenCell(cell: PlanCellValue, language: Language): WrittenCell {
  const { type, value } = cell;
  if (value === null) return null;
  switch (type) {
    case 'time':
    case 'end-time':
      return { kind: 'time', time: String(value) };
    case 'rate':
      return { kind: 'rate', value: String(value) };
    case 'money':
    case 'count':
    case 'pieces':
      return { kind: 'decimal', value: String(value) };
    default:
      return { kind: 'text', text: cellText(cell, language) };
  }
}
