import { dequal } from 'dequal';
import type { Campaign } from '@/lib/domain/campaign';
import type { CheckId } from '@/lib/domain/check-id';
import type { Breach, Finding, FindingState, Judgement, Opening, Subject } from '@/lib/domain/finding';
import type { Instant } from '@/lib/domain/time';

// A judgement that a finding stands on is asked for its identity at every run.
const identities = new WeakMap<Judgement, { campaign: string; id: string }>();

/** The identity of a finding: the campaign and the question that is asked. */
export function findingId(campaign: string, judgement: Judgement): string {
  const known = identities.get(judgement);
  if (known?.campaign === campaign) return known.id;
  const { check, aspect, subject } = judgement;
  const about = Object.entries(subject).sort(([a], [b]) => (a < b ? -1 : 1));
  const id = JSON.stringify([campaign, check, aspect, ...about.map(([, value]) => value)]);
  identities.set(judgement, { campaign, id });
  return id;
}

/** What is measured or counted drifts with every look, so another value of it is no news. */
const DRIFTING: ReadonlySet<CheckId> = new Set(['rate', 'goal', 'budget', 'orders', 'contradiction', 'unreadable']);
const DRIFTING_ASPECTS: Partial<Record<CheckId, readonly string[]>> = {
  slot: ['total-orders', 'total-gmv', 'replace', 'gem'],
  stock: ['cover', 'safety'],
};

function isDrifting({ check, aspect }: Judgement): boolean {
  return DRIFTING.has(check) || (DRIFTING_ASPECTS[check]?.includes(aspect) ?? false);
}

/**
 * What a run of all checks changes among the stored findings: only new and changed ones come back.
 *
 * - A breach opens a finding, or is its newest sight. It re-opens a resolved one, but for one that the user resolved:
 *   that waits for another sight, since the very one that was resolved is what the checks see until then.
 * - An acknowledged one stays acknowledged for as long as the breach lasts.
 * - A false alarm stays muted while the same value is seen, since the user judged that value and no other; it re-opens
 *   with another value, or when the breach returns after an `ok`.
 * - `ok` resolves. So does a question that is no longer asked, because the plan changed.
 * - `cannot-tell` changes no state: it replaces the judgement, so that the finding says that the breach can no longer be
 *   seen. `lastSeen` remains the last time it was.
 */
export function mergeFindings(
  { id: campaign, revision }: Pick<Campaign, 'id' | 'revision'>,
  stored: readonly Finding[],
  judgements: readonly Judgement[],
  now: Instant,
): Finding[] {
  const known = new Set(stored.map(({ id }) => id));
  const mayBeStored = storedSubjects(stored);
  const answers = new Map<string, Judgement>();
  for (const judgement of judgements) {
    // Of the many questions, only those matter that are, or become, a finding; few are looked at closely.
    if (judgement.verdict !== 'breach' && !mayBeStored(judgement)) continue;
    const id = findingId(campaign, judgement);
    if (judgement.verdict === 'breach' || known.has(id)) answers.set(id, judgement);
  }
  const changed = stored.flatMap((finding) => {
    const answer = answers.get(finding.id);
    const change = answer ? merged(finding, answer, now) : closed(notAsked(finding), now);
    return change ? [{ ...change, revision }] : [];
  });
  const fresh = [...answers].flatMap(([id, judgement]) =>
    judgement.verdict === 'breach' && !known.has(id) ? [opened(id, { campaign, revision }, judgement, now)] : [],
  );
  return [...changed, ...fresh];
}

/** Whether a question may be that of a stored finding: its check and what it is about are those of one. */
function storedSubjects(stored: readonly Finding[]): (judgement: Judgement) => boolean {
  const byCheck = new Map<CheckId, Set<string>>();
  for (const { judgement } of stored) {
    const names = byCheck.get(judgement.check) ?? new Set<string>();
    byCheck.set(judgement.check, names.add(nameOf(judgement.subject)));
  }
  return ({ check, subject }) => byCheck.get(check)?.has(nameOf(subject)) ?? false;
}

