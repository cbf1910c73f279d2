/**
 * Parts a whole number of minor units in proportion to weights, by largest remainder: the parts add up to it exactly, and
 * of equal remainders the earlier part gets the unit more. Nothing is given where all weights are zero.
 */
export function allocate(amount: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (sum === 0) return weights.map(() => 0);
  const shares = weights.map((weight) => {
    const product = BigInt(amount) * BigInt(weight);
    return { whole: Number(product / BigInt(sum)), rest: Number(product % BigInt(sum)) };
  });
  const left = amount - shares.reduce((total, { whole }) => total + whole, 0);
  const first = shares
    .map(({ rest }, index) => ({ rest, index }))
    .sort((a, b) => b.rest - a.rest || a.index - b.index)
    .slice(0, left);
  const more = new Set(first.map(({ index }) => index));
  return shares.map(({ whole }, index) => whole + (more.has(index) ? 1 : 0));
}
