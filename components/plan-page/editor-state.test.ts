import { describe, expect, it } from 'vitest';
import { selected } from '../grid/selection';
import type { DraftSheet } from './draft';
import { sheetOf } from './draft';
import { afterAction, type EditorAction, editorOf, selectionIn } from './editor-state';

const sheet = (table: DraftSheet['table'], rows: string[][]): DraftSheet => ({
  table,
  columns: [{ header: 'plan.column.id', hint: 'plan.hint.id', type: 'id', choices: null, optional: false, nth: null }],
  rows,
});
const draft = { sheets: [sheet('plan.table.campaign', [['a']]), sheet('plan.table.phases', [['live'], ['encore']])] };
const start = editorOf({ draft, revision: 4 }, null);
const editor = (...actions: EditorAction[]) => actions.reduce(afterAction, start);
const rename: EditorAction = {
  type: 'edit',
  sheet: sheet('plan.table.phases', [['sale'], ['encore']]),
  selection: selected(0, 0),
};
const away: EditorAction = { type: 'open', table: 'plan.table.campaign' };
const phases: EditorAction = { type: 'open', table: 'plan.table.phases' };
const ids = (state: typeof start) => sheetOf(state.history.present.draft, 'plan.table.phases').rows.flat();

describe('the editor', () => {
  it('undoes a change and shows where it was, also from another table', () => {
    const state = editor(phases, rename, away, { type: 'undo' });
    expect(ids(state)).toEqual(['live', 'encore']);
    expect(state.table).toBe('plan.table.phases');
    expect(ids(afterAction(state, { type: 'redo' }))).toEqual(['sale', 'encore']);
  });

  it('makes no step of an edit that changes nothing', () => {
    const same: EditorAction = { type: 'edit', sheet: sheetOf(draft, 'plan.table.phases'), selection: selected(1, 0) };
    expect(editor(phases, same).history).toBe(start.history);
  });

  it('lets work that was kept be undone, down to what is stored', () => {
    const kept = { draft: editor(phases, rename).history.present.draft, revision: 3 };
    const state = editorOf({ draft, revision: 4 }, kept);
    expect(ids(state)).toEqual(['sale', 'encore']);
    expect(state.base.revision).toBe(3);
    expect(ids(afterAction(state, { type: 'undo' }))).toEqual(['live', 'encore']);
  });

  it('keeps the selection within a table that lost its rows', () => {
    const state = editor(
      phases,
      { type: 'select', selection: selected(2, 0) },
      { type: 'edit', sheet: sheet('plan.table.phases', []), selection: selected(2, 0) },
    );
    expect(selectionIn(state, 'plan.table.phases').active.row).toBe(0);
    expect(selectionIn(editor(away), 'plan.table.campaign').active.row).toBe(0);
  });
});
