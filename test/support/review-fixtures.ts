import { checkContext } from '@/lib/app/check-context';
import type { ReviewKnown } from '@/lib/app/review/known';
import { reviewCampaign } from '@/lib/app/review/review-campaign';
import { mergeFindings, settled } from '@/lib/checks/life';
import { emptyMemory } from '@/lib/checks/memory';
import { runChecks } from '@/lib/checks/registry';
import type { Campaign } from '@/lib/domain/campaign';
import type { CampaignReview } from '@/lib/domain/campaign-review';
import type { Finding } from '@/lib/domain/finding';
import type { Snapshot } from '@/lib/domain/snapshot';
import type { Instant } from '@/lib/domain/time';
import { promotionOf, snapshotsOf } from './review-promotion';

/** Midday of the promotion's second day. */
export const WHILE_LIVE = '2026-11-11T04:30:00.000Z';

let inputs: ReviewKnown | null = null;

/** What is known of a lively promotion in one shop: figures that are ahead, behind and missing, and findings of every state. */
export function reviewInputs(): ReviewKnown {
  if (inputs) return inputs;
  const campaign = promotionOf(2026);
  const snapshots = snapshotsOf(2026);
  const findings = findingsIn(campaign, snapshots);
  const earlier = { campaign: promotionOf(2025), snapshots: snapshotsOf(2025, 60) };
  inputs = { campaign, snapshots, health: [], watched: [], findings, earlier };
  return inputs;
}

/** A review with something in every panel, by default of the time while it still sells. */
export function sampleReview(at: Instant = WHILE_LIVE): CampaignReview {
  return reviewCampaign(reviewInputs(), at);
}

/** What the checks said every four hours, and what a user made of it. */
function findingsIn(campaign: Campaign, snapshots: readonly Snapshot[]): Finding[] {
  const findings = new Map<string, Finding>();
  const memory = emptyMemory();
  const first = Date.parse('2026-11-09T17:00:00.000Z');
  for (let hour = 0; hour < 49; hour += 4) {
    const now = new Date(first + hour * 3_600_000).toISOString();
    const known = { campaign, snapshots: snapshots.filter(({ takenAt }) => takenAt <= now), health: [], watched: [] };
    const judgements = runChecks({ ...checkContext(known, now), memory });
    for (const finding of mergeFindings(campaign, [...findings.values()], judgements, now))
      findings.set(finding.id, finding);
    const open = [...findings.values()].filter(({ state }) => state === 'open');
    const user = (check: string, state: Finding['state'], note: string) => {
      const one = open.find(({ judgement }) => judgement.check === check);
      if (one) findings.set(one.id, settled(one, state, note, new Date(Date.parse(now) + 600_000).toISOString()));
    };
    if (hour === 12) user('price', 'acknowledged', '已通知运营改价');
    if (hour === 28) user('slot', 'acknowledged', '已联系平台小二，等待补量');
    if (hour === 32) user('freshness', 'false-alarm', '这个页面活动期间不用看');
  }
  return [...findings.values()];
}
