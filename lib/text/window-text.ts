import type { LocalTime, Zone } from '@/lib/domain/time';
import { localTime } from './calendar';
import { countdownsIn } from './countdown';
import { mappedText } from './mapped-text';
import { momentsOf } from './moments';
import { type Span, SpanReader } from './spans';
import { otherConventions, type TimeConvention, usualConvention } from './time-convention';
import { timeTokens } from './time-tokens';
import { labelBefore } from './window-label';

/** What is known where a text was seen: when (wall clock in `zone`), the platform's zone, the page's language. */
export interface WindowContext {
  reference: LocalTime;
  zone: Zone;
  lang: string | null;
}

/** A span of time by one reading; null where a side is left open. */
export interface TimeSpan {
  start: LocalTime | null;
  end: LocalTime | null;
}

/**
 * A span of time that a text states, with the word that labels it. `start` and `end` hold by every reading or by the
 * usual one; `readings` are all that a careful reader may take, the likeliest first ("8/10/2012", "11月10日早上",
 * "May to Oct"), and one where the words leave no choice.
 */
export interface WindowText extends TimeSpan {
  label: string | null;
  text: string;
  readings: readonly TimeSpan[];
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
  const mapped = mappedText(withinLimit(text));
  const seen = Temporal.PlainDateTime.from(context.reference);
  const { windows: countdowns, rest } = countdownsIn(mapped.plain, seen);
  const { zone, lang } = context;
  const usual = usualConvention(lang, rest);
  const tokens = timeTokens(rest, lang, usual.order);
  const read = (convention: TimeConvention): Span[] => {
    const own = convention.order === usual.order ? tokens : timeTokens(rest, lang, convention.order);
    return new SpanReader(momentsOf(rest, own), { plain: rest, seen, zone, lang, convention }).spans();
  };
  const spans = read(usual);
  const others = spans.length === 0 ? [] : otherConventions(lang, rest, tokens).map(read);
  const all = [...countdowns, ...spans].sort((a, b) => a.from - b.from);
  return all.map((span, index) => ({
    label: labelBefore(mapped, all[index - 1]?.to ?? 0, span.from),
    text: mapped.original.slice(mapped.at[span.from] ?? 0, mapped.at[span.to] ?? mapped.original.length),
    ...timeSpan(span),
    readings: readingsOf(span, others),
  }));
}

// Cut between lines, so that no date loses its last figure.
function withinLimit(text: string): string {
  return text.length <= MAX_LENGTH ? text : text.slice(0, Math.max(0, text.lastIndexOf('\n', MAX_LENGTH)));
}

function readingsOf(span: Span, others: readonly (readonly Span[])[]): TimeSpan[] {
  const readings = span.vague ? [] : [timeSpan(span)];
  for (const spans of others) {
    const same = spans.find(({ from, to }) => from === span.from && to === span.to);
    if (!same || same.vague !== span.vague) continue;
    const reading = timeSpan(same);
    if (!readings.some(({ start, end }) => start === reading.start && end === reading.end)) readings.push(reading);
  }
  return readings.length > 0 ? readings : [timeSpan(span)];
}

function timeSpan({ start, end }: Span): TimeSpan {
  return { start: start && localTime(start), end: end && localTime(end) };
}
