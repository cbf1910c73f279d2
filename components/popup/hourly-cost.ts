import type { Finding } from '@/lib/domain/finding';
import { sumOfLosses } from '@/lib/domain/losses';
import type { Money } from '@/lib/domain/money';

/** What findings that are open cost an hour at least, a sum for each currency, and of how many that is not known. */
export function hourlyCost(findings: readonly Finding[]): { sums: Money[]; unknown: number } {
  const losses = findings.map(({ judgement, since }) => ({
    subject: judgement.subject,
    since,
    resolved: null,
    cost: judgement.verdict === 'breach' ? judgement.costPerHour : null,
  }));
  return { sums: sumOfLosses(losses), unknown: losses.filter(({ cost }) => cost === null).length };
}
