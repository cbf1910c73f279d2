import { z } from 'zod';
import { compareDecimals, Decimal } from './decimal';
import { Currency } from './money';
import { problemsBetweenRows } from './plan-outline';
import { PlatformId } from './platform';
import { compareLocalTimes, LocalTime, Zone } from './time';

const Id = z
  .string()
  .min(1)
  .max(80)
  .refine((id) => id === id.trim(), 'space around it');
const Text = z
  .string()
  .max(500)
  .refine((text) => text.trim() !== '', 'blank');
const PageUrl = z.url({ protocol: /^https?$/ }).max(2000);
const PlannedMoney = Decimal.refine((value) => !value.startsWith('-'), 'negative');
/** A fraction from 0 to 1, so that 5 meant as 5 % is refused. */
const Rate = PlannedMoney.refine((value) => !/^\d+(\.\d+)?$/.test(value) || compareDecimals(value, '1') <= 0, 'over 1');
/** An end needs a time of day: a day alone leaves open whether that day still counts. */
const EndTime = LocalTime.refine((time) => time.includes('T'), 'no time of day');

/** What a phase is for; checks ask for fresher data the closer to `live`. */
export const PhaseKind = z.enum(['prepare', 'preheat', 'presale', 'live', 'encore', 'review']);

/** `start` is inclusive, `end` exclusive, both wall-clock time in the campaign's zone. */
export const Phase = z
  .object({ id: Id, name: Text, kind: PhaseKind, start: LocalTime, end: EndTime })
  .refine(startsBeforeItEnds, { path: ['end'], message: 'ends before it starts' });

/** The metrics that a campaign is judged by. Conversion is a fraction of visitors who pay. */
export const GoalMetric = z.enum(['gmv', 'orders', 'visitors', 'conversion']);
export const Goal = z
  .object({ metric: GoalMetric, target: PlannedMoney })
  .refine((goal) => goal.metric !== 'conversion' || Rate.safeParse(goal.target).success, {
    path: ['target'],
    message: 'over 1',
  });

/** A source of traffic or sales with its share of the goals and what may be spent on it. */
export const Channel = z.object({
  id: Id,
  name: Text,
  targets: z.array(Goal),
  budget: PlannedMoney.nullable(),
});

/** One product as one platform sells it; `productId` is the platform's own id, `url` its buyer-facing page. */
export const Listing = z.object({ platform: PlatformId, productId: Id, url: PageUrl.nullable() });

/** The list and promotion price planned for one phase; null where the plan says nothing. */
export const PhasePrice = z.object({
  phase: Id,
  list: PlannedMoney.nullable(),
  promotion: PlannedMoney.nullable(),
});

export const Product = z.object({
  id: Id,
  name: Text,
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
  clickRate: Rate.nullable(),
  conversion: Rate.nullable(),
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

/** A place that states a time of the promotion, and the phase whose times it must state. */
export const Announcement = z.object({
  id: Id,
  kind: z.enum(['banner', 'detail', 'dashboard']),
  url: PageUrl,
  phase: Id,
});

const CampaignShape = z.object({
  version: z.literal(1),
  id: Id,
  name: Text,
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
  for (const problem of problemsBetweenRows(campaign)) {
    context.addIssue({ code: 'custom', path: [...problem.path], message: problem.message, params: problem.params });
  }
});

function startsBeforeItEnds(row: { start: LocalTime; end: LocalTime }): boolean {
  return compareLocalTimes(row.start, row.end) < 0;
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
