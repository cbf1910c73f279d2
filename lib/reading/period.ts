import type { Capture, Choice, Line } from '@/lib/domain/capture';
import type { Period } from '@/lib/domain/reading';
import type { LocalTime } from '@/lib/domain/time';
import { meaningOf } from '@/lib/lexicon/header-meaning';
import { relativePeriod } from '@/lib/lexicon/relative-period';
import { readWindows, type TimeSpan, type WindowContext } from '@/lib/text/window-text';
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
const LONGEST_LABEL = 24;

/** Another period that figures are set against stands right beside the page's own. */
const COMPARED =
  /对比|對比|对照|同比|环比|比较|較|较|对标|対比|比較|前期|대비|비교|so với|so sánh|เทียบ|banding|\bvs\b|versus|compar|vergleich|gegenüber|vorperiode|rapport à|rispetto|confront|сравн|porówn|karşılaştır|vergelijk|jämför|sammenlign|previous period/iu;

/** What has days of its own: what is sold, given, agreed or paid between two days. */
const OF_SOMETHING_ELSE =
  /活动|活動|促销|優惠|优惠|券|有效|报名|預售|预售|预算|合同|账单|賬單|结算|結算|保质|promo|campaign|coupon|voucher|\bvalid|contract|billing|invoice|payout|settlement|budget|subscription|\bdeal\b|discount|セール|キャンペーン|クーポン|予約|有効|契約|請求|이벤트|행사|쿠폰|유효|계약|정산|aktionszeit|gutschein|gültig|vertrag|abrechnung|rechnung|promoci|promoç|cup[oó]n|cupom|vigencia|validade|contrat|factur|fatura|scadenza|validità|акци|промо|купон|действ|договор|khuyến mãi|hiệu lực|hợp đồng|โปรโมชั่น|คูปอง|สัญญา|berlaku|kontrak|tagihan|kampanya|geçerli|sözleşme|umow|faktur|ważn/iu;

const OF_FIGURES =
  /数据|數據|统计|統計|报告|报表|報表|分析|概览|概況|概况|效果|performance|report|analytics|statisti|overview|insight|auswertung|bericht|rapport|raport|informe|relat[oó]rio|レポート|データ|통계|보고서|статистик|отч[её]т|báo cáo|thống kê|รายงาน|laporan|rapor/iu;

function isOfSomethingElse(text: string): boolean {
  return OF_SOMETHING_ELSE.test(text) && !OF_FIGURES.test(text);
}

/**
 * The period that the page says its figures are for. A labelled text comes first, then what its date fields hold, then a
 * span of two dates that stands in one line or in two beside each other, as in a date picker; a lone date that nothing
 * labels is none, and neither is a period that figures are compared with. Where the page gives a relative word alone,
 * start and end are null: what it means depends on when its figures were made.
 */
export function readPeriod(capture: Capture, context: PageContext, window: WindowContext): Period | null {
  const labelled = labelledTexts(capture, context).filter((raw) => !UPDATED.test(raw) && !COMPARED.test(raw));
  const chosen = chosenPeriod(capture);
  const dated = [
    ...labelled.filter((text) => yearsIn(text) > 0),
    ...fieldSpans(capture.choices),
    ...spans(capture.lines),
  ];
  for (const raw of dated) {
    const period = spanIn(raw, window);
    if (period && (labelled.includes(raw) || isAsLong(period, chosen))) return withRelative({ raw, ...period });
  }
  const relative = labelled.find((text) => RELATIVE.test(text) || relativePeriod(text) !== null) ?? chosen;
  return relative ? withRelative({ raw: relative, start: null, end: null }) : null;
}

function withRelative(period: Period): Period {
  const relative = relativePeriod(period.raw);
  return relative ? { ...period, relative } : period;
}

/** Whether a span can be the relative one that is chosen: another is of something else on the page. */
function isAsLong({ start, end }: { start: LocalTime; end: LocalTime }, chosen: string | null): boolean {
  const relative = chosen === null ? null : relativePeriod(chosen);
  const [first, last] = [start, end].map((time) => Temporal.PlainDate.from(time.slice(0, 10)));
  const days = first && last ? first.until(last).days + 1 : 0;
  if (relative === 'period:today' || relative === 'period:yesterday') return days === 1;
  const count = Number(/^period:(\d+)d$/.exec(relative ?? '')?.[1] ?? Number.NaN);
  // Some count today and the day it began.
  return Number.isNaN(count) || Math.abs(days - count) <= 1;
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
  const fields = choices.filter(
    ({ control, label }) => control === 'field' && !COMPARED.test(label ?? '') && !isOfSomethingElse(label ?? ''),
  );
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
  if (UPDATED.test(label) || COMPARED.test(label) || isOfSomethingElse(label)) return false;
  const meaning = meaningOf(label, context);
  return PERIOD_LABEL.test(label) || (meaning.kind === 'dimension' && meaning.dimension === 'date');
}

/** Texts with two dates: one line, or two beside each other with at most a dash between them. */
function spans(lines: readonly Line[]): string[] {
  const short = lines.filter(({ text }) => text.length < LONGEST && !/©|copyright/i.test(text));
  return short.flatMap((line, index) => {
    if (UPDATED.test(line.text) || isOfSomethingElse(line.text) || isCompared(short, index)) return [];
    if (isLabelledOtherwise(short, index)) return [];
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

/** Whether the line beside or right above says that the dates are those of something else than figures. */
function isLabelledOtherwise(lines: readonly Line[], index: number): boolean {
  const [before, line] = [lines[index - 1], lines[index]];
  if (!line || !before || before.text.length > LONGEST_LABEL || yearsIn(before.text) > 0) return false;
  return (
    isOfSomethingElse(before.text) &&
    (standBeside(before, line) || (PERIOD_LABEL.test(before.text) && leadsTo(before, line)))
  );
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
  if (found.length !== 1 || !only?.start || only.readings.some((one) => !isSameDays(one, only))) return null;
  const end = only.end ?? (yearsIn(raw) === 1 && only.start.length === 10 ? only.start : null);
  return end ? { start: only.start, end } : null;
}

function isSameDays(one: TimeSpan, other: TimeSpan): boolean {
  return one.start?.slice(0, 10) === other.start?.slice(0, 10) && one.end?.slice(0, 10) === other.end?.slice(0, 10);
}
