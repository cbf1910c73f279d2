import type { Decimal } from '@/lib/domain/decimal';
import type { Money } from '@/lib/domain/money';
import type { Instant, LocalTime } from '@/lib/domain/time';
import type { Language } from '@/lib/i18n/translate';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Numbers, money and times as readers of one language write them. Decimals keep every digit: they stay text. */
export interface Format {
  number(value: number | Decimal): string;
  /** A fraction as a percentage with at most `digits` decimals: 0.1234 is "12.3%". */
  percent(fraction: number, digits?: number): string;
  /** An amount with its currency, in whole units where cents would drown it. */
  money(money: Money): string;
  /** An estimate in three digits, as money where it has a currency: "CN¥2.56M", "¥256万". */
  rough(value: Decimal, currency: string | null): string;
  /** A length of time by its two largest units, the last two days in hours: "3 days 4 hr", "31 hr 5 min"; never negative. */
  duration(milliseconds: number): string;
  /** How long before `now` an instant was, in one unit: "5 min. ago"; within a minute it was just now. */
  ago(instant: Instant, now: number): string;
  /** An instant on the clock of a zone, with the zone's name where asked. */
  dateTime(instant: Instant, zone: string, withZone?: boolean): string;
  /**
   * How long ago and when: "3 min. ago · 14:02 GMT+8"; the date stands there too where it is not today's in the zone.
   * Asked of an instant ahead it says when alone.
   */
  moment(instant: Instant, zone: string, now: number): string;
  /** A wall-clock time as it stands, with no zone applied. */
  local(time: LocalTime): string;
}

/** The formats of a language, with its word for "just now"; each of the browser's formatters is made when first needed and kept, since that is slow. */
export function formatOf(language: Language, justNow: string): Format {
  const numbers = cached((options: Intl.NumberFormatOptions) => new Intl.NumberFormat(language, options));
  const times = cached((options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(language, options));
  const relatives = cached((options: Intl.RelativeTimeFormatOptions) => new Intl.RelativeTimeFormat(language, options));
  const unit = (name: string, value: number) =>
    numbers({ style: 'unit', unit: name, unitDisplay: 'short' }).format(value);
  const before = (count: number, name: Intl.RelativeTimeFormatUnit) =>
    relatives({ numeric: 'auto', style: 'short' }).format(-count, name);

  const ago = (instant: Instant, now: number) => {
    const passed = now - Date.parse(instant);
    if (passed < MINUTE) return justNow;
    if (passed < HOUR) return before(Math.floor(passed / MINUTE), 'minute');
    if (passed < DAY) return before(Math.floor(passed / HOUR), 'hour');
    return before(Math.floor(passed / DAY), 'day');
  };

  return {
    number: (value) => numbers({ maximumFractionDigits: 6 }).format(value as Intl.StringNumericLiteral),
    percent: (fraction, digits = 1) => numbers({ style: 'percent', maximumFractionDigits: digits }).format(fraction),
    money: ({ amount, currency }) => {
      const whole = !amount.includes('.') || Math.abs(Number(amount)) >= 10_000;
      const style = { style: 'currency', currency } as const;
      const format = numbers(whole ? { ...style, maximumFractionDigits: 0 } : style);
      return format.format(amount as Intl.StringNumericLiteral);
    },
    rough: (value, currency) =>
      numbers({
        notation: 'compact',
        maximumSignificantDigits: 3,
        ...(currency ? { style: 'currency', currency } : {}),
      }).format(value as Intl.StringNumericLiteral),
    duration: (milliseconds) => {
      const left = Math.max(0, milliseconds);
      const days = left < 2 * DAY ? 0 : Math.floor(left / DAY);
      const hours = Math.floor((left - days * DAY) / HOUR);
      const minutes = Math.floor((left % HOUR) / MINUTE);
      const parts = [
        ...(days > 0 ? [unit('day', days)] : []),
        ...(hours > 0 ? [unit('hour', hours)] : []),
        ...(days === 0 && (hours === 0 || minutes > 0) ? [unit('minute', minutes)] : []),
      ];
      return parts.join(' ');
    },
    ago,
    dateTime: (instant, zone, withZone = false) =>
      times({
        ...DATE,
        ...CLOCK,
        timeZone: zone,
        ...(withZone ? { timeZoneName: 'short' } : {}),
      }).format(Date.parse(instant)),
    moment: (instant, zone, now) => {
      const at = Date.parse(instant);
      const day = times({ ...DATE, year: 'numeric', timeZone: zone });
      const today = day.format(at) === day.format(now);
      const when = times({ ...(today ? {} : DATE), ...CLOCK, timeZone: zone, timeZoneName: 'short' }).format(at);
      return at - now > MINUTE ? when : `${ago(instant, now)} · ${when}`;
    },
    local: (time) => {
      const [day = '', clock] = time.split('T');
      const format = times({ ...DATE, ...(clock === undefined ? {} : CLOCK), timeZone: 'UTC' });
      return format.format(Date.parse(`${day}T${clock ?? '00:00'}Z`));
    },
  };
}

const DATE: Intl.DateTimeFormatOptions = { month: 'short', day: 'numeric' };
const CLOCK: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };

function cached<Options, Made>(make: (options: Options) => Made): (options: Options) => Made {
  const kept = new Map<string, Made>();
  return (options) => {
    const key = JSON.stringify(options);
    const made = kept.get(key) ?? make(options);
    kept.set(key, made);
    return made;
  };
}
