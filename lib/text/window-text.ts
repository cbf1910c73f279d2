import type { LocalTime, Zone } from '@/lib/domain/time';
import { dayOf, endOf, hourOfDay, inZone, localTime, type Point, pointOn, startOf } from './calendar';
import { ENDS_AFTER, ENDS_BEFORE, JOINT, RECURRING, STARTS_BEFORE } from './calendar-words';
import { countdownsIn, lastingAfter } from './countdown';
import { type MappedText, mappedText } from './mapped-text';
import { type Moment, momentsOf } from './moments';
import { type DateOrder, type StatedDate, type StatedTime, timeTokens } from './time-tokens';
import { labelBefore } from './window-label';

/** What is known where a text was seen: when (wall clock in `zone`), the platform's zone, the page's language. */
export interface WindowContext {
  reference: LocalTime;
  zone: Zone;
  lang: string | null;
}

/** A span of time that a text states, with the word that labels it; null where a side is left open. */
export interface WindowText {
  label: string | null;
  text: string;
  start: LocalTime | null;
  end: LocalTime | null;
}

const MAX_LENGTH = 5000;

/**
 * The time windows that a text states, in the platform's wall clock and in reading order. A single time is a start,
 * or an end where the words around it say so. Recurring spans, impossible times and spans that end before they start
 * give nothing; a day as an end is meant inclusively.
 */
export function readWindows(text: string, context: WindowContext): WindowText[] {
  const mapped = mappedText(text.slice(0, MAX_LENGTH));
  const seen = Temporal.PlainDateTime.from(context.reference);
  const { windows: countdowns, rest } = countdownsIn(mapped.plain, seen);
  const plain = { ...mapped, plain: rest };
  const moments = momentsOf(rest, timeTokens(rest, context.lang, orderOf(context.lang)));
  const found = countdowns.map((one) => ({ ...one, from: one.from, to: one.to }));
  const reader = new SpanReader(plain, moments, seen, context);
  const spans = [...found, ...reader.spans()].sort((a, b) => a.from - b.from);
  return spans.map(({ from, to, start, end }) => ({
    label: labelBefore(mapped, from),
    text: mapped.original.slice(mapped.at[from] ?? 0, mapped.at[to] ?? mapped.original.length),
    start: start && localTime(start),
    end: end && localTime(end),
  }));
}

/** A span in the plain text, resolved. */
export interface Span {
  from: number;
  to: number;
  start: Point | null;
  end: Point | null;
}

const WEEK_BEFORE = /\b(?:w\/c|week (?:of|commencing|beginning|starting))(?: the)? $/;

const DAY_FIRST_ENGLISH = /^en-(?:gb|au|nz|in|ie|za|sg|my|hk|ng|ke|pk|bd|lk|gh|ug|tz)/i;

// East Asia and the United States put the month first, everyone else the day.
function orderOf(lang: string | null): DateOrder {
  if (lang === null || /^(?:zh|ja|ko|hu|lt|mn)\b/i.test(lang)) return 'month-first';
  return /^en\b/i.test(lang) && !DAY_FIRST_ENGLISH.test(lang) ? 'month-first' : 'day-first';
}

class SpanReader {
  private readonly text: MappedText;
  private readonly moments: readonly Moment[];
  private readonly seen: Temporal.PlainDateTime;
  private readonly context: WindowContext;

  constructor(text: MappedText, moments: readonly Moment[], seen: Temporal.PlainDateTime, context: WindowContext) {
    this.text = text;
    this.moments = moments;
    this.seen = seen;
    this.context = context;
  }

  spans(): Span[] {
    const spans: Span[] = [];
    for (let index = 0; index < this.moments.length; index += 1) {
      const first = this.moments[index];
      if (!first) continue;
      const last = this.moments[this.throughList(index)];
      const second = last === first ? this.moments[index + 1] : last;
      const paired = second !== undefined && (last !== first || this.joined(first, second));
      const span = this.recurs(first) ? null : paired ? this.range(first, second) : this.single(first);
      if (span) spans.push(span);
      if (paired) index = this.moments.indexOf(second, index);
    }
    return spans;
  }

  // "9月10号，11号，12号": days in a row are one span; a day after a comma is of the month before it.
  private throughList(index: number): number {
    let at = index;
    for (;;) {
      const [last, next] = [this.moments[at], this.moments[at + 1]];
      if (!last || !next?.date || next.broken || next.time || last.time || next.date.month !== undefined) return at;
      const listed = /^ ?, ?$/.test(this.text.plain.slice(last.end, next.start));
      if (!listed || last.date?.month === undefined || last.date.day === undefined) return at;
      next.date = { ...last.date, ...next.date };
      if (next.date.day !== last.date.day + 1) return at;
      at += 1;
    }
  }

