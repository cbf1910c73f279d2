import Big from 'big.js';
import type { Finding } from '@/lib/domain/finding';
import type { Money } from '@/lib/domain/money';

/** What findings cost an hour, a sum for each currency, and of how many that is not known. */
export function hourlyCost(findings: readonly Finding[]): { sums: Money[]; unknown: number } {
  const sums = new Map<Money['currency'], Big>();
  let unknown = 0;
  for (const { judgement } of findings) {
    const cost = judgement.verdict === 'breach' ? judgement.costPerHour : null;
    if (cost) sums.set(cost.currency, new Big(cost.amount).plus(sums.get(cost.currency) ?? 0));
    else unknown += 1;
  }
  return { sums: [...sums].map(([currency, sum]) => ({ amount: sum.toFixed(), currency })), unknown };
}
