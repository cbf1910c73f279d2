import type { DateOrder, TimeToken } from './time-rule';

/** How a text about time is taken where its words leave more than one reading. */
export interface TimeConvention {
  /** "8/10/2012" by month or by day first. */
  order: DateOrder;
  /** The year of a date without one: the usual, or that on the other side of today. */
  year: 'usual' | 'other';
  /** Whether the month or year that ends a span belongs to it: "May to Oct 2020". */
  lastMonth: 'within' | 'without';
  /** "3:30" on the clock of twenty-four hours, or in the afternoon. */
  clock: 'whole' | 'afternoon';
  /** Whether "pm" said of one end holds for the other: "1点pm到3点". */
  half: 'shared' | 'own';
  /** What has begun and bears no end: left open, or up to the day it was seen ("since 8 May"). */
  since: 'open' | 'seen';
  /** "11月10日早上" as its whole day, or as the hours of one of the accounts of how far a part of the day reaches. */
  part: 'day' | number;
}

const DAY_FIRST_ENGLISH = /^en-(?:gb|au|nz|in|ie|za|sg|my|hk|ng|ke|pk|bd|lk|gh|ug|tz)/i;
const EASTERN = /^(?:zh|ja|ko)\b/i;

const NUMERIC = /(?<![\d/.-])(\d{1,2})([-/.]) ?(\d{1,2})\2 ?(?:19|20)?\d{2}(?![\d/.-])/g;

/** The order of day and month that the dates of a text prove: one person writes all of them. */
function provenOrder(plain: string): DateOrder | null {
  const proven = new Set<DateOrder>();
  for (const [, first, , second] of plain.matchAll(NUMERIC)) {
    if (Number(first) > 12 && Number(second) <= 12) proven.add('day-first');
    if (Number(second) > 12 && Number(first) <= 12) proven.add('month-first');
  }
  const [only] = proven;
  return proven.size === 1 && only ? only : null;
}

/**
 * How a text in this language is taken for granted. East Asia and the United States put the month first, where no date
 * of the text proves otherwise.
 */
export function usualConvention(lang: string | null, plain: string): TimeConvention {
  const english = lang !== null && /^en\b/i.test(lang) && !DAY_FIRST_ENGLISH.test(lang);
  const monthFirst = lang === null || english || /^(?:zh|ja|ko|hu|lt|mn)\b/i.test(lang);
  return {
    order: provenOrder(plain) ?? (monthFirst ? 'month-first' : 'day-first'),
    year: 'usual',
    lastMonth: 'within',
    clock: 'whole',
    half: 'shared',
    since: 'open',
    part: 'day',
  };
}

const YEAR_LAST = /\d{1,2}[-/.]\d{1,2}[-/.]\d{4}/;
const SINCE = /自|从|起|以来|since|seit|depuis|desde|から|부터/;
const AFTER_CLOCK = /(?<!\d)(?:0\d|1[3-9]|2\d):\d\d|\d ?[ap]\.?m\b|noon|midnight|utc|gmt/;

/**
 * The other conventions that a careful reader of this text may follow, each a step away from the usual one; none where
 * what the text states leaves no choice.
 */
export function otherConventions(lang: string | null, plain: string, tokens: readonly TimeToken[]): TimeConvention[] {
  const dates = tokens.flatMap((token) => (token.kind === 'date' ? [token.date] : []));
  const eastern = lang !== null && EASTERN.test(lang);
  const english = lang !== null && /^en\b/i.test(lang);
  const steps: Partial<TimeConvention>[] = [];
  if (tokens.some(({ kind }) => kind === 'part')) steps.push({ part: 0 }, { part: 1 }, { part: 2 });
  if (dates.some(({ year, month }) => year === undefined && month !== undefined)) steps.push({ year: 'other' });
  const years = tokens.some((token) => token.kind === 'number' && token.digits === 4);
  if (years || dates.some(({ day, relative, next }) => (day ?? relative ?? next) === undefined))
    steps.push({ lastMonth: 'without' });
  // English without a region, and eastern dates that put the year last against their custom.
  const orderOpen =
    provenOrder(plain) === null && (lang === null || lang === 'en' || (eastern && YEAR_LAST.test(plain)));
  if (orderOpen && dates.length > 0) steps.push({ order: 'day-first' });
  if (english && tokens.some(({ kind }) => kind === 'time') && !AFTER_CLOCK.test(plain))
    steps.push({ clock: 'afternoon' });
  if (eastern && /[ap]\.?m/.test(plain)) steps.push({ half: 'own' });
  if (SINCE.test(plain)) steps.push({ since: 'seen' });
  return steps.map((step) => ({ ...usualConvention(lang, plain), ...step }));
}
