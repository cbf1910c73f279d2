import Big from 'big.js';
import { z } from 'zod';

/** An exact decimal in plain notation ("-1234.50"): how every amount travels and is stored, never a float. */
export const Decimal = z.string().regex(/^-?\d+(\.\d+)?$/, 'not a plain decimal');
export type Decimal = z.infer<typeof Decimal>;

/** Orders two decimals by value: negative, zero or positive. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  return new Big(a).cmp(b);
}

/** Scales an exact decimal by a power of ten: the step from 1.2万 to 12000 and from 12.3 % to 0.123. */
export function shiftDecimal(value: Decimal, exponent: number): Decimal {
  return new Big(value).times(new Big(10).pow(exponent)).toFixed();
}

/** Sums decimals exactly; the sum of none is "0". */
export function sumDecimals(values: readonly Decimal[]): Decimal {
  return values.reduce((sum, value) => sum.plus(value), new Big(0)).toFixed();
}

/** The nearest double, for statistics and charts; money is never computed from it. */
export function toNumber(value: Decimal): number {
  return Number(value);
}
