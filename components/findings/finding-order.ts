import Big from 'big.js';
import type { Finding, Severity } from '@/lib/domain/finding';

const RANK: Record<Severity, number> = { critical: 0, major: 1, minor: 2 };

/** The severity a finding has while its breach is seen; null once it can no longer be told. */
export function severityOf({ judgement }: Finding): Severity | null {
  return judgement.verdict === 'breach' ? judgement.severity : null;
}

/** The costliest first, in one currency; those whose cost is not known by urgency behind them. */
export function byCost(a: Finding, b: Finding): number {
  return costOrder(a, b) || byUrgency(a, b);
}

/** Those that were seen last to have begun first. */
export function byAge(a: Finding, b: Finding): number {
  return a.since > b.since ? -1 : a.since < b.since ? 1 : byUrgency(a, b);
}

/** The worst first: by severity, then by cost an hour where both are in one currency, then the older first. */
export function byUrgency(a: Finding, b: Finding): number {
  return rank(a) - rank(b) || costOrder(a, b) || (a.since < b.since ? -1 : a.since > b.since ? 1 : 0);
}

function rank(finding: Finding): number {
  const severity = severityOf(finding);
  return severity ? RANK[severity] : 3;
}

function costOrder(a: Finding, b: Finding): number {
  const [one, two] = [costOf(a), costOf(b)];
  if (one && two && one.currency === two.currency) return new Big(two.amount).cmp(one.amount);
  return Number(two !== null) - Number(one !== null);
}

function costOf({ judgement }: Finding) {
  return judgement.verdict === 'breach' ? judgement.costPerHour : null;
}
