import { HOLIDAY_PATTERN, holidayOf, PART_PATTERN, partOf, RELATIVE_PATTERN, relativeOf } from './day-words';
import { HOUR_PATTERN, hourOf } from './english-numbers';
import { date, n, type Reading, type Rule, rule, time } from './time-rule';
import { ZONE_PATTERN, zoneOffset } from './zone-words';

const HALF = '(?:[ ]?([ap])\\.?m\\b\\.?|([ap])\\b)';

/** Times of day, days by name, parts of the day and zones. */
export function clockRules(): readonly Rule[] {
  return [
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
    // "9.30-4.30pm": the first has its dot from the clock as well.
    rule(`(\\d{1,2})[.](\\d{2})(?=[ ]?(?:[-–]|to|until)[ ]?\\d{1,2}[.:]\\d{2}[ ]?[ap]\\.?m)`, (m) =>
      time(n(m[1]), n(m[2]), null, undefined),
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
  ];
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
