import { z } from 'zod';
import { Cut, Grid, Signals, Structured } from './capture';
import { MetricId } from './metric';
import { PageKind, PlatformId } from './platform';
import { Verdict } from './reading';
import { Instant } from './time';

/**
 * How a field that was read before is gone: its column or tile is not on the page, it is there but its figures cannot be
 * read, or it stands under its old header and is no longer taken for what it was.
 */
export const LossKind = z.enum(['missing', 'unreadable', 'not-understood']);

/** One thing that a page has given at least once. `group` tells apart the tables of a page ("table-0"). */
export const HealthField = z.object({
  group: z.string(),
  part: z.enum(['product', 'row', 'column', 'tile']),
  /** The header or label as last read; of a product and of a table's rows "title", "price", "product-id". */
  name: z.string(),
  metric: MetricId.nullable(),
  qualifiers: z.array(z.string()),
  lastReadAt: Instant,
  lost: z.object({ how: LossKind, since: Instant }).nullable(),
});

/** What a page was read by instead of what it should be read by. */
export const Fallback = z.discriminatedUnion('kind', [
  /** No definition knows this address: the general reader works alone. */
  z.object({ kind: z.literal('no-definition') }),
  /** None of the containers that the definition names for a field is on the page. */
  z.object({ kind: z.literal('hint-missed'), field: z.enum(['title', 'price']) }),
  /** The page states its price for machines and shows none, so that none is given. */
  z.object({ kind: z.literal('machine-only') }),
  /** What a user taught is no longer where it was; it is unreadable until a new place is confirmed. */
  z.object({ kind: z.literal('taught-moved'), name: z.string() }),
]);

/** What was made of the last attempt's fields and rows. */
export const HealthCounts = z.object({
  rows: z.int().nonnegative(),
  rowsTotal: z.int().nonnegative().nullable(),
  ok: z.int().nonnegative(),
  absent: z.int().nonnegative(),
  ambiguous: z.int().nonnegative(),
  unparsable: z.int().nonnegative(),
});

/** The structure of a captured page without its content: of headers and labels, those that the lexicon knows. */
export const PageOutline = z.object({
  grids: z.array(
    z.object({
      shape: Grid.shape.shape,
      headerRows: z.int().nonnegative(),
      /** Null for a header that the lexicon does not know. */
      headers: z.array(z.string().nullable()),
      rows: z.int().nonnegative(),
      nestedRows: z.int().nonnegative(),
      footRows: z.int().nonnegative(),
    }),
  ),
  labels: z.array(z.string()),
  pairs: z.int().nonnegative(),
  lines: z.int().nonnegative(),
  structured: z.array(
    z.object({ kind: z.enum(Structured.options.map((one) => one.shape.kind.value)), count: z.int() }),
  ),
  signals: Signals,
  cut: z.array(Cut),
});

/**
 * How reading goes on one kind of page: its platform, page and host, or its host and path where no definition knows it.
 * What was read before is in `fields`, and those that are gone say so.
 */
export const PageHealth = z.object({
  key: z.string(),
  platform: PlatformId.nullable(),
  page: z.string().nullable(),
  kind: PageKind.nullable(),
  /** The page of the last attempt: the same key as its snapshots have. */
  pageKey: z.string(),
  host: z.string(),
  readerVersion: z.int().positive(),
  lastTriedAt: Instant,
  lastVerdict: Verdict,
  lastReadAt: Instant.nullable(),
  tries: z.array(z.object({ verdict: Verdict, count: z.int().positive() })),
  fields: z.array(HealthField),
  fallbacks: z.array(Fallback),
  counts: HealthCounts,
  outline: PageOutline,
});

export type LossKind = z.infer<typeof LossKind>;
export type HealthField = z.infer<typeof HealthField>;
export type Fallback = z.infer<typeof Fallback>;
export type HealthCounts = z.infer<typeof HealthCounts>;
export type PageOutline = z.infer<typeof PageOutline>;
export type PageHealth = z.infer<typeof PageHealth>;
