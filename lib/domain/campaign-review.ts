import type { Campaign } from './campaign';
import type { CheckId } from './check-id';
import type { Decimal } from './decimal';
import type { FindingState, Message, Severity, Subject } from './finding';
import type { MetricId } from './metric';
import type { Money } from './money';
import type { PageFigure } from './page-figures';
import type { GoalMetric } from './plan-targets';
import type { PlatformId } from './platform';
import type { GoalProgress } from './progress';
import type { Instant } from './time';

/**
 * A figure of a review: what pages said last, or why there is none. `value` is in the unit's base (a rate is a fraction,
 * money is in the campaign's currency); `partial` is at least this much, since some platform's part was not read.
 */
export type Figure =
  | { status: 'ok' | 'partial'; value: Decimal; asOf: Instant }
  | { status: 'cannot-tell'; reason: Message };

/** A rate that was counted: `low` and `high` hold it nineteen times in twenty. */
export type RateFigure =
  | { status: 'ok'; rate: number; low: number; high: number; events: number; trials: number; asOf: Instant }
  | { status: 'cannot-tell'; reason: Message };

/** What a review is of, by the plan's id: the whole, a channel, or a product. */
export type ReviewSubject =
  | { type: 'campaign' }
  | { type: 'channel'; channel: string }
  | { type: 'product'; product: string };

/** From being seen to buying. Unique counts of several pages are never added: a stage that no single page tells cannot be told. */
export interface Funnel {
  of: ReviewSubject;
  impressions: Figure;
  visitors: Figure;
  cart: Figure;
  buyers: Figure;
}

/**
 * A product's traffic beside its conversion, and what it brought in, on one platform: a product that is sold on several has
 * one outcome on each, since neither people nor rates of two platforms go together.
 */
export interface ProductOutcome {
  product: string;
  platform: PlatformId;
  productId: string;
  visitors: Figure;
  /** What its page counts: buyers among visitors, or orders among clicks (`outOf`). Its `trials` are the traffic it is placed by. */
  conversion: RateFigure;
  outOf: MetricId | null;
  orders: Figure;
  gmv: Figure;
  /** Its share of what all products of the plan brought in; null where its GMV or that of another is not known. */
  share: number | null;
  /**
   * `hot` sells more than its part with traffic to match, `dark` has traffic and does not sell, `hidden` sells to the few
   * who find it, `quiet` has neither; null where that is not sure (its interval holds the middle of all).
   */
  place: ProductPlace | null;
  /** The middles that it is placed by: those of its platform and basis. */
  lines: QuadrantLines | null;
}

export type ProductPlace = 'hot' | 'dark' | 'hidden' | 'quiet';

/**
 * The middles by which the products of one platform are placed, whose rates are on one basis; null where fewer than three
 * products can be told. `visitors` is the middle of `conversion.trials`.
 */
export interface QuadrantLines {
  platform: PlatformId;
  outOf: MetricId;
  visitors: number;
  conversion: number;
}

/** One promise of a slot beside what it delivered; `expected` is what was to be there by then. */
export interface Delivery {
  promise: 'impressions' | 'clickRate' | 'conversion' | 'orders' | 'gmv';
  promised: Decimal;
  expected: Decimal;
  delivered: Figure;
  /** Of a promised rate, the counts that it is made of and its interval; null for other promises. */
  rate: RateFigure | null;
}

/** A slot with all that was promised of it; `returned` is the GMV of one unit of its cost. */
export interface SlotOutcome {
  slot: string;
  deliveries: readonly Delivery[];
  returned: Figure;
}

/** A line of the budget: what it spent and what came of it; `returned` is sales over what was spent (ROI). */
export interface BudgetOutcome {
  line: string;
  spent: Figure;
  sales: Figure;
  returned: Figure;
}

/**
 * What went wrong once, from being seen to being solved. `resolved` is null while it is open; `cost` is what its hours came
 * to, null where none could be computed. `notes` are the user's, oldest first.
 */
export interface LogEntry {
  finding: string;
  check: CheckId;
  subject: Subject;
  platform: PlatformId | null;
  reason: Message;
  expected: string | null;
  seen: string | null;
  severity: Severity | null;
  since: Instant;
  resolved: Instant | null;
  state: FindingState;
  hours: number;
  cost: Money | null;
  notes: readonly { at: Instant; note: string }[];
}

/** A count of a goal over time as pages told it, each point what had been reached by then, in order of time. */
export interface ReviewSeries {
  of: ReviewSubject;
  metric: GoalMetric;
  /** `x` is an instant in milliseconds. Where there are too many looks to show, extremes, first and last are kept. */
  points: readonly { x: number; y: number }[];
  /** How many looks the points stand for. */
  count: number;
  /** The platforms that it is sold on and that no page told of: what adds up is at least this much. */
  missing: readonly PlatformId[];
  /** What was to be reached by then, at the ends of phases and between; empty without a target. */
  plan: readonly { x: number; y: number }[];
}

/** One figure of a page over time, in order of time; `x` is an instant in milliseconds. */
export interface PageSeries extends Omit<PageFigure, 'value'> {
  points: readonly { x: number; y: number }[];
  /** How many looks the points stand for: where there are too many to show, extremes, first and last are kept. */
  count: number;
}

/**
 * An earlier campaign laid over this one: for each kind of phase that both have, what each goal had reached after the same
 * share of it.
 */
export interface Comparison {
  with: { id: string; name: string };
  phases: readonly {
    phase: string;
    other: string;
    goals: readonly { metric: GoalMetric; now: Figure; then: Figure }[];
  }[];
  series: readonly {
    metric: GoalMetric;
    /** `share` is how much of the live phases had passed, from 0 to 1. */
    now: readonly { share: number; y: number }[];
    then: readonly { share: number; y: number }[];
  }[];
}

/** Everything that a review shows of a campaign, as it was known at one instant. */
export interface CampaignReview {
  campaign: Campaign;
  at: Instant;
  /** The first and the last instant that can be asked for: the plan's, or those of the snapshots beyond it. */
  span: { from: Instant; to: Instant };
  /** How many snapshots stand behind it, and the newest. */
  snapshots: { count: number; latest: Instant | null };
  progress: GoalProgress;
  series: readonly ReviewSeries[];
  funnels: readonly Funnel[];
  products: readonly ProductOutcome[];
  /** Those of the platform and basis that most products can be placed by; each product says its own in `lines`. */
  quadrant: QuadrantLines | null;
  slots: readonly SlotOutcome[];
  budget: readonly BudgetOutcome[];
  log: readonly LogEntry[];
  comparison: Comparison | null;
}
