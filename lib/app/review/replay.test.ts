import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeFindings } from '@/lib/checks/life';
import { emptyMemory } from '@/lib/checks/memory';
import { runChecks } from '@/lib/checks/registry';
import type { CampaignReview } from '@/lib/domain/campaign-review';
import type { Finding } from '@/lib/domain/finding';
import type { Snapshot } from '@/lib/domain/snapshot';
import type { Instant } from '@/lib/domain/time';
import { history, instant, plan } from '@/test/support/arbitrary-history';
import { reviewInputs } from '@/test/support/review-fixtures';
import { checkContext } from '../check-context';
import { type ReviewKnown, reviewMemory } from './known';
import { reviewCampaign } from './review-campaign';
import { slimming } from './slim-snapshot';

/** The plan with a promise of everything and a comparison with itself, a year of snapshots apart. */
const campaign = {
  ...plan,
  slots: plan.slots.map((slot) => ({
    ...slot,
    promise: { impressions: 10_000, clickRate: '0.02', conversion: '0.04', orders: 200, gmv: '4000' },
  })),
};
const known = (snapshots: readonly Snapshot[], findings: readonly Finding[]): ReviewKnown => ({
  campaign,
  snapshots,
  health: [],
  watched: [],
  findings,
  earlier: { campaign: { ...campaign, id: 'earlier' }, snapshots },
});

/** What was known at an instant: the snapshots taken by then, and the findings as the checks had left them. */
function knownAt(all: readonly Snapshot[], at: Instant): ReviewKnown {
  const snapshots = all.filter(({ takenAt }) => takenAt <= at);
  const findings = new Map<string, Finding>();
  const memory = emptyMemory();
  for (const [place, { takenAt }] of snapshots.entries()) {
    const inputs = { campaign, snapshots: snapshots.slice(0, place + 1), health: [], watched: [] };
    const judgements = runChecks({ ...checkContext(inputs, takenAt), memory });
    for (const finding of mergeFindings(campaign, [...findings.values()], judgements, takenAt))
      findings.set(finding.id, finding);
  }
  return known(snapshots, [...findings.values()]);
}

/** Which instants can be asked for is the one thing that looks beyond the cursor. */
const said = ({ span: _, ...review }: CampaignReview) => review;

const END = '2026-11-20T00:00:00.000Z';

describe('a replay', () => {
  it('shows of the past what a review made then would have shown, whatever the history', () => {
    fc.assert(
      fc.property(history, instant, (all, at) => {
        const then = reviewCampaign(knownAt(all, at), at);
        const now = reviewCampaign(knownAt(all, END), at);
        expect(said(now)).toEqual(said(then));
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('says the same with what another instant left as from nothing', () => {
    fc.assert(
      fc.property(history, fc.array(instant, { maxLength: 5 }), (all, instants) => {
        const inputs = knownAt(all, END);
        const memory = reviewMemory();
        for (const at of instants)
          expect(reviewCampaign(inputs, at, memory)).toEqual(reviewCampaign(structuredClone(inputs), at));
      }),
      { numRuns: 50 },
    );
  }, 60_000);

  it('says of snapshots that are cut down what it says of whole ones', () => {
    fc.assert(
      fc.property(history, instant, (all, at) => {
        const slim = slimming();
        expect(reviewCampaign(known(all.map(slim), []), at)).toEqual(reviewCampaign(known(all, []), at));
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('never goes back on a lively promotion: each hour it says what was said at that hour', () => {
    const inputs = reviewInputs();
    const memory = reviewMemory();
    const slim = slimming();
    const cut = { ...inputs, snapshots: inputs.snapshots.map(slim) };
    for (const hour of [50, 3, 0, 20, 21, 44, 12]) {
      const at = new Date(Date.parse('2026-11-09T15:30:00.000Z') + hour * 3_600_000).toISOString();
      const then = { ...inputs, snapshots: inputs.snapshots.filter(({ takenAt }) => takenAt <= at) };
      expect(said(reviewCampaign(cut, at, memory))).toEqual(said(reviewCampaign(then, at)));
    }
  });
});
