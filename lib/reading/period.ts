import type { Capture, Choice, Line } from '@/lib/domain/capture';
import type { Period } from '@/lib/domain/reading';
import type { LocalTime } from '@/lib/domain/time';
import { meaningOf } from '@/lib/lexicon/header-meaning';
import { relativePeriod } from '@/lib/lexicon/relative-period';
import { readWindows, type WindowContext } from '@/lib/text/window-text';
import type { PageContext } from './page-context';

const UPDATED =
  /更新|updated?\b|refresh|aktualis|actualiz|atualiz|mis à jour|aggiornat|обновл|обновлен|업데이트|cập nhật|อัปเดต|diperbarui|güncelle|zaktualiz|数据截至/iu;
const PERIOD_LABEL =
  /统计(?:时间|周期)|时间(?:范围|区间|段)?$|日期|期間|期间|period|date range|time range|zeitraum|período|periodo|période|khung thời gian|thời gian|ช่วงเวลา|기간|период|okres|dönem|rentang|waktu/iu;
const RELATIVE =
  /^(?:今[日天]|昨[日天]|近\s*\d+\s*[天日]|最近\s*\d+\s*[天日]|过去\s*\d+\s*[天日]|本[周月]|上[周月]|過去\s*\d+\s*日間?|昨日|今日|yesterday|today|last \d+ days|this (?:week|month)|heute|gestern|letzte \d+ tage|hoy|ayer|hoje|ontem|últimos \d+ d[ií]as|어제|오늘|최근 \d+일|hôm (?:nay|qua)|\d+ ngày qua|วันนี้|เมื่อวาน|kemarin|hari ini|\d+ hari terakhir)(?:$|[\s(（])/iu;

/** A word or sign that leads from a span's first date to its second, at the end of the first's text. */
const JOINING = /\s*(?:至|到|から|부터|bis|to|t\/m|до|[-–—~～〜→])$/iu;
const YEAR = /(?:19|20)\d{2}/g;
const LONGEST = 60;

/** Another period that figures are set against stands right beside the page's own. */
const COMPARED =
  /对比|對比|对照|同比|环比|比较|較|较|对标|対比|比較|前期|대비|비교|so với|so sánh|เทียบ|banding|\bvs\b|versus|compar|vergleich|gegenüber|vorperiode|rapport à|rispetto|confront|сравн|porówn|karşılaştır|vergelijk|jämför|sammenlign|previous period/iu;

/**
 * The period that the page says its figures are for. A labelled text comes first, then what its date fields hold, then a
 * span of two dates that stands in one line or in two beside each other, as in a date picker; a lone date that nothing
 * labels is none, and neither is a period that figures are compared with. Where the page gives a relative word alone,
 * start and end are null: what it means depends on when its figures were made.
 */
export function readPeriod(capture: Capture, context: PageContext, window: WindowContext): Period | null {
  const labelled = labelledTexts(capture, context).filter((raw) => !UPDATED.test(raw) && !COMPARED.test(raw));
  const dated = [
    ...labelled.filter((text) => yearsIn(text) > 0),
    ...fieldSpans(capture.choices),
    ...spans(capture.lines),
  ];
  for (const raw of dated) {
    const period = spanIn(raw, window);
    if (period) return withRelative({ raw, ...period });
  }
  const relative =
    labelled.find((text) => RELATIVE.test(text) || relativePeriod(text) !== null) ?? chosenPeriod(capture);
  return relative ? withRelative({ raw: relative, start: null, end: null }) : null;
}

function withRelative(period: Period): Period {
  const relative = relativePeriod(period.raw);
  return relative ? { ...period, relative } : period;
}

/** The one relative span that is chosen; two of them are of two parts of the page, and nothing says which. */
function chosenPeriod(capture: Capture): string | null {
  const chosen = capture.choices.filter(({ label }) => !COMPARED.test(label ?? '')).map(({ text }) => text);
  const spans = chosen.filter((text) => relativePeriod(text) !== null);
  const kinds = new Set(spans.map(relativePeriod));
  if (kinds.size > 0) return kinds.size === 1 ? (spans[0] ?? null) : null;
  return selected(capture).find((text) => RELATIVE.test(text)) ?? null;
}

/** Dates that fields hold: both in one, or one in each of two that follow each other. */
function fieldSpans(choices: readonly Choice[]): string[] {
  const fields = choices.filter(({ control, label }) => control === 'field' && !COMPARED.test(label ?? ''));
  return fields.flatMap(({ text }, at) => {
    if (yearsIn(text) > 1) return [text];
    const next = fields[at + 1];
    const isFirst = yearsIn(fields[at - 1]?.text ?? '') !== 1;
    return yearsIn(text) === 1 && isFirst && next && yearsIn(next.text) === 1 ? [`${text} ~ ${next.text}`] : [];
  });
}

/** What stands as the value of a label of periods, in one box with it or beside it. */
function labelledTexts(capture: Capture, context: PageContext): string[] {
  const pairs = capture.pairs
    .filter((pair) => isPeriodLabel(pair.label, context))
    .map((pair) => pair.values.map((value) => value.text.replace(JOINING, '')).join(' ~ '));
  const beside = capture.lines.flatMap((line, index) => {
    const next = capture.lines[index + 1];
    const label = line.text.length < 30 && next && standBeside(line, next) && isPeriodLabel(line.text, context);
    return label ? [spanFrom(capture.lines, index + 1) ?? next.text] : [];
  });
  return [...pairs, ...beside];
}

function isPeriodLabel(label: string, context: PageContext): boolean {
  if (UPDATED.test(label) || COMPARED.test(label)) return false;
  const meaning = meaningOf(label, context);
  return PERIOD_LABEL.test(label) || (meaning.kind === 'dimension' && meaning.dimension === 'date');
}

/** Texts with two dates: one line, or two beside each other with at most a dash between them. */
function spans(lines: readonly Line[]): string[] {
  const short = lines.filter(({ text }) => text.length < LONGEST && !/©|copyright/i.test(text));
  return short.flatMap((line, index) => {
    if (UPDATED.test(line.text) || isCompared(short, index)) return [];
    return yearsIn(line.text) > 1 ? [line.text] : (spanFrom(short, index) ?? []);
  });
}

/** A line with one date and the one with another that stands beside it, with at most a dash or a joining word between. */
function spanFrom(lines: readonly Line[], index: number): string | null {
  const line = lines[index];
  const between = lines[index + 1];
  const next = between && joins(between.text) ? lines[index + 2] : between;
  if (!line || !next || UPDATED.test(next.text) || yearsIn(line.text) !== 1 || yearsIn(next.text) !== 1) return null;
  return standBeside(line, next) ? `${line.text} ~ ${next.text}` : null;
}

function joins(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text.replace(JOINING, ''));
}

