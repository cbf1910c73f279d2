import { z } from 'zod';
import { Decimal } from './decimal';
import { Evidence, Message } from './finding';
import { Currency } from './money';
import { GoalMetric } from './plan-targets';
import { PlatformId } from './platform';
import { Instant, LocalTime } from './time';

/** Whose goal it is: the whole campaign's or one channel's, by the plan's id. */
export const GoalOwner = z.discriminatedUnion('type', [
  z.object({ type: z.literal('campaign') }),
  z.object({ type: z.literal('channel'), channel: z.string() }),
]);

const Reached = z.object({
  value: Decimal,
  asOf: Instant,
  /** The wall-clock time in the page's zone that the value covers; a side is null where the page does not say. */
  counted: z.object({ start: LocalTime.nullable(), end: LocalTime.nullable() }),
  evidence: z.array(Evidence).min(1),
});

/**
 * What has been reached so far, seen on a page at `asOf`. `partial`: the platforms in `missing` are not in it, so what
 * adds up is at least this much, and being behind cannot be told from it.
 */
export const GoalStanding = z.discriminatedUnion('status', [
  Reached.extend({ status: z.literal('ok') }),
  Reached.extend({ status: z.literal('partial'), missing: z.array(PlatformId).min(1) }),
  z.object({ status: z.literal('cannot-tell'), reason: Message }),
]);

/**
 * Where a goal will end. `low` and `high` hold it four times in five, `probability` is that of reaching the target;
 * `basis` says what the interval stands on: the spread of earlier events' curves, or the ranks of many of them. No
 * forecast is ever made of an even pace: `evenEnd` says when one would reach the target, and no more.
 */
export const GoalForecast = z.discriminatedUnion('status', [
  z.object({
    status: z.literal('ok'),
    median: Decimal,
    low: Decimal,
    high: Decimal,
    probability: z.number().min(0).max(1),
    basis: z.enum(['curve', 'conformal']),
    /** How many earlier events it stands on, and the share of its whole that they had by then. */
    events: z.int().positive(),
    share: z.number().min(0).max(1),
    /** Whether an earlier event was longer or shorter than this one, so that its hours were scaled. */
    scaled: z.boolean(),
  }),
  z.object({
    status: z.literal('none'),
    reason: z.enum(['no-history', 'unread', 'partial', 'too-early', 'no-start', 'level', 'over']),
    evenEnd: Instant.nullable(),
  }),
]);

/**
 * One goal against its target. `expectedByNow` is, for what adds up (GMV, orders, visitors), the target's share that
 * earlier events had by now, or that of the time elapsed where none is known, and the target itself for conversion;
 * `currency` is null for what is no money.
 */
export const GoalLine = z.object({
  owner: GoalOwner,
  metric: GoalMetric,
  target: Decimal,
  currency: Currency.nullable(),
  expectedByNow: Decimal,
  standing: GoalStanding,
  forecast: GoalForecast,
});

/** How far a campaign is, as of `at`. `elapsed` is the share of its live phases' time that has passed, 0 to 1. */
export const GoalProgress = z.object({
  campaign: z.string(),
  at: Instant,
  elapsed: z.number().min(0).max(1),
  lines: z.array(GoalLine),
});

export type GoalOwner = z.infer<typeof GoalOwner>;
export type GoalStanding = z.infer<typeof GoalStanding>;
export type GoalForecast = z.infer<typeof GoalForecast>;
export type GoalLine = z.infer<typeof GoalLine>;
export type GoalProgress = z.infer<typeof GoalProgress>;
