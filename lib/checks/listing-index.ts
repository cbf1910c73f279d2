import type { Campaign, Listing, Product } from '@/lib/domain/campaign';
import type { Subject } from '@/lib/domain/finding';
import type { Snapshot } from '@/lib/domain/snapshot';
import { isSamePage, pathOf } from './same-page';

/** A listing of the plan with its product; `key` is its identity within the plan. */
export interface PlannedListing {
  key: string;
  product: Product;
  listing: Listing;
  subject: Extract<Subject, { type: 'product' }>;
}

/** Finds the plan's listings in what pages show. */
export interface ListingIndex {
  all: readonly PlannedListing[];
  /** The platforms that they are sold on. */
  platforms: ReadonlySet<string>;
  /** The listings of each product, by its id. */
  ofProduct: ReadonlyMap<string, readonly PlannedListing[]>;
  /** By the id that a page gives; on a site without a platform only where the listing's own URL is on that host. */
  byProductId(snapshot: Snapshot, productId: string): PlannedListing | null;
  /** The listing whose buyer-facing page the snapshot shows. */
  byPage(snapshot: Snapshot): PlannedListing | null;
}

const indexes = new WeakMap<Campaign, ListingIndex>();

/** The index of a plan's listings: one a plan, so that a listing is the same object at every run. */
export function indexListings(campaign: Campaign): ListingIndex {
  const known = indexes.get(campaign) ?? indexOf(campaign);
  indexes.set(campaign, known);
  return known;
}

function indexOf(campaign: Campaign): ListingIndex {
  const all = campaign.products.flatMap((product) =>
    product.listings.map((listing): PlannedListing => {
      const { platform, productId } = listing;
      const key = `${platform} ${productId}`;
      return { key, product, listing, subject: { type: 'product', product: product.id, platform, productId } };
    }),
  );
  // A table's every row asks, so without a key that must be put together.
  const byPlatform = new Map<string, Map<string, PlannedListing>>();
  for (const planned of all) {
    const { platform, productId } = planned.listing;
    const own = byPlatform.get(platform) ?? new Map<string, PlannedListing>();
    byPlatform.set(platform, own.set(productId, planned));
  }
  const withUrl = all.flatMap((planned) =>
    planned.listing.url ? [{ planned, url: planned.listing.url, host: new URL(planned.listing.url).host }] : [],
  );
  const byId = grouped(withUrl, ({ planned }) => planned.listing.productId);
  const byPath = grouped(withUrl, ({ url }) => pathOf(new URL(url)));
  const byUrl = new Map<string, PlannedListing | null>();

  function byProductId({ url, reading }: Snapshot, productId: string): PlannedListing | null {
    if (reading.platform) return byPlatform.get(reading.platform)?.get(productId) ?? null;
    const { host } = new URL(url);
    const onHost = (byId.get(productId) ?? []).filter((one) => one.host === host);
    return onHost.length === 1 ? (onHost[0]?.planned ?? null) : null;
  }

  function byPage(snapshot: Snapshot): PlannedListing | null {
    const id = snapshot.reading.product?.productId;
    if (id) return byProductId(snapshot, id);
    const known = byUrl.get(snapshot.url);
    if (known !== undefined) return known;
    const candidates = byPath.get(pathOf(new URL(snapshot.url))) ?? [];
    const found = candidates.find(({ url }) => isSamePage(url, snapshot.url))?.planned ?? null;
    byUrl.set(snapshot.url, found);
    return found;
  }

  const ofProduct = grouped(all, ({ product }) => product.id);
  return { all, platforms: new Set(byPlatform.keys()), ofProduct, byProductId, byPage };
}

function grouped<T>(values: readonly T[], keyOf: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
