import { mergeFindings, settled } from '@/lib/checks/life';
import { runChecks } from '@/lib/checks/registry';
import type { Campaign } from '@/lib/domain/campaign';
import type { Capture } from '@/lib/domain/capture';
import type { Finding, FindingState } from '@/lib/domain/finding';
import type { Snapshot } from '@/lib/domain/snapshot';
import type { Instant } from '@/lib/domain/time';
import { readCapture } from '@/lib/reading/read-capture';
import type { Assessment } from './assess-campaign';
import { checkContext } from './check-context';
import { snapshotOf } from './record-capture';

/** Reads and judges a page as is done with one of a platform, and keeps what comes of it nowhere but in memory. */
export interface Demonstration {
  /** Null where nothing could be read. */
  take(capture: Capture): Promise<Snapshot | null>;
  assess(now: Instant): Assessment;
  settle(finding: string, state: FindingState, note: string, now: Instant): void;
}

/** Starts one on a plan; it takes every page for the one at `url`, so that its platform's rules hold. */
export function startDemonstration(campaign: Campaign, url: string): Demonstration {
  let newest: Snapshot | null = null;
  const findings = new Map<string, Finding>();
  return {
    async take(capture) {
      const there = { ...capture, url };
      const reading = readCapture(there);
      if (reading.verdict !== 'read') return null;
      newest = await snapshotOf(there, reading);
      return newest;
    },
    assess(now) {
      const snapshots = newest ? [newest] : [];
      const judgements = runChecks(checkContext({ campaign, snapshots, health: [], watched: [] }, now));
      const changed = mergeFindings(campaign, [...findings.values()], judgements, now);
      for (const finding of changed) findings.set(finding.id, finding);
      return { campaign, judgements, findings: [...findings.values()], opened: [], muted: new Set(), news: true };
    },
    settle(id, state, note, now) {
      const finding = findings.get(id);
      if (finding) findings.set(id, settled(finding, state, note, now));
    },
  };
}
