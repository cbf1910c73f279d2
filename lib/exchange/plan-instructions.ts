import { type Language, translate, translateMessage } from '@/lib/i18n/translate';
import { expectedOf, hintKey, PLAN_TABLES, type PlanColumn, sheetColumns } from './plan-tables';
import type { WrittenSheet } from './workbook/write-workbook';

const HEADERS = ['sheet', 'column', 'needed', 'expected', 'meaning'] as const;
const WIDTHS = [18, 24, 12, 50, 70];

/** A sheet that says of every column what to enter and what for; an import passes over it. */
export function instructionSheet(language: Language): WrittenSheet {
  return {
    name: translate(language, 'plan.table.instructions'),
    columns: HEADERS.map((header, index) => ({
      header: translate(language, `plan.instructions.${header}`),
      width: WIDTHS[index] ?? 20,
    })),
    rows: PLAN_TABLES.flatMap((table) =>
      sheetColumns(table).map((column) =>
        [
          translate(language, table.name),
          translate(language, column.header),
          translate(language, neededKey(column)),
          translateMessage(language, expectedOf(column.type)),
          translate(language, hintKey(column)),
        ].map((text) => ({ kind: 'long-text' as const, text })),
      ),
    ),
  };
}

function neededKey({ optional, only }: PlanColumn) {
  if (optional) return 'plan.instructions.no';
  return only ? 'plan.instructions.by-kind' : 'plan.instructions.yes';
}
