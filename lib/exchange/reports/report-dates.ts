import type { DayOrder } from '@/lib/domain/report';
import type { LocalTime } from '@/lib/domain/time';
import { readWindows } from '@/lib/text/window-text';

/** First and last day that a text names, both counted. */
export interface DaySpan {
  start: LocalTime;
  end: LocalTime;
}

/** What a cell of dates says: days, a time within a day, two readings by the order of day and month, or nothing sure. */
export type DateText = { kind: 'days'; span: DaySpan } | { kind: 'hours' } | { kind: 'open' } | { kind: 'none' };

const CLOCK = String.raw`(?:[T\s]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s*(?:[ap]\.?m\.?|z|[+-]\d{2}:?\d{2}))?)?`;
const YEAR_FIRST = String.raw`\d{4}\s?[-/.年년]\s?\d{1,2}\s?[-/.月월]\s?\d{1,2}\s?[日일]?|(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])(?!\d)`;
const YEAR_LAST = String.raw`\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})`;
const ONE = `(?:${YEAR_FIRST}|${YEAR_LAST})${CLOCK}`;
const SINGLE = new RegExp(`^${ONE}$`, 'iu');
const RANGE = new RegExp(
  String.raw`^(?:from\s+)?(${ONE})\s*(?:~|～|—|–|-|至|到|から|to|bis|a|à|al|до|부터|\s)\s*(${ONE})\s*(?:まで|까지)?$`,
  'iu',
);
const MONTH = /^(\d{4})\s?[-/.年년]\s?(\d{1,2})\s?[月월]?$/u;

/** Reads a cell that is to name a day, a month, or a span of days; the order of day and month is never guessed. */
export function readDateText(text: string, order: DayOrder | null, lang: string | null): DateText {
  const plain = text.normalize('NFKC').replace(/\s+/g, ' ').trim();
  if (SINGLE.test(plain)) return single(plain, order);
  const [, from, to] = RANGE.exec(plain) ?? [];
  if (from && to) return span(single(from, order), single(to, order));
  const [, year, month] = MONTH.exec(plain) ?? [];
  if (year && month) return wholeMonth(Number(year), Number(month));
  return inWords(plain, lang);
}

function single(text: string, order: DayOrder | null): DateText {
  const [, clock] = /(\d{1,2}:\d{2}(?::\d{2})?)/.exec(text) ?? [];
  const [a = 0, b = 0, c = 0] = numbersOf(text);
  const day = /^\d{4}/.test(text) ? dayOf(a, b, c) : yearLast(a, b, c, order);
  if (day === 'open') return { kind: 'open' };
  if (day === null) return { kind: 'none' };
  return clock && !/^0?0:00(:00)?$|^23:59(:59)?$/.test(clock)
    ? { kind: 'hours' }
    : { kind: 'days', span: { start: day, end: day } };
}

function numbersOf(text: string): number[] {
  const packed = /^(\d{4})(\d{2})(\d{2})(?!\d)/.exec(text);
  return (packed ? packed.slice(1) : (text.match(/\d+/g) ?? [])).map(Number);
}

function yearLast(a: number, b: number, year: number, order: DayOrder | null): LocalTime | 'open' | null {
  const full = year < 100 ? 2000 + year : year;
  const [dayFirst, monthFirst] = [dayOf(full, b, a), dayOf(full, a, b)];
  if (dayFirst === null || monthFirst === null || dayFirst === monthFirst) return dayFirst ?? monthFirst;
  if (order === null) return 'open';
  return order === 'day-first' ? dayFirst : monthFirst;
}

function dayOf(year: number, month: number, day: number): LocalTime | null {
  const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const date = new Date(`${text}T00:00:00Z`);
  return year > 1990 && year < 2100 && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
    ? text
    : null;
}

function span(from: DateText, to: DateText): DateText {
  if (from.kind === 'open' || to.kind === 'open') return { kind: 'open' };
  if (from.kind !== 'days' || to.kind !== 'days' || from.span.start > to.span.end) return { kind: 'none' };
  return { kind: 'days', span: { start: from.span.start, end: to.span.end } };
}

