import { z } from 'zod';
import { Campaign } from '@/lib/domain/campaign';
import { Finding } from '@/lib/domain/finding';
import { Snapshot } from '@/lib/domain/snapshot';
import type { DataTable, ExportData } from './data-table';
import { escapeCellText, LONGEST_TEXT } from './workbook/cell-text';

/** What an export says of itself, so that a file from elsewhere or with rows missing is not taken for one. */
const Manifest = z.object({
  format: z.literal('pitcrew-data'),
  version: z.literal(1),
  snapshots: z.int(),
  findings: z.int(),
  campaign: z.boolean(),
});

/** One stored thing as JSON, in as many parts as cells need. */
export interface RecordPart {
  record: number;
  part: number;
  json: string;
}

/** Everything of an export, exactly: the manifest first, then each snapshot and finding and the campaign. */
export const recordTable: DataTable = {
  file: 'records',
  sheet: 'export.table.records',
  columns: [
    ['export.column.record', 10],
    ['export.column.part', 8],
    ['export.column.json', 100],
  ],
  *rows(data) {
    for (const [record, value] of [manifestOf(data), ...values(data)].entries())
      for (const [part, json] of [...partsOf(JSON.stringify(value))].entries())
        yield [
          { kind: 'number', value: String(record) },
          { kind: 'number', value: String(part) },
          { kind: 'text', text: json },
        ];
  },
};

/** An export as one JSON value. */
export function exportJson(data: ExportData): string {
  return JSON.stringify({ manifest: manifestOf(data), ...data });
}

/** What an export in JSON holds; null where it is none or not whole. */
export function readExportJson(text: string): ExportData | null {
  const raw = parsed(text);
  if (raw === null || typeof raw !== 'object') return null;
  const { manifest, ...data } = raw as Record<string, unknown>;
  return checked(manifest, data);
}

/** What the records of an export hold, in whatever order their parts come; null where they are none or not whole. */
export function readRecords(parts: readonly RecordPart[]): ExportData | null {
  const records = new Map<number, RecordPart[]>();
  for (const part of parts) {
    const known = records.get(part.record);
    if (known) known.push(part);
    else records.set(part.record, [part]);
  }
  const read = [...records.entries()]
    .sort(([a], [b]) => a - b)
    .map(([, group]) =>
      parsed(
        group
          .sort((a, b) => a.part - b.part)
          .map(({ json }) => json)
          .join(''),
      ),
    );
  const manifest = Manifest.safeParse(read[0]);
  if (!manifest.success) return null;
  const { snapshots, findings, campaign } = manifest.data;
  const data = {
    snapshots: read.slice(1, 1 + snapshots),
    findings: read.slice(1 + snapshots, 1 + snapshots + findings),
    campaign: campaign ? read[1 + snapshots + findings] : null,
  };
  return read.length === 1 + snapshots + findings + (campaign ? 1 : 0) ? checked(manifest.data, data) : null;
}

const Data = z.object({ snapshots: z.array(Snapshot), findings: z.array(Finding), campaign: Campaign.nullable() });

function checked(manifest: unknown, data: unknown): ExportData | null {
  const said = Manifest.safeParse(manifest);
  const sound = Data.safeParse(data);
  if (!said.success || !sound.success) return null;
  const whole =
    sound.data.snapshots.length === said.data.snapshots && sound.data.findings.length === said.data.findings;
  // The value as it was parsed, not the schema's copy of it: a copy may drop what no schema foresaw ("__proto__").
  return whole ? (data as z.infer<typeof Data>) : null;
}

function manifestOf({ snapshots, findings, campaign }: ExportData): z.infer<typeof Manifest> {
  return {
    format: 'pitcrew-data',
    version: 1,
    snapshots: snapshots.length,
    findings: findings.length,
    campaign: campaign !== null,
  };
}

function values({ snapshots, findings, campaign }: ExportData): unknown[] {
  return [...snapshots, ...findings, ...(campaign ? [campaign] : [])];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const PART = 30_000;

/** The parts of a text, none longer than a cell holds, also once it is escaped. */
function* partsOf(text: string, length = PART): Generator<string> {
  for (let at = 0; at < text.length; at += length) {
    const part = text.slice(at, at + length);
    if (escapeCellText(part).length < LONGEST_TEXT) yield part;
    else yield* partsOf(part, Math.ceil(part.length / 8));
  }
}
