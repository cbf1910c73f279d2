import type { Campaign } from '@/lib/domain/campaign';
import type { LocalTime } from '@/lib/domain/time';
import { type Language, translate } from '@/lib/i18n/translate';
import { type ExportFile, exportFileName, XLSX_TYPE } from './export-file';
import { instructionSheet } from './plan-instructions';
import {
  CHOICES,
  type ColumnType,
  choiceKey,
  isChoice,
  PLAN_TABLES,
  type PlanColumn,
  type PlanTable,
} from './plan-tables';
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
 * The plan as a file to be downloaded: a workbook, or JSON as the schema has it. `content` tells a plan from the
 * template, which is the example campaign; `at` is the user's local time.
 */
export async function exportPlanFile(
  campaign: Campaign,
  file: { content: 'plan' | 'plan-template'; format: 'xlsx' | 'json'; language: Language; at: LocalTime },
): Promise<ExportFile> {
  const { content, format, language, at } = file;
  const name = exportFileName({ content, campaign: campaign.name, at, extension: format });
  return format === 'xlsx'
    ? { name, type: XLSX_TYPE, bytes: await exportPlan(campaign, language) }
    : { name, type: 'application/json', bytes: new TextEncoder().encode(`${JSON.stringify(campaign, null, 2)}\n`) };
}

function planSheets(campaign: Campaign, language: Language): WrittenSheet[] {
  return PLAN_TABLES.map((table) => {
    const rows = rowsOf(table, campaign);
    const columns = table.columns.flatMap((column) => spread(column, rows));
    const by = table.rows.kind === 'children' ? table.rows.by : null;
    return {
      name: translate(language, table.name),
      columns: [...(by ? [{ column: by, at: null }] : []), ...columns].map(({ column, at }) =>
        writtenColumn(column, at, language),
      ),
      rows: rows.map(({ parent, item }) => [
        ...(by ? [cellOf(parent, by.type, item, language)] : []),
        ...columns.map(({ column, at }) => cellOf(valueAt(item, column.field, at), column.type, item, language)),
      ]),
    };
  });
}

interface TableItem {
  parent: string | null;
  item: object;
}

function rowsOf({ rows }: PlanTable, campaign: Campaign): TableItem[] {
  switch (rows.kind) {
    case 'one':
      return [{ parent: null, item: campaign }];
    case 'list':
      return campaign[rows.into].map((item) => ({ parent: null, item }));
    case 'children':
      return campaign[rows.parent].flatMap((parent) => {
        const children: readonly object[] = rows.into in parent ? Object(parent)[rows.into] : [];
        return children.map((item) => ({ parent: parent.id, item }));
      });
  }
}

/** A repeated column stands as often as the longest of its lists needs, and at least once. */
function spread(column: PlanColumn, rows: readonly TableItem[]): { column: PlanColumn; at: number | null }[] {
  if (!column.repeated) return [{ column, at: null }];
  const longest = Math.max(1, ...rows.map(({ item }) => Object(valueAt(item, column.field, null)).length));
  return Array.from({ length: longest }, (_, at) => ({ column, at }));
}

function writtenColumn({ header, type }: PlanColumn, at: number | null, language: Language): WrittenColumn {
  const name = translate(language, header);
  const text = at === null ? name : `${name} ${at + 1}`;
  const choices = isChoice(type) ? CHOICES[type].map((value) => translate(language, choiceKey(type, value))) : null;
  return { header: text, width: Math.max(14, text.length * 2), ...(choices && { choices }) };
}

function valueAt(item: object, field: string, at: number | null): unknown {
  const path = at === null ? field.split('.') : [...field.split('.'), String(at)];
  return path.reduce<unknown>((value, step) => Object(value)[step], item);
}

function cellOf(value: unknown, type: ColumnType, item: object, language: Language): WrittenCell {
  if (value === null || value === undefined) return null;
  const text = String(value);
  if (isChoice(type)) return { kind: 'text', text: translate(language, choiceKey(type, text)) };
  switch (type) {
    case 'time':
    case 'end-time':
      return { kind: 'time', time: text };
    case 'rate':
      return { kind: 'rate', value: text };
    case 'target':
      return { kind: Object(item).metric === 'conversion' ? 'rate' : 'decimal', value: text };
    case 'money':
    case 'count':
      return { kind: 'decimal', value: text };
    default:
      return { kind: 'text', text };
  }
}
