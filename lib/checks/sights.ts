import type { CheckContext } from './check';
import { indexListings, type ListingIndex } from './listing-index';
import { rowsByListing, type TableRows } from './listing-rows';
import { type PriceHistory, priceHistories } from './price-sightings';

/** What several checks look up in the same plan and snapshots. */
export interface Sights {
  index: ListingIndex;
  /** The rows of every listing by its key, oldest first. */
  rows: ReadonlyMap<string, readonly TableRows[]>;
  /** The prices of every listing by its key, oldest first. */
  prices: ReadonlyMap<string, PriceHistory>;
}

const known = new WeakMap<CheckContext, Sights>();

/** Finds the plan's listings in a context's snapshots: once a context, however many checks ask. */
export function sightsOf(context: CheckContext): Sights {
  const found = known.get(context) ?? findSights(context);
  known.set(context, found);
  return found;
}

function findSights({ campaign, snapshots }: CheckContext): Sights {
  const index = indexListings(campaign);
  const rows = rowsByListing(index, snapshots);
  return { index, rows, prices: priceHistories(index, rows, snapshots) };
}
