import { z } from 'zod';
import { Decimal } from './decimal';
import { fieldOf } from './field';
import { Locator } from './locator';
import { MetricId } from './metric';
import { Currency, Money } from './money';
import { PageKind, PlatformId } from './platform';
import { Quantity } from './quantity';
import { LocalTime, TimeWindow, Zone } from './time';

/** The version of the reader; it is raised when the same capture may read differently. */
export const READER_VERSION = 3;

export const QuantityField = fieldOf(Quantity);
export const MoneyField = fieldOf(Money);
export type QuantityField = z.infer<typeof QuantityField>;
export type MoneyField = z.infer<typeof MoneyField>;

/** `read`: there are values; the others say why there are none, and never carry any. */
export const Verdict = z.enum(['read', 'not-ready', 'signed-out', 'unreadable', 'nothing-to-read']);
export type Verdict = z.infer<typeof Verdict>;

/** A column by its header; `metric` is null where the lexicon does not know it, and it is kept by its own name. */
export const ColumnReading = z.object({
  header: z.string(),
  /** Where its header stands; absent where it has none, and in readings of older versions. */
  at: Locator.optional(),
  metric: MetricId.nullable(),
  /** What narrows the metric: "device:pc", "attribution:direct", "channel:live". */
  qualifiers: z.array(z.string()),
  /** One field a row, in the order of `rows`. */
  fields: z.array(QuantityField),
});

export const RowReading = z.object({
  ref: z.int().nonnegative(),
  at: Locator,
  /**
   * What the page calls the row wherever the table is scrolled to: its own key, or "#12" where it numbers its rows.
   * Other data may bear the same key later, so it ties two readings of a row only where their figures agree. Absent in
   * readings of older versions.
   */
  key: z.string().nullable().optional(),
  productId: z.string().nullable(),
  title: z.string().nullable(),
  /** Other texts of the row's identity and dimension cells (SKU, slot, channel, category), by column header. */
  labels: z.record(z.string(), z.string()),
});

/** One table of products, slots, channels or days; nested SKU rows and total rows are not among `rows`. */
export const TableReading = z.object({
  at: Locator,
  caption: z.string().nullable(),
  columns: z.array(ColumnReading),
  rows: z.array(RowReading),
  /** One field a column, where the page shows a total row. */
  totals: z.array(QuantityField).nullable(),
  rowsSeen: z.int().nonnegative(),
  rowsTotal: z.int().nonnegative().nullable(),
});

/** One figure of the shop or the page: a tile with its label. */
export const KpiReading = z.object({
  label: z.string(),
  metric: MetricId.nullable(),
  qualifiers: z.array(z.string()),
  field: QuantityField,
});

/** One witness of a price: the visible text, JSON-LD, microdata, a meta tag or embedded state. */
export const PriceSource = z.object({
  where: z.enum(['visible', 'json-ld', 'microdata', 'meta', 'embedded']),
  raw: z.string(),
  price: Money.nullable(),
});

/**
 * A reduction, gift or condition that a page offers beside its price, in the words a buyer sees: what must be spent
 * (`threshold`) or how many bought (`pieces`), and what then comes off. Whatever the words leave open is null.
 */
export const OfferReading = z.object({
  raw: z.string(),
  at: Locator,
  kind: z.enum(['coupon', 'threshold', 'member', 'gift', 'shipping', 'other']),
  threshold: Money.nullable(),
  pieces: z.int().positive().nullable(),
  off: z
    .discriminatedUnion('by', [
      z.object({ by: z.literal('amount'), amount: Money }),
      /** A fraction: "20% off" and 8折 are 0.2. */
      z.object({ by: z.literal('share'), share: Decimal }),
    ])
    .nullable(),
});

/**
 * What a product page offers. `conflict` where witnesses contradict the visible price: the visible price then still
 * stands and `sources` names who says what. `no-price` where a shopper sees none.
 */
export const ProductReading = z.object({
  title: z.string().nullable(),
  productId: z.string().nullable(),
  price: MoneyField,
  listPrice: MoneyField,
  range: z.object({ min: Money, max: Money.nullable() }).nullable(),
  availability: z.enum(['in', 'out', 'unknown']),
  availabilityRaw: z.string().nullable(),
  status: z.enum(['agreed', 'single', 'conflict', 'no-price']),
  sources: z.array(PriceSource),
  /** Absent in readings of older versions. */
  offers: z.array(OfferReading).optional(),
});

/** A time span that the page states, in the page's zone, with the words it was stated in. */
export const WindowReading = z.object({
  label: z.string().nullable(),
  text: z.string(),
  at: Locator,
  window: TimeWindow,
});

/**
 * The period that a page says its figures are for; a side is null where the page does not say. `relative` is the lexicon's
 * name of a span that depends on the day: "period:today", "period:7d", "period:last-month".
 */
export const Period = z.object({
  raw: z.string(),
  start: LocalTime.nullable(),
  end: LocalTime.nullable(),
  relative: z.string().optional(),
});

/**
 * A tab, switch or filter that is chosen on the page and narrows what it shows: its words without the figures in them,
 * and the qualifiers that the lexicon has for them ("device:mobile").
 */
export const ScopeEntry = z.object({
  label: z.string().nullable(),
  text: z.string(),
  qualifiers: z.array(z.string()),
});

/** The values of one capture, each with its raw text, its place and its status. */
export const Reading = z.object({
  readerVersion: z.int().positive(),
  platform: PlatformId.nullable(),
  page: z.string().nullable(),
  pageKind: PageKind.nullable(),
  verdict: Verdict,
  zone: Zone.nullable(),
  currency: Currency.nullable(),
  product: ProductReading.nullable(),
  kpis: z.array(KpiReading),
  tables: z.array(TableReading),
  period: Period.nullable(),
  /** What the page is filtered to; absent in readings of older versions. */
  scope: z.array(ScopeEntry).optional(),
  windows: z.array(WindowReading),
});

export type ColumnReading = z.infer<typeof ColumnReading>;
export type RowReading = z.infer<typeof RowReading>;
export type TableReading = z.infer<typeof TableReading>;
export type KpiReading = z.infer<typeof KpiReading>;
export type PriceSource = z.infer<typeof PriceSource>;
export type OfferReading = z.infer<typeof OfferReading>;
export type ProductReading = z.infer<typeof ProductReading>;
export type Period = z.infer<typeof Period>;
export type ScopeEntry = z.infer<typeof ScopeEntry>;
export type WindowReading = z.infer<typeof WindowReading>;
export type Reading = z.infer<typeof Reading>;