  private joined(first: Moment, second: Moment): boolean {
    const gap = this.text.plain.slice(first.end, second.start).replaceAll('\n', ' ');
    if (gap.trim() === '' || gap.length > 24 || !JOINT.test(gap)) return false;
    if (first.number !== null && second.number !== null && !second.date) return false;
    if (!/^[ ,]*(?:and|和|与|y|und|et|e|i|и)\b/.test(gap)) return true;
    return /between|entre|zwischen|从|自|między|между|tra\b/.test(
      this.text.plain.slice(Math.max(0, first.start - 40), second.start),
    );
  }

  private before(moment: Moment, length: number): string {
    const clause = this.text.plain.slice(Math.max(0, moment.start - length), moment.start);
    return clause.slice(clause.lastIndexOf('\n') + 1);
  }

  private recurs(moment: Moment): boolean {
    const clause = this.before(moment, 24);
    return RECURRING.test(clause.slice(Math.max(clause.lastIndexOf(';'), clause.lastIndexOf('。')) + 1));
  }

  private single(moment: Moment): Span | null {
    if (moment.broken || (moment.part && !moment.time) || (moment.number !== null && !this.explained(moment)))
      return null;
    const before = this.before(moment, 40);
    const after = this.text.plain.slice(moment.end, moment.end + 16);
    const ends = ENDS_AFTER.test(after) || ENDS_BEFORE.test(before);
    const starts = STARTS_BEFORE.test(before) || /^ ?(?:起|开|から|부터|~)/.test(after);
    if (!this.stands(moment, ends || starts)) return null;
    const point = this.point(moment, null, 'start');
    if (!point) return null;
    if (WEEK_BEFORE.test(before) && !moment.time) return this.week(moment, point);
    if (ends && !starts) {
      const end = this.point(moment, null, 'end');
      return { from: moment.start, to: moment.end, start: null, end };
    }
    const lasting = moment.time ? lastingAfter(after) : null;
    if (lasting)
      return { from: moment.start, to: moment.end, start: point, end: { ...point, at: point.at.add(lasting) } };
    const whole = !moment.time && !starts;
    return { from: moment.start, to: moment.end, start: point, end: whole ? this.point(moment, null, 'end') : null };
  }

  private week(moment: Moment, point: Point): Span {
    const monday = point.at.subtract({ days: point.at.dayOfWeek - 1 });
    const sunday = { at: monday.add({ days: 6 }), grain: 'day' } as const;
    return { from: moment.start, to: moment.end, start: { at: monday, grain: 'day' }, end: sunday };
  }

  // "on the 17 from 2pm": a bare number is a day where an article says so.
  private explained(moment: Moment): boolean {
    if (moment.number === null || moment.date || !moment.time) return false;
    if (!/\b(?:on|the|on the) $/.test(this.before(moment, 8))) return false;
    moment.date = { day: moment.number };
    moment.number = null;
    return true;
  }

  // What needs company ("12.12", "May", 今天) stands only with a time or a word of start or end.
  private stands(moment: Moment, spoken: boolean): boolean {
    if (!moment.date && !moment.time) return false;
    if (moment.time) return true;
    if (moment.date?.relative !== undefined || moment.date?.next) return spoken;
    if (moment.exact) return moment.date?.month !== undefined || moment.date?.day !== undefined;
    const eastern = this.context.lang === null || /^(?:zh|ja|ko)/i.test(this.context.lang);
    return eastern && moment.date?.month !== undefined && moment.date.day !== undefined;
  }

  private range(first: Moment, second: Moment): Span | null {
    this.explained(first);
    if (first.broken || second.broken || !this.explainBoth(first, second)) return null;
    this.carry(first, second);
    const start = this.point(first, null, 'start');
    if (!start) return null;
    let end = this.point(second, start, 'end');
    if (!end) return null;
    if (first.zone === null && second.zone !== null) {
      const shifted = this.point({ ...first, zone: second.zone }, null, 'start');
      if (shifted) return this.ordered(first, second, shifted, end);
    }
    if (Temporal.PlainDateTime.compare(end.at, start.at) < 0 && !second.date) {
      end = { ...end, at: end.at.add({ days: 1 }) };
    }
    return this.ordered(first, second, start, end);
  }

  private ordered(first: Moment, second: Moment, start: Point, end: Point): Span | null {
    const endDay = end.grain === 'day' ? end.at.add({ days: 1 }) : end.at;
    if (Temporal.PlainDateTime.compare(endDay, start.at) < 0) return null;
    return { from: first.start, to: second.end, start, end };
  }

  // A bare number beside a date is a day, beside a time an hour, beside a month a month.
  private explainBoth(first: Moment, second: Moment): boolean {
    if (second.number !== null) {
      if (second.date || first.time) {
        second.time = numberAsTime(second.number);
        if (second.time === null) return false;
      } else if (first.date && !first.time) second.date = like(first.date, second.number);
      else return false;
      second.number = null;
    }
    if (first.number !== null) {
      if (first.date && second.date && !second.time) first.date = { ...first.date, ...like(second.date, first.number) };
      else if (second.date && !this.timeFirst(second))
        first.date = { ...first.date, ...like(second.date, first.number) };
      else {
        first.time = numberAsTime(first.number);
        if (first.time === null) return false;
      }
      first.number = null;
    }
    return true;
  }

