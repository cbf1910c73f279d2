import type { Campaign, Product, Slot } from '@/lib/domain/campaign';
import type { Judgement } from '@/lib/domain/finding';
import type { Snapshot } from '@/lib/domain/snapshot';
import type { Asked, CheckContext } from './check';
import { daysOf } from './coverage';
import { evidenceAt } from './evidence';
import { gathered } from './gathered';
import { indexListings } from './listing-index';
import { remembered } from './remembered';
import { wastedFee } from './slot-cost';
import { slotName, type WatchedSlot } from './slot-looks';

/**
 * Whether a slot shows the product that the plan has in it, by the newest row on figures that still run. A row that gives
 * no id names the listing that other pages showed under the very same title.
 */
export function slotProduct(context: CheckContext, watched: WatchedSlot): Judgement[] {
  const newest = watched.rows.at(-1);
  const title = newest?.table.rows[newest.rows[0] ?? -1]?.title ?? null;
  const titled = title === null ? undefined : titlesOf(context).get(titleKey(watched.slot.platform, title));
  return judge(context, watched, context.campaign, titled);
}

/** A title under which a page showed a planned listing. */
interface Titled {
  snapshot: Snapshot;
  productId: string;
}

const titlesOf = gathered((snapshot: Snapshot, campaign: Campaign): Map<string, Titled[]> => {
  const { platform, tables, product } = snapshot.reading;
  const index = indexListings(campaign);
  const found = new Map<string, Titled[]>();
  for (const { productId, title } of [...tables.flatMap(({ rows }) => rows), ...(product ? [product] : [])]) {
    if (platform === null || productId === null || title === null) continue;
    if (!index.byProductId(snapshot, productId)) continue;
    const key = titleKey(platform, title);
    const known = found.get(key) ?? [];
    if (!known.some((one) => one.productId === productId)) found.set(key, [...known, { snapshot, productId }]);
  }
  return found;
});

function titleKey(platform: string, title: string): string {
  return JSON.stringify([platform, title.trim()]);
}

const judge = remembered(
  (_clock, { slot, rows }: WatchedSlot, campaign: Campaign, titled?: readonly Titled[]): Judgement[] => {
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
      evidence: [evidenceAt(row.snapshot, reading?.at ?? '', row.productId ?? reading?.title ?? '')],
    };
    const args = { slot: slotName(slot), product: planned?.name ?? slot.product };
    const byTitle = new Set(row === rows.at(-1) ? titled?.map(({ productId }) => productId) : []);
    const seen = row.productId ?? (byTitle.size === 1 ? ([...byTitle][0] ?? null) : null);
    if (seen === null || !own) {
      return [{ ...question, verdict: 'cannot-tell', seen, reason: { key: 'check.slot.unnamed', args } }];
    }
    const isOwn = planned?.listings.some((one) => one.platform === slot.platform && one.productId === seen);
    if (isOwn) return [{ ...question, verdict: 'ok', seen, reason: { key: 'check.slot.holds', args } }];
    const standing = indexListings(campaign).byProductId(row.snapshot, seen)?.product;
    const other = standing?.name;
    if (standing && standsIn(standing.id, slot, planned)) {
      const reason = { key: 'check.slot.holds-alternate', args: { ...args, other: standing.name } };
      // The slot still sells what the plan would have in it: its price is not lost.
      return [{ ...question, verdict: 'breach', seen, reason, severity: 'minor', costPerHour: null }];
    }
    const key = other === undefined ? 'check.slot.holds-unknown' : 'check.slot.holds-other';
    const reason = { key, args: { ...args, other: other ?? seen } };
    return [
      { ...question, verdict: 'breach', seen, reason, severity: 'critical', costPerHour: wastedFee(slot, 0, campaign) },
    ];
  },
);

/** Whether the plan has a product stand in for the one of a slot, there or wherever it runs out. */
function standsIn(product: string, slot: Slot, planned: Product | undefined): boolean {
  return slot.alternates.includes(product) || (planned?.alternates.includes(product) ?? false);
}
