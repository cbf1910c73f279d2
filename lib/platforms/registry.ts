import type { PlatformDefinition, PlatformPage, PlatformSite, PlatformSource } from '@/lib/domain/platform';
import { hostMatches, matchPath } from './address';
import { aliexpress } from './aliexpress/definition';
import { amazon } from './amazon/definition';
import { coupang } from './coupang/definition';
import { douyin } from './douyin/definition';
import { ebay } from './ebay/definition';
import { etsy } from './etsy/definition';
import { jd } from './jd/definition';
import { kuaishou } from './kuaishou/definition';
import { lazada } from './lazada/definition';
import { mercadolibre } from './mercadolibre/definition';
import { pdd } from './pdd/definition';
import { rakuten } from './rakuten/definition';
import { shopee } from './shopee/definition';
import { shopify } from './shopify/definition';
import { suning } from './suning/definition';
import { temu } from './temu/definition';
import { tiktokShop } from './tiktok-shop/definition';
import { tmall } from './tmall/definition';
import { vip } from './vip/definition';
import { walmart } from './walmart/definition';
import { weixin } from './weixin/definition';
import { xiaohongshu } from './xiaohongshu/definition';

/** Every platform that has a definition, in the order they are offered to the user. */
export const platforms: readonly PlatformDefinition[] = [
  tmall,
  jd,
  pdd,
  douyin,
  vip,
  suning,
  kuaishou,
  xiaohongshu,
  weixin,
  amazon,
  shopee,
  lazada,
  tiktokShop,
  temu,
  aliexpress,
  ebay,
  etsy,
  walmart,
  mercadolibre,
  rakuten,
  coupang,
  shopify,
].map(complete);

/** Fills in what a definition may leave out. That it is well formed is the contract test's to show, not each start's. */
function complete(source: PlatformSource): PlatformDefinition {
  return {
    ...source,
    pages: source.pages.map((page) => ({
      ...page,
      query: page.query ?? {},
      fragment: page.fragment ?? null,
      productId: page.productId ?? null,
      mustShow: page.mustShow ?? [],
      hints: {
        title: page.hints?.title ?? [],
        price: page.hints?.price ?? [],
        listPrice: page.hints?.listPrice ?? [],
        notPrice: page.hints?.notPrice ?? [],
      },
    })),
  };
}

/** What a URL says about itself: the platform, its site and page, and the product it is about. */
export interface Place {
  platform: PlatformDefinition | null;
  site: PlatformSite | null;
  page: PlatformPage | null;
  productId: string | null;
}

/**
 * Says which platform, site and page a URL is, and which product it names. All is null for a host that no definition
 * claims, and for text that is no URL: the general reader then works from the page alone.
 */
export function placeOf(url: string): Place {
  const address = parse(url);
  if (!address) return { platform: null, site: null, page: null, productId: null };
  for (const platform of platforms) {
    const site = siteOf(platform, address.hostname);
    if (!site) continue;
    for (const page of platform.pages) {
      const groups = matchPage(page, address);
      if (groups) return { platform, site, page, productId: productIdOf(page, address, groups) };
    }
    return { platform, site, page: null, productId: null };
  }
  return { platform: null, site: null, page: null, productId: null };
}

/** Whether an address is the platform's page for signing in or for proving to be human. */
export function isSignedOutAddress(platform: PlatformDefinition, url: string): boolean {
  const address = parse(url);
  if (!address) return false;
  const { hosts, paths } = platform.signedOut;
  return (
    hosts.some((host) => hostMatches(host, address.hostname)) || paths.some((path) => address.pathname.startsWith(path))
  );
}

function parse(url: string): URL | null {
  return URL.canParse(url) ? new URL(url) : null;
}

/** A host named in full goes before a family of hosts. */
function siteOf(platform: PlatformDefinition, host: string): PlatformSite | null {
  return (
    platform.sites.find((site) => site.hosts.includes(host)) ??
    platform.sites.find((site) => site.hosts.some((pattern) => hostMatches(pattern, host))) ??
    null
  );
}

function matchPage(page: PlatformPage, address: URL): Record<string, string> | null {
  if (!page.hosts.some((pattern) => hostMatches(pattern, address.hostname))) return null;
  if (page.fragment !== null && !decoded(address.hash).startsWith(page.fragment)) return null;
  for (const [name, expected] of Object.entries(page.query)) {
    const value = address.searchParams.get(name);
    if (value === null || (expected !== '*' && value !== expected)) return null;
  }
  for (const path of page.paths) {
    const groups = matchPath(path, decoded(address.pathname));
    if (groups) return groups;
  }
  return null;
}

function productIdOf(page: PlatformPage, address: URL, groups: Record<string, string>): string | null {
  if (!page.productId) return null;
  const id =
    page.productId.from === 'query' ? address.searchParams.get(page.productId.name) : groups[page.productId.group];
  return id || null;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
