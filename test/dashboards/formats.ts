import type { Shown } from './dashboard';

/** How one page writes its figures. */
export interface Formats {
  count(value: number): Shown;
  money(value: number): Shown;
  /** A fraction as a percentage. */
  percent(value: number): Shown;
  seconds(value: number): Shown;
  times(value: number): Shown;
  shortCount(value: number): Shown;
  shortMoney(value: number): Shown;
  /** A change against the period before, with its sign. */
  change(value: number): string;
}

export interface Writing {
  /** BCP 47: decimal mark and grouping are the locale's. */
  locale: string;
  currency: string;
  moneyDigits: number;
  percentDigits: number;
  money(number: string): string;
  percent(number: string): string;
  seconds(number: string): string;
  times(number: string): string;
  /** Abbreviations, the largest first: from which amount on they are used, and how much one of them is. */
  scales: readonly { from: number; of: number; write(number: string): string; writeMoney(number: string): string }[];
}

/** The formats of a page from its writing. What is rounded on screen is rounded in the value. */
export function formats(writing: Writing): Formats {
  const { locale, currency } = writing;
  const number = (value: number, digits: number) =>
    new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);
  const rounded = (value: number, digits: number) => Number(value.toFixed(digits));
  const count = (value: number): Shown => ({ raw: number(value, 0), value, unit: 'count' });
  const money = (value: number): Shown => ({
    raw: writing.money(number(value, writing.moneyDigits)),
    value: rounded(value, writing.moneyDigits),
    unit: 'money',
    currency,
  });
  const percent = (value: number): Shown => ({
    raw: writing.percent(number(value * 100, writing.percentDigits)),
    value: rounded(value, writing.percentDigits + 2),
    unit: 'ratio',
  });
  const short = (value: number) => {
    const scale = writing.scales.find(({ from }) => value >= from);
    if (!scale) return null;
    const shown = rounded(value / scale.of, 1);
    return { scale, text: number(shown, 1), value: Math.round(shown * scale.of) };
  };
  return {
    count,
    money,
    percent,
    seconds: (value) => ({ raw: writing.seconds(number(value, 0)), value: Math.round(value), unit: 'seconds' }),
    times: (value) => ({ raw: writing.times(number(value, 2)), value: rounded(value, 2), unit: 'ratio' }),
    shortCount: (value) => {
      const abbreviated = short(value);
      if (!abbreviated) return count(value);
      const { scale, text } = abbreviated;
      return { raw: scale.write(text), value: abbreviated.value, unit: 'count', rounded: true };
    },
    shortMoney: (value) => {
      const abbreviated = short(value);
      if (!abbreviated) return money(value);
      const { scale, text } = abbreviated;
      return { raw: scale.writeMoney(text), value: abbreviated.value, unit: 'money', currency, rounded: true };
    },
    change: (value) => `${value < 0 ? '-' : '+'}${writing.percent(number(Math.abs(value) * 100, 1))}`,
  };
}