  private timeFirst(moment: Moment): boolean {
    return (
      moment.time !== null &&
      /^\d{1,2}(?::|[ ]?(?:[ap]\.?m|点|时|h\b)|[ ](?:on|of)\b)/.test(
        this.text.plain.slice(moment.start, moment.end + 4),
      )
    );
  }

  // Each end takes from the other what it leaves out.
  private carry(first: Moment, second: Moment): void {
    if (!first.date && second.date) {
      first.date = second.date.relative !== undefined || second.date.next ? { relative: 0 } : second.date;
    } else if (first.date && second.date) {
      if (
        second.date.month === undefined &&
        second.date.day !== undefined &&
        second.date.year !== undefined &&
        first.date.month
      )
        second.date = { ...second.date, month: first.date.month };
      first.date = completed(first.date, second.date, this.seen.toPlainDate());
    }
    const sameDay = second.date === null || second.date === first.date;
    if (first.time && second.time) shareHalf(first.time, second.time, sameDay ? this.context.lang : null);
    else if (second.time && first.date && second.date && /^\d{1,2}$/.test(this.stated(first))) first.time = second.time;
  }

  private stated(moment: Moment): string {
    return this.text.plain.slice(moment.start, moment.end).trim();
  }

  private point(moment: Moment, start: Point | null, side: 'start' | 'end'): Point | null {
    const today = this.seen.toPlainDate();
    const after = start?.at.toPlainDate() ?? null;
    const day = moment.date ? dayOf(moment.date, today, after) : this.today(moment, after, today);
    if (!day) return null;
    if (!moment.time) {
      if (!moment.date) return null;
      return side === 'start' ? startOf(day, moment.date) : endOf(day, moment.date);
    }
    if (moment.date && !namesDay(moment.date)) return null;
    const point = pointOn(day, moment.time);
    return moment.zone === null ? point : inZone(point, moment.zone, this.context.zone);
  }

  // In English a time of today that has passed means tomorrow's.
  private today(moment: Moment, after: Temporal.PlainDate | null, today: Temporal.PlainDate): Temporal.PlainDate {
    if (after || !moment.time?.half) return after ?? today;
    const hour = hourOfDay(moment.time);
    const passed = hour * 60 + moment.time.minute < this.seen.hour * 60 + this.seen.minute;
    return passed ? today.add({ days: 1 }) : today;
  }
}

function namesDay(date: StatedDate): boolean {
  return date.day !== undefined || date.relative !== undefined || date.next === true;
}

function numberAsTime(hour: number): StatedTime | null {
  return hour <= 24 ? { hour, minute: 0, second: null, half: null, part: null } : null;
}

type DateFields = { year?: number; month?: number; day?: number };

function like(date: DateFields, value: number): DateFields {
  if (value > 1000) return { year: value };
  if (date.day !== undefined) return { day: value };
  return date.month !== undefined ? { month: value } : { year: value };
}

// "Nov 25 - Dec 2, 2026": the first end has the second's year, or the year before it.
function completed(first: Moment['date'], second: Moment['date'], today: Temporal.PlainDate): Moment['date'] {
  if (!first || !second || first.relative !== undefined || second.relative !== undefined) return first;
  const { year, month } = second;
  const filled = { ...first };
  if (filled.month === undefined && filled.day !== undefined && month !== undefined) {
    filled.month = month;
    if (filled.year === undefined && year !== undefined) filled.year = year;
  }
  if (filled.year !== undefined || year === undefined) return filled;
  const start = dayOf({ ...filled, year }, today, null);
  const end = dayOf(second, today, null);
  const rolls = start && end && Temporal.PlainDate.compare(start, end) > 0;
  return { ...filled, year: rolls ? year - 1 : year };
}

// "8 - 11pm", "11am to 1", "晚上7点到7点30": a half stated once holds for both where the order allows.
function shareHalf(first: StatedTime, second: StatedTime, lang: string | null): void {
  if (!first.half && !first.part && second.half && first.hour <= 12) {
    const same = hourOfDay({ ...first, half: second.half }) * 60 + first.minute;
    const fits = same <= hourOfDay(second) * 60 + second.minute;
    first.half = fits ? second.half : second.half === 'pm' ? 'am' : 'pm';
  } else if (first.half && !second.half && !second.part && second.hour <= 12) {
    const same = hourOfDay({ ...second, half: first.half }) * 60 + second.minute;
    const fits = same > hourOfDay(first) * 60 + first.minute;
    second.half = fits ? first.half : first.half === 'am' ? 'pm' : 'am';
  } else if (first.part && !second.half && !second.part && second.hour < 12) {
    if (second.hour * 60 + second.minute >= first.hour * 60 + first.minute) second.part = first.part;
  } else if (!first.half && !second.half && !first.part && !second.part && lang !== null && /^en/i.test(lang)) {
    if (first.hour <= 12 && second.hour < first.hour) second.hour += 12;
  }
}
