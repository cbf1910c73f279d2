import type { Campaign } from '@/lib/domain/campaign';
import type { Snapshot } from '@/lib/domain/snapshot';
import type { Zone } from '@/lib/domain/time';
import type { CheckContext } from './check';
import { tellsOfNow } from './coverage';
import { gathered } from './gathered';
import { indexListings, type ListingIndex } from './listing-index';
import { listingRowsIn, type TableRows } from './listing-rows';
import { millisecondsOf } from './plan-clock';
import { type PriceHistory, pricesInRows, pricesOnPage } from './price-sightings';

/** What several checks look up in the same plan and snapshots, each list the same object until it changes. */
export interface Sights {
  index: ListingIndex;
  /** The rows of every listing by its key, oldest first. */
  rows: ReadonlyMap<string, readonly TableRows[]>;
  /** The prices of every listing that shows one, by its key, oldest first. */
  prices: ReadonlyMap<string, PriceHistory>;
  /** The looks at every listing's own page by its key, oldest first. */
  pages: ReadonlyMap<string, readonly PageLook[]>;
}

/** A look at a listing's own page. */
export interface PageLook {
  snapshot: Snapshot;
  /** When it was seen, in milliseconds. */
  seenAt: number;
}

/** Finds the plan's listings in a context's snapshots: once a snapshot, however many checks and runs ask. */
export function sightsOf(context: CheckContext): Sights {
  return {
    index: indexListings(context.campaign),
    rows: rowsOf(context),
    prices: pricesOf(context),
    pages: pagesOf(context),
  };
}

/** What one snapshot shows of the plan's listings. */
interface Sight {
  rows: ReadonlyMap<string, readonly TableRows[]>;
  pages: ReadonlyMap<string, readonly PageLook[]>;
  prices: ReadonlyMap<string, readonly PriceLook[]>;
}

interface PriceLook extends PriceHistory {
  snapshot: Snapshot;
}

const rowsOf = gathered((snapshot, campaign) => sightIn(snapshot, campaign).rows);
const pagesOf = gathered((snapshot, campaign) => sightIn(snapshot, campaign).pages);
const pricesOf = gathered((snapshot, campaign) => sightIn(snapshot, campaign).prices, historyOf);

const sights = new WeakMap<Campaign, WeakMap<Snapshot, Sight>>();

function sightIn(snapshot: Snapshot, campaign: Campaign): Sight {
  const known = sights.get(campaign) ?? new WeakMap<Snapshot, Sight>();
  sights.set(campaign, known);
  const sight = known.get(snapshot) ?? look(snapshot, indexListings(campaign), campaign.zone);
  known.set(snapshot, sight);
  return sight;
}

function look(snapshot: Snapshot, index: ListingIndex, zone: Zone): Sight {
  const rows = listingRowsIn(snapshot, index);
  const { product } = snapshot.reading;
  const page = product && index.byPage(snapshot);
  const prices = new Map<string, PriceLook[]>();
  if (page) prices.set(page.key, [{ snapshot, ...pricesOnPage(snapshot, product) }]);
  for (const [key, list] of rows) {
    const seen = list.map(pricesInRows).filter(({ promotion, list }) => promotion.length + list.length > 0);
    if (seen.length === 0 || !tellsOfNow(snapshot, zone)) continue;
    prices.set(key, [...(prices.get(key) ?? []), ...seen.map((history) => ({ snapshot, ...history }))]);
  }
  return {
    rows,
    pages: new Map(page ? [[page.key, [{ snapshot, seenAt: millisecondsOf(snapshot.takenAt) }]]] : []),
    prices,
  };
}

function historyOf(looks: readonly PriceLook[]): PriceHistory {
  return { promotion: looks.flatMap(({ promotion }) => promotion), list: looks.flatMap(({ list }) => list) };
}
