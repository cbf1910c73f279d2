import Big from 'big.js';
import type { Decimal } from '@/lib/domain/decimal';

/** How amounts are rounded: to so many minor digits (2 for CNY, 0 for JPY), halves up, or what is left of a digit down. */
export interface Rounding {
  digits: number;
  mode: 'half-up' | 'down';
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

/** So many percent of an amount in minor units, rounded as said. */
export function percentOf(minor: number, percent: Decimal, { mode }: Rounding): number {
  return Number(
    new Big(minor)
      .times(percent)
      .div(100)
      .round(0, mode === 'half-up' ? Big.roundHalfUp : Big.roundDown),
  );
}
