import type { Campaign } from '@/lib/domain/campaign';
import type { Judgement } from '@/lib/domain/finding';
import type { Announcement } from '@/lib/domain/plan-work';
import type { WindowReading } from '@/lib/domain/reading';
import type { Snapshot } from '@/lib/domain/snapshot';
import type { Zone } from '@/lib/domain/time';
import type { Asked, Check } from './check';
import { showWindow } from './display';
import { evidenceAt } from './evidence';
import { type TimedPhase, timedPhases } from './plan-clock';
import { isSamePage } from './same-page';
import { agrees, type Comparison, compareWindow, gapsOf, windowAbout, windowsAgree } from './stated-window';
import { suspectedZone } from './zone-gap';

const MINUTE = 60_000;

/**
 * The times that each announcing page states against its phase in the plan, and against what the other pages of the
 * same phase state. A page that states none, or several of which none can be tied to the phase, gives no answer.
 */
export const checkTimes: Check = ({ campaign, snapshots }) => {
  const phases = timedPhases(campaign);
  const newest = newestByAddress(snapshots);
  const statements = campaign.announcements.flatMap((announcement) => {
    const timed = phases.find(({ phase }) => phase.id === announcement.phase);
    return timed ? [statementOf(announcement, timed, newest)] : [];
  });
  return [
    ...statements.map((statement) => againstPlan(statement, campaign, snapshots)),
    ...pairsOf(statements).map((pair) => againstEachOther(pair)),
  ];
};

/** What an announcing page was last seen to say about its phase. */
interface Statement {
  announcement: Announcement;
  timed: TimedPhase;
  snapshot: Snapshot | null;
  window: WindowReading | null;
  /** The zone that the page's times are in; null where the site is not known. */
  zone: Zone | null;
}

/** The newest reading of each address, the newest last: addresses are dear to compare, and a history repeats them. */
function newestByAddress(snapshots: readonly Snapshot[]): Snapshot[] {
  const newest = new Map<string, Snapshot>();
  for (const snapshot of snapshots) {
    if (snapshot.reading.verdict !== 'read') continue;
    newest.delete(snapshot.url);
    newest.set(snapshot.url, snapshot);
  }
  return [...newest.values()];
}

function statementOf(announcement: Announcement, timed: TimedPhase, newest: readonly Snapshot[]): Statement {
  const snapshot = newest.findLast(({ url }) => announcement.url !== null && isSamePage(announcement.url, url));
  if (!snapshot) return { announcement, timed, snapshot: null, window: null, zone: null };
  const { zone, windows } = snapshot.reading;
  const window = zone ? windowAbout(windows, zone, timed.span, timed.phase.name) : null;
  return { announcement, timed, snapshot, window, zone };
}

function againstPlan(statement: Statement, campaign: Campaign, snapshots: readonly Snapshot[]): Judgement {
  const { announcement, timed, snapshot, window, zone } = statement;
  const phase = timed.phase.name;
  const asked: Asked = {
    check: 'times',
    aspect: 'plan',
    subject: { type: 'phase', phase: timed.phase.id, place: announcement.id },
    expected: showWindow(timed.phase),
    evidence: snapshot ? [evidenceAt(snapshot, window?.at ?? '', window?.text ?? '')] : [],
  };
  const cannotTell = (key: string, args: Record<string, string | number>): Judgement => ({
    ...asked,
    verdict: 'cannot-tell',
    seen: null,
    reason: { key, args },
  });
  const place = announcement.kind;
  if (!snapshot) return cannotTell('check.times.unseen', { place, phase });
  if (!zone) return cannotTell('check.times.no-zone', { place, phase });
  if (!window) {
    const count = snapshot.reading.windows.length;
    return cannotTell(count === 0 ? 'check.times.none' : 'check.times.several', { place, phase, count });
  }
  const comparison = compareWindow(window, zone, timed.span);
  const seen = showWindow(window.window);
  const args = { place, phase, seen, plan: showWindow(timed.phase) };
  if (agrees(comparison)) return { ...asked, verdict: 'ok', seen, reason: { key: 'check.times.ok', args } };
  const suspected = zoneOf(comparison, zone, timed, candidateZones(campaign, snapshots));
  const hours = (gapsOf(comparison)[0] ?? 0) / (60 * MINUTE);
  return {
    ...asked,
    verdict: 'breach',
    seen,
    reason: suspected
      ? { key: 'check.times.wrong-zone', args: { ...args, zone: suspected, hours: Math.abs(hours) } }
      : { key: 'check.times.wrong', args },
    severity: timed.phase.kind === 'live' || timed.phase.kind === 'presale' ? 'critical' : 'major',
    costPerHour: null,
  };
}

/** The zones that this campaign has to do with: its own and those of the pages that were read. */
function candidateZones(campaign: Campaign, snapshots: readonly Snapshot[]): Zone[] {
  return [...new Set([campaign.zone, ...snapshots.flatMap(({ reading }) => reading.zone ?? [])])];
}

function zoneOf(comparison: Comparison, zone: Zone, { span }: TimedPhase, candidates: readonly Zone[]): Zone | null {
  const [first, ...others] = gapsOf(comparison);
  if (first === undefined || others.some((gap) => Math.abs(gap - first) > MINUTE)) return null;
  return suspectedZone(first, zone, span.start, candidates);
}

function pairsOf(statements: readonly Statement[]): [Statement, Statement][] {
  return statements.flatMap((one, at) =>
    statements
      .slice(at + 1)
      .filter((other) => other.timed.phase.id === one.timed.phase.id)
      .map((other): [Statement, Statement] => [one, other]),
  );
}

function againstEachOther([one, other]: [Statement, Statement]): Judgement {
  const { phase } = one.timed;
  const asked: Asked = {
    check: 'times',
    aspect: 'pair',
    subject: { type: 'phase', phase: phase.id, place: `${one.announcement.id} ${other.announcement.id}` },
    expected: one.window && showWindow(one.window.window),
    evidence: [one, other].flatMap(({ snapshot, window }) =>
      snapshot && window ? [evidenceAt(snapshot, window.at, window.text)] : [],
    ),
  };
  const places = { place: one.announcement.kind, other: other.announcement.kind, phase: phase.name };
  const unread: Judgement = {
    ...asked,
    verdict: 'cannot-tell',
    seen: null,
    reason: { key: 'check.times.pair-unread', args: places },
  };
  if (!one.window || !one.zone || !other.window || !other.zone) return unread;
  const agreement = windowsAgree(one.window, one.zone, other.window, other.zone);
  if (agreement === null) return unread;
  const seen = showWindow(other.window.window);
  const args = { ...places, first: showWindow(one.window.window), second: seen };
  if (agreement) return { ...asked, verdict: 'ok', seen, reason: { key: 'check.times.pair-ok', args } };
  const reason = { key: 'check.times.pair-differs', args };
  return { ...asked, verdict: 'breach', seen, reason, severity: 'major', costPerHour: null };
}