function wholeMonth(year: number, month: number): DateText {
  const start = dayOf(year, month, 1);
  if (start === null) return { kind: 'none' };
  const end = Temporal.PlainDate.from(start).add({ months: 1 }).subtract({ days: 1 }).toString();
  return { kind: 'days', span: { start, end } };
}

/** "Feb 1, 2020", "1. März 2026 - 7. März 2026": months by name, which leave no choice. A year must be there. */
function inWords(text: string, lang: string | null): DateText {
  if (!/\p{L}{3}/u.test(text) || !/(?:19|20)\d{2}/.test(text) || text.length > 80) return { kind: 'none' };
  const found = readWindows(text, { reference: '2020-01-01T00:00', zone: 'UTC', lang });
  const [only] = found;
  if (found.length !== 1 || !only?.start || only.readings.length > 1) return { kind: 'none' };
  const end = only.end ?? only.start;
  if (only.start.length > 10 || end.length > 10) return { kind: 'hours' };
  // A span of several days needs both years or one that plainly holds for both; a lone date is its own end.
  return only.start <= end ? { kind: 'days', span: { start: only.start, end } } : { kind: 'none' };
}

/** The one order under which every date of a column is on the calendar; null where both are, or none. */
export function provenOrder(texts: Iterable<string>): DayOrder | null {
  let dayFirst = true;
  let monthFirst = true;
  for (const text of texts) {
    const plain = text.normalize('NFKC').trim();
    for (const [one] of plain.matchAll(new RegExp(`(?<![\\d/.-])${YEAR_LAST}(?![\\d/.-])`, 'g'))) {
      const [a = 0, b = 0] = numbersOf(one);
      if (a > 12) monthFirst = false;
      if (b > 12) dayFirst = false;
    }
  }
  if (dayFirst === monthFirst) return null;
  return dayFirst ? 'day-first' : 'month-first';
}

const ANY = new RegExp(`(?<![\\d/-]|\\d\\.)(?:${ONE})(?![\\d/-])`, 'giu');
const MADE =
  /导出|導出|下载|下載|更新|生成|创建|制表|export|download|generat|created|updated|printed|出力|作成|ダウンロード|다운로드|생성|erstellt|generado|gerado|généré|создан|сформир|скача/iu;

/** What has days of its own: what figures are compared with, and what is sold, given or announced between two days. */
const ELSEWHEN =
  /对比|對比|环比|同比|较|比較|前年|前週|previous|compar|\bvs\b|prior|活动|活動|报名|優惠|优惠|券|有效|促销|campaign|promo|coupon|deal\b|\bvalid|\bsale(?!s)|セール|キャンペーン|クーポン|이벤트|쿠폰|비교|aktion|gutschein|vergleich|promoci|cup[oó]n|vigencia|акци|промо|сравнен|купон/iu;

/** The one period that a text above a table, a sheet's or a file's name states by two dates; null where it states none, or several. */
export function statedSpan(text: string, order: DayOrder | null, lang: string | null): DaySpan | null {
  if (MADE.test(text) || ELSEWHEN.test(text)) return null;
  const plain = text.normalize('NFKC').replaceAll('_', ' ');
  const dates = [...plain.matchAll(ANY)].map(([one]) => one.trim());
  const [first, second] = dates;
  if (dates.length === 2 && first && second) {
    const read = span(single(first, order), single(second, order));
    return read.kind === 'days' ? read.span : null;
  }
  if (dates.length === 1 && first && LABELLED.test(plain)) {
    const read = single(first, order);
    return read.kind === 'days' ? read.span : null;
  }
  if (dates.length > 0) return null;
  const said = /[(（]([^()（）]*)[)）]/.exec(plain)?.[1] ?? plain.replace(/^[^:：]{0,40}[:：]\s*/, '');
  const read = inWords(said, lang);
  return read.kind === 'days' && (LABELLED.test(plain) || read.span.start !== read.span.end) ? read.span : null;
}

/** What names the period of figures, and not the day a file was made. */
const LABELLED =
  /统计|数据日期|报告(?:周期|日期)|时间范围|日期[:：\s]|期間|対象日|集計|period|date range|reporting|for the (?:day|date)|zeitraum|período|periodo|période|기간|조회|okres|период|dönem|rentang|khoảng thời gian|ช่วงเวลา/iu;
