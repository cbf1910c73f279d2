import type { Campaign, Slot } from '@/lib/domain/campaign';
import type { RowReading, TableReading } from '@/lib/domain/reading';
import type { Snapshot } from '@/lib/domain/snapshot';
import type { TableRows } from './listing-rows';
import { plainName } from './plain-name';
import { millisecondsOf } from './plan-clock';

/** What a slot's row says of who stands in it. */
export interface SlotRow extends TableRows {
  /** False where the row names another product than the plan has in this slot. */
  holdsProduct: boolean;
}

/**
 * The rows of traffic tables that show a slot, oldest first: on its platform, with its position among the row's texts, and with
 * its page among the row's texts, in the table's caption, in the page's title or as the page's id. Where the page is
 * named nowhere, the position must be the plan's only one of that name. Several such rows in one table are none.
 */
export function rowsOfSlot(campaign: Campaign, slot: Slot, snapshots: readonly Snapshot[]): SlotRow[] {
  const namesakes = campaign.slots.filter(
    ({ platform, position }) => platform === slot.platform && plainName(position) === plainName(slot.position),
  );
  const listings = campaign.products.find(({ id }) => id === slot.product)?.listings ?? [];
  const ids = new Set(listings.filter(({ platform }) => platform === slot.platform).map(({ productId }) => productId));

  return snapshots.flatMap((snapshot) => {
    if (snapshot.reading.platform !== slot.platform) return [];
    return snapshot.reading.tables.filter(hasTraffic).flatMap((table) => {
      const candidates = table.rows.flatMap((row, at) => (isPosition(row, slot) ? [{ row, at }] : []));
      const named = candidates.filter(({ row }) => namesPage(row, slot, table, snapshot));
      const [found, ...others] = named.length > 0 ? named : namesakes.length === 1 ? candidates : [];
      if (!found || others.length > 0) return [];
      const { productId } = found.row;
      const holdsProduct = productId === null || ids.has(productId);
      return [{ snapshot, seenAt: millisecondsOf(snapshot.takenAt), table, rows: [found.at], holdsProduct }];
    });
  });
}

const TRAFFIC = ['impressions', 'ad_impressions', 'clicks', 'ad_clicks'];

/** Tables of slots say how often they were shown or clicked; a ranking of products that is named alike does not. */
function hasTraffic({ columns }: TableReading): boolean {
  return columns.some(({ metric }) => metric !== null && TRAFFIC.includes(metric));
}

function isPosition(row: RowReading, { page, position }: Slot): boolean {
  const wanted = [plainName(position), plainName(`${page} ${position}`)];
  return textsOf(row).some((text) => wanted.includes(text));
}

function namesPage(row: RowReading, { page, position }: Slot, table: TableReading, snapshot: Snapshot): boolean {
  const name = plainName(page);
  if (name === '') return false;
  const said = textsOf(row);
  if (said.includes(name) || said.includes(plainName(`${page} ${position}`))) return true;
  return (
    snapshot.reading.page === page ||
    [table.caption ?? '', snapshot.title].some((text) => plainName(text).includes(name))
  );
}

// Every slot asks every row of a long history, and plain names are dear.
const texts = new WeakMap<RowReading, string[]>();

function textsOf(row: RowReading): string[] {
  const known = texts.get(row) ?? [row.title ?? '', ...Object.values(row.labels)].map(plainName).filter(Boolean);
  texts.set(row, known);
  return known;
}
