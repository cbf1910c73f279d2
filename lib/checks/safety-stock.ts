import Big from 'big.js';
import type { Judgement } from '@/lib/domain/finding';
import type { Asked } from './check';
import { evidenceOf, unreadReason } from './evidence';
import type { PlannedListing } from './listing-index';
import { readCell } from './listing-rows';
import type { StockSight } from './stock-left';

/**
 * Whether what is left of a product is no less than what the plan keeps back, of which `sight` is one listing and `all`
 * are the stocks of all, null where not seen. Listings may share their stock or have some each: it is too little for
 * certain where all together show less, enough where one alone shows as much.
 */
export function safetyStock(
  { product, subject }: PlannedListing,
  { row, left }: StockSight,
  all: readonly (Big | null)[],
): Judgement[] {
  const { safetyStock: least } = product;
  const column = row && readCell(row, 'stock');
  if (!least || !row || !column) return [];
  const asked: Asked = {
    check: 'stock',
    aspect: 'safety',
    subject,
    expected: `≥ ${least}`,
    evidence: [evidenceOf(row.snapshot, column)],
  };
  if (column.status !== 'ok') return [{ ...asked, verdict: 'cannot-tell', seen: null, reason: unreadReason(column) }];
  if (!left) return [];
  const seen = left.toFixed();
  const known = all.flatMap((one) => one ?? []);
  const together = known.reduce((sum, one) => sum.plus(one), new Big(0));
  const args = { product: product.name, count: left.toNumber(), least, listings: known.length, of: all.length };
  if (known.some((one) => one.gte(least)))
    return [{ ...asked, verdict: 'ok', seen, reason: { key: 'check.stock.safe', args } }];
  if (known.length === all.length && together.lt(least)) {
    const reason = { key: 'check.stock.unsafe', args: { ...args, count: together.toNumber() } };
    // Where none is left at all, the question whether it can be bought says so.
    const severity = together.gt(0) ? 'major' : 'minor';
    return [{ ...asked, verdict: 'breach', seen, reason, severity, costPerHour: null }];
  }
  return [{ ...asked, verdict: 'cannot-tell', seen, reason: { key: 'check.stock.safety-open', args } }];
}
