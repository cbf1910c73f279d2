import Big from 'big.js';
import type { Decimal } from '@/lib/domain/decimal';
import type { Currency } from '@/lib/domain/money';

/** How amounts are rounded: to so many minor digits (2 for CNY, 0 for JPY), halves up, or what is left of a digit down. */
export interface Rounding {
  digits: number;
  mode: 'half-up' | 'down';
}

const digits = new Map<Currency, number>();

/** How a currency's amounts are rounded: to its minor unit as ISO 4217 has it, halves up. */
export function roundingOf(currency: Currency): Rounding {
  const known = digits.get(currency);
  const found =
    known ?? new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
  digits.set(currency, found);
  return { digits: found, mode: 'half-up' };
}

/** A decimal amount as a whole number of minor units; what is finer is rounded as said. Exact up to 2^53. */
export function toMinor(amount: Decimal, { digits, mode }: Rounding): number {
  return Number(
    new Big(amount).times(new Big(10).pow(digits)).round(0, mode === 'half-up' ? Big.roundHalfUp : Big.roundDown),
  );
}

/** Minor units as a decimal amount in the main unit, with all minor digits. */
export function fromMinor(minor: number, { digits }: Rounding): Decimal {
  return new Big(minor).div(new Big(10).pow(digits)).toFixed(digits);
}

/** A share as a fraction of whole numbers. */
export interface Share {
  over: number;
  under: number;
}

/** So many percent as a fraction: 12.5 is 125 of 1000. */
export function shareOf(percent: Decimal): Share {
  const [whole = '0', fraction = ''] = percent.split('.');
  return { over: Number(whole + fraction), under: 100 * 10 ** fraction.length };
}

/** A share of an amount in minor units, rounded as said. */
export function partOf(minor: number, { over, under }: Share, { mode }: Rounding): number {
  const { whole, rest } = divide(minor, over, under);
  return whole + (mode === 'half-up' && rest * 2 >= under ? 1 : 0);
}

/** `a` times `b` over `c` as a whole number and what is left over, exact where the product passes 2^53 too. */
export function divide(a: number, b: number, c: number): { whole: number; rest: number } {
  const product = a * b;
  if (product <= Number.MAX_SAFE_INTEGER) {
    const rest = product % c;
    return { whole: (product - rest) / c, rest };
  }
  const exact = BigInt(a) * BigInt(b);
  return { whole: Number(exact / BigInt(c)), rest: Number(exact % BigInt(c)) };
}
