import { z } from 'zod';
import { Currency } from './money';
import { Zone } from './time';

export const PlatformId = z.string().regex(/^[a-z][a-z0-9-]*$/, 'not a platform id');
export type PlatformId = z.infer<typeof PlatformId>;

/** What kind of page it is, which decides how the general reader weighs what it finds there. */
export const PageKind = z.enum([
  'product',
  'listing',
  'ranking',
  'overview',
  'traffic',
  'advertising',
  'orders',
  'activity',
]);
export type PageKind = z.infer<typeof PageKind>;

/** One site of a platform: its hosts ("sycm.taobao.com", "*.tmall.com") with the zone and currency that hold there. */
export const PlatformSite = z.object({
  hosts: z.array(z.string().regex(/^(\*\.)?[a-z0-9.-]+$/)).min(1),
  zone: Zone,
  currency: Currency,
});
export type PlatformSite = z.infer<typeof PlatformSite>;

/** One page of a platform. `path` and `query` decide whether a URL is this page. */
export const PlatformPage = z.object({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/),
  kind: PageKind,
  hosts: z.array(z.string()).min(1),
  /** A URLPattern pathname ("/cc/item_rank", "/item.htm", "/*-i.:shop.:id"). */
  path: z.string(),
  /** Search parameters that must be present, with a value or with any ("*"). */
  query: z.record(z.string(), z.string()).default({}),
  /** The search parameter or the path group that bears the product's id. */
  productId: z
    .discriminatedUnion('from', [
      z.object({ from: z.literal('query'), name: z.string() }),
      z.object({ from: z.literal('path'), pattern: z.string() }),
    ])
    .nullable()
    .default(null),
  /** Texts of which one must be visible for the page to count as this page; none means the URL is enough. */
  mustShow: z.array(z.string()).default([]),
  /** Whether anyone of us has seen this page live; our definitions come from public evidence until then. */
  seenLive: z.boolean(),
});
export type PlatformPage = z.infer<typeof PlatformPage>;

/** A marketplace, declared: nothing in it is code, and the general reader works without it. */
export const PlatformDefinition = z.object({
  id: PlatformId,
  names: z.object({ en: z.string(), zh: z.string() }),
  /** Hosts asked for when the user grants this platform, as match patterns. */
  grants: z.array(z.string()).min(1),
  sites: z.array(PlatformSite).min(1),
  pages: z.array(PlatformPage),
  /** Path fragments or hosts that mean the user is signed out or must prove to be human. */
  signedOut: z.array(z.string()),
});
export type PlatformDefinition = z.infer<typeof PlatformDefinition>;
