import type { Row } from '../grid/sheet';
import type { DraftSheet, PlanDraft } from './draft';
import { withRepeated } from './paste';

/** Unsaved work on a plan: which revision it began from, and when it was kept. */
export interface KeptDraft {
  revision: number;
  at: string;
  draft: PlanDraft;
}

const PREFIX = 'plan-draft:';

/** Keeps unsaved work over the closing of the page; false where the browser has no room for it. */
export function keepDraft(campaign: string, { revision, at, draft }: KeptDraft): boolean {
  try {
    localStorage.setItem(PREFIX + campaign, JSON.stringify({ revision, at, sheets: draft.sheets }));
    return true;
  } catch {
    // An older state of the work is no better than none: it would come back as if it were all.
    localStorage.removeItem(PREFIX + campaign);
    return false;
  }
}

export function forgetDraft(campaign: string): void {
  localStorage.removeItem(PREFIX + campaign);
}

export function hasKeptDraft(campaign: string): boolean {
  return localStorage.getItem(PREFIX + campaign) !== null;
}

/**
 * The work that was kept on a campaign's plan, laid into the tables and columns of `current`, since another version of
 * this extension may have kept it; null where there is none.
 */
export function keptDraft(campaign: string, current: PlanDraft): KeptDraft | null {
  const kept = parsed(localStorage.getItem(PREFIX + campaign));
  if (!kept) return null;
  return { ...kept, draft: { sheets: current.sheets.map((sheet) => laidInto(sheet, kept.draft.sheets)) } };
}

function parsed(text: string | null): KeptDraft | null {
  if (text === null) return null;
  try {
    const { revision, at, sheets } = JSON.parse(text);
    const whole = typeof revision === 'number' && typeof at === 'string' && Array.isArray(sheets);
    return whole ? { revision, at, draft: { sheets } } : null;
  } catch {
    return null;
  }
}

function laidInto(sheet: DraftSheet, kept: readonly DraftSheet[]): DraftSheet {
  const from = kept.find(({ table }) => table === sheet.table);
  if (!from) return { ...sheet, rows: [] };
  const wide = from.columns.reduce((grown, { header, nth }) => {
    const like = grown.columns.filter((column) => column.header === header);
    const [first] = like;
    return first && nth !== null && nth > like.length ? withRepeated(grown, first) : grown;
  }, sheet);
  const places = wide.columns.map(({ header, nth }) =>
    from.columns.findIndex((column) => column.header === header && column.nth === nth),
  );
  return { ...wide, rows: from.rows.map((row: Row) => places.map((at) => row[at] ?? '')) };
}
