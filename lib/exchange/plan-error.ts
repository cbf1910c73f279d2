import type { Campaign } from '@/lib/domain/campaign';
import type { Message } from '@/lib/domain/finding';

/** Where in a plan file something stands: `row` as Excel counts it, `column` as Excel letters it. */
export type PlanPlace =
  | { kind: 'file' }
  | { kind: 'sheet'; sheet: string }
  | { kind: 'cell'; sheet: string; row: number; column: string; header: string }
  | { kind: 'json'; path: string };

/** One thing wrong in a plan file: where, what stands there (empty where nothing does), what should stand there. */
export interface PlanError {
  place: PlanPlace;
  found: string;
  expected: Message;
}

/** A plan file gives a whole campaign, or every reason why it gives none. */
export type PlanImport = { status: 'valid'; campaign: Campaign } | { status: 'invalid'; errors: PlanError[] };

const SHOWN = 120;

/** An error whose found text is cut to what can be shown in one line. */
export function planError(place: PlanPlace, found: string, expected: Message): PlanError {
  return { place, found: found.length > SHOWN ? `${found.slice(0, SHOWN)}…` : found, expected };
}

/** The place of an error as a message: "sheet Phases, cell D3 (End)". */
export function placeMessage(place: PlanPlace): Message {
  switch (place.kind) {
    case 'file':
      return { key: 'plan.place.file', args: {} };
    case 'sheet':
      return { key: 'plan.place.sheet', args: { sheet: place.sheet } };
    case 'cell': {
      const { sheet, column, row, header } = place;
      return { key: 'plan.place.cell', args: { sheet, cell: `${column}${row}`, header } };
    }
    case 'json':
      return { key: 'plan.place.json', args: { path: place.path } };
  }
}

/** What was found as a message, so that an empty place is said to be empty. */
export function foundMessage(error: PlanError): Message {
  return error.found === ''
    ? { key: 'plan.found.nothing', args: {} }
    : { key: 'plan.found.text', args: { text: error.found } };
}
