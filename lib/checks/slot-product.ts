import type { Campaign } from '@/lib/domain/campaign';
import type { Judgement } from '@/lib/domain/finding';
import type { Asked, CheckContext } from './check';
import { daysOf } from './coverage';
import { evidenceAt } from './evidence';
import { indexListings } from './listing-index';
import { remembered } from './remembered';
import { wastedFee } from './slot-cost';
import { slotName, type WatchedSlot } from './slot-looks';

/** Whether a slot shows the product that the plan has in it, by the newest row on figures that still run. */
export function slotProduct(context: CheckContext, watched: WatchedSlot): Judgement[] {
  return judge(context, watched, context.campaign);
}

const judge = remembered((_clock, { slot, rows }: WatchedSlot, campaign: Campaign): Judgement[] => {
  const row = rows.findLast(({ snapshot }) => {
    // Figures of a day that is over are of whoever stood there then.
    return snapshot.reading.period === null || daysOf(snapshot, campaign.zone)?.running === true;
  });
  if (!row) return [];
  const reading = row.table.rows[row.rows[0] ?? -1];
  const planned = campaign.products.find(({ id }) => id === slot.product);
  const own = planned?.listings.find(({ platform }) => platform === slot.platform);
  const question: Asked = {
    check: 'slot',
    aspect: 'product',
    subject: { type: 'slot', slot: slot.id },
    expected: own?.productId ?? null,
    evidence: [evidenceAt(row.snapshot, reading?.at ?? '', row.productId ?? '')],
  };
  const args = { slot: slotName(slot), product: planned?.name ?? slot.product };
  const seen = row.productId;
  if (seen === null || !own) {
    return [{ ...question, verdict: 'cannot-tell', seen, reason: { key: 'check.slot.unnamed', args } }];
  }
  if (row.holdsProduct) return [{ ...question, verdict: 'ok', seen, reason: { key: 'check.slot.holds', args } }];
  const other = indexListings(campaign).byProductId(row.snapshot, seen)?.product.name;
  const key = other === undefined ? 'check.slot.holds-unknown' : 'check.slot.holds-other';
  const reason = { key, args: { ...args, other: other ?? seen } };
  return [
    { ...question, verdict: 'breach', seen, reason, severity: 'critical', costPerHour: wastedFee(slot, 0, campaign) },
  ];
});
