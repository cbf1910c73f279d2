import type { PageKind } from '@/lib/domain/platform';
import type { QuantityField } from '@/lib/domain/reading';
import {
  REPORT_LIMITS,
  type ReportAnswers,
  type ReportFile,
  type ReportProblem,
  type ReportQuestion,
  type ReportTable,
  type ReportView,
} from '@/lib/domain/report';
import type { Snapshot } from '@/lib/domain/snapshot';
import type { Instant } from '@/lib/domain/time';
import { saysWholeShop } from '@/lib/exchange/reports/known-labels';
import { metricInfo } from '@/lib/lexicon/header-meaning';
import type { Database } from '@/lib/store/database';
import { addSnapshots } from '@/lib/store/snapshots';
import { isOfAdvertising, type ReportMetric, rolesOf } from './import-report-columns';
import { mixesCurrencies, originOf, platformIdOf, type ReportOrigin } from './import-report-origin';
import { type PeriodRows, periodsOf } from './import-report-periods';
import { provenScale } from './import-report-ratios';
import { columnFields, type ReportContext, type ReportSubjects, subjectsOf } from './import-report-rows';
import { type ReadTable, snapshotsOf } from './import-report-snapshots';

/** A report as it was understood, with the snapshots that it makes once nothing is open. */
export interface ReportReading extends Omit<ReportView, 'snapshots'> {
  snapshots: Snapshot[];
}

/** Lets other work in between two columns of a large report. */
export type Pause = () => Promise<void>;

/**
 * Reads the tables of a report through the lexicon as a page's are read. Each span of days becomes a snapshot of its own,
 * taken when that span was over, or when the file was written if that was earlier. Nothing is guessed: what neither the
 * file nor the answers say is asked, and until then there are no snapshots.
 */
export async function readReport(
  file: ReportFile,
  tables: readonly ReportTable[],
  answers: ReportAnswers,
  now: Instant,
  pause: Pause = async () => {},
): Promise<ReportReading> {
  const named = tables.map((table) => withNames(table, answers.names));
  const origin = originOf(file, named, answers);
  const read: ReadTable[] = [];
  for (const table of named) read.push(await readTableOf(file, table, origin, answers, now, pause));
  const usable = read.filter(({ summary }) => summary.problem === null);
  const questions = questionsOf(origin, usable);
  const spans = usable.flatMap(({ parts }) => parts.flatMap(({ span }) => span ?? []));
  const isOpen = questions.length > 0 || usable.length === 0;
  return {
    platform: platformIdOf(origin) ?? (origin.platform === 'other' ? 'other' : null),
    site: origin.site?.hosts[0] ?? null,
    sites: origin.sites,
    zone: origin.zone,
    currency: origin.currency,
    tables: read.map(({ summary }) => summary),
    questions,
    span:
      spans.length > 0
        ? { start: least(spans.map(({ start }) => start)), end: most(spans.map(({ end }) => end)) }
        : null,
    periods: new Set(spans.map(({ start, end }) => `${start} ${end}`)).size,
    snapshots: isOpen ? [] : (await Promise.all(usable.map((one) => snapshotsOf(file, one, origin, now)))).flat(),
  };
}

/** A table that names no column, with the names that the user gives them. */
function withNames(table: ReportTable, names: readonly string[] | null): ReportTable {
  if (table.named || !names?.some((name) => name.trim() !== '')) return table;
  const columns = table.columns.flatMap((column, at) => {
    const name = names[at]?.trim();
    return name ? [{ ...column, header: [name] }] : [];
  });
  return { ...table, columns, named: true };
}

/** Stores the snapshots of a report, all or none; a report that was imported before changes nothing. */
export async function recordReport(
  database: Database,
  report: ReportReading,
): Promise<{ added: number; known: number }> {
  const added = await addSnapshots(database, report.snapshots);
  return { added, known: report.snapshots.length - added };
}

