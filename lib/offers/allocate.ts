import { divide } from './minor-units';

/**
 * Parts a whole number of minor units in proportion to weights, by largest remainder: the parts add up to it exactly, and
 * of equal remainders the earlier part gets the unit more. Nothing is given where all weights are zero.
 */
export function allocate(amount: number, weights: readonly number[]): number[] {
  let sum = 0;
  for (const weight of weights) sum += weight;
  if (sum === 0) return weights.map(() => 0);
  const parts: number[] = [];
  const rests: number[] = [];
  let left = amount;
  for (const weight of weights) {
    const { whole, rest } = divide(amount, weight, sum);
    parts.push(whole);
    rests.push(rest);
    left -= whole;
  }
  for (; left > 0; left -= 1) {
    let most = 0;
    for (let at = 1; at < rests.length; at += 1) if ((rests[at] ?? 0) > (rests[most] ?? 0)) most = at;
    parts[most] = (parts[most] ?? 0) + 1;
    rests[most] = -1;
  }
  return parts;
}
