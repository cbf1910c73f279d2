import type { Message } from '@/lib/domain/finding';
import { PlanAssembly } from './plan-assembly';
import { type PlanImport, planError } from './plan-error';
import type { KnownPlatform } from './plan-platforms';
import { readTable } from './plan-sheet';
import { PLAN_TABLES } from './plan-tables';
import { readWorkbook, type WorkbookRefusal } from './workbook/read-workbook';

const LIMITS = { bytes: 64 * 1024 * 1024, rows: 50_000 };
const REFUSALS: Record<WorkbookRefusal, Message> = {
  'compound-file': { key: 'plan.expected.xlsx-not-xls', args: {} },
  damaged: { key: 'plan.expected.sound-file', args: {} },
  doctype: { key: 'plan.expected.plain-xml', args: {} },
  'too-large': { key: 'plan.expected.small-file', args: { megabytes: 64 } },
  'too-many-rows': { key: 'plan.expected.few-rows', args: { rows: LIMITS.rows } },
  'no-workbook': { key: 'plan.expected.plan-file', args: {} },
};

/** Reads a plan from the bytes of a workbook, one sheet a table, in English or Chinese. */
export function readPlanWorkbook(bytes: Uint8Array, platforms: readonly KnownPlatform[]): PlanImport {
  const workbook = readWorkbook(bytes, LIMITS);
  if (workbook.status === 'refused')
    return { status: 'invalid', errors: [planError({ kind: 'file' }, '', REFUSALS[workbook.reason])] };
  const plan = new PlanAssembly(platforms);
  for (const table of PLAN_TABLES) plan.addTable(table, readTable(table, workbook.sheets));
  return plan.finish();
}
