import Big from 'big.js';
import type { LogEntry } from '@/lib/domain/campaign-review';
import type { Finding, FindingState, Opening, Subject } from '@/lib/domain/finding';
import type { Money } from '@/lib/domain/money';
import type { Instant } from '@/lib/domain/time';

const HOUR = 3_600_000;

/** A breach from being seen to being solved. */
interface Episode {
  since: Instant;
  opening: Opening | null;
  state: FindingState;
  resolved: Instant | null;
  notes: { at: Instant; note: string }[];
}

/**
 * What went wrong up to an instant, by what each finding's log says of the time until then, the newest first. A finding that
 * opened again is another entry; one that the user took for a false alarm ended then and cost nothing. `costsUntil` says
 * up to when (milliseconds) something can cost sales: what stays open after the promotion costs no more of it.
 */
export function processLog(
  findings: readonly Finding[],
  at: Instant,
  costsUntil: (subject: Subject) => number,
): LogEntry[] {
  return findings
    .flatMap((finding) => {
      const until = costsUntil(finding.judgement.subject);
      return episodesOf(finding, at).map((episode) => entryOf(finding, episode, at, until));
    })
    .sort((a, b) => (a.since === b.since ? (a.finding < b.finding ? -1 : 1) : a.since < b.since ? 1 : -1));
}

function episodesOf(finding: Finding, until: Instant): Episode[] {
  const episodes: Episode[] = [];
  const openings = new Map((finding.openings ?? []).map((opening) => [opening.at, opening]));
  for (const { at, state, note } of finding.log) {
    if (at > until) break;
    const opening = state === 'open' ? openings.get(at) : undefined;
    const current = episodes.at(-1);
    const isNew = !current || (state === 'open' && (opening !== undefined || !finding.openings));
    const episode = isNew
      ? { since: opening?.since ?? at, opening: opening ?? null, state, resolved: null, notes: [] }
      : current;
    if (isNew) episodes.push(episode);
    episode.state = state;
    episode.resolved = state === 'resolved' || state === 'false-alarm' ? at : null;
    if (note !== '' && episode.notes.at(-1)?.note !== note) episode.notes.push({ at, note });
  }
  return episodes;
}

function entryOf(
  finding: Finding,
  { since, opening, state, resolved, notes }: Episode,
  at: Instant,
  costsUntil: number,
): LogEntry {
  const { judgement } = finding;
  const { check, subject } = judgement;
  // Findings of older versions know only how they stand now.
  const said = opening ?? {
    reason: judgement.reason,
    expected: judgement.expected,
    seen: judgement.seen,
    severity: judgement.verdict === 'breach' ? judgement.severity : null,
    costPerHour: judgement.verdict === 'breach' ? judgement.costPerHour : null,
  };
  const [from, to] = [Date.parse(since), Date.parse(resolved ?? at)];
  const hours = Math.max(0, to - from) / HOUR;
  const costly = Math.max(0, Math.min(to, costsUntil) - from) / HOUR;
  return {
    finding: finding.id,
    check,
    subject,
    platform: subject.type === 'product' ? subject.platform : null,
    reason: said.reason,
    expected: said.expected,
    seen: said.seen,
    severity: said.severity,
    since,
    resolved,
    state,
    hours,
    cost: state === 'false-alarm' ? null : costOf(said.costPerHour, costly),
    notes,
  };
}

function costOf(perHour: Money | null, hours: number): Money | null {
  return perHour && { amount: new Big(perHour.amount).times(hours).round(2).toFixed(), currency: perHour.currency };
}
