import type { Campaign } from '@/lib/domain/campaign';
import type { Message } from '@/lib/domain/finding';
import { type Language, type MessageKey, translate } from '@/lib/i18n/translate';
import { PlanAssembly } from './plan-assembly';
import { CHOICES, choiceKey, isChoice } from './plan-choices';
import type { PlanPlace } from './plan-error';
import type { KnownPlatform } from './plan-platforms';
import { readTable } from './plan-sheet';
import { cellText, planTableRows, type SpreadColumn } from './plan-table-rows';
import { type ColumnType, hintKey, PLAN_TABLES } from './plan-tables';
import { parseAddress } from './workbook/address';
import type { ReadCell } from './workbook/read-sheet';
import type { ReadSheet } from './workbook/read-workbook';

/** A plan as a merchant types it: one sheet of texts a table, in the order of the workbook, empty sheets too. */
export interface PlanDraft {
  sheets: readonly DraftSheet[];
}

/** Each row has one text a column, '' where nothing stands; a row of nothing but blanks is passed over. */
export interface DraftSheet {
  table: MessageKey;
  columns: readonly DraftColumn[];
  rows: readonly (readonly string[])[];
}

export interface DraftColumn {
  header: MessageKey;
  hint: MessageKey;
  type: ColumnType;
  /** The closed set that a cell is one of, by the keys of its names; a cell may hold a name in either language. */
  choices: readonly { value: string; name: MessageKey }[] | null;
  optional: boolean;
  /** Where only offers of some kinds of benefit have the column: those kinds. Others must leave it blank. */
  onlyOf: readonly string[] | null;
  /** Of a column that stands several times ("Alternate 2"), which one it is, from 1; more may be added at its side. */
  nth: number | null;
}

/** What is wrong in a draft and where: `row` and `column` count from 0, null where it is of the sheet or the whole. */
export interface DraftError {
  table: MessageKey | null;
  row: number | null;
  column: number | null;
  found: string;
  expected: Message;
}

export type DraftRead = { status: 'valid'; campaign: Campaign } | { status: 'invalid'; errors: DraftError[] };

/** The plan as texts in a language; `readDraft` gives back exactly this campaign, as its first revision. */
export function draftOf(campaign: Campaign, language: Language): PlanDraft {
  return {
    sheets: PLAN_TABLES.map((table) => {
      const { columns, rows } = planTableRows(table, campaign);
      return {
        table: table.name,
        columns: columns.map(draftColumn),
        rows: rows.map(({ cells }) => cells.map((cell) => cellText(cell, language))),
      };
    }),
  };
}

/** A draft of nothing: every table with its columns and no row. */
export function blankDraft(): PlanDraft {
  return {
    sheets: PLAN_TABLES.map((table) => ({
      table: table.name,
      columns: planTableRows(table, null).columns.map(draftColumn),
      rows: [],
    })),
  };
}

/**
 * Reads a draft by the rules of the workbook: the campaign, or every error with the cell that it is in. `platforms` are
 * those that the product knows, by their ids and names; none means that any id will do.
 */
export function readDraft(draft: PlanDraft, platforms: readonly KnownPlatform[]): DraftRead {
  const sheets = draft.sheets.map(sheetOf);
  const plan = new PlanAssembly(platforms);
  for (const table of PLAN_TABLES) plan.addTable(table, readTable(table, sheets));
  const read = plan.finish();
  if (read.status === 'valid') return read;
  const tables = new Map(draft.sheets.map(({ table }, index) => [sheets[index]?.name, table]));
  return {
    status: 'invalid',
    errors: read.errors.map(({ place, found, expected }) => ({ ...draftPlace(place, tables), found, expected })),
  };
}

function draftColumn({ column, at }: SpreadColumn): DraftColumn {
  const { header, type, optional = false, only } = column;
  return {
    header,
    hint: hintKey(column),
    type,
    choices: isChoice(type) ? CHOICES[type].map((value) => ({ value, name: choiceKey(type, value) })) : null,
    optional,
    onlyOf: only?.kinds ?? null,
    nth: at === null ? null : at + 1,
  };
}

const SHEET_LANGUAGE: Language = 'en';

function sheetOf({ table, columns, rows }: DraftSheet): ReadSheet {
  const headers = columns.map(({ header, nth }) =>
    [translate(SHEET_LANGUAGE, header), ...(nth === null ? [] : [nth])].join(' '),
  );
  return {
    name: translate(SHEET_LANGUAGE, table),
    rows: [headers, ...rows].map((texts, index) => ({
      row: index + 1,
      cells: new Map(
        texts.flatMap((text, at): [number, ReadCell][] => (text === '' ? [] : [[at + 1, { kind: 'text', text }]])),
      ),
    })),
  };
}

function draftPlace(place: PlanPlace, tables: ReadonlyMap<string | undefined, MessageKey>) {
  if (place.kind === 'cell') {
    const column = (parseAddress(`${place.column}1`)?.column ?? 0) - 1;
    return { table: tables.get(place.sheet) ?? null, row: place.row - 2, column };
  }
  return { table: place.kind === 'sheet' ? (tables.get(place.sheet) ?? null) : null, row: null, column: null };
}
