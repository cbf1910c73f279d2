import { z } from 'zod';
import { Currency } from './money';
import { type PageKind, PlatformId } from './platform';
import { Instant, LocalTime, Zone } from './time';

export { isReportAddress, REPORT_SCHEME } from './report-address';

/** What may be read of a report at most; a larger file is refused with these numbers. */
export const REPORT_LIMITS = { megabytes: 48, rows: 100_000, cells: 1_500_000, kept: 400_000, periods: 400 } as const;

/** Why a column of a report is not read: it speaks of buyers, or holds texts that say nothing of a product's figures. */
export const HiddenReason = z.enum(['buyer', 'contact', 'text']);
export type HiddenReason = z.infer<typeof HiddenReason>;

/**
 * One column of a report. `index` is its place in the file from 0, `header` its names with the outermost group first.
 * `cells` are texts as a spreadsheet shows them, null where blank. `typed` says of which cells the file itself held a
 * number: their decimal mark is a point, whatever the file's language.
 */
export const ReportColumn = z.object({
  index: z.int().nonnegative(),
  header: z.array(z.string()),
  cells: z.array(z.string().nullable()),
  typed: z.union([z.boolean(), z.array(z.boolean())]),
});
export type ReportColumn = z.infer<typeof ReportColumn>;

/** One table of a file, without what speaks of buyers; every column has one cell a row. */
export const ReportTable = z
  .object({
    /** The sheet it stands on; null where the file has no sheets. */
    sheet: z.string().nullable(),
    /** Texts above and below the table. */
    notes: z.array(z.string()),
    columns: z.array(ReportColumn),
    /** The number of each row in its file or sheet, from 1. */
    rows: z.array(z.int().positive()),
    hidden: z.array(z.object({ header: z.string(), reason: HiddenReason })),
    /** How many single cells were blanked, since they hold an address, a number or a mail address to reach somebody by. */
    hiddenCells: z.int().nonnegative(),
    /** Whether the file names its columns; without names nothing says what they mean. */
    named: z.boolean(),
    /** Whether the rows are single orders. */
    ofOrders: z.boolean(),
  })
  .refine(
    ({ columns, rows }) => columns.every(({ cells }) => cells.length === rows.length),
    'columns of unequal length',
  );
export type ReportTable = z.infer<typeof ReportTable>;

/** A file as it was given: `sha256` of its bytes is its identity, `modifiedAt` when it was last written, if that is known. */
export const ReportFile = z.object({
  name: z.string().max(500),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  modifiedAt: Instant.nullable(),
});
export type ReportFile = z.infer<typeof ReportFile>;

/** The order of day and month in dates such as 01/02/2026. */
export const DayOrder = z.enum(['day-first', 'month-first']);
export type DayOrder = z.infer<typeof DayOrder>;

/** Whose figures a table of days holds: the whole shop's, or those of a part of it (one product, channel, campaign). */
export const ReportScope = z.enum(['shop', 'part']);
export type ReportScope = z.infer<typeof ReportScope>;

/** What the user says where the file does not; null is left to the file. */
export const ReportAnswers = z.object({
  /** "other" is a platform that has no definition. */
  platform: z.union([PlatformId, z.literal('other')]).nullable(),
  /** A host of the platform's site ("www.amazon.de"). */
  site: z.string().nullable(),
  zone: Zone.nullable(),
  currency: Currency.nullable(),
  dayOrder: DayOrder.nullable(),
  /** First and last day, both counted. */
  period: z.object({ start: LocalTime.length(10), end: LocalTime.length(10) }).nullable(),
  scope: ReportScope.nullable(),
  /** The names of the columns of a table that names none, in their order; "" for a column that is not to be read. */
  names: z.array(z.string().max(80)).nullable(),
});
export type ReportAnswers = z.infer<typeof ReportAnswers>;
export const NO_ANSWERS: ReportAnswers = {
  platform: null,
  site: null,
  zone: null,
  currency: null,
  dayOrder: null,
  period: null,
  scope: null,
  names: null,
};

/** What only the user can say of a report. */
export type ReportQuestion = keyof ReportAnswers;

/** Why nothing of a table can be kept, whatever is answered. */
export type ReportProblem = 'no-figures' | 'too-many-periods' | 'too-many-values' | 'future';

/** What a column of a report is taken for; `metric` is null where its name is not known. */
export interface ReportColumnView {
  header: string;
  role: 'figures' | 'dimension' | 'time' | 'currency';
  metric: string | null;
  sample: string | null;
}

/** One table of a report as it was understood. */
export interface ReportTableView {
  sheet: string | null;
  pageKind: PageKind | null;
  named: boolean;
  columns: readonly ReportColumnView[];
  hidden: ReportTable['hidden'];
  hiddenCells: number;
  rows: number;
  /** Rows of totals, and rows without a date among rows by date: they are no rows of the report. */
  totals: number;
  undated: number;
  /** How many values could be read, and how many cells hold something that could not. */
  values: number;
  unread: number;
  problem: ReportProblem | null;
}

/** A report as it was understood, and what must be asked before it can be kept. `sites` are the hosts to choose from. */
export interface ReportView {
  /** "other" is a platform that has no definition; null where that must be asked. */
  platform: string | null;
  site: string | null;
  sites: readonly string[];
  zone: Zone | null;
  currency: Currency | null;
  tables: readonly ReportTableView[];
  questions: readonly ReportQuestion[];
  /** The first and last day of all, and how many periods there are. */
  span: { start: LocalTime; end: LocalTime } | null;
  periods: number;
  snapshots: number;
}
