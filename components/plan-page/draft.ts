import type { Rows } from '@/components/grid/sheet';
import type { Campaign } from '@/lib/domain/campaign';
import type { Message } from '@/lib/domain/finding';
import type { MessageKey } from '@/lib/i18n/translate';

/** A plan as it is being typed: one sheet of texts a table, in the order of the workbook. */
export interface PlanDraft {
  sheets: readonly DraftSheet[];
}

/** One table; a row of nothing but blanks counts as none. */
export interface DraftSheet {
  table: MessageKey;
  columns: readonly DraftColumn[];
  rows: Rows;
}

/** `nth` counts from 1 where a column stands several times ("Alternate 2"); more may be added beside it. */
export interface DraftColumn {
  header: MessageKey;
  hint: MessageKey;
  type: string;
  choices: readonly { value: string; name: MessageKey }[] | null;
  optional: boolean;
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

/** What a draft says: a whole campaign, or every error with its cell. */
export type DraftRead = { status: 'valid'; campaign: Campaign } | { status: 'invalid'; errors: readonly DraftError[] };

/** The sheet of a table; a draft has one of each. */
export function sheetOf(draft: PlanDraft, table: MessageKey): DraftSheet {
  const sheet = draft.sheets.find((one) => one.table === table);
  if (!sheet) throw new Error(`no sheet ${table}`);
  return sheet;
}

/** The draft with one of its sheets replaced; the same draft where it is the same sheet. */
export function withSheet(draft: PlanDraft, sheet: DraftSheet): PlanDraft {
  if (draft.sheets.includes(sheet)) return draft;
  return { sheets: draft.sheets.map((one) => (one.table === sheet.table ? sheet : one)) };
}
