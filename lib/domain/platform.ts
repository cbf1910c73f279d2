import { z } from 'zod';
import { Currency } from './money';
import { Zone } from './time';

export const PlatformId = z.string().regex(/^[a-z][a-z0-9-]*$/, 'not a platform id');
export type PlatformId = z.infer<typeof PlatformId>;

/**
 * What kind of page it is, which decides whose figures it shows: `item` is a dashboard of one product, `market` one of other
 * shops and of the trade; neither says anything of the shop as a whole.
 */
export const PageKind = z.enum([
  'product',
  'listing',
  'ranking',
  'item',
  'market',
  'overview',
  'traffic',
  'advertising',
  'orders',
  'activity',
]);
export type PageKind = z.infer<typeof PageKind>;

/** A host, or a family of hosts: "sycm.taobao.com", "*.tmall.com". */
const Host = z.string().regex(/^(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'not a host pattern');

/**
 * One site of a platform: its hosts with the zone, the currency and the language that hold there.
 * Null where the shop or the visitor sets it, so that it must be read from the page.
 */
export const PlatformSite = z.object({
  hosts: z.array(Host).min(1),
  zone: Zone.nullable(),
  currency: Currency.nullable(),
  locale: z.string().nullable(),
});
export type PlatformSite = z.infer<typeof PlatformSite>;

/** Names that a page gives to its own containers (id, class, data or itemprop tokens), most trusted first. */
const Tokens = z.array(z.string().min(1)).default([]);

/** One page of a platform. Hosts, paths, query and fragment together decide whether a URL is this page. */
export const PlatformPage = z.object({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  kind: PageKind,
  /** Hosts of the platform that show it; "seller.shopee.*" stands for every site's. */
  hosts: z.array(z.string().min(1)).min(1),
  /** URLPattern pathnames ("/dp/:id", "/cc/item_rank", "/*-i.:shop(\\d+).:id(\\d+)"); the first that matches counts. */
  paths: z.array(z.string().startsWith('/')).min(1),
  /** Search parameters that must be present, with a value or with any ("*"). */
  query: z.record(z.string(), z.string()).default({}),
  /** What the fragment must begin with, for applications that keep their route there. */
  fragment: z.string().startsWith('#').nullable().default(null),
  /** Where the product's id stands: a search parameter, or a named group of the path. */
  productId: z
    .discriminatedUnion('from', [
      z.object({ from: z.literal('query'), name: z.string() }),
      z.object({ from: z.literal('path'), group: z.string() }),
    ])
    .nullable()
    .default(null),
  /** Texts of which one must be visible for the page to count as this page; none means the URL is enough. */
  mustShow: z.array(z.string()).default([]),
  /** Containers by their own names, where the general reader would have to guess. */
  hints: z.object({ title: Tokens, price: Tokens, listPrice: Tokens, notPrice: Tokens }).prefault({}),
  /** Real addresses of this page with the product id that each must give. */
  examples: z.array(z.object({ url: z.url(), productId: z.string().nullable() })).min(1),
  /** Whether anyone of us has seen this page live; our definitions come from public evidence until then. */
  seenLive: z.boolean(),
});
export type PlatformPage = z.infer<typeof PlatformPage>;

/** A marketplace, declared: nothing in it is code, and the general reader works without it. */
export const PlatformDefinition = z.object({
  id: PlatformId,
  names: z.object({ en: z.string(), zh: z.string() }),
  /** Hosts asked for when the user grants this platform, as match patterns. */
  grants: z.array(z.string().regex(/^https:\/\/[^/]+\/\*$/)).min(1),
  sites: z.array(PlatformSite).min(1),
  /** More specific pages first: the first that matches a URL is it. */
  pages: z.array(PlatformPage),
  /** Hosts, and beginnings of paths, that mean the user is signed out or must prove to be human. */
  signedOut: z.object({ hosts: z.array(Host), paths: z.array(z.string().startsWith('/')) }),
});
export type PlatformDefinition = z.infer<typeof PlatformDefinition>;
/** A definition as it is written, before defaults are filled in. */
export type PlatformSource = z.input<typeof PlatformDefinition>;
