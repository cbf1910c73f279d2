import { dequal } from 'dequal';
import { goalProgress } from '@/lib/checks/goal-progress';
import { mergeFindings } from '@/lib/checks/life';
import { type CheckMemory, emptyMemory } from '@/lib/checks/memory';
import { runChecks } from '@/lib/checks/registry';
import type { Campaign } from '@/lib/domain/campaign';
import type { CheckId } from '@/lib/domain/check-id';
import type { Finding, Judgement } from '@/lib/domain/finding';
import type { Mute } from '@/lib/domain/mute';
import type { Instant, LocalTime } from '@/lib/domain/time';
import { wallClock } from '@/lib/domain/wall-clock';
import { assessedAt, judgeActive } from '@/lib/store/assessment';
import { activeCampaign } from '@/lib/store/campaigns';
import type { Database } from '@/lib/store/database';
import { findingsOf } from '@/lib/store/findings';
import { mutesOf } from '@/lib/store/mutes';
import { checkContext } from './check-context';
import { reachOf } from './reach';

/** What the checks say of the active campaign as of one instant, and its findings after that. */
export interface Assessment {
  campaign: Campaign;
  judgements: readonly Judgement[];
  findings: readonly Finding[];
  /** Those of the findings that this run opened or opened again, and open ones that its phase made critical. */
  opened: readonly Finding[];
  /** The kinds that the user does not want to hear of. */
  muted: ReadonlySet<CheckId>;
  /** Whether anything is said otherwise than at the last run. */
  news: boolean;
}

/** What the last run on a database left: a cache. */
interface Memory {
  checks: CheckMemory;
  judgements: readonly Judgement[];
}

const memories = new WeakMap<Database, Memory>();

function memoryOf(database: Database): Memory {
  const memory = memories.get(database) ?? { checks: emptyMemory(), judgements: [] };
  memories.set(database, memory);
  return memory;
}

/** Runs every check on what is known of the pages read last, merges the breaches into the findings and stores what changed. */
export async function assessCampaign(database: Database, now: Instant): Promise<Assessment | null> {
  const memory = memoryOf(database);
  const reach = (campaign: Campaign) => reachOf(campaign, now);
  const assessed = await judgeActive(database, reach, (inputs) => {
    const { campaign, findings } = inputs;
    const context = { ...checkContext(inputs, now), memory: memory.checks };
    const judgements = runChecks(context);
    const changed = mergeFindings(campaign, findings, judgements, now);
    return { judgements, changed, progress: goalProgress(context) };
  });
  if (!assessed) return null;
  const news = assessed.changed.length > 0 || !isSame(assessed.judgements, memory.judgements);
  memory.judgements = assessed.judgements;
  const changed = new Map(assessed.changed.map((finding) => [finding.id, finding]));
  const before = new Map(assessed.findings.map((finding) => [finding.id, finding]));
  const unchanged = assessed.findings.filter(({ id }) => !changed.has(id));
  return {
    campaign: assessed.campaign,
    judgements: assessed.judgements,
    findings: [...unchanged, ...changed.values()],
    opened: assessed.changed.filter(
      (finding) => isNewlyOpen(finding, now) || hasRisen(before.get(finding.id), finding),
    ),
    muted: kindsOf(assessed.mutes),
    news,
  };
}

function isNewlyOpen({ state, log }: Finding, now: Instant): boolean {
  return state === 'open' && log.at(-1)?.at === now;
}

/** What weighs more once its phase sells. The weight of what is measured goes up and down with every look, and is no news. */
const BY_PHASE: ReadonlySet<CheckId> = new Set(['price', 'floor', 'times', 'schedule']);

function hasRisen(before: Finding | undefined, { state, judgement }: Finding): boolean {
  if (!before || state !== 'open' || !BY_PHASE.has(judgement.check)) return false;
  const { judgement: was } = before;
  return was.verdict === 'breach' && was.severity !== 'critical' && isCritical(judgement);
}

/** What cannot wait. */
export function isCritical(judgement: Judgement): boolean {
  return judgement.verdict === 'breach' && judgement.severity === 'critical';
}

/** A judgement that stands is the same object, so that most of them need no comparing. */
function isSame(one: readonly Judgement[], other: readonly Judgement[]): boolean {
  return one.length === other.length && one.every((judgement, at) => dequal(judgement, other[at]));
}

/** So long may what hangs on time alone, but for what the plan names a time for, wait while nothing is looked at. */
const PATIENCE = 5 * 60_000;

/**
 * Whether a run would be for nothing where the last one's memory is lost: the last one saw all that is stored, was a few
 * minutes ago, and nothing that the plan names a time for has begun or ended since.
 */
export async function isSettled(database: Database, now: Instant): Promise<boolean> {
  const at = await assessedAt(database);
  if (at === null || Date.parse(now) - Date.parse(at) > PATIENCE) return false;
  const campaign = await activeCampaign(database);
  if (!campaign) return true;
  const { phases, slots, tasks, zone } = campaign;
  const named = [...phases, ...slots, ...tasks.map(({ start, due }) => ({ start, end: due }))];
  const [from, to] = [at, now].map((instant) => wallClock(Date.parse(instant), zone));
  return !named.flatMap(({ start, end }) => [start, end]).some((time) => isBetween(time, from, to));
}

/** By the minute, which comes before its own first second: what is named to the second is asked about a minute early. */
function isBetween(time: LocalTime, from = '', to = ''): boolean {
  const minute = `${time}T00:00`.slice(0, 16);
  return minute >= from && minute <= to;
}

/** What the last run left of the active campaign, without running a check: its findings, and no judgement of now. */
export async function lastAssessment(database: Database): Promise<Assessment | null> {
  const campaign = await activeCampaign(database);
  if (!campaign) return null;
  const findings = await findingsOf(database, campaign.id);
  return {
    campaign,
    judgements: [],
    findings,
    opened: [],
    news: false,
    muted: kindsOf(await mutesOf(database, campaign.id)),
  };
}

function kindsOf(mutes: readonly Mute[]): ReadonlySet<CheckId> {
  return new Set(mutes.map(({ check }) => check));
}