function nameOf(subject: Subject): string {
  switch (subject.type) {
    case 'product':
      return subject.productId;
    case 'slot':
      return subject.slot;
    case 'phase':
      return subject.place;
    case 'page':
      return subject.pageKey;
    case 'announcement':
      return subject.announcement;
    case 'goal':
      return subject.metric;
    case 'budget':
      return subject.line;
    case 'task':
      return subject.task;
    case 'competitor':
      return subject.competitor;
  }
}

function opened(
  id: string,
  judgedBy: Pick<Finding, 'campaign' | 'revision'>,
  judgement: Breach,
  now: Instant,
): Finding {
  const seen = lastSeenIn(judgement, now);
  const log = [{ at: now, state: 'open' as const, note: '' }];
  const openings = [openingOf(judgement, now)];
  return { id, ...judgedBy, state: 'open', note: '', since: seen, lastSeen: seen, judgement, log, openings };
}

function openingOf(judgement: Breach, at: Instant): Opening {
  const { reason, expected, seen, severity, costPerHour } = judgement;
  return { at, since: lastSeenIn(judgement, at), reason, expected, seen, severity, costPerHour };
}

/** Open again by what the checks see. */
function reopened(finding: Finding, judgement: Breach, now: Instant): Finding {
  return { ...inState(finding, 'open', now), openings: [...(finding.openings ?? []), openingOf(judgement, now)] };
}

/** When the breach was on a page: checks run more often than pages are seen. */
function lastSeenIn({ evidence }: Breach, now: Instant): Instant {
  return (
    evidence.reduce<Instant | null>((newest, { takenAt }) => (newest && newest > takenAt ? newest : takenAt), null) ??
    now
  );
}

function closed(finding: Finding, now: Instant): Finding | null {
  return finding.state === 'resolved' ? null : inState(finding, 'resolved', now);
}

/** Told apart from a breach that the user resolved, which may be judged from the same sight again. */
function notAsked(finding: Finding): Finding {
  const { check, aspect, subject, expected, seen, evidence } = finding.judgement;
  const reason = { key: 'check.not-asked', args: {} };
  return {
    ...finding,
    judgement: { check, aspect, subject, expected, seen, evidence, verdict: 'cannot-tell', reason },
  };
}

function merged(finding: Finding, judgement: Judgement, now: Instant): Finding | null {
  switch (judgement.verdict) {
    case 'ok':
      if (finding.state !== 'resolved') return closed({ ...finding, judgement }, now);
      return finding.judgement.verdict === 'ok' ? null : { ...finding, judgement };
    case 'cannot-tell': {
      const told = finding.judgement.verdict === 'cannot-tell' && sameReason(finding.judgement, judgement);
      const quiet = finding.state === 'resolved' || finding.state === 'false-alarm';
      return told || quiet ? null : { ...finding, judgement };
    }
    case 'breach': {
      const seen = { ...finding, judgement, lastSeen: lastSeenIn(judgement, now) };
      if (finding.state === 'resolved')
        return isSameSight(finding.judgement, judgement)
          ? null
          : reopened({ ...seen, since: seen.lastSeen }, judgement, now);
      const news = finding.judgement.seen !== judgement.seen && !isDrifting(judgement);
      if (finding.state === 'false-alarm' && news) return reopened(seen, judgement, now);
      // What the plan alone says wrong has no sight: that it still does is no news.
      const isUnseen = judgement.evidence.length === 0;
      return dequal(isUnseen ? { ...seen, lastSeen: finding.lastSeen } : seen, finding) ? null : seen;
    }
  }
}

function inState(finding: Finding, state: FindingState, at: Instant, note = ''): Finding {
  return { ...finding, state, log: [...finding.log, { at, state, note }] };
}

/** The finding in the state that the user gives it, with the note that now stands. */
export function settled(finding: Finding, state: FindingState, note: string, at: Instant): Finding {
  return { ...inState(finding, state, at, note), note };
}

/** Whether a breach is the one that is stored: the same values from the same snapshots. */
function isSameSight(stored: Judgement, judgement: Breach): boolean {
  const sight = ({ expected, seen, evidence }: Judgement) => [expected, seen, evidence];
  return stored.verdict === 'breach' && dequal(sight(stored), sight(judgement));
}

function sameReason(a: Judgement, b: Judgement): boolean {
  return JSON.stringify(a.reason) === JSON.stringify(b.reason);
}
