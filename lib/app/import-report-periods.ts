import type { DayOrder, ReportAnswers, ReportFile, ReportTable } from '@/lib/domain/report';
import {
  type DateText,
  type DaySpan,
  provenOrder,
  readDateText,
  statedSpan,
} from '@/lib/exchange/reports/report-dates';
import type { ReportColumnRole } from './import-report-columns';

/** Rows that count one span of days; null where no span is known. `raw` is how the file or the user says it. */
export interface PeriodRows {
  span: DaySpan | null;
  raw: string;
  rows: number[];
}

/** How the rows of a table part by period, and what only the user can say of it. */
export interface ReportPeriods {
  parts: PeriodRows[];
  /** Rows whose own date cannot be read: totals of all days, notes. */
  undated: number;
  asks: { dayOrder: boolean; period: boolean };
  /** The column that parts the rows, so that it is no name of theirs. */
  by: readonly ReportColumnRole[];
}

type TimeRole = Extract<ReportColumnRole, { kind: 'time' }>;

const MOSTLY = 0.8;

/**
 * Parts the rows of a table by the days they count: by its column of dates, by its leading columns of first and last day,
 * or all as one under the period that the file states or the user gives. Two periods never come together.
 */
export function periodsOf(
  file: ReportFile,
  table: ReportTable,
  roles: readonly ReportColumnRole[],
  answers: ReportAnswers,
): ReportPeriods {
  const times = roles.filter((role) => role.kind === 'time');
  const stated = statedPeriod(file, table, times, answers);
  if (!table.ofOrders) {
    const byDay = times.flatMap((role) => (role.says === 'day' ? (byColumn(role, stated, answers) ?? []) : []))[0];
    if (byDay) return byDay;
    const byEnds = byColumns(times, roles, answers);
    if (byEnds) return byEnds;
  }
  const rows = table.rows.map((_, at) => at);
  const given = answers.period;
  const part = given
    ? { span: given, raw: `${given.start} ~ ${given.end}`, rows }
    : { span: stated?.span ?? null, raw: stated?.raw ?? '', rows };
  return { parts: [part], undated: 0, asks: { dayOrder: false, period: part.span === null }, by: [] };
}

interface Stated {
  span: DaySpan;
  raw: string;
}

/** What titles say: the lines about the table, else its sheet's name, else the file's. Two that differ say nothing. */
function statedPeriod(
  file: ReportFile,
  { notes, sheet }: ReportTable,
  times: readonly TimeRole[],
  { dayOrder }: ReportAnswers,
): Stated | null {
  const order = dayOrder ?? provenOrder([...notes, ...times.flatMap(({ column }) => [...textsOf(column.cells)])]);
  for (const texts of [notes, sheet === null ? [] : [sheet], [file.name]]) {
    const found = texts.flatMap((raw) => {
      const span = statedSpan(raw, order, null);
      return span ? [{ span, raw }] : [];
    });
    const [first] = found;
    if (!first) continue;
    const agree = found.every(({ span }) => span.start === first.span.start && span.end === first.span.end);
    return agree ? first : null;
  }
  return null;
}

function textsOf(cells: readonly (string | null)[]): Set<string> {
  const texts = new Set<string>();
  for (const cell of cells) if (cell !== null) texts.add(cell);
  return texts;
}

/** Null where the column holds no days: words, hours, numbers of weeks. */
function byColumn(role: TimeRole, stated: Stated | null, answers: ReportAnswers): ReportPeriods | null {
  const { cells } = role.column;
  const texts = textsOf(cells);
  const order = answers.dayOrder ?? provenOrder(texts) ?? orderWithin(texts, stated);
  const read = readAll(texts, order);
  if ([...read.values()].some(({ kind }) => kind === 'hours')) return null;
  const known = [...read.values()].filter(({ kind }) => kind !== 'none').length;
  if (known === 0 || known < texts.size * (texts.size > 4 ? MOSTLY : 0.5)) return null;
  const isOpen = [...read.values()].some(({ kind }) => kind === 'open');
  if (isOpen) return { parts: [], undated: 0, asks: { dayOrder: true, period: false }, by: [role] };
  const { parts, undated } = group(cells.map((cell) => (cell === null ? null : spanOf(read.get(cell), cell))));
  const [only] = parts;
  // A file for a week may give its last day in every row: what the title says and the column says must agree.
  const disagrees = parts.length === 1 && only?.span && stated && !sameSpan(only.span, stated.span);
  if (disagrees && only) {
    const given = answers.period;
    const part = { span: given, raw: given ? `${given.start} ~ ${given.end}` : '', rows: only.rows };
    return { parts: [part], undated, asks: { dayOrder: false, period: given === null }, by: [role] };
  }
  return { parts, undated, asks: { dayOrder: false, period: false }, by: [role] };
}

/** First and last day as the two leading columns, given in every row: elsewhere they are a campaign's, not the figures'. */
function byColumns(
  times: readonly TimeRole[],
  roles: readonly ReportColumnRole[],
  answers: ReportAnswers,
): ReportPeriods | null {
  const [start, end] = roles;
  if (start?.kind !== 'time' || end?.kind !== 'time' || start.says !== 'start' || end.says !== 'end') return null;
  if (!times.includes(start) || !times.includes(end)) return null;
  const texts = new Set([...textsOf(start.column.cells), ...textsOf(end.column.cells)]);
  const order = answers.dayOrder ?? provenOrder(texts);
  const read = readAll(texts, order);
  if ([...read.values()].some(({ kind }) => kind === 'open'))
    return { parts: [], undated: 0, asks: { dayOrder: true, period: false }, by: [start, end] };
  const spans = start.column.cells.map((from, at) => {
    const to = end.column.cells[at] ?? null;
    const [first, last] = [from && spanOf(read.get(from), from), to && spanOf(read.get(to), to)];
    if (!first || !last || first.span.start > last.span.end) return null;
    return { span: { start: first.span.start, end: last.span.end }, raw: `${first.raw} ~ ${last.raw}` };
  });
  if (spans.some((span) => span === null)) return null;
  return { ...group(spans), asks: { dayOrder: false, period: false }, by: [start, end] };
}

function readAll(texts: ReadonlySet<string>, order: DayOrder | null): Map<string, DateText> {
  return new Map([...texts].map((text) => [text, readDateText(text, order, null)]));
}

function spanOf(read: DateText | undefined, raw: string): Stated | null {
  return read?.kind === 'days' ? { span: read.span, raw } : null;
}

function group(spans: readonly (Stated | null)[]): { parts: PeriodRows[]; undated: number } {
  const parts = new Map<string, PeriodRows>();
  let undated = 0;
  for (const [row, one] of spans.entries()) {
    if (!one) {
      undated += 1;
      continue;
    }
    const key = `${one.span.start} ${one.span.end}`;
    const part = parts.get(key) ?? { span: one.span, raw: one.raw, rows: [] };
    part.rows.push(row);
    parts.set(key, part);
  }
  return { parts: [...parts.values()], undated };
}

/** The order under which every day lies within the period that the file states, where only one does. */
function orderWithin(texts: ReadonlySet<string>, stated: Stated | null): DayOrder | null {
  if (!stated) return null;
  const fitting = (['day-first', 'month-first'] as const).filter((order) =>
    [...readAll(texts, order).values()].every(
      (read) => read.kind !== 'days' || (read.span.start >= stated.span.start && read.span.end <= stated.span.end),
    ),
  );
  const [only] = fitting;
  return fitting.length === 1 && only ? only : null;
}

function sameSpan(a: DaySpan, b: DaySpan): boolean {
  return a.start === b.start && a.end === b.end;
}
