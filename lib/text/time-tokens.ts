import {
  type DayPart,
  HOLIDAY_PATTERN,
  HOUR_PATTERN,
  holidayOf,
  hourOf,
  type MonthNames,
  monthNames,
  ORDINAL_PATTERN,
  ordinalOf,
  PART_PATTERN,
  partOf,
  RELATIVE_PATTERN,
  relativeOf,
  YEAR_WORDS,
  yearOf,
  ZONE_PATTERN,
  zoneOffset,
} from './calendar-words';

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

type Reading = TimeToken extends infer Token ? (Token extends TimeToken ? Omit<Token, 'start' | 'end'> : never) : never;
type Rule = readonly [RegExp, (match: RegExpExecArray, order: DateOrder) => Reading | null];

const rule = (pattern: string, read: Rule[1]): Rule => [new RegExp(pattern, 'yu'), read];
const n = (text: string | undefined) => Number(text ?? '0');

function date(stated: StatedDate, strength: Strength = 'sure'): Reading {
  const { month, day } = stated;
  if ((month !== undefined && (month < 1 || month > 12)) || (day !== undefined && (day < 1 || day > 31)))
    return { kind: 'broken' };
  return { kind: 'date', date: stated, strength };
}

function fullYear(text: string): number {
  if (/^[a-z]/.test(text)) return yearOf(text);
  const year = Number(text);
  // Thai pages count from the Buddha's death.
  if (text.length === 4) return year >= 2443 && year <= 2643 ? year - 543 : year;
  return text.length === 2 ? (year >= 70 ? 1900 : 2000) + year : year;
}

