import { divide } from './minor-units';

/**
 * Parts a whole number of minor units in proportion to weights, by largest remainder: the parts add up to it exactly, and
 * of equal remainders the earlier part gets the unit more. Nothing is given where all weights are zero.
 */
export function allocate(amount: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (sum === 0) return weights.map(() => 0);
  const shares = weights.map((weight) => divide(amount, weight, sum));
  const parts = shares.map(({ whole }) => whole);
  const left = amount - parts.reduce((total, part) => total + part, 0);
  if (left === 0) return parts;
  const byRest = shares.map((_, index) => index).sort((a, b) => restAt(b) - restAt(a) || a - b);
  for (const index of byRest.slice(0, left)) parts[index] = (parts[index] ?? 0) + 1;
  return parts;

  function restAt(index: number): number {
    return shares[index]?.rest ?? 0;
  }
}
