import { pageKeyOf } from '@/lib/domain/page';
import {
  type ColumnReading,
  type QuantityField,
  READER_VERSION,
  type Reading,
  type RowReading,
  type TableReading,
} from '@/lib/domain/reading';
import { REPORT_SCHEME, type ReportFile, type ReportTable, type ReportTableView } from '@/lib/domain/report';
import type { Snapshot } from '@/lib/domain/snapshot';
import type { Instant, Zone } from '@/lib/domain/time';
import { epochOf } from '@/lib/domain/wall-clock';
import { saysMean } from '@/lib/reading/words';
import { digest } from './digest';
import type { ReportMetric } from './import-report-columns';
import { platformIdOf, type ReportOrigin } from './import-report-origin';
import type { PeriodRows } from './import-report-periods';
import { type ReportSubjects, withDistinctIds } from './import-report-rows';

/** One table of a report as it was read, with what is open. */
export interface ReadTable {
  table: ReportTable;
  summary: ReportTableView;
  subjects: ReportSubjects;
  columns: readonly { header: string; meaning: ReportMetric | null; fields: readonly QuantityField[] }[];
  parts: readonly PeriodRows[];
  isTotal: (row: number) => boolean;
  /** Whose figures they are, where rows are told apart by the date alone. */
  scope: 'shop' | 'part' | 'open' | null;
  asks: { dayOrder: boolean; period: boolean; zone: boolean; currency: boolean };
}

/** One snapshot for each span of days of a table; nothing may be open any more. */
export async function snapshotsOf(
  file: ReportFile,
  read: ReadTable,
  origin: ReportOrigin,
  now: Instant,
): Promise<Snapshot[]> {
  const { table, summary } = read;
  const platform = platformIdOf(origin);
  const about = JSON.stringify([platform, origin.site?.hosts[0] ?? null, origin.zone, origin.currency, read.scope]);
  const shape = await digest(JSON.stringify([summary.sheet, ...summary.columns.map(({ header }) => header)]));
  const url = `${REPORT_SCHEME}//${platform ?? 'file'}/${summary.pageKind ?? 'table'}/${shape.slice(0, 12)}`;
  const title = table.sheet === null ? file.name : `${file.name} · ${table.sheet}`;
  return Promise.all(
    read.parts.map(async (part): Promise<Snapshot> => {
      const named = JSON.stringify([file.sha256, shape, table.rows[0], about, part.span, READER_VERSION]);
      return {
        id: await digest(named),
        pageKey: pageKeyOf(url),
        url,
        title,
        takenAt: takenAt(part.span, origin.zone, file.modifiedAt, now),
        trigger: 'report',
        cut: [],
        reading: readingOf(read, part, platform, origin),
      };
    }),
  );
}

function readingOf(read: ReadTable, part: PeriodRows, platform: string | null, origin: ReportOrigin): Reading {
  const { columns, subjects, summary } = read;
  const body = part.rows.filter((row) => !read.isTotal(row));
  const totals = part.rows.filter((row) => read.isTotal(row) && !isOfMeans(subjects.rowReading(row)));
  const [only, ...more] = body;
  const isTiles =
    (read.scope === 'shop' || (!subjects.told && summary.pageKind === 'advertising')) && more.length === 0;
  const pick = (row: number | undefined) => (one: ReadTable['columns'][number]) =>
    (row === undefined ? null : one.fields[row]) ?? ({ status: 'absent', raw: null } as const);
  const [total, ...others] = totals;
  const table: TableReading = {
    at: body[0] === undefined ? '' : subjects.rowReading(body[0]).at,
    caption: read.table.sheet,
    columns: columns.map(
      ({ header, meaning, fields }): ColumnReading => ({
        header,
        metric: meaning?.metric ?? null,
        qualifiers: [...(meaning?.qualifiers ?? [])],
        fields: body.map((row) => fields[row] ?? { status: 'absent', raw: null }),
      }),
    ),
    rows: withDistinctIds(body.map(subjects.rowReading)),
    totals: total !== undefined && others.length === 0 ? columns.map(pick(total)) : null,
    rowsSeen: body.length,
    rowsTotal: body.length,
  };
  const tiles = isTiles && only !== undefined;
  return {
    readerVersion: READER_VERSION,
    platform,
    page: null,
    pageKind: summary.pageKind,
    verdict: 'read',
    zone: origin.zone,
    currency: origin.currency,
    product: null,
    kpis: tiles
      ? columns.map((one) => ({
          label: one.header,
          metric: one.meaning?.metric ?? null,
          qualifiers: [...(one.meaning?.qualifiers ?? [])],
          field: pick(only)(one),
        }))
      : [],
    tables: tiles || body.length === 0 ? [] : [table],
    period: part.span && { raw: part.raw, start: part.span.start, end: part.span.end },
    windows: [],
  };
}

function isOfMeans({ title, labels }: RowReading): boolean {
  return [title ?? '', ...Object.values(labels)].some(saysMean);
}

/** The instant that the figures stand for: the end of their last day, never later than the file or the present. */
function takenAt(span: PeriodRows['span'], zone: Zone | null, modifiedAt: Instant | null, now: Instant): Instant {
  const start = span && zone ? epochOf(span.start, zone) : null;
  const end = span && zone ? epochOf(Temporal.PlainDate.from(span.end).add({ days: 1 }).toString(), zone) : null;
  const written = modifiedAt === null ? null : Date.parse(modifiedAt);
  // A clock that was wrong, or a copy with a date of its own, cannot have written figures before they were.
  const bounds = [Date.parse(now), end, written !== null && written > (start ?? 0) ? written : null];
  return new Date(Math.min(...bounds.filter((bound) => bound !== null))).toISOString();
}
