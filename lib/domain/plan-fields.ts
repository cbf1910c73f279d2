import { z } from 'zod';
import { compareDecimals, Decimal } from './decimal';
import { compareLocalTimes, LocalTime } from './time';

/** The plan's own name for one of its rows; unique within its table. */
export const Id = z
  .string()
  .min(1)
  .max(80)
  .refine((id) => id === id.trim(), 'space around it');
export const Text = z
  .string()
  .max(500)
  .refine((text) => text.trim() !== '', 'blank');
export const PageUrl = z.url({ protocol: /^https?$/ }).max(2000);
export const PlannedMoney = Decimal.refine((value) => !value.startsWith('-'), 'negative');
/** A fraction from 0 to 1, so that 5 meant as 5 % is refused. */
export const Rate = PlannedMoney.refine(
  (value) => !/^\d+(\.\d+)?$/.test(value) || compareDecimals(value, '1') <= 0,
  'over 1',
);
export const Count = z.int().nonnegative();
/** An end needs a time of day: a day alone leaves open whether that day still counts. */
export const EndTime = LocalTime.refine((time) => time.includes('T'), 'no time of day');

export function startsBeforeItEnds(row: { start: LocalTime; end: LocalTime }): boolean {
  return compareLocalTimes(row.start, row.end) < 0;
}
