import type { Campaign, Slot } from '@/lib/domain/campaign';
import type { RowReading, TableReading } from '@/lib/domain/reading';
import type { Snapshot } from '@/lib/domain/snapshot';
import { gathered } from './gathered';
import type { TableRows } from './listing-rows';
import { type Plain, rowsByName, textsOf } from './named-rows';
import { rememberedNames } from './plain-name';
import { millisecondsOf } from './plan-clock';

/** What a slot's row says of who stands in it. */
export interface SlotRow extends TableRows {
  /** The product that the row names; null where it names none. */
  productId: string | null;
  /** False where the row names another product than the plan has in this slot. */
  holdsProduct: boolean;
}

/** The rows that show each slot of the plan, by its id, oldest first. */
export const slotRowsOf = gathered(slotRowsIn);

/**
 * The rows of one snapshot's traffic tables that show slots, by the slot's id: on its platform, with its position among the
 * row's texts, and with its page among the row's texts, in the table's caption, in the page's title or as the page's id.
 * Where the page is named nowhere, the position must be the plan's only one of that name. Several such rows in one table
 * are none.
 */
export function slotRowsIn(snapshot: Snapshot, campaign: Campaign): Map<string, SlotRow[]> {
  const found = new Map<string, SlotRow[]>();
  const { plain, positions, slots, idsBy } = namedSlots(campaign);
  const seenAt = millisecondsOf(snapshot.takenAt);
  for (const table of snapshot.reading.tables) {
    if (positions.size === 0 || !hasTraffic(table)) continue;
    const byName = rowsByName(table, positions, plain);
    if (byName.size === 0) continue;
    for (const { slot, wanted, isOnly, ids } of slots) {
      if (snapshot.reading.platform !== slot.platform) continue;
      const candidates = [...new Set(wanted.flatMap((name) => byName.get(name) ?? []))];
      const named = candidates.filter((at) => namesPage(table.rows[at], slot, table, snapshot, plain));
      const [at, ...others] = named.length > 0 ? named : isOnly ? candidates : [];
      if (at === undefined || others.length > 0) continue;
      const productId = productIn(table.rows[at], idsBy.get(slot.platform));
      const holdsProduct = productId === null || ids.has(productId);
      const row = { snapshot, seenAt, table, rows: [at], productId, holdsProduct };
      found.set(slot.id, [...(found.get(slot.id) ?? []), row]);
    }
  }
  return found;
}

interface NamedSlot {
  slot: Slot;
  /** The names that its row may have. */
  wanted: readonly string[];
  /** Whether no other slot of its platform has a position of that name. */
  isOnly: boolean;
  /** What its platform calls its product. */
  ids: ReadonlySet<string>;
}

interface NamedSlots {
  plain: Plain;
  positions: ReadonlySet<string>;
  slots: readonly NamedSlot[];
  /** What each platform calls the plan's products. */
  idsBy: ReadonlyMap<string, ReadonlySet<string>>;
}

const known = new WeakMap<Campaign, NamedSlots>();

function namedSlots(campaign: Campaign): NamedSlots {
  const named = known.get(campaign) ?? nameSlots(campaign);
  known.set(campaign, named);
  return named;
}

function nameSlots(campaign: Campaign): NamedSlots {
  const plain = rememberedNames();
  const products = new Map(campaign.products.map((product) => [product.id, product]));
  const idsBy = new Map<string, Set<string>>();
  for (const { platform, productId } of campaign.products.flatMap(({ listings }) => listings)) {
    const ids = idsBy.get(platform);
    if (ids) ids.add(productId);
    else idsBy.set(platform, new Set([productId]));
  }
  const placeOf = ({ platform, position }: Slot) => JSON.stringify([platform, plain(position)]);
  const namesakes = new Map<string, number>();
  for (const slot of campaign.slots) namesakes.set(placeOf(slot), (namesakes.get(placeOf(slot)) ?? 0) + 1);
  return {
    plain,
    positions: new Set(campaign.slots.flatMap((slot) => positionNames(slot, plain))),
    slots: campaign.slots.map((slot): NamedSlot => {
      const listings = products.get(slot.product)?.listings ?? [];
      const own = listings.flatMap(({ platform, productId }) => (platform === slot.platform ? productId : []));
      const isOnly = namesakes.get(placeOf(slot)) === 1;
      return { slot, wanted: positionNames(slot, plain), isOnly, ids: new Set(own) };
    }),
    idsBy,
  };
}

/** The product that a row names: by its link, or by one of the plan's ids in a column of its own. */
function productIn(row: RowReading | undefined, ids: ReadonlySet<string> = new Set()): string | null {
  if (!row) return null;
  if (row.productId !== null) return row.productId;
  const named = new Set(Object.values(row.labels).filter((text) => ids.has(text.trim())));
  const [only, ...others] = named;
  return only !== undefined && others.length === 0 ? only.trim() : null;
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
