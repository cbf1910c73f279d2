import { goalProgress } from '@/lib/checks/goal-progress';
import { mergeFindings } from '@/lib/checks/life';
import { type CheckMemory, emptyMemory } from '@/lib/checks/memory';
import { runChecks } from '@/lib/checks/registry';
import type { Campaign } from '@/lib/domain/campaign';
import type { CheckId } from '@/lib/domain/check-id';
import type { Finding, Judgement } from '@/lib/domain/finding';
import type { Mute } from '@/lib/domain/mute';
import type { Instant } from '@/lib/domain/time';
import { judgeActive } from '@/lib/store/assessment';
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
  /** Those of the findings that this run opened or opened again. */
  opened: readonly Finding[];
  /** The kinds that the user does not want to hear of. */
  muted: ReadonlySet<CheckId>;
}

const memories = new WeakMap<Database, CheckMemory>();

function memoryOf(database: Database): CheckMemory {
  const memory = memories.get(database) ?? emptyMemory();
  memories.set(database, memory);
  return memory;
}

/** Runs every check on what is known of the pages read last, merges the breaches into the findings and stores what changed. */
export async function assessCampaign(database: Database, now: Instant): Promise<Assessment | null> {
  const reach = (campaign: Campaign) => reachOf(campaign, now);
  const assessed = await judgeActive(database, reach, (inputs) => {
    const { campaign, findings } = inputs;
    const context = { ...checkContext(inputs, now), memory: memoryOf(database) };
    const judgements = runChecks(context);
    const changed = mergeFindings(campaign, findings, judgements, now);
    return { judgements, changed, progress: goalProgress(context) };
  });
  if (!assessed) return null;
  const changed = new Map(assessed.changed.map((finding) => [finding.id, finding]));
  const unchanged = assessed.findings.filter(({ id }) => !changed.has(id));
  return {
    campaign: assessed.campaign,
    judgements: assessed.judgements,
    findings: [...unchanged, ...changed.values()],
    opened: assessed.changed.filter(({ state, log }) => state === 'open' && log.at(-1)?.at === now),
    muted: kindsOf(assessed.mutes),
  };
}

/** What the last run left of the active campaign, without running a check: its findings, and no judgement of now. */
export async function lastAssessment(database: Database): Promise<Assessment | null> {
  const campaign = await activeCampaign(database);
  if (!campaign) return null;
  const findings = await findingsOf(database, campaign.id);
  return { campaign, judgements: [], findings, opened: [], muted: kindsOf(await mutesOf(database, campaign.id)) };
}

function kindsOf(mutes: readonly Mute[]): ReadonlySet<CheckId> {
  return new Set(mutes.map(({ check }) => check));
}
