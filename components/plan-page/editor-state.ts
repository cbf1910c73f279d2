import type { MessageKey } from '@/lib/i18n/translate';
import { type Selection, selected, within } from '../grid/selection';
import { type DraftSheet, type PlanDraft, sheetOf, withSheet } from './draft';
import { begun, changed, type History, redone, undone } from './draft-history';
import { CAMPAIGN_TABLE } from './plan-columns';

/** The draft after a change, and where the change was made. */
interface Step {
  draft: PlanDraft;
  table: MessageKey;
  selection: Selection;
}

/** What the editor holds: the draft with its history, the stored plan that it began from, what is open and selected. */
export interface EditorState {
  history: History<Step>;
  /** The stored plan as a draft, and its revision. */
  base: { draft: PlanDraft; revision: number };
  table: MessageKey;
  selections: ReadonlyMap<MessageKey, Selection>;
  /** Counts up where the cursor is led to a cell; 0 where it is left alone. */
  led: number;
}

export type EditorAction =
  | { type: 'open'; table: MessageKey; selection?: Selection }
  | { type: 'select'; selection: Selection }
  /** A sheet was changed, and this is selected in it now. */
  | { type: 'edit'; sheet: DraftSheet; selection: Selection }
  /** The whole draft was changed. */
  | { type: 'replace'; draft: PlanDraft }
  | { type: 'undo' }
  | { type: 'redo' }
  /** `draft` is stored now as `revision`. */
  | { type: 'saved'; draft: PlanDraft; revision: number };

/** The editor on a stored plan, with unsaved work on it where some was kept, which can be undone. */
export function editorOf(base: EditorState['base'], kept: { draft: PlanDraft; revision: number } | null): EditorState {
  const table = base.draft.sheets[0]?.table ?? CAMPAIGN_TABLE;
  const first = begun<Step>({ draft: base.draft, table, selection: selected(0, 0) });
  return {
    history: kept ? changed(first, { ...first.present, draft: kept.draft }) : first,
    base: kept ? { draft: base.draft, revision: kept.revision } : base,
    table,
    selections: new Map(),
    led: 0,
  };
}

export function afterAction(state: EditorState, action: EditorAction): EditorState {
  const { history, table } = state;
  switch (action.type) {
    case 'open':
      return action.selection
        ? { ...state, ...opened(state, action.table, action.selection), led: state.led + 1 }
        : { ...state, ...opened(state, action.table, selectionIn(state, action.table)), led: 0 };
    case 'select':
      return { ...state, selections: new Map(state.selections).set(table, action.selection) };
    case 'edit': {
      const draft = withSheet(history.present.draft, action.sheet);
      const selections = new Map(state.selections).set(table, action.selection);
      if (draft === history.present.draft) return { ...state, selections };
      return { ...state, selections, history: changed(history, { draft, table, selection: action.selection }) };
    }
    case 'replace': {
      const at = { table, selection: selectionIn(state, table) };
      return { ...state, history: changed(history, { draft: action.draft, ...at }) };
    }
    case 'undo': {
      const { table: where, selection } = history.present;
      return history.past.length === 0
        ? state
        : { ...state, history: undone(history), ...opened(state, where, selection), led: state.led + 1 };
    }
    case 'redo': {
      const next = redone(history);
      return next === history || history.future.length === 0
        ? state
        : {
            ...state,
            history: next,
            ...opened(state, next.present.table, next.present.selection),
            led: state.led + 1,
          };
    }
    case 'saved':
      return { ...state, base: { draft: action.draft, revision: action.revision } };
  }
}

/** What is selected in a table, kept within the rows that it has now. */
export function selectionIn({ history, selections }: EditorState, table: MessageKey): Selection {
  const { rows, columns } = sheetOf(history.present.draft, table);
  const blank = table === CAMPAIGN_TABLE ? 0 : 1;
  return within(selections.get(table) ?? selected(0, 0), { rows: rows.length + blank, columns: columns.length });
}

function opened({ selections }: EditorState, table: MessageKey, selection: Selection) {
  return { table, selections: new Map(selections).set(table, selection) };
}
