import type { Campaign, Slot } from '@/lib/domain/campaign';
import type { RowReading, TableReading } from '@/lib/domain/reading';
import type { Snapshot } from '@/lib/domain/snapshot';
import type { TableRows } from './listing-rows';
import { type Plain, rowsByName, textsOf } from './named-rows';
import { rememberedNames } from './plain-name';
import { millisecondsOf } from './plan-clock';

/** What a slot's row says of who stands in it. */
export interface SlotRow extends TableRows {
  /** False where the row names another product than the plan has in this slot. */
  holdsProduct: boolean;
}

/** A table that says how often slots were shown or clicked, with its rows by the positions that they name. */
interface TrafficTable {
  snapshot: Snapshot;
  table: TableReading;
  byName: ReadonlyMap<string, readonly number[]>;
}

/**
 * Finds the rows of traffic tables that show a slot, oldest first: on its platform, with its position among the row's texts, and
 * with its page among the row's texts, in the table's caption, in the page's title or as the page's id. Where the page is
 * named nowhere, the position must be the plan's only one of that name. Several such rows in one table are none.
 */
export function slotFinder(campaign: Campaign, snapshots: readonly Snapshot[]): (slot: Slot) => SlotRow[] {
  const plain = rememberedNames();
  const positions = new Set(campaign.slots.flatMap((slot) => positionNames(slot, plain)));
  const tables = snapshots.flatMap((snapshot): TrafficTable[] =>
    snapshot.reading.tables
      .filter(hasTraffic)
      .map((table) => ({ snapshot, table, byName: rowsByName(table, positions, plain) })),
  );
  return (slot) => {
    const namesakes = campaign.slots.filter(
      ({ platform, position }) => platform === slot.platform && plain(position) === plain(slot.position),
    );
    const listings = campaign.products.find(({ id }) => id === slot.product)?.listings ?? [];
    const ids = new Set(listings.flatMap(({ platform, productId }) => (platform === slot.platform ? productId : [])));
    const wanted = positionNames(slot, plain);

    return tables.flatMap(({ snapshot, table, byName }): SlotRow[] => {
      if (snapshot.reading.platform !== slot.platform) return [];
      const candidates = [...new Set(wanted.flatMap((name) => byName.get(name) ?? []))];
      const named = candidates.filter((at) => namesPage(table.rows[at], slot, table, snapshot, plain));
      const [at, ...others] = named.length > 0 ? named : namesakes.length === 1 ? candidates : [];
      if (at === undefined || others.length > 0) return [];
      const productId = table.rows[at]?.productId ?? null;
      const holdsProduct = productId === null || ids.has(productId);
      return [{ snapshot, seenAt: millisecondsOf(snapshot.takenAt), table, rows: [at], holdsProduct }];
    });
  };
}

function positionNames({ page, position }: Slot, plain: Plain): string[] {
  return [plain(position), plain(`${page} ${position}`)];
}

const TRAFFIC = ['impressions', 'ad_impressions', 'clicks', 'ad_clicks'];

/** Tables of slots say how often they were shown or clicked; a ranking of products that is named alike does not. */
function hasTraffic({ columns }: TableReading): boolean {
  return columns.some(({ metric }) => metric !== null && TRAFFIC.includes(metric));
}

function namesPage(
  row: RowReading | undefined,
  { page, position }: Slot,
  table: TableReading,
  snapshot: Snapshot,
  plain: Plain,
): boolean {
  const name = plain(page);
  if (name === '') return false;
  const said = row ? textsOf(row, plain) : [];
  if (said.includes(name) || said.includes(plain(`${page} ${position}`))) return true;
  return (
    snapshot.reading.page === page || [table.caption ?? '', snapshot.title].some((text) => plain(text).includes(name))
  );
}
