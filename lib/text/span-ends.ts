import { dayOf, hourOfDay } from './calendar';
import type { TimeConvention } from './time-convention';
import type { StatedDate, StatedTime } from './time-rule';

/** A bare number as an hour of the day, or null where it is none. */
export function numberAsTime(hour: number): StatedTime | null {
  return hour <= 24 ? { hour, minute: 0, second: null, half: null, part: null } : null;
}

/** A bare number as the finest field that the other end's date states. */
export function like(date: StatedDate, value: number): StatedDate {
  if (value > 1000) return { year: value };
  if (date.day !== undefined) return { day: value };
  return date.month !== undefined ? { month: value } : { year: value };
}

/** The first end with what only the second states: "Nov 25 - Dec 2, 2026" has one year, or the one before it. */
export function completed(first: StatedDate, second: StatedDate, today: Temporal.PlainDate): StatedDate {
  if (first.relative !== undefined || second.relative !== undefined) return first;
  const { year, month } = second;
  const filled = { ...first };
  if (filled.month === undefined && filled.day !== undefined && month !== undefined) {
    filled.month = month;
    if (filled.year === undefined && year !== undefined) filled.year = year;
  }
  if (filled.year !== undefined || year === undefined) return filled;
  const start = dayOf({ ...filled, year }, today, null, 'usual');
  const end = dayOf(second, today, null, 'usual');
  const rolls = start && end && Temporal.PlainDate.compare(start, end) > 0;
  return { ...filled, year: rolls ? year - 1 : year };
}

/** A half of the day stated once ("8 - 11pm", "晚上7点到7点30") holds for both ends where their order allows. */
export function shareHalf(
  first: StatedTime,
  second: StatedTime,
  lang: string | null,
  half: TimeConvention['half'],
): void {
  if (!first.half && !first.part && second.half && first.hour <= 12) {
    const same = hourOfDay({ ...first, half: second.half }) * 60 + first.minute;
    const fits = same <= hourOfDay(second) * 60 + second.minute;
    first.half = fits ? second.half : second.half === 'pm' ? 'am' : 'pm';
  } else if (first.half && !second.half && !second.part && second.hour <= 12) {
    if (half === 'own') return;
    const same = hourOfDay({ ...second, half: first.half }) * 60 + second.minute;
    const fits = same > hourOfDay(first) * 60 + first.minute;
    second.half = fits ? first.half : first.half === 'am' ? 'pm' : 'am';
  } else if (first.part && !second.half && !second.part && second.hour < 12) {
    if (second.hour * 60 + second.minute >= first.hour * 60 + first.minute) second.part = first.part;
  } else if (!first.half && !second.half && !first.part && !second.part && lang !== null && /^en/i.test(lang)) {
    if (first.hour <= 12 && second.hour < first.hour) second.hour += 12;
  }
}
