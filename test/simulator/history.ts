import { checkContext } from '@/lib/app/check-context';
import { reachOf } from '@/lib/app/reach';
import type { CheckContext } from '@/lib/checks/check';
import { mergeFindings } from '@/lib/checks/life';
import { type CheckMemory, emptyMemory } from '@/lib/checks/memory';
import { runChecks } from '@/lib/checks/registry';
import type { Campaign } from '@/lib/domain/campaign';
import type { Capture } from '@/lib/domain/capture';
import type { Finding, Judgement } from '@/lib/domain/finding';
import type { PageHealth } from '@/lib/domain/health';
import { pageKeyOf } from '@/lib/domain/page';
import type { Snapshot } from '@/lib/domain/snapshot';
import { healthAfter, healthKeyOf } from '@/lib/reading/health';
import { readCapture } from '@/lib/reading/read-capture';
import { selectedLooks, thinningFor } from '@/lib/store/selected-looks';

/** What the database keeps, kept in memory: the same looks are shown to the checks, and findings live the same life. */
export class History {
  readonly findings = new Map<string, Finding>();
  private readonly pages = new Map<string, Snapshot[]>();
  private readonly health = new Map<string, PageHealth>();
  private readonly memory: CheckMemory = emptyMemory();
  private serial = 0;

  /** Reads a page and keeps what it says, if it could be read. Each page is loaded anew, so that none goes on with an earlier view. */
  record(capture: Capture): boolean {
    const reading = readCapture(capture);
    const key = healthKeyOf(capture.url, reading);
    const health = healthAfter(this.health.get(key), capture, reading);
    if (health) this.health.set(key, health);
    if (reading.verdict !== 'read') return false;
    this.serial += 1;
    const pageKey = pageKeyOf(capture.url);
    const { url, title, takenAt, trigger, cut } = capture;
    const id = this.serial.toString(16).padStart(64, '0');
    const snapshot = { id, pageKey, url, title, takenAt, trigger, cut, reading };
    const looks = this.pages.get(pageKey);
    if (looks) looks.push(snapshot);
    else this.pages.set(pageKey, [snapshot]);
    return true;
  }

  /** Runs every check as of an instant and merges what they say into the findings. */
  assess(campaign: Campaign, at: number): { judgements: Judgement[]; context: CheckContext } {
    const now = new Date(at).toISOString();
    const known = { campaign, snapshots: this.selected(campaign, at), health: [...this.health.values()], watched: [] };
    const context = { ...checkContext(known, now), memory: this.memory };
    const judgements = runChecks(context);
    for (const finding of mergeFindings(campaign, [...this.findings.values()], judgements, now))
      this.findings.set(finding.id, finding);
    return { judgements, context };
  }

  private selected(campaign: Campaign, at: number): Snapshot[] {
    const pages = [...this.pages.values()];
    const thinning = thinningFor(pages.map((looks) => ({ kind: looks.at(-1)?.reading.pageKind ?? null })));
    const reach = reachOf(campaign, new Date(at).toISOString());
    return pages
      .flatMap((looks) => {
        const kept = new Set(
          selectedLooks(
            looks.map(({ takenAt }) => takenAt),
            thinning(looks.at(-1)?.reading.pageKind ?? null),
            reach,
          ),
        );
        return looks.filter(({ takenAt }) => kept.has(takenAt));
      })
      .sort((a, b) => (a.takenAt < b.takenAt ? -1 : 1));
  }
}
