import { z } from 'zod';
import { Currency } from './money';
import { Count, EndTime, Id, PageUrl, PlannedMoney, Rate, startsBeforeItEnds, Text } from './plan-fields';
import { PlannedOffer } from './plan-offer';
import { problemsBetweenRows } from './plan-outline';
import { Channel, Estimate, Goal, PastHour } from './plan-targets';
import { Announcement, BudgetLine, CalendarNode, Competitor, Risk, Task } from './plan-work';
import { PlatformId } from './platform';
import { LocalTime, Zone } from './time';

/** What a phase is for; checks ask for fresher data the closer to `live`. */
export const PhaseKind = z.enum(['prepare', 'preheat', 'presale', 'live', 'encore', 'review']);

/** `start` is inclusive, `end` exclusive, both wall-clock time in the campaign's zone. */
export const Phase = z
  .object({ id: Id, name: Text, kind: PhaseKind, start: LocalTime, end: EndTime })
  .refine(startsBeforeItEnds, { path: ['end'], message: 'ends before it starts' });

/**
 * One product as one platform sells it; `productId` is the platform's own id, `url` its buyer-facing page. `currency` is
 * the one it is sold in there, the product's where null.
 */
export const Listing = z.object({
  platform: PlatformId,
  productId: Id,
  url: PageUrl.nullable(),
  currency: Currency.nullable(),
});

/**
 * The prices planned for one phase, on one platform or on all that have none of their own; null where the plan says
 * nothing. `base` is what promotions are counted from, `list` the struck-out one, `floor` what no buyer may pay less than.
 */
export const PhasePrice = z.object({
  phase: Id,
  platform: PlatformId.nullable(),
  base: PlannedMoney.nullable(),
  list: PlannedMoney.nullable(),
  promotion: PlannedMoney.nullable(),
  floor: PlannedMoney.nullable(),
});

/** What a product is for: to draw visitors, to sell, to earn, to be given away. */
export const ProductRole = z.enum(['traffic', 'main', 'profit', 'gift']);

/** `alternates` stand in for it where it runs out; `safetyStock` is what must remain. */
export const Product = z.object({
  id: Id,
  name: Text,
  role: ProductRole.nullable(),
  listings: z.array(Listing).min(1),
  prices: z.array(PhasePrice),
  currency: Currency,
  stock: Count.nullable(),
  safetyStock: Count.nullable(),
  targetUnits: Count.nullable(),
  targetVisitors: Count.nullable(),
  targetConversion: Rate.nullable(),
  targetOrders: Count.nullable(),
  targetGmv: PlannedMoney.nullable(),
  alternates: z.array(Id),
});

/** What was promised for a slot over its window. Rates are fractions; orders and GMV are what it is to bring in all. */
export const SlotPromise = z.object({
  impressions: Count.nullable(),
  clickRate: Rate.nullable(),
  conversion: Rate.nullable(),
  orders: Count.nullable(),
  gmv: PlannedMoney.nullable(),
});

/** A placement (坑位): on which page, at which position, which product, when, for what promise and cost. */
export const Slot = z
  .object({
    id: Id,
    platform: PlatformId,
    page: Text,
    position: Text,
    product: Id,
    start: LocalTime,
    end: EndTime,
    promise: SlotPromise,
    cost: PlannedMoney.nullable(),
    alternates: z.array(Id),
  })
  .refine(startsBeforeItEnds, { path: ['end'], message: 'ends before it starts' });

/** What a promotion is for. */
export const Purpose = z.enum(['new-users', 'sales', 'brand']);

const CampaignShape = z.object({
  version: z.literal(2),
  /** Counts up each time that the plan is stored under its id: a finding says by which one it was judged. */
  revision: z.int().positive(),
  id: Id,
  name: Text,
  purpose: Purpose.nullable(),
  theme: Text.nullable(),
  zone: Zone,
  currency: Currency,
  nodes: z.array(CalendarNode),
  phases: z.array(Phase).min(1),
  goals: z.array(Goal),
  channels: z.array(Channel),
  estimates: z.array(Estimate),
  history: z.array(PastHour),
  products: z.array(Product),
  slots: z.array(Slot),
  offers: z.array(PlannedOffer),
  budget: z.array(BudgetLine),
  tasks: z.array(Task),
  announcements: z.array(Announcement),
  competitors: z.array(Competitor),
  risks: z.array(Risk),
});

/** The campaign plan. Ids are unique within their table, every reference resolves, phases are in order of start. */
export const Campaign = CampaignShape.superRefine((campaign, context) => {
  for (const problem of problemsBetweenRows(campaign)) {
    context.addIssue({ code: 'custom', path: [...problem.path], message: problem.message, params: problem.params });
  }
});

export type PhaseKind = z.infer<typeof PhaseKind>;
export type Phase = z.infer<typeof Phase>;
export type Listing = z.infer<typeof Listing>;
export type PhasePrice = z.infer<typeof PhasePrice>;
export type ProductRole = z.infer<typeof ProductRole>;
export type Product = z.infer<typeof Product>;
export type Slot = z.infer<typeof Slot>;
export type Campaign = z.infer<typeof Campaign>;
