import type { Campaign } from '@/lib/domain/campaign';
import type { Decimal } from '@/lib/domain/decimal';
import type { Finding } from '@/lib/domain/finding';
import type { Money } from '@/lib/domain/money';
import type { Snapshot } from '@/lib/domain/snapshot';
import '@/lib/i18n/plan-texts';
import type { Language, MessageKey } from '@/lib/i18n/translate';
import { LONGEST_TEXT } from './workbook/cell-text';
import type { WrittenCell } from './workbook/write-workbook';

/** All that is exported at once; the campaign is the active one, if there is any. */
export interface ExportData {
  snapshots: readonly Snapshot[];
  findings: readonly Finding[];
  campaign: Campaign | null;
}

/** One row of an exported table, or what its cells are made from. */
export type DataRow = readonly WrittenCell[];

/** An exported table, for people and their spreadsheets; rows are made anew at each call, one after the other. */
export interface DataTable {
  /** The name of its CSV file, without ending. */
  file: string;
  sheet: MessageKey;
  /** Headers with the widths of their columns in characters. */
  columns: readonly [header: MessageKey, width: number][];
  rows: (data: ExportData, language: Language) => Iterable<DataRow>;
}

/** A text cell, cut where a cell can hold no more; what is exact stands among the records. */
export function text(value: string | null): WrittenCell {
  if (value === null) return null;
  return { kind: 'text', text: value.length > CUT ? `${value.slice(0, CUT)}…` : value };
}

/** A number cell for calculating, beside the exact text of the same value. */
export function number(value: Decimal | number | null): WrittenCell {
  return value === null ? null : { kind: 'number', value: String(value) };
}

/** An amount as number, exact text and currency: three cells. */
export function money(value: Money | null): WrittenCell[] {
  return [number(value?.amount ?? null), text(value?.amount ?? null), text(value?.currency ?? null)];
}

/** The cells that begin every row about a snapshot. */
export function snapshotCells({ id, takenAt, url, reading }: Snapshot): WrittenCell[] {
  return [text(id), { kind: 'instant', at: takenAt }, text(url), text(reading.platform), text(reading.page)];
}

/** The columns of `snapshotCells`. */
export const SNAPSHOT_COLUMNS: DataTable['columns'] = [
  ['export.column.snapshot', 14],
  ['export.column.taken-at', 20],
  ['export.column.url', 40],
  ['export.column.platform', 12],
  ['export.column.page', 16],
];

// Escaping may lengthen a text sevenfold; a text as long as this is not for reading in a cell anyway.
const CUT = Math.floor(LONGEST_TEXT / 7) - 1;
