import type { DayPart } from './day-words';
import { WITHIN } from './gap-words';
import type { StatedDate, StatedTime, Strength, TimeToken } from './time-rule';

/** One point of time as far as a text states it: a date, a time, or a bare number that its neighbour may explain. */
export interface Moment {
  start: number;
  end: number;
  date: StatedDate | null;
  time: StatedTime | null;
  part: DayPart | null;
  /** Minutes east of UTC, where a zone is written out. */
  zone: number | null;
  number: number | null;
  strength: Strength;
  /** Whether a part of it is impossible (25:00, 30 February): nothing may be made of it then. */
  broken: boolean;
}

/** Joins tokens that stand together into moments, in reading order. */
export function momentsOf(plain: string, tokens: readonly TimeToken[]): Moment[] {
  const moments: Moment[] = [];
  let current: Moment | null = null;
  let zone: number | null = null;
  for (const token of tokens) {
    if (token.kind === 'break') {
      current = null;
      zone = null;
      continue;
    }
    const gap: string | null = current ? plain.slice(current.end, token.start) : null;
    if (current && gap !== null && gap.length <= 24 && WITHIN.test(gap) && joins(current, token, gap)) {
      current.end = token.end;
      continue;
    }
    if (token.kind === 'zone') {
      zone = token.offset;
      continue;
    }
    current = momentFrom(token, zone);
    zone = null;
    moments.push(current);
  }
  return moments;
}

function momentFrom(token: TimeToken, zone: number | null): Moment {
  const moment: Moment = {
    start: token.start,
    end: token.end,
    date: null,
    time: null,
    part: null,
    zone,
    number: null,
    strength: 'sure',
    broken: false,
  };
  if (token.kind === 'date') return { ...moment, date: token.date, strength: token.strength };
  // Spans fill in what their ends leave out; the token stays as it was stated.
  if (token.kind === 'time') return { ...moment, time: { ...token.time } };
  if (token.kind === 'part') return { ...moment, part: token.part, strength: 'weak' };
  if (token.kind === 'number') return { ...moment, number: token.value, strength: 'weak' };
  return { ...moment, broken: true };
}

// Takes the token into the moment where the two complete each other; says whether it did.
function joins(moment: Moment, token: TimeToken, gap: string): boolean {
  const dashed = /[-–—]/.test(gap);
  switch (token.kind) {
    case 'time':
      if (moment.time || (moment.number !== null && moment.date)) return false;
      if (dashed && (!moment.date || gap.length > 1)) return false;
      moment.time =
        moment.part && !token.time.part && !token.time.half ? { ...token.time, part: moment.part } : { ...token.time };
      return true;
    case 'date':
      return !dashed && joinsDate(moment, token.date, token.strength, gap);
    case 'part':
      if (dashed || moment.part || moment.time || moment.number !== null) return false;
      moment.part = token.part;
      return true;
    case 'zone':
      if (!moment.time || moment.zone !== null) return false;
      moment.zone = token.offset;
      return true;
    case 'number':
      return !dashed && joinsNumber(moment, token.value, token.digits, gap);
    case 'broken':
      moment.broken = true;
      return true;
    default:
      return false;
  }
}

function joinsDate(moment: Moment, date: StatedDate, strength: Strength, gap: string): boolean {
  if (moment.broken || moment.part) return false;
  if (!moment.date) {
    if (!moment.time && (moment.number === null || !/\b(?:on|of)\b/.test(gap))) return false;
    moment.date = date;
    moment.strength = moment.time ? 'sure' : strength;
    return true;
  }
  const weekdayAlready = date.year === undefined && moment.date.year !== undefined && moment.date.month === undefined;
  if (!weekdayAlready || date.relative !== undefined) return false;
  moment.date = { ...moment.date, ...date };
  return true;
}

function joinsNumber(moment: Moment, value: number, digits: number, gap: string): boolean {
  if (digits === 4) {
    if (moment.number === null || moment.date || !/^,? $/.test(gap)) return false;
    moment.date = { day: moment.number, year: value };
    moment.number = null;
    return true;
  }
  if (moment.number !== null) {
    // "on the 17 between 2 and 4pm": the first is the day.
    if (moment.date || moment.time || !/between|from|从/.test(gap)) return false;
    moment.date = { day: moment.number };
    moment.number = value;
    return true;
  }
  // "1/1/2015 between 10 and …", "2019年1-5月", "8pm on 15"
  const leads = moment.date !== null && moment.time === null && (gap === '' || /[a-z从]/.test(gap));
  const isDay = moment.time !== null && moment.date === null && /\bon\b/.test(gap);
  if (!leads && !isDay) return false;
  if (isDay) moment.date = { day: value };
  else moment.number = value;
  return true;
}
