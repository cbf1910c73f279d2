import type { Campaign } from '@/lib/domain/campaign';
import { compareDecimals } from '@/lib/domain/decimal';
import { compareLocalTimes } from '@/lib/domain/time';
import type { Language, MessageKey } from '@/lib/i18n/translate';
import { cellText, type PlanCellValue, planTableRows, type SpreadColumn } from './plan-table-rows';
import { PLAN_TABLES, type PlanTable } from './plan-tables';

/** One cell that differs, in the texts of a draft; '' where nothing stands. */
export interface FieldChange {
  header: MessageKey;
  /** Of a column that stands several times, which one it is, from 1. */
  nth: number | null;
  before: string;
  after: string;
}

/**
 * One row that an import adds, removes or changes, with the texts that tell it from the others of its table: its id, or
 * product, phase and platform of a price. A row that is new or gone has all that it holds in `fields`.
 */
export interface PlanChange {
  table: MessageKey;
  kind: 'added' | 'removed' | 'changed';
  row: readonly string[];
  fields: readonly FieldChange[];
}

/** The columns that tell rows apart, of tables whose rows have no id of their own. */
const KEYS: Partial<Record<MessageKey, readonly MessageKey[]>> = {
  'plan.table.campaign': [],
  'plan.table.goals': ['plan.column.metric'],
  'plan.table.channel-targets': ['plan.column.channel', 'plan.column.metric'],
  'plan.table.listings': ['plan.column.product', 'plan.column.platform', 'plan.column.product-id'],
  'plan.table.prices': ['plan.column.product', 'plan.column.phase', 'plan.column.price-platform'],
  'plan.table.estimates': [
    'plan.column.channel',
    'plan.column.product',
    'plan.column.metric',
    'plan.column.estimate-method',
  ],
  'plan.table.history': ['plan.column.event', 'plan.column.metric', 'plan.column.hour'],
};
const OWN_ID: readonly MessageKey[] = ['plan.column.id'];

/**
 * What one plan changes in another, row by row in the order of the tables: those of the plan as it becomes, then those
 * that are gone. The order of rows, the revision and another way to write the same amount or time are no change.
 */
export function planDiff(before: Campaign, after: Campaign, language: Language): PlanChange[] {
  return PLAN_TABLES.flatMap((table) => tableDiff(table, before, after, language));
}

interface KeyedRow {
  columns: readonly SpreadColumn[];
  cells: readonly PlanCellValue[];
  label: readonly string[];
}

function tableDiff(table: PlanTable, before: Campaign, after: Campaign, language: Language): PlanChange[] {
  const [old, current] = [keyedRows(table, before, language), keyedRows(table, after, language)];
  const changes: PlanChange[] = [];
  for (const [key, row] of current) {
    const was = old.get(key);
    const fields = fieldChanges(was, row, language);
    if (!was || fields.length > 0)
      changes.push({ table: table.name, kind: was ? 'changed' : 'added', row: row.label, fields });
  }
  for (const [key, row] of old) {
    if (current.has(key)) continue;
    changes.push({
      table: table.name,
      kind: 'removed',
      row: row.label,
      fields: fieldChanges(row, undefined, language),
    });
  }
  return changes;
}

function keyedRows(table: PlanTable, campaign: Campaign, language: Language): Map<string, KeyedRow> {
  const headers = KEYS[table.name] ?? OWN_ID;
  const { columns, rows } = planTableRows(table, campaign);
  const at = headers.map((header) => columns.findIndex(({ column }) => column.header === header));
  const keyed = new Map<string, KeyedRow>();
  const times = new Map<string, number>();
  for (const { cells } of rows) {
    const label = at.flatMap((index) => {
      const cell = cells[index];
      return cell ? [cellText(cell, language)] : [];
    });
    const key = JSON.stringify(label);
    // Estimates alone may say the same of the same twice: then the first is compared with the first.
    const time = times.get(key) ?? 0;
    times.set(key, time + 1);
    keyed.set(`${key} ${time}`, { columns, cells, label: label.filter((text) => text !== '') });
  }
  return keyed;
}

/** The cells that differ. A repeated column stands last in its table, so that the same places are the same columns. */
function fieldChanges(before: KeyedRow | undefined, after: KeyedRow | undefined, language: Language): FieldChange[] {
  const [old, current] = [before?.columns ?? [], after?.columns ?? []];
  const columns = old.length > current.length ? old : current;
  return columns.flatMap(({ column, at }, index) => {
    const [was, is] = [before?.cells[index], after?.cells[index]];
    if (isSame(was, is)) return [];
    return {
      header: column.header,
      nth: at === null ? null : at + 1,
      before: was ? cellText(was, language) : '',
      after: is ? cellText(is, language) : '',
    };
  });
}

function isSame(a: PlanCellValue | undefined, b: PlanCellValue | undefined): boolean {
  const [first, second] = [a?.value ?? null, b?.value ?? null];
  if (first === second) return true;
  if (first === null || second === null || a?.type !== b?.type) return false;
  switch (a?.type) {
    case 'money':
    case 'rate':
    case 'growth':
    case 'percent':
      return compareDecimals(String(first), String(second)) === 0;
    case 'time':
    case 'end-time':
      return compareLocalTimes(String(first), String(second)) === 0;
    case 'tiers':
      return JSON.stringify(first) === JSON.stringify(second);
    default:
      return false;
  }
}
