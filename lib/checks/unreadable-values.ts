import type { Campaign } from '@/lib/domain/campaign';
import type { Field } from '@/lib/domain/field';
import type { Evidence } from '@/lib/domain/finding';
import type { MetricId } from '@/lib/domain/metric';
import type { Snapshot } from '@/lib/domain/snapshot';
import { evidenceOf } from './evidence';
import { indexListings } from './listing-index';

/** What one look at a page gave of the values that the plan needs: those read, and the names of those that cannot be. */
export interface NeededValues {
  read: Evidence | null;
  /** By the page's own words; null stands for the price of a product's page. */
  unread: { name: string | null; evidence: Evidence }[];
}

/** Metrics that the checks of a plan are asked of. */
const OF_LISTINGS: ReadonlySet<MetricId> = new Set([
  'promo_price',
  'final_price',
  'price',
  'list_price',
  'stock',
  'units_paid',
  'orders_paid',
  'gmv_paid',
  'visitors',
  'buyers_paid',
]);
const OF_SLOTS: ReadonlySet<MetricId> = new Set(['impressions', 'ad_impressions', 'clicks', 'ad_clicks']);

/**
 * The needed values of one look: the price on the page of a planned listing, and of tables the columns that checks ask
 * for in the rows of planned listings, or of slots where the plan has some there. A column counts as unread where no such
 * row of it can be read. Digits that a shop hides on purpose, ranges and bounds are what the page says, not a failure.
 */
export function neededValues(snapshot: Snapshot, campaign: Campaign): NeededValues {
  const { product, tables, platform } = snapshot.reading;
  const index = indexListings(campaign);
  const needed: NeededValues = { read: null, unread: [] };
  const note = (name: string | null, fields: readonly Field<unknown>[]) => {
    const read = fields.find(({ status }) => status === 'ok');
    const [failed] = fields.filter(isFailed);
    if (read) needed.read ??= evidenceOf(snapshot, read);
    else if (failed) needed.unread.push({ name, evidence: evidenceOf(snapshot, failed) });
  };
  if (product && index.byPage(snapshot)) note(null, [product.price]);
  const hasSlots = campaign.slots.some((slot) => slot.platform === platform);
  for (const { columns, rows } of tables) {
    const planned = rows.flatMap(({ productId }, at) =>
      productId !== null && index.byProductId(snapshot, productId) ? [at] : [],
    );
    for (const { metric, qualifiers, header, fields } of columns) {
      if (metric === null || qualifiers.length > 0) continue;
      if (hasSlots && OF_SLOTS.has(metric)) note(header, fields);
      else if (OF_LISTINGS.has(metric))
        note(
          header,
          planned.flatMap((at) => fields[at] ?? []),
        );
    }
  }
  return needed;
}

function isFailed(field: Field<unknown>): boolean {
  if (field.status === 'unparsable') return field.reason !== 'masked';
  return field.status === 'ambiguous' && ['separator', 'currency', 'metric'].includes(field.reason);
}
