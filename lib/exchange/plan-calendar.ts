import type { DraftSheet, PlanDraft } from './plan-draft';
import type { CalendarEvent } from './read-calendar';

/**
 * A draft with events of a calendar as nodes or phases: one that was written from such a row of the plan moves that row,
 * any other becomes a row of its own, phases in order of start. What a calendar does not say, such as the kind, is left
 * blank to be filled in.
 */
export function withEvents(draft: PlanDraft, events: readonly CalendarEvent[], table: 'nodes' | 'phases'): PlanDraft {
  const sheets = draft.sheets.map((sheet) =>
    sheet.table === `plan.table.${table}`
      ? events.reduce((into, event) => withEvent(into, event, table), sheet)
      : sheet,
  );
  return { sheets };
}

function withEvent(sheet: DraftSheet, event: CalendarEvent, table: 'nodes' | 'phases'): DraftSheet {
  const at = (header: string) => sheet.columns.findIndex((column) => column.header === `plan.column.${header}`);
  const [id, name, start, end] = [at('id'), at('name'), at('start'), at('end')];
  const filled = (row: readonly string[]) =>
    sheet.columns.map((_, column) => {
      if (column === name) return event.name;
      if (column === start) return event.start.replace('T', ' ');
      if (column === end) return event.end?.replace('T', ' ') ?? '';
      return row[column] ?? '';
    });
  const own = event.own?.table === table ? event.own.id : null;
  const known = sheet.rows.findIndex((row) => own !== null && row[id] === own);
  if (known !== -1) {
    const rows = sheet.rows.map((row, index) => (index === known ? filled(row) : row));
    return { ...sheet, rows };
  }
  const row = filled(sheet.columns.map((_, column) => (column === id ? (own ?? freeId(sheet, id, table)) : '')));
  const later = table === 'phases' ? sheet.rows.findIndex((other) => (other[start] ?? '') > (row[start] ?? '')) : -1;
  return { ...sheet, rows: later === -1 ? [...sheet.rows, row] : sheet.rows.toSpliced(later, 0, row) };
}

function freeId(sheet: DraftSheet, column: number, table: 'nodes' | 'phases'): string {
  const taken = new Set(sheet.rows.map((row) => row[column]));
  let number = sheet.rows.length + 1;
  while (taken.has(`${table.slice(0, -1)}-${number}`)) number += 1;
  return `${table.slice(0, -1)}-${number}`;
}
