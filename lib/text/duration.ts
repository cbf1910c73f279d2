import Big from 'big.js';
import type { Decimal } from '@/lib/domain/decimal';
import type { Unit } from '@/lib/domain/metric';
import type { Amount } from './amount';
import type { Token } from './tokens';

/**
 * The seconds that a text of durations says: "1分23秒", "2h 5m", "00:01:23", "83s". Null where it says none, so that
 * a bare number is left to the column's unit.
 */
export function durationSeconds(
  amounts: readonly Amount[],
  tokens: readonly Token[],
  unit: Unit | null,
): Decimal | null {
  if (amounts.length === 0 || amounts.some((amount) => amount.malformed || amount.signed || amount.bound !== null))
    return null;
  if (unit !== null && amounts.every((amount) => amount.kind === 'date')) return clockSeconds(amounts, tokens);
  let total = new Big(0);
  let previous = Number.POSITIVE_INFINITY;
  for (const amount of amounts) {
    if (amount.kind !== 'duration' || amount.fractional !== null || amount.seconds >= previous) return null;
    total = total.plus(new Big(amount.value).times(amount.seconds));
    previous = amount.seconds;
  }
  return total.toFixed();
}

function clockSeconds(amounts: readonly Amount[], tokens: readonly Token[]): Decimal | null {
  const colons = tokens.filter((token) => token.kind === 'colon').length;
  if (colons !== amounts.length - 1 || tokens.length !== amounts.length * 2 - 1 || amounts.length > 3) return null;
  const parts = amounts.map((amount) => Number(amount.value));
  if (parts.slice(1).some((part) => part >= 60 || !Number.isInteger(part))) return null;
  return String(parts.reduce((sum, part) => sum * 60 + part, 0));
}