/** Whether a line says itself, or the line beside or right above it says, that it is what figures are compared with. */
function isCompared(lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  const before = lines[index - 1];
  if (!line || COMPARED.test(line.text) || line.hints.some((hint) => /compar|contrast/i.test(hint))) return true;
  return before !== undefined && yearsIn(before.text) === 0 && COMPARED.test(before.text) && leadsTo(before, line);
}

function leadsTo(before: Line, line: Line): boolean {
  const gap = line.box.y - before.box.y - before.box.height;
  return (
    standBeside(before, line) || (gap > -2 && gap < line.box.height * 1.5 && Math.abs(before.box.x - line.box.x) < 40)
  );
}

function standBeside(line: Line, next: Line): boolean {
  return Math.abs(line.box.y + line.box.height / 2 - next.box.y - next.box.height / 2) < 8 && next.box.x > line.box.x;
}

function yearsIn(text: string): number {
  return text.match(YEAR)?.length ?? 0;
}

/** Short lines that say which period is chosen; the choices beside them say nothing. */
function selected(capture: Capture): string[] {
  return capture.lines
    .filter(
      (line) => line.tag !== 'button' && line.hints.some((hint) => /select|active|current|checked|picker/i.test(hint)),
    )
    .map((line) => line.text);
}

/** The one span that a text states; "Last 7 days (04 Nov 2026 - 10 Nov 2026)" states it in its brackets. */
function spanIn(raw: string, context: WindowContext): { start: LocalTime; end: LocalTime } | null {
  const inner = /[(（]([^()（）]*\d{4}[^()（）]*)[)）]/.exec(raw)?.[1];
  const found = readWindows(inner && yearsIn(inner) > 1 ? inner : raw, context).filter((one) => one.start !== null);
  const [only] = found;
  if (found.length !== 1 || !only?.start) return null;
  const end = only.end ?? (yearsIn(raw) === 1 && only.start.length === 10 ? only.start : null);
  return end ? { start: only.start, end } : null;
}
