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
  /** A length of time by its two largest units: "2 d 4 h"; never negative. */
  duration(milliseconds: number): string;
  /** How long before `now` an instant was, in one unit: "5 min. ago". */
  ago(instant: Instant, now: number): string;
  /** An instant on the clock of a zone, with the zone's name where asked. */
  dateTime(instant: Instant, zone: string, withZone?: boolean): string;
  /** A wall-clock time as it stands, with no zone applied. */
  local(time: LocalTime): string;
}

/** The formats of a language. */
export function formatOf(language: Language): Format {
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 6 });
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto', style: 'short' });
  const unit = (name: string, value: number) =>
    new Intl.NumberFormat(language, { style: 'unit', unit: name, unitDisplay: 'short' }).format(value);

  return {
    number: (value) => number.format(value as Intl.StringNumericLiteral),
    percent: (fraction, digits = 1) =>
      new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: digits }).format(fraction),
    money: ({ amount, currency }) => {
      const whole = !amount.includes('.') || Math.abs(Number(amount)) >= 10_000;
      const style = { style: 'currency', currency } as const;
      return new Intl.NumberFormat(language, whole ? { ...style, maximumFractionDigits: 0 } : style).format(
        amount as Intl.StringNumericLiteral,
      );
    },
    duration: (milliseconds) => {
      const left = Math.max(0, milliseconds);
      const [days, hours] = [Math.floor(left / DAY), Math.floor((left % DAY) / HOUR)];
      const minutes = Math.floor((left % HOUR) / MINUTE);
      const parts =
        days > 0
          ? [unit('day', days), ...(hours > 0 ? [unit('hour', hours)] : [])]
          : [
              ...(hours > 0 ? [unit('hour', hours)] : []),
              ...(hours === 0 || minutes > 0 ? [unit('minute', minutes)] : []),
            ];
      return parts.join(' ');
    },
    ago: (instant, now) => {
      const passed = now - Date.parse(instant);
      if (passed < MINUTE) return relative.format(0, 'second');
      if (passed < HOUR) return relative.format(-Math.floor(passed / MINUTE), 'minute');
      if (passed < DAY) return relative.format(-Math.floor(passed / HOUR), 'hour');
      return relative.format(-Math.floor(passed / DAY), 'day');
    },
    dateTime: (instant, zone, withZone = false) =>
      new Intl.DateTimeFormat(language, {
        month: 'short',
        day: 'numeric',
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
        timeZone: zone,
        ...(withZone ? { timeZoneName: 'short' } : {}),
      }).format(new Date(instant)),
    local: (time) =>
      new Intl.DateTimeFormat(language, {
        month: 'short',
        day: 'numeric',
        ...(time.includes('T') ? { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } : {}),
        timeZone: 'UTC',
      } as Intl.DateTimeFormatOptions).format(new Date(time.includes('T') ? `${time}Z` : `${time}T00:00Z`)),
  };
}
