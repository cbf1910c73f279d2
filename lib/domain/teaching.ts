import { z } from 'zod';
import { Locator } from './locator';
import { MetricId } from './metric';
import { Currency } from './money';
import { Instant } from './time';

const Text = z.string().max(500);
const Texts = z.array(Text).max(200);

/**
 * Which pages of a site a lesson is for. In `path` and `route` a segment `*` stands for any one segment; `query` are
 * the parameters that name the page, of which ids, dates, sorting and paging are none.
 */
export const PagePattern = z.object({
  path: z.string().startsWith('/').max(1000),
  query: z.array(z.object({ name: Text, value: Text })).max(40),
  /** The path in the fragment, for applications that keep their route there. */
  route: z.string().max(1000).nullable(),
});
export type PagePattern = z.infer<typeof PagePattern>;

/** What most of some texts look like; a value that moved is looked for among its like. */
export const Look = z.enum(['money', 'percent', 'number', 'token', 'words', 'date', 'mixed', 'blank']);
export type Look = z.infer<typeof Look>;

const Since = { since: Instant };

/** How a column was to be found since an instant: by its header in a table with these other headers, then by its place. */
export const ColumnAnchor = z.object({
  ...Since,
  /** Header texts over the column, outermost first; empty where the table has no header there. */
  header: z.array(Text).max(12),
  /** The headers of all columns of the table from left to right, this one's included, levels joined by a space. */
  headers: Texts,
  position: z.int().nonnegative().max(10_000),
  look: Look,
});

/** How one value was to be found since an instant, in the order of trust: names in data attributes and ids, label, class names, place. */
export const ValueAnchor = z.object({
  ...Since,
  kind: z.enum(['pair', 'line']),
  /** The label of a pair, or the words that stand before a line; null where there are none. */
  label: Text.nullable(),
  heading: Text.nullable(),
  /** Names that the element or its nearest containers bear in data attributes or as microdata ("data-role:price"). */
  names: z.array(z.string().max(100)).max(60),
  /** The nearest stable id of the path, "#price"; null where there is none. */
  id: z.string().max(200).nullable(),
  classes: z.array(z.string().max(100)).max(60),
  tag: z.string().max(60),
  at: Locator,
  look: Look,
});
export type ColumnAnchor = z.infer<typeof ColumnAnchor>;
export type ValueAnchor = z.infer<typeof ValueAnchor>;

/** `currency` and `scale` (a power of ten: 4 for figures in 万) hold where the texts say neither themselves. */
const MetricMeaning = z.object({
  kind: z.literal('metric'),
  metric: MetricId,
  currency: Currency.nullable(),
  scale: z.int().min(-3).max(12),
});

/** What the cells of a column are; `ignore` where they are no figures of the shop. */
export const ColumnMeaning = z.discriminatedUnion('kind', [
  MetricMeaning,
  z.object({ kind: z.enum(['product-id', 'title', 'sku', 'ignore']) }),
]);
/** What one value of a page is; `price` is what a shopper pays, `list-price` what is struck. */
export const ValueMeaning = z.discriminatedUnion('kind', [
  MetricMeaning,
  z.object({ kind: z.enum(['price', 'list-price']), currency: Currency.nullable() }),
  z.object({ kind: z.enum(['product-id', 'title', 'ignore']) }),
]);
export type ColumnMeaning = z.infer<typeof ColumnMeaning>;
export type ValueMeaning = z.infer<typeof ValueMeaning>;

/**
 * What a lesson teaches, with its anchors from the first to the one in force. A redesign adds an anchor and takes none
 * away, so that a page that comes back as it was is read too.
 */
export const Lesson = z.discriminatedUnion('place', [
  z.object({ place: z.literal('column'), means: ColumnMeaning, anchors: z.array(ColumnAnchor).min(1).max(20) }),
  z.object({ place: z.literal('value'), means: ValueMeaning, anchors: z.array(ValueAnchor).min(1).max(20) }),
]);
export type Lesson = z.infer<typeof Lesson>;

/** Where a lost place seems to be now, how sure that is (0 to 1), and the texts that stand there. */
export const Proposal = z.discriminatedUnion('place', [
  z.object({
    place: z.literal('column'),
    anchor: ColumnAnchor,
    confidence: z.number().min(0).max(1),
    shown: z.string(),
    samples: z.array(z.string()),
  }),
  z.object({
    place: z.literal('value'),
    anchor: ValueAnchor,
    confidence: z.number().min(0).max(1),
    shown: z.string(),
    samples: z.array(z.string()),
  }),
]);
export type Proposal = z.infer<typeof Proposal>;

/** `untried`: no page has been read with it yet; `moved`: the page was there and the place was not. */
export const Standing = z.discriminatedUnion('status', [
  z.object({ status: z.literal('untried') }),
  z.object({ status: z.literal('found') }),
  z.object({ status: z.literal('moved'), since: Instant, proposal: Proposal.nullable() }),
]);
export type Standing = z.infer<typeof Standing>;

/** What a user taught about one page of one site, declared: nothing in it is code. */
export const TeachingDefinition = z.object({
  id: z.string().min(1).max(80),
  taughtAt: Instant,
  host: z.string().min(1).max(255),
  page: PagePattern,
  lesson: Lesson,
});
export type TeachingDefinition = z.infer<typeof TeachingDefinition>;

/** A definition with how it fared on the page read last. */
export const Teaching = TeachingDefinition.extend({ standing: Standing });
export type Teaching = z.infer<typeof Teaching>;

/** What a user pointed at in a capture, by its number there. */
export const PickedPlace = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('column'), grid: z.int().nonnegative(), col: z.int().nonnegative() }),
  z.object({ kind: z.literal('pair'), index: z.int().nonnegative() }),
  z.object({ kind: z.literal('line'), index: z.int().nonnegative() }),
]);
export type PickedPlace = z.infer<typeof PickedPlace>;
