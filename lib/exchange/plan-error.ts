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