async function readTableOf(
  file: ReportFile,
  table: ReportTable,
  origin: ReportOrigin,
  answers: ReportAnswers,
  now: Instant,
  pause: Pause,
): Promise<ReadTable> {
  const platform = platformIdOf(origin);
  const context: ReportContext = {
    platform,
    currency: origin.currency,
    locale: origin.site?.locale ?? null,
    mixed: mixesCurrencies(table),
  };
  const roles = rolesOf(table, platform);
  const figures = roles.filter((role) => role.kind === 'figures');
  const columns: ReadTable['columns'][number][] = [];
  for (const { column, header, meaning } of figures) {
    columns.push({ header, meaning, fields: columnFields(table, column, meaning, context) });
    await pause();
  }
  for (const [at, { column, meaning }] of figures.entries()) {
    const own = columns[at];
    const ratio = own ? provenScale(own, columns) : null;
    if (own && ratio) columns[at] = { ...own, fields: columnFields(table, column, meaning, context, ratio) };
  }
  const { parts, undated, asks, by } = periodsOf(file, table, roles, answers);
  const subjects = subjectsOf(table, roles, by);
  const totalRows = new Set(table.rows.flatMap((_, row) => (subjects.isTotal(row) ? [row] : [])));
  const metrics = figures.flatMap(({ meaning }) => meaning ?? []);
  const counts = metrics.some(({ metric }) => metricInfo(metric)?.aggregation !== 'snapshot');
  const pageKind = kindOf(table, subjects, metrics, isOfAdvertising(roles));
  const isByDateAlone = !subjects.told && by.length > 0 && !table.ofOrders;
  const known = columns.filter(({ meaning }) => meaning !== null);
  const values = known.reduce((sum, { fields }) => sum + fields.filter(({ status }) => status === 'ok').length, 0);
  const unread = known.reduce(
    (sum, { fields }) => sum + fields.filter(({ status }) => status !== 'ok' && status !== 'absent').length,
    0,
  );
  const needsPeriod = counts || by.length > 0;
  const money = columns.some(
    ({ meaning, fields }) => meaning?.unit === 'money' && meaning.currency === null && fields.some(lacksCurrency),
  );
  return {
    table,
    subjects,
    columns,
    parts,
    isTotal: (row) => totalRows.has(row),
    scope: scopeOf(table, isByDateAlone && pageKind !== 'advertising', answers),
    asks: {
      dayOrder: asks.dayOrder,
      period: asks.period && needsPeriod,
      zone: origin.zone === null && needsPeriod,
      currency: origin.currency === null && money && !context.mixed,
    },
    summary: {
      sheet: table.sheet,
      named: table.named,
      pageKind: isByDateAlone && pageKind === null ? 'overview' : pageKind,
      columns: roles.map(({ kind, header, column, ...role }) => ({
        header,
        role: kind,
        metric: kind === 'figures' && 'meaning' in role ? (role.meaning?.metric ?? null) : null,
        sample: column.cells.find((cell) => cell !== null) ?? null,
      })),
      hidden: table.hidden,
      hiddenCells: table.hiddenCells,
      rows: table.rows.length - totalRows.size,
      totals: totalRows.size,
      undated,
      values,
      unread,
      problem: problemOf(table, metrics, columns.length, parts, now),
    },
  };
}

function lacksCurrency(field: QuantityField): boolean {
  if (field.status === 'ambiguous') return field.reason === 'currency';
  return field.status === 'ok' && field.value.unit === 'money' && field.value.currency === null;
}

function problemOf(
  table: ReportTable,
  metrics: readonly ReportMetric[],
  columns: number,
  parts: readonly PeriodRows[],
  now: Instant,
): ReportProblem | null {
  if (table.named && metrics.length === 0) return 'no-figures';
  if (parts.length > REPORT_LIMITS.periods) return 'too-many-periods';
  if (table.rows.length * columns > REPORT_LIMITS.kept) return 'too-many-values';
  // A day later than today somewhere on earth has not begun anywhere.
  const tomorrow = new Date(Date.parse(now) + 14 * 3_600_000).toISOString().slice(0, 10);
  return parts.some(({ span }) => span !== null && span.start > tomorrow) ? 'future' : null;
}

function kindOf(
  table: ReportTable,
  subjects: ReportSubjects,
  metrics: readonly ReportMetric[],
  advertising: boolean,
): PageKind | null {
  if (table.ofOrders) return 'orders';
  if (advertising || subjects.ofSlots) return 'advertising';
  if (subjects.ofProducts)
    return metrics.every(({ metric }) => metricInfo(metric)?.aggregation === 'snapshot') ? 'listing' : 'ranking';
  return null;
}

function scopeOf({ columns }: ReportTable, applies: boolean, answers: ReportAnswers): ReadTable['scope'] {
  if (!applies) return null;
  if (saysWholeShop(columns.map(({ header }) => header.at(-1) ?? ''))) return 'shop';
  return answers.scope ?? 'open';
}

function questionsOf(origin: ReportOrigin, read: readonly ReadTable[]): ReportQuestion[] {
  const asks = (what: (one: ReadTable) => boolean) => read.some(what);
  if (read.length === 0) return [];
  if (asks(({ table }) => !table.named)) return ['names'];
  if (origin.platform === null) return ['platform'];
  const isSiteOpen = origin.platform !== 'other' && origin.site === null && origin.sites.length > 1;
  const needsSite = isSiteOpen && asks(({ asks: open }) => open.zone || open.currency || isSiteOpen);
  const questions: ReportQuestion[] = [];
  if (needsSite) questions.push('site');
  if (!needsSite && asks(({ asks: open }) => open.zone)) questions.push('zone');
  if (!needsSite && asks(({ asks: open }) => open.currency)) questions.push('currency');
  if (asks(({ asks: open }) => open.dayOrder)) questions.push('dayOrder');
  if (asks(({ asks: open }) => open.period)) questions.push('period');
  if (asks(({ scope }) => scope === 'open')) questions.push('scope');
  return questions;
}

function least(texts: readonly string[]): string {
  return [...texts].sort()[0] ?? '';
}

function most(texts: readonly string[]): string {
  return [...texts].sort().at(-1) ?? '';
}
