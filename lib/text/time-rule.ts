import type { DayPart } from './day-words';
import { yearOf } from './english-numbers';

/** A date as far as it is stated. `relative` counts days from the day the text was seen; `next` is 次日. */
export interface StatedDate {
  year?: number;
  month?: number;
  day?: number;
  relative?: number;
  next?: true;
}

/** A time of day; `half` says which half of the day was stated, `part` which part. */
export interface StatedTime {
  hour: number;
  minute: number;
  second: number | null;
  half: 'am' | 'pm' | null;
  part: DayPart | null;
}

/**
 * How far the shape alone proves a date: "2026-11-10" is sure, "11/10" likely (or a fraction), "12.12" and "May" are
 * weak.
 */
export type Strength = 'sure' | 'likely' | 'weak';

export type TimeToken = { start: number; end: number } & (
  | { kind: 'date'; date: StatedDate; strength: Strength }
  | { kind: 'time'; time: StatedTime }
  | { kind: 'part'; part: DayPart }
  | { kind: 'zone'; offset: number }
  | { kind: 'number'; value: number; digits: number }
  | { kind: 'broken' }
  | { kind: 'break' }
);

/** How the language of a text orders day and month: "11/10" is 10 November or 11 October. */
export type DateOrder = 'month-first' | 'day-first';

/** What a rule makes of its match; where it stands is added by the scanner. */
export type Reading = TimeToken extends infer Token
  ? Token extends TimeToken
    ? Omit<Token, 'start' | 'end'>
    : never
  : never;
/** A pattern and what it means; null where it means nothing after all. */
export type Rule = readonly [RegExp, (match: RegExpExecArray, order: DateOrder) => Reading | null];

export const rule = (pattern: string, read: Rule[1]): Rule => [new RegExp(pattern, 'yu'), read];
export const n = (text: string | undefined) => Number(text ?? '0');

export function date(stated: StatedDate, strength: Strength = 'sure'): Reading {
  const { month, day } = stated;
  if ((month !== undefined && (month < 1 || month > 12)) || (day !== undefined && (day < 1 || day > 31)))
    return { kind: 'broken' };
  return { kind: 'date', date: stated, strength };
}

export function fullYear(text: string): number {
  if (/^[a-z]/.test(text)) return yearOf(text);
  const year = Number(text);
  // Thai pages count from the Buddha's death.
  if (text.length === 4) return year >= 2443 && year <= 2643 ? year - 543 : year;
  return text.length === 2 ? (year >= 70 ? 1900 : 2000) + year : year;
}

export function time(
  hour: number,
  minute: number,
  second: number | null,
  half: string | undefined,
  part?: DayPart | null,
): Reading {
  const stated = half ? (/^p/.test(half) ? 'pm' : 'am') : null;
  const tooLate = hour > 24 || (hour === 24 && (minute > 0 || (second ?? 0) > 0)) || minute > 59 || (second ?? 0) > 59;
  if (tooLate) return { kind: 'broken' };
  return { kind: 'time', time: { hour, minute, second, half: stated, part: part ?? null } };
}

export function twoPart(a: number, b: number, order: DateOrder, strength: Strength): Reading {
  const monthFirst = order === 'month-first';
  const [month, day] = monthFirst ? [a, b] : [b, a];
  if (month > 12 && day <= 12) return date({ month: day, day: month }, strength);
  return date({ month, day }, strength);
}
