import { z } from 'zod';
import { Decimal } from './decimal';
import { Currency } from './money';
import { PlatformId } from './platform';
import { LocalTime, Zone } from './time';

const Id = z.string().min(1).max(80);
const PlannedMoney = Decimal.refine((value) => !value.startsWith('-'), 'negative');

/** What a phase is for; checks ask for fresher data the closer to `live`. */
export const PhaseKind = z.enum(['prepare', 'preheat', 'presale', 'live', 'encore', 'review']);

/** `start` is inclusive, `end` exclusive, both wall-clock time in the campaign's zone. */
export const Phase = z
  .object({ id: Id, name: z.string().min(1), kind: PhaseKind, start: LocalTime, end: LocalTime })
  .refine((phase) => phase.start < phase.end, { path: ['end'], message: 'ends before it starts' });

/** The metrics that a campaign is judged by. Conversion is a fraction of visitors who pay. */
export const GoalMetric = z.enum(['gmv', 'orders', 'visitors', 'conversion']);
export const Goal = z.object({ metric: GoalMetric, target: PlannedMoney });

/** A source of traffic or sales with its share of the goals and what may be spent on it. */
export const Channel = z.object({
  id: Id,
  name: z.string().min(1),
  targets: z.array(Goal),
  budget: PlannedMoney.nullable(),
});

/** One product as one platform sells it; `productId` is the platform's own id, `url` its buyer-facing page. */
export const Listing = z.object({ platform: PlatformId, productId: Id, url: z.url().nullable() });

/** The list and promotion price planned for one phase; null where the plan says nothing. */
export const PhasePrice = z.object({
  phase: Id,
  list: PlannedMoney.nullable(),
  promotion: PlannedMoney.nullable(),
});

export const Product = z.object({
  id: Id,
  name: z.string().min(1),
  listings: z.array(Listing).min(1),
  prices: z.array(PhasePrice),
  currency: Currency,
  stock: z.int().nonnegative().nullable(),
  targetUnits: z.int().nonnegative().nullable(),
  targetGmv: PlannedMoney.nullable(),
});

/** What was promised for a slot over its window. Rates are fractions. */
export const SlotPromise = z.object({
  impressions: z.int().nonnegative().nullable(),
  clickRate: PlannedMoney.nullable(),
  conversion: PlannedMoney.nullable(),
});

/** A placement (坑位): on which page, at which position, which product, when, for what promise and cost. */
export const Slot = z
  .object({
    id: Id,
    platform: PlatformId,
    page: z.string().min(1),
    position: z.string().min(1),
    product: Id,
    start: LocalTime,
    end: LocalTime,
    promise: SlotPromise,
    cost: PlannedMoney.nullable(),
    alternates: z.array(Id),
  })
  .refine((slot) => slot.start < slot.end, { path: ['end'], message: 'ends before it starts' });

/** A place that states a time of the promotion, and the phase whose times it must state. */
export const Announcement = z.object({
  id: Id,
  kind: z.enum(['banner', 'detail', 'dashboard']),
  url: z.url(),
  phase: Id,
});

const CampaignShape = z.object({
  version: z.literal(1),
  id: Id,
  name: z.string().min(1),
  zone: Zone,
  currency: Currency,
  phases: z.array(Phase).min(1),
  goals: z.array(Goal),
  channels: z.array(Channel),
  products: z.array(Product),
  slots: z.array(Slot),
  announcements: z.array(Announcement),
});

/** The campaign plan. Ids are unique within their table, every reference resolves, phases are in order of start. */
export const Campaign = CampaignShape.superRefine((campaign, context) => {
  for (const problem of brokenReferences(campaign)) {
    context.addIssue({ code: 'custom', path: [...problem.path], message: problem.message, params: problem.params });
  }
});

/** Why a reference of an otherwise well-formed plan does not hold. */
export interface PlanProblem {
  path: readonly (string | number)[];
  message: 'duplicate' | 'unknown-phase' | 'unknown-product' | 'phase-order';
  params: { found: string };
}

function brokenReferences(campaign: z.infer<typeof CampaignShape>): PlanProblem[] {
  const problems: PlanProblem[] = [];
  const phases = new Set(campaign.phases.map((phase) => phase.id));
  const products = new Set(campaign.products.map((product) => product.id));
  const report = (path: (string | number)[], message: PlanProblem['message'], found: string) =>
    problems.push({ path, message, params: { found } });

  for (const table of ['phases', 'channels', 'products', 'slots', 'announcements'] as const) {
    const seen = new Set<string>();
    campaign[table].forEach((row, index) => {
      if (seen.has(row.id)) report([table, index, 'id'], 'duplicate', row.id);
      seen.add(row.id);
    });
  }
  campaign.phases.forEach((phase, index) => {
    const before = campaign.phases[index - 1];
    if (before && phase.start < before.start) report(['phases', index, 'start'], 'phase-order', phase.start);
  });
  const listed = new Set<string>();
  campaign.products.forEach((product, index) => {
    product.listings.forEach((listing, at) => {
      const identity = `${listing.platform} ${listing.productId}`;
      if (listed.has(identity))
        report(['products', index, 'listings', at, 'productId'], 'duplicate', listing.productId);
      listed.add(identity);
    });
    product.prices.forEach((price, at) => {
      if (!phases.has(price.phase)) report(['products', index, 'prices', at, 'phase'], 'unknown-phase', price.phase);
    });
  });
  campaign.slots.forEach((slot, index) => {
    if (!products.has(slot.product)) report(['slots', index, 'product'], 'unknown-product', slot.product);
    slot.alternates.forEach((alternate, at) => {
      if (!products.has(alternate)) report(['slots', index, 'alternates', at], 'unknown-product', alternate);
    });
  });
  campaign.announcements.forEach((announcement, index) => {
    if (!phases.has(announcement.phase)) report(['announcements', index, 'phase'], 'unknown-phase', announcement.phase);
  });
  return problems;
}

export type PhaseKind = z.infer<typeof PhaseKind>;
export type Phase = z.infer<typeof Phase>;
export type GoalMetric = z.infer<typeof GoalMetric>;
export type Goal = z.infer<typeof Goal>;
export type Channel = z.infer<typeof Channel>;
export type Listing = z.infer<typeof Listing>;
export type PhasePrice = z.infer<typeof PhasePrice>;
export type Product = z.infer<typeof Product>;
export type Slot = z.infer<typeof Slot>;
export type Announcement = z.infer<typeof Announcement>;
export type Campaign = z.infer<typeof Campaign>;
