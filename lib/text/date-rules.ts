import { ORDINAL_PATTERN, ordinalOf, YEAR_WORDS } from './english-numbers';
import type { MonthNames } from './month-names';
import { date, fullYear, n, type Reading, type Rule, rule, twoPart } from './time-rule';

const BE = '(?:[ ]?(?:be(?![\\p{L}])|b\\.e\\.|พ\\.ศ\\.))?';
const NTH = '(?:st|nd|rd|th|\\.|º|ª|er)?';

/** Dates whose shape or month name tells what their figures are. */
export function dateRules({ pattern: months, monthOf }: MonthNames): readonly Rule[] {
  return [
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
  ];
}

const NO_UNIT = '(?![\\d%‰元円원折倍万千个件分kg℃°版期]|[ ]?(?:折|元|万|kg|gb|mb|ml|cm|mm|inch|小时|个|件|分钟))';

/** Day and month alone, and bare numbers: what is tried when nothing clearer fits. */
export function shortDateRules(): readonly Rule[] {
  return [
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
