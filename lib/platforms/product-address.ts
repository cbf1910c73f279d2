import type { Currency } from '@/lib/domain/money';
import type { PlatformDefinition, PlatformPage } from '@/lib/domain/platform';
import { placeOf, platforms } from './registry';

/**
 * The buyer's page of a product, by how its platform forms addresses. Null where an address needs more than the
 * product's id (a shop, a title), and where several sites sell in that currency so that it may be on any.
 */
export function productAddress(platform: string, productId: string, currency: Currency): string | null {
  const definition = platforms.find(({ id }) => id === platform);
  if (!definition) return null;
  const addresses = definition.pages
    .filter(({ kind }) => kind === 'product')
    .flatMap((page) => page.examples.flatMap(({ url }) => addressLike(page, new URL(url), productId) ?? []))
    .filter((url) => isOf(definition, url, productId, currency));
  // One currency in several countries: the product may be sold on the site of any of them.
  const zones = new Set(definition.sites.flatMap((site) => (site.currency === currency ? site.zone : [])));
  return zones.size > 1 ? null : (addresses[0] ?? null);
}

/** The address of another product on the page of an example; null where the id alone does not make one. */
function addressLike(page: PlatformPage, example: URL, productId: string): string | null {
  if (!page.productId || page.fragment !== null) return null;
  const { from } = page.productId;
  const path = from === 'query' ? example.pathname : pathFor(page.paths, page.productId.group, productId);
  if (path === null || !example.protocol.startsWith('https')) return null;
  const url = new URL(path, example.origin);
  for (const [name, value] of Object.entries(page.query)) {
    if (value !== '*') url.searchParams.set(name, value);
    else if (from !== 'query' || name !== page.productId.name) return null;
  }
  if (from === 'query') url.searchParams.set(page.productId.name, productId);
  return url.href;
}

function pathFor(paths: readonly string[], group: string, productId: string): string | null {
  const named = new RegExp(`:${group}(\\([^)]*\\))?(?!\\w)`);
  for (const path of paths) {
    const filled = path.replace(named, encodeURIComponent(productId));
    if (filled !== path && !/[:*]/.test(filled)) return filled;
  }
  return null;
}

function isOf(definition: PlatformDefinition, url: string, productId: string, currency: Currency): boolean {
  const place = placeOf(url);
  const isThere = place.platform === definition && place.page?.kind === 'product' && place.productId === productId;
  return isThere && (place.site?.currency ?? currency) === currency;
}
