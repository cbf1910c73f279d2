import type { Point } from './calendar';
import { lastingAfter, lastingBefore } from './countdown';
import { AND, JOINT, RECURRING } from './gap-words';
import type { Moment } from './moments';
import { carry, explainBoth, partOfDay, pointOf, type Scene } from './span-points';
import { EVENT_AFTER, sideAfter, sideBefore, UNLIKE_DATE_BEFORE, WINDOW_LABEL } from './span-words';

/** A span in the plain text, resolved. */
export interface Span {
  from: number;
  to: number;
  /** Whether its days are stated and its hours only by a part of the day. */
  vague: boolean;
  start: Point | null;
  end: Point | null;
}

const LONGEST_CARRY = 200;

const SINCE_BEFORE = /(?:自|从|since|seit|depuis|desde) ?$/;
const SINCE_AFTER = /^ ?(?:起|以来|から|부터)/;
const YEARS_BEFORE =
  /(?:时间|期间|年份|年度|years?|period|dates?|zeitraum|jahre?|años?|anos?|années?)[ :]*(?:从|自|from|von|de|between)? ?$/;
const WEEK_BEFORE = /\b(?:w\/c|week (?:of|commencing|beginning|starting))(?: the)? $/;

/** Pairs moments into spans and resolves them against the day that the text was seen on. */
export class SpanReader {
  private readonly plain: string;
  private readonly moments: readonly Moment[];
  private readonly scene: Scene;

  constructor(moments: readonly Moment[], scene: Scene) {
    this.plain = scene.plain;
    this.moments = moments;
    this.scene = scene;
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
    if (first.number !== null && second.number !== null && !second.date) return this.areYears(first, second);
    if (!AND.test(gap)) return true;
    return /between|entre|zwischen|从|自|między|между|tra\b/.test(
      this.plain.slice(Math.max(0, first.start - 40), second.start),
    );
  }

  // "时间从2016-2018": bare years need a word that says so.
  private areYears(first: Moment, second: Moment): boolean {
    const [from, to] = [first.number ?? 0, second.number ?? 0];
    if (from < 1900 || to < from || !YEARS_BEFORE.test(this.before(first, 24))) return false;
    Object.assign(first, { date: { year: from }, number: null });
    Object.assign(second, { date: { year: to }, number: null });
    return true;
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
    if (moment.broken || (moment.part && !moment.time && !moment.date)) return null;
    if (moment.number !== null && !this.explained(moment)) return null;
    const before = this.before(moment, 40);
    const after = this.plain.slice(moment.end, moment.end + 16);
    const side = sideAfter(after) ?? sideBefore(before);
    if (!this.stands(moment, before, after, side !== null)) return null;
    const point = pointOf(this.atHour(moment), null, 'start', this.scene);
    if (!point) return null;
    const place = { from: moment.start, to: moment.end, vague: false };
    if (WEEK_BEFORE.test(before) && !moment.time) return { ...place, ...week(point) };
    if (side === 'end') return { ...place, start: null, end: pointOf(moment, null, 'end', this.scene) };
    const lasting = moment.time ? (lastingAfter(after) ?? lastingBefore(before)) : null;
    if (lasting) return { ...place, start: point, end: { ...point, at: point.at.add(lasting) } };
    if (moment.time || side === 'start') return { ...place, start: point, end: this.untilSeen(point, before, after) };
    const vague = moment.part !== null;
    const { part, lastMonth } = this.scene.convention;
    if (typeof part === 'number') return vague ? hoursIn(place, partOfDay(moment, point, part)) : null;
    return lastMonth === 'within'
      ? { ...place, vague, start: point, end: pointOf(moment, null, 'end', this.scene) }
      : null;
  }

  private atHour(moment: Moment): Moment {
    const { time } = moment;
    if (this.scene.convention.clock === 'whole' || !time || time.half || time.part || time.hour < 1 || time.hour > 11)
      return moment;
    return { ...moment, time: { ...time, half: 'pm' } };
  }

  private untilSeen(start: Point, before: string, after: string): Point | null {
    const since = this.scene.convention.since === 'seen' && (SINCE_BEFORE.test(before) || SINCE_AFTER.test(after));
    const { seen } = this.scene;
    return since && Temporal.PlainDateTime.compare(start.at, seen) < 0 ? { at: seen, grain: 'minute' } : null;
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
    return this.scene.lang === null || /^(?:zh|ja|ko)/i.test(this.scene.lang);
  }

  private range(first: Moment, second: Moment): Span | null {
    this.explained(first);
    if (first.broken || second.broken || !this.standsAsRange(first, second)) return null;
    if (!explainBoth(first, second, this.scene)) return null;
    carry(first, second, this.scene);
    const start = pointOf(first, null, 'start', this.scene);
    if (!start) return null;
    let end = pointOf(second, start, 'end', this.scene);
    if (!end) return null;
    if (first.zone === null && second.zone !== null) {
      const shifted = pointOf({ ...first, zone: second.zone }, null, 'start', this.scene);
      if (shifted) return this.ordered(first, second, shifted, end);
    }
    if (Temporal.PlainDateTime.compare(end.at, start.at) < 0 && !second.date) {
      end = { ...end, at: end.at.add({ days: 1 }) };
    }
    return this.ordered(first, second, start, end);
  }

  private ordered(first: Moment, second: Moment, start: Point, end: Point): Span | null {
    const endDay = end.grain === 'day' ? end.at.add({ days: 1 }) : end.at;
    if (Temporal.PlainDateTime.compare(endDay, start.at) < (end.grain === 'day' ? 1 : 0)) return null;
    // An end without a year is carried over New Year, not around the year.
    const carried = second.date?.month !== undefined && second.date.year === undefined && end.at.year > start.at.year;
    if (carried && start.at.until(end.at, { largestUnit: 'days' }).days > LONGEST_CARRY) return null;
    return { from: first.start, to: second.end, vague: false, start, end };
  }

  private stated(moment: Moment): string {
    return this.plain.slice(moment.start, moment.end).trim();
  }
}

function hoursIn(place: { from: number; to: number }, hours: { start: Point; end: Point } | null): Span | null {
  return hours && { ...place, vague: true, ...hours };
}

function week(point: Point): { start: Point; end: Point } {
  const monday = point.at.subtract({ days: point.at.dayOfWeek - 1 });
  return { start: { at: monday, grain: 'day' }, end: { at: monday.add({ days: 6 }), grain: 'day' } };
}
