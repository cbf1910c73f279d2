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
 * One goal against its target. `expectedByNow` is the target's share of the time elapsed for what adds up (GMV, orders,
 * visitors) and the target itself for conversion; `currency` is null for what is no money.
 */
export const GoalLine = z.object({
  owner: GoalOwner,
  metric: GoalMetric,
  target: Decimal,
  currency: Currency.nullable(),
  expectedByNow: Decimal,
  standing: GoalStanding,
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
export type GoalLine = z.infer<typeof GoalLine>;
export type GoalProgress = z.infer<typeof GoalProgress>;
