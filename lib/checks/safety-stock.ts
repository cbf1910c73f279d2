import Big from 'big.js';
import type { Judgement } from '@/lib/domain/finding';
import type { Asked, CheckContext } from './check';
import { evidenceOf, unreadReason } from './evidence';
import type { PlannedListing } from './listing-index';
import { readCell } from './listing-rows';
import type { TimedPhase } from './plan-clock';
import { sightsOf } from './sights';
import { leftIn, newestStock } from './stock-left';

/**
 * Whether what is left of a product is no less than what the plan keeps back. Listings may share their stock or have
 * some each: it is too little for certain where all together show less, enough where one alone shows as much.
 */
export function safetyStock(context: CheckContext, planned: PlannedListing, current: TimedPhase): Judgement[] {
  const { product, subject } = planned;
  const { safetyStock: least } = product;
  if (!least) return [];
  const { rows } = sightsOf(context);
  const look = newestStock(rows.get(planned.key) ?? [], current);
  const column = look && readCell(look, 'stock');
  if (!look || !column) return [];
  const asked: Asked = {
    check: 'stock',
    aspect: 'safety',
    subject,
    expected: `≥ ${least}`,
    evidence: [evidenceOf(look.snapshot, column)],
  };
  if (column.status !== 'ok') return [{ ...asked, verdict: 'cannot-tell', seen: null, reason: unreadReason(column) }];
  const left = leftIn(look);
  if (!left) return [];
  const seen = left.toFixed();
  const all = product.listings.map(({ platform, productId }) => {
    const stock = newestStock(rows.get(`${platform} ${productId}`) ?? [], current);
    return stock && leftIn(stock);
  });
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