function time(
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

function twoPart(a: number, b: number, order: DateOrder, strength: Strength): Reading {
  const monthFirst = order === 'month-first';
  const [month, day] = monthFirst ? [a, b] : [b, a];
  if (month > 12 && day <= 12) return date({ month: day, day: month }, strength);
  return date({ month, day }, strength);
}

const HALF = '(?:[ ]?([ap])\\.?m\\b\\.?|([ap])\\b)';
const NO_UNIT = '(?![\\d%‰元円원折倍万千个件分kg℃°版期]|[ ]?(?:折|元|万|kg|gb|mb|ml|cm|mm|inch|小时|个|件|分钟))';
const BE = '(?:[ ]?(?:be(?![\\p{L}])|b\\.e\\.|พ\\.ศ\\.))?';
const NTH = '(?:st|nd|rd|th|\\.|º|ª|er)?';

// Tried in this order at each place where a number or a word starts; the first that fits wins.
function rulesFor({ pattern: months, monthOf }: MonthNames): readonly Rule[] {
  return [
    rule('\\n', () => ({ kind: 'break' })),
    // Years first: 2026-11-10, 2026/11/10, 2026.11.10, 2026年11月10日, 2026년 11월 10일
    rule(
      `(\\d{4})[ ]?[-/.年][ ]?(\\d{1,2})[ ]?[-/.月][ ]?(\\d{1,2})(?![ ]?月)(?=\\d{2}:|(?!\\d))(?:[ ]?[日号])?`,
      (m) => date({ year: fullYear(m[1] ?? ''), month: n(m[2]), day: n(m[3]) }),
    ),
    rule(`(?:(\\d{4}|\\d{2})[ ]?년[ ]?)?(\\d{1,2})[ ]?월[ ]?(?:(\\d{1,2})[ ]?일)?`, (m) => cjk(m)),
    rule(
      `(?:(\\d{4}|\\d{2,3})[ ]?年[ ,]*)?(\\d{1,2})[ ]?月(?:份)?(?:[ ]?(\\d{1,2})(?:[ ]?[日号]|(?![\\d点时:]|[ ]?[个元件:])))?`,
      (m) => cjk(m),
    ),
    rule(`(\\d{4})[ ]?[年년](?:第(\\d{1,3})天)?`, (m) => {
      const year = n(m[1]);
      if (m[2] === undefined) return date({ year });
      return dayOfYear(year, n(m[2]));
    }),
    rule(`本月[ ]?(\\d{1,2})[日号]`, (m) => date({ day: n(m[1]) })),
    rule(`(\\d{1,2})[/.](\\d{1,2})[ ]?[日号]`, (m) => date({ month: n(m[1]), day: n(m[2]) })),
    rule(`(?<![近前满第每逢超约过\\d])(\\d{1,2})[ ]?[日号일](?![内之游无达后以间的]|[ ]?(?:内|之内))`, (m) =>
      date({ day: n(m[1]) }),
    ),
    // Day or month first with a year: 30.11.2026, 11/30/26
    rule(`(\\d{1,2})([-/.])[ ]?(\\d{1,2})\\2(?:[ ]?(\\d{4})|(\\d{2}))(?![\\d:])${BE}`, (m, order) => {
      const dotted = m[2] === '.' && (order === 'day-first' || m[4] !== undefined);
      const read = twoPart(n(m[1]), n(m[3]), dotted ? 'day-first' : order, 'likely');
      return read.kind === 'date'
        ? date({ ...read.date, year: fullYear(m[4] ?? m[5] ?? '') }, m[4] ? 'sure' : 'likely')
        : read;
    }),
    rule(`(\\d{4})[-/](\\d{1,2})(?![\\d/.-])`, (m) => date({ year: fullYear(m[1] ?? ''), month: n(m[2]) })),
    rule(`((?:19|20)\\d{2})\\.(0[1-9]|1[0-2])(?![\\d.])`, (m) => date({ year: n(m[1]), month: n(m[2]) })),
    rule(`(0?[1-9]|1[0-2])/((?:19|20)\\d{2})(?![\\d/])`, (m) => date({ year: n(m[2]), month: n(m[1]) })),
    // Names of months
    rule(
      `(?<![\\d.,$€£¥]|[$€£¥] )(?:the )?(\\d{1,2}|${ORDINAL_PATTERN})${NTH}[ ]?(?:of |de |d'|d’|tháng )?(${months})(?![\\p{L}])\\.?(?:[ ]?,)?(?:[ ]?(?:of |de |del |năm )?(\\d{4}|${YEAR_WORDS})(?!\\d|:)${BE}|[ ]'?(\\d{2})(?=[ ]?(?:$|[\\n,;.)](?!\\d))))?`,
      (m) => named(m[1], monthOf(m[2]), m[3] ?? (m[4] && shortYear(m[4], m[2]))),
    ),
    rule(
      `(${months})(?![\\p{L}])\\.?[ ]?(?:the )?(\\d{1,2}|${ORDINAL_PATTERN})(?!\\d|:|[ ]?(?:am|pm|a\\.m|p\\.m)\\b)(?:st|nd|rd|th)?(?:[ ]?,)?(?:[ ]?(?:of )?(\\d{4}|${YEAR_WORDS})(?![\\d:])${BE})?`,
      (m) => (n(m[2]) > 31 ? null : named(m[2], monthOf(m[1]), m[3])),
    ),
    rule(`(${months})(?![\\p{L}])\\.?[ ](?:of |de |del )?(\\d{4})(?!\\d)`, (m) =>
      date({ year: fullYear(m[2] ?? ''), month: monthOf(m[1]) }),
    ),
    rule(`(${months})(?![\\p{L}])\\.?[ ]'?(3[2-9]|[4-9]\\d)(?=[ ]?(?:$|[\\n,;.)]))`, (m) =>
      date({ year: fullYear(m[2] ?? ''), month: monthOf(m[1]) }),
    ),
    rule(`((?:19|20)\\d{2})[ /](?:(\\d{1,2})[ /])?(${months})(?![\\p{L}])(?:[ ](\\d{1,2})(?!\\d|:))?`, (m) => {
      const day = m[2] ?? m[4];
      return date({ year: n(m[1]), month: monthOf(m[3]), ...(day ? { day: n(day) } : {}) });
    }),
    rule(`(?:ngày )?(\\d{1,2}) tháng (\\d{1,2})(?:(?:,| năm)? ?(\\d{4}))?`, (m) =>
      date({ day: n(m[1]), month: n(m[2]), ...(m[3] ? { year: n(m[3]) } : {}) }),
    ),
    rule(`(${months})(?![\\p{L}])`, (m) => date({ month: monthOf(m[1]) }, 'weak')),
    // Times of day
    rule(
      `(${PART_PATTERN})[ ]?(\\d{1,2})(?:(?::|点|时|시|giờ)[ ]?(\\d{1,2}|半|반)?(?:(?::|分|분)[ ]?(\\d{2})?(?:秒|초)?|[ ]?刻)?)(?:[ ]?(?:正|整))?`,
      (m) => partTime(m),
    ),
    rule(
      `(?<!双)(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d{1,3})?)?(?![\\d:年月])(?:${HALF}|[ ]?(?:uhr|h\\b|น\\.))?`,
      (m) => time(n(m[1]), n(m[2]), m[3] ? n(m[3]) : null, m[4] ?? m[5]),
    ),
    rule(
      `(\\d{1,2})[ ]?(?:点|时(?!间)|시(?!간)|giờ)(?:[ ]?(?:([1-3])刻|(\\d{1,2})[ ]?(?:分|분)?(?:[ ]?(\\d{1,2})[ ]?(?:秒|초))?(?![\\d件个元])|半|반))?(?:正|整)?(?:[ ]?([ap])m)?`,
      (m) => {
        const minute = m[2] ? n(m[2]) * 15 : /[半반]/.test(m[0]) ? 30 : n(m[3]);
        return time(n(m[1]), minute, m[4] ? n(m[4]) : null, m[5]);
      },
    ),
    rule(`(\\d{1,2})[.](\\d{2})(?:${HALF}|[ ]?uhr)`, (m) => time(n(m[1]), n(m[2]), null, m[3] ?? m[4])),
    rule(`(\\d{1,2})(\\d{2})[ ]?([ap])\\.?m\\b\\.?`, (m) => time(n(m[1]), n(m[2]), null, m[3])),
    rule(`(\\d{1,2}|${HOUR_PATTERN})[ ]?([ap])\\.?m\\b\\.?`, (m) =>
      time(/^\d/.test(m[1] ?? '') ? n(m[1]) : hourOf(m[1] ?? ''), 0, null, m[2]),
    ),
    rule(`(?:at )(${HOUR_PATTERN})(?![\\p{L}])`, (m) => time(hourOf(m[1] ?? ''), 0, null, undefined)),
    rule(`(\\d{1,2})[ ]?h(?![\\p{L}])(\\d{2})?(?!\\d)`, (m) => time(n(m[1]), n(m[2]), null, undefined)),
    rule(`(\\d{1,2})[ ](?:uhr|น\\.)`, (m) => time(n(m[1]), 0, null, undefined)),
    rule(`noon(?![\\p{L}])`, () => time(12, 0, null, undefined)),
    rule(`midnight(?![\\p{L}])`, () => time(24, 0, null, undefined)),
    // Days by name, parts of the day
    rule(`次日|翌日`, () => ({ kind: 'date', date: { next: true }, strength: 'sure' })),
    rule(`(大?[今明听昨后前])(?=[早晚晨夜])`, (m) => ({
      kind: 'date',
      date: { relative: relativeOf(m[1] ?? '') },
      strength: 'sure',
    })),
    rule(`下(?:个|個)?月[ ]?(\\d{1,2})[日号]`, (m) => ({
      kind: 'date',
      date: { month: 13, day: n(m[1]) },
      strength: 'sure',
    })),
    rule(`(${RELATIVE_PATTERN})(?![\\p{Script=Latin}\\p{Script=Cyrillic}])`, (m) => ({
      kind: 'date',
      date: { relative: relativeOf(m[1] ?? '') },
      strength: 'sure',
    })),
    rule(`(${PART_PATTERN})`, (m) => ({ kind: 'part', part: partOf(m[1] ?? '') ?? 'evening' })),
    rule(`(${HOLIDAY_PATTERN})(?:节)?(?![\\p{Script=Latin}])`, (m) => {
      const fixed = holidayOf(m[1] ?? '');
      return fixed ? date(fixed, 'weak') : { kind: 'broken' };
    }),
    // Zones
    rule(`\\(?(?:utc|gmt)[ ]?([+-])(\\d{1,2})(?::?(\\d{2}))?\\)?`, (m) => offset(m)),
    rule(`(?<=t\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,3})?)?)([+-])(\\d{2}):?(\\d{2})(?!\\d)`, (m) => offset(m)),
    rule(`(?<=t\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d{1,3})?)?)z(?![\\p{L}])`, () => ({ kind: 'zone', offset: 0 })),
    rule(`\\(?(${ZONE_PATTERN})(?![\\p{Script=Latin}])\\)?`, (m) => ({ kind: 'zone', offset: zoneOffset(m[1] ?? '') })),
    // Day and month alone: 11/10, 10.24, 09-01 20:01
    rule(`(?<![\\d.,/$€£¥v])(\\d{1,2})/(\\d{1,2})(?![\\d/.%])(?:, ?(\\d{4})(?!\\d))?`, (m, order) => {
      const read = twoPart(n(m[1]), n(m[2]), order, 'likely');
      return read.kind === 'date' && m[3] ? date({ ...read.date, year: n(m[3]) }) : read;
    }),
    rule(`(?<![\\d.,/$€£¥v])(\\d{1,2})\\.(\\d{1,2})\\.?${NO_UNIT}(?!\\p{Script=Latin}|\\.\\d)`, (m, order) => {
      const read = twoPart(n(m[1]), n(m[2]), order, 'weak');
      return read.kind === 'broken' ? null : read;
    }),
    rule(`(?<![\\d.,/$€£¥v])(\\d{2})-(\\d{2})(?=[ ]\\d{1,2}:\\d{2})`, (m, order) =>
      twoPart(n(m[1]), n(m[2]), order, 'likely'),
    ),
    rule(`(?:the )?(\\d{1,2})(?:st|nd|rd|th)(?![\\p{L}])`, (m) => date({ day: n(m[1]) }, 'weak')),
    rule(`(?:the )?(${ORDINAL_PATTERN})(?![\\p{L}])`, (m) => date({ day: ordinalOf(m[1] ?? '') }, 'weak')),
    rule(`(\\d{1,2}|(?:19|20)\\d{2})(?![\\d%])`, (m) => ({
      kind: 'number',
      value: n(m[1]),
      digits: (m[1] ?? '').length,
    })),
  ];
}

function cjk(m: RegExpExecArray): Reading {
  const day = m[3] ? { day: n(m[3]) } : {};
  return date(
    { ...(m[1] ? { year: fullYear(m[1]) } : {}), month: n(m[2]), ...day },
    m[1] !== undefined || m[3] !== undefined ? 'sure' : 'weak',
  );
}

function named(day: string | undefined, month: number, year: string | undefined): Reading {
  const number = /^\d/.test(day ?? '') ? n(day) : ordinalOf(day ?? '');
  return date({ month, day: number, ...(year ? { year: fullYear(year) } : {}) });
}

// "10 พ.ย. 69" counts the Buddhist era's years, as the four digits would.
function shortYear(year: string, month: string | undefined): string {
  return /\p{Script=Thai}/u.test(month ?? '') ? `25${year}` : year;
}

function dayOfYear(year: number, day: number): Reading {
  if (day < 1 || day > 366) return { kind: 'broken' };
  const found = Temporal.PlainDate.from({ year, month: 1, day: 1 }).add({ days: day - 1 });
  return date({ year: found.year, month: found.month, day: found.day });
}

function partTime(m: RegExpExecArray): Reading {
  const quarter = /刻/.test(m[0]);
  const minute = /[半반]/.test(m[3] ?? '') ? 30 : quarter ? n(m[3]) * 15 : n(m[3]);
  const second = m[4] ? n(m[4]) : null;
  return time(n(m[2]), minute, second, undefined, partOf(m[1] ?? ''));
}

function offset(m: RegExpExecArray): Reading {
  const minutes = n(m[2]) * 60 + n(m[3]);
  return minutes > 14 * 60 ? { kind: 'broken' } : { kind: 'zone', offset: m[1] === '-' ? -minutes : minutes };
}

const RULES = new Map<string, readonly Rule[]>();

function rulesOf(lang: string | null): readonly Rule[] {
  const names = monthNames(lang);
  const known = RULES.get(names.pattern) ?? rulesFor(names);
  RULES.set(names.pattern, known);
  return known;
}

const WORD_START = /[\p{L}\p{N}+\-(\n]/u;
const LATIN = /[\p{Script=Latin}\p{Script=Cyrillic}]/u;

/** Cuts plain lower-case text into what bears on the calendar, left to right; the rest are gaps. Linear in length. */
export function timeTokens(plain: string, lang: string | null, order: DateOrder): TimeToken[] {
  const rules = rulesOf(lang);
  const tokens: TimeToken[] = [];
  for (let at = 0; at < plain.length; ) {
    const token = WORD_START.test(plain[at] ?? '') ? tokenAt(plain, at, rules, order) : null;
    if (token) {
      tokens.push(token);
      at = token.end;
    } else at = next(plain, at);
  }
  return tokens;
}

function tokenAt(plain: string, start: number, rules: readonly Rule[], order: DateOrder): TimeToken | null {
  for (const [pattern, read] of rules) {
    pattern.lastIndex = start;
    const match = pattern.exec(plain);
    if (!match) continue;
    const reading = read(match, order);
    if (reading) return { ...reading, start, end: start + match[0].length };
  }
  return null;
}

// Digits and Latin words are stepped over whole, so that no rule starts in their middle.
function next(plain: string, at: number): number {
  const kind = /\d/.test(plain[at] ?? '') ? /\d/ : LATIN.test(plain[at] ?? '') ? LATIN : null;
  let end = at + 1;
  while (kind && end < plain.length && kind.test(plain[end] ?? '')) end += 1;
  return end;
}
