import type { Format } from '../ui/format';

/** A number of a chart in its unit, rounded to what an axis can bear. */
export function amountText(format: Format, unit: string, currency: string | null, value: number): string {
  if (unit === 'ratio') return format.percent(value, 2);
  if (currency !== null) return format.money({ amount: String(Math.round(value * 100) / 100), currency });
  // Between two looks a line of pieces stands at parts of one.
  return format.number(Math.abs(value) >= 100 ? Math.round(value) : Math.round(value * 1e4) / 1e4);
}
