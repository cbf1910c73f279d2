import type { Campaign, Listing, Product } from '@/lib/domain/campaign';
import type { Subject } from '@/lib/domain/finding';
import type { Snapshot } from '@/lib/domain/snapshot';
import { isSamePage } from './same-page';

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
  /** By the id that a page gives; on a site without a platform only where the listing's own URL is on that host. */
  byProductId(snapshot: Snapshot, productId: string): PlannedListing | null;
  /** The listing whose buyer-facing page the snapshot shows. */
  byPage(snapshot: Snapshot): PlannedListing | null;
}

export function indexListings(campaign: Campaign): ListingIndex {
  const all = campaign.products.flatMap((product) =>
    product.listings.map((listing): PlannedListing => {
      const { platform, productId } = listing;
      const key = `${platform} ${productId}`;
      return { key, product, listing, subject: { type: 'product', product: product.id, platform, productId } };
    }),
  );
  const byKey = new Map(all.map((planned) => [planned.key, planned]));
  const withUrl = all.flatMap((planned) =>
    planned.listing.url ? [{ planned, url: planned.listing.url, host: new URL(planned.listing.url).host }] : [],
  );
  const byUrl = new Map<string, PlannedListing | null>();

  function byProductId({ url, reading }: Snapshot, productId: string): PlannedListing | null {
    if (reading.platform) return byKey.get(`${reading.platform} ${productId}`) ?? null;
    const onHost = withUrl.filter(
      ({ planned, host }) => planned.listing.productId === productId && host === new URL(url).host,
    );
    return onHost.length === 1 ? (onHost[0]?.planned ?? null) : null;
  }

  function byPage(snapshot: Snapshot): PlannedListing | null {
    const id = snapshot.reading.product?.productId;
    if (id) return byProductId(snapshot, id);
    const known = byUrl.get(snapshot.url);
    if (known !== undefined) return known;
    const found = withUrl.find(({ url }) => isSamePage(url, snapshot.url))?.planned ?? null;
    byUrl.set(snapshot.url, found);
    return found;
  }

  return { all, byProductId, byPage };
}
