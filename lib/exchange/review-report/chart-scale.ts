import { offsetOf, wallClock } from '@/lib/domain/wall-clock';
import type { Language } from '@/lib/i18n/translate';
import type { ChartUnit } from './report-content';

/** Round values from nought to at least `highest`, about `most` of them, the last one at or above it. */
export function valueTicks(highest: number, most: number): number[] {
  if (!(highest > 0)) return [0, 1];
  const rough = highest / most;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 2.5, 5].find((factor) => factor * power >= rough) ?? 10) * power;
  const count = Math.ceil(highest / step - 1e-9);
  return Array.from({ length: count + 1 }, (_, index) => index * step);
}

/** A value as an axis has room for it: "2.5M", "250万", "40%". */
export function axisText(value: number, unit: ChartUnit, language: Language): string {
  const options: Intl.NumberFormatOptions =
    unit === 'ratio'
      ? { style: 'percent', maximumFractionDigits: 1 }
      : { notation: 'compact', maximumFractionDigits: 1 };
  return new Intl.NumberFormat(language, options).format(value);
}

const HOUR = 3_600_000;
const STEPS = [1, 2, 3, 6, 12, 24, 48, 96, 168].map((hours) => hours * HOUR);

/** Instants (milliseconds) at which clocks in the zone show round times, at most about `most` of them, with their texts. */
export function clockTicks(from: number, to: number, zone: string, most: number): { at: number; text: string }[] {
  const step = clockStep(to - from, most);
  const offset = offsetOf(zone, from);
  const ticks: { at: number; text: string }[] = [];
  for (let at = Math.ceil((from + offset) / step) * step - offset; at <= to; at += step)
    ticks.push({ at, text: clockText(at, zone) });
  return ticks;
}

/** A round length of time (milliseconds) that goes into another at most about `most` times. */
export function clockStep(length: number, most: number): number {
  return STEPS.find((size) => length / size <= most) ?? Math.ceil(length / most / (24 * HOUR)) * 24 * HOUR;
}

/** "11-11" at midnight, else "20:00". */
function clockText(at: number, zone: string): string {
  const [day = '', time = ''] = wallClock(at, zone).split('T');
  return time === '00:00' ? day.slice(5) : time;
}

/** The least and greatest of some values; null where there are none. */
export function extent(values: readonly number[]): { low: number; high: number } | null {
  if (values.length === 0) return null;
  return values.reduce(({ low, high }, value) => ({ low: Math.min(low, value), high: Math.max(high, value) }), {
    low: Number.POSITIVE_INFINITY,
    high: Number.NEGATIVE_INFINITY,
  });
}
