import type { Zone } from '@/lib/domain/time';
import { dayOf, endOf, hourOfDay, inZone, type Point, pointOn, startOf } from './calendar';
import { lastingAfter } from './countdown';
import { JOINT, RECURRING } from './gap-words';
import type { Moment } from './moments';
import { completed, like, numberAsTime, shareHalf } from './span-ends';
import { EVENT_AFTER, sideAfter, sideBefore, UNLIKE_DATE_BEFORE, WINDOW_LABEL } from './span-words';
import type { StatedDate } from './time-rule';

/** What a span is resolved in: the page's zone and its language. */
export interface SpanContext {
  zone: Zone;
  lang: string | null;
}

/** A span in the plain text, resolved. */
export interface Span {
  from: number;
  to: number;
  start: Point | null;
  end: Point | null;
}

const LONGEST_CARRY = 200;

const WEEK_BEFORE = /\b(?:w\/c|week (?:of|commencing|beginning|starting))(?: the)? $/;

/** Pairs moments into spans and resolves them against the day that the text was seen on. */
export class SpanReader {
  private readonly plain: string;
  private readonly moments: readonly Moment[];
  private readonly seen: Temporal.PlainDateTime;
  private readonly context: SpanContext;

  constructor(plain: string, moments: readonly Moment[], seen: Temporal.PlainDateTime, context: SpanContext) {
    this.plain = plain;
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
      const listed = /^ ?, ?$/.test(this.plain.slice(last.end, next.start));
      if (!listed || last.date?.month === undefined || last.date.day === undefined) return at;
      next.date = { ...last.date, ...next.date };
      if (next.date.day !== last.date.day + 1) return at;
      at += 1;
    }
  }

  private joined(first: Moment, second: Moment): boolean {
    const gap = this.plain.slice(first.end, second.start).replaceAll('\n', ' ');
    if (gap.trim() === '' || gap.length > 24 || !JOINT.test(gap)) return false;
    if (first.number !== null && second.number !== null && !second.date) return false;
    if (!/^[ ,]*(?:and|和|与|y|und|et|e|i|и)\b/.test(gap)) return true;
    return /between|entre|zwischen|从|自|między|между|tra\b/.test(
      this.plain.slice(Math.max(0, first.start - 40), second.start),
    );
  }

  private before(moment: Moment, length: number): string {
    const clause = this.plain.slice(Math.max(0, moment.start - length), moment.start);
    return clause.slice(clause.lastIndexOf('\n') + 1);
  }

  private recurs(moment: Moment): boolean {
    const clause = `${this.before(moment, 24)}${this.plain.slice(moment.start, moment.start + 2)}`;
    return RECURRING.test(clause.slice(Math.max(clause.lastIndexOf(';'), clause.lastIndexOf('。')) + 1));
  }

  private single(moment: Moment): Span | null {
    if (moment.broken || (moment.part && !moment.time)) return null;
    if (moment.number !== null && !this.explained(moment)) return null;
    const before = this.before(moment, 40);
    const after = this.plain.slice(moment.end, moment.end + 16);
    const side = sideAfter(after) ?? sideBefore(before);
    if (!this.stands(moment, before, after, side !== null)) return null;
    const point = this.point(moment, null, 'start');
    if (!point) return null;
    const place = { from: moment.start, to: moment.end };
    if (WEEK_BEFORE.test(before) && !moment.time) return { ...place, ...week(point) };
    if (side === 'end') return { ...place, start: null, end: this.point(moment, null, 'end') };
    const lasting = moment.time ? lastingAfter(after) : null;
    if (lasting) return { ...place, start: point, end: { ...point, at: point.at.add(lasting) } };
    const whole = !moment.time && side === null;
    return { ...place, start: point, end: whole ? this.point(moment, null, 'end') : null };
  }

  // "on the 17 from 2pm": a bare number is a day where an article says so.
  private explained(moment: Moment): boolean {
    if (moment.number === null || moment.date || !moment.time) return false;
    if (!/\b(?:on|the|on the) $/.test(this.before(moment, 8))) return false;
    moment.date = { day: moment.number };
    moment.number = null;
    return true;
  }

  // Figures that a date shares with sizes, scores and fractions need company: a time, a word of start or end, a label,
  // or the line for themselves.
  private stands(moment: Moment, before: string, after: string, spoken: boolean): boolean {
    const { date } = moment;
    if (moment.time) return true;
    if (!date) return false;
    if (date.relative !== undefined || date.next) return spoken;
    if (moment.strength === 'sure') return date.month !== undefined || date.day !== undefined;
    if (date.month === undefined || date.day === undefined || UNLIKE_DATE_BEFORE.test(before)) return false;
    if (spoken || WINDOW_LABEL.test(before)) return true;
    if (moment.strength === 'likely') return EVENT_AFTER.test(after) || !/^ ?[a-z%折件个杯勺条人寸码]/.test(after);
    return this.eastern() && before.trim() === '' && EVENT_AFTER.test(after);
  }

  // "Size 10.5 - 11.5" and "8.5-9.5kg" are no spans of days.
  private standsAsRange(first: Moment, second: Moment): boolean {
    if (first.time || second.time || first.strength !== 'weak' || second.strength !== 'weak') return true;
    const after = this.plain.slice(second.end, second.end + 4);
    const dotted = /\d\.\d/.test(this.stated(first));
    if (!dotted) return true;
    return this.eastern() && !UNLIKE_DATE_BEFORE.test(this.before(first, 24)) && !/^ ?[*×a-z%]/.test(after);
  }

  private eastern(): boolean {
    return this.context.lang === null || /^(?:zh|ja|ko)/i.test(this.context.lang);
  }

  private range(first: Moment, second: Moment): Span | null {
    this.explained(first);
    if (first.broken || second.broken || !this.standsAsRange(first, second)) return null;
    if (!this.explainBoth(first, second)) return null;
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
    // An end without a year is carried over New Year, not around the year.
    const carried = second.date?.month !== undefined && second.date.year === undefined && end.at.year > start.at.year;
    if (carried && start.at.until(end.at, { largestUnit: 'days' }).days > LONGEST_CARRY) return null;
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
      /^\d{1,2}(?::|[ ]?(?:[ap]\.?m|点|时|h\b)|[ ](?:on|of)\b)/.test(this.plain.slice(moment.start, moment.end + 4))
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
    return this.plain.slice(moment.start, moment.end).trim();
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

function week(point: Point): { start: Point; end: Point } {
  const monday = point.at.subtract({ days: point.at.dayOfWeek - 1 });
  return { start: { at: monday, grain: 'day' }, end: { at: monday.add({ days: 6 }), grain: 'day' } };
}

function namesDay(date: StatedDate): boolean {
  return date.day !== undefined || date.relative !== undefined || date.next === true;
}
