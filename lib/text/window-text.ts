import type { LocalTime, Zone } from '@/lib/domain/time';
import { localTime } from './calendar';
import { countdownsIn } from './countdown';
import { mappedText } from './mapped-text';
import { momentsOf } from './moments';
import { SpanReader } from './spans';
import type { DateOrder } from './time-rule';
import { timeTokens } from './time-tokens';
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
// Most lines of a page bear no figure at all.
const BEARS_TIME = /[\p{Nd}零〇一二三四五六七八九十两兩]|noon|midnight/iu;

/**
 * The time windows that a text states, in the platform's wall clock and in reading order. A single time is a start,
 * or an end where the words around it say so. Recurring spans, impossible times and spans that end before they start
 * give nothing; a day as an end is meant inclusively.
 */
export function readWindows(text: string, context: WindowContext): WindowText[] {
  if (!BEARS_TIME.test(text)) return [];
  const mapped = mappedText(text.slice(0, MAX_LENGTH));
  const seen = Temporal.PlainDateTime.from(context.reference);
  const { windows: countdowns, rest } = countdownsIn(mapped.plain, seen);
  const moments = momentsOf(rest, timeTokens(rest, context.lang, orderOf(context.lang)));
  const reader = new SpanReader(rest, moments, seen, context);
  const spans = [...countdowns, ...reader.spans()].sort((a, b) => a.from - b.from);
  return spans.map(({ from, to, start, end }, index) => ({
    label: labelBefore(mapped, spans[index - 1]?.to ?? 0, from),
    text: mapped.original.slice(mapped.at[from] ?? 0, mapped.at[to] ?? mapped.original.length),
    start: start && localTime(start),
    end: end && localTime(end),
  }));
}

const DAY_FIRST_ENGLISH = /^en-(?:gb|au|nz|in|ie|za|sg|my|hk|ng|ke|pk|bd|lk|gh|ug|tz)/i;

// East Asia and the United States put the month first, everyone else the day.
function orderOf(lang: string | null): DateOrder {
  if (lang === null || /^(?:zh|ja|ko|hu|lt|mn)\b/i.test(lang)) return 'month-first';
  return /^en\b/i.test(lang) && !DAY_FIRST_ENGLISH.test(lang) ? 'month-first' : 'day-first';
}
