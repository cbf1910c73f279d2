import { z } from 'zod';
import { CheckId } from './check-id';
import { FINDING_STATES, SEVERITIES } from './finding-words';
import { Locator } from './locator';
import { Money } from './money';
import { GoalMetric } from './plan-targets';
import { Instant } from './time';

/** What a judgement is about, by the plan's ids; `listing` narrows a product to one platform's listing of it. */
export const Subject = z.discriminatedUnion('type', [
  z.object({ type: z.literal('product'), product: z.string(), platform: z.string(), productId: z.string() }),
  z.object({ type: z.literal('slot'), slot: z.string() }),
  z.object({ type: z.literal('phase'), phase: z.string(), place: z.string() }),
  z.object({ type: z.literal('page'), pageKey: z.string() }),
  z.object({ type: z.literal('announcement'), announcement: z.string() }),
  /** The campaign's goal, or one channel's. */
  z.object({ type: z.literal('goal'), metric: GoalMetric, channel: z.string().nullable() }),
  z.object({ type: z.literal('budget'), line: z.string() }),
  z.object({ type: z.literal('task'), task: z.string() }),
  z.object({ type: z.literal('competitor'), competitor: z.string() }),
]);
export type Subject = z.infer<typeof Subject>;

/** What stands behind a judgement: the snapshot, where on its page, and the text that was read there. Nothing where the plan alone is judged. */
export const Evidence = z.object({
  snapshotId: z.string(),
  url: z.url(),
  takenAt: Instant,
  at: Locator,
  raw: z.string(),
});
export type Evidence = z.infer<typeof Evidence>;

/** A sentence of the message catalogues by its key, with its arguments: text is made where it is shown. */
export const Message = z.object({ key: z.string(), args: z.record(z.string(), z.union([z.string(), z.number()])) });
export type Message = z.infer<typeof Message>;

export const Severity = z.enum(SEVERITIES);
export type Severity = z.infer<typeof Severity>;

const Judged = z.object({
  check: CheckId,
  /** What exactly is asked: one check may ask several things of one subject ("list", "promotion"). */
  aspect: z.string(),
  subject: Subject,
  reason: Message,
  expected: z.string().nullable(),
  seen: z.string().nullable(),
  evidence: z.array(Evidence),
});

/** What one check says of one subject now. Only values that were read can give `ok` or `breach`. */
export const Judgement = z.discriminatedUnion('verdict', [
  Judged.extend({ verdict: z.literal('ok') }),
  Judged.extend({ verdict: z.literal('cannot-tell') }),
  Judged.extend({
    verdict: z.literal('breach'),
    severity: Severity,
    /** What it costs an hour, where it can be computed. */
    costPerHour: Money.nullable(),
  }),
]);
export type Judgement = z.infer<typeof Judgement>;
export type Breach = Extract<Judgement, { verdict: 'breach' }>;

/** Where a finding stands in its life; a resolved one re-opens when the breach returns. */
export const FindingState = z.enum(FINDING_STATES);
export type FindingState = z.infer<typeof FindingState>;

/** What was wrong when a finding opened, or opened again: later judgements of it are not kept. `since` is when a page first showed it. */
export const Opening = z.object({
  at: Instant,
  since: Instant,
  reason: Message,
  expected: z.string().nullable(),
  seen: z.string().nullable(),
  severity: Severity,
  costPerHour: Money.nullable(),
});
export type Opening = z.infer<typeof Opening>;

/** One breach over time, however often it is seen: identified by campaign, check, aspect and subject. */
export const Finding = z.object({
  id: z.string(),
  campaign: z.string(),
  state: FindingState,
  note: z.string(),
  /** The revision of the plan that the judgement was made by. */
  revision: z.int().positive(),
  since: Instant,
  lastSeen: Instant,
  /** The newest judgement; `cannot-tell` keeps the finding open and says that it is no longer seen. */
  judgement: Judgement,
  log: z.array(z.object({ at: Instant, state: FindingState, note: z.string() })),
  /** By the checks, oldest first; absent in findings from before this was kept. */
  openings: z.array(Opening).optional(),
});
export type Finding = z.infer<typeof Finding>;
