import { type PlanImport, planError } from './plan-error';
import { readPlanJson } from './plan-json';
import type { KnownPlatform } from './plan-platforms';
import { readPlanWorkbook } from './plan-workbook';
import { looksLikeWorkbook } from './workbook/read-workbook';

/** A file as the user chose it. */
export interface ImportedFile {
  name: string;
  bytes: Uint8Array;
}

/**
 * Reads a campaign plan from an XLSX workbook or from JSON, told apart by their content. A bad file gives every error
 * at once and no campaign. `platforms` are those that the product knows, by their ids and names; none means that any id
 * will do.
 */
export async function importPlan(file: ImportedFile, platforms: readonly KnownPlatform[] = []): Promise<PlanImport> {
  if (looksLikeWorkbook(file.bytes)) return readPlanWorkbook(file.bytes, platforms);
  const text = decodeUtf8(file.bytes);
  if (text === null) {
    const expected = { key: 'plan.expected.plan-file', args: {} };
    return { status: 'invalid', errors: [planError({ kind: 'file' }, file.name, expected)] };
  }
  return readPlanJson(text, platforms);
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
