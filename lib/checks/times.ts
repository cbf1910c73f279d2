import type { Campaign } from '@/lib/domain/campaign';
import type { Judgement } from '@/lib/domain/finding';
import type { Snapshot } from '@/lib/domain/snapshot';
import type { Zone } from '@/lib/domain/time';
import { announcedPrice } from './announced-price';
import { evidenceFrom, type Statement, statementsOf } from './announced-statement';
import type { Asked, Check } from './check';
import { showWindow } from './display';
import { isSelling, type TimedPhase } from './plan-clock';
import { agrees, type Comparison, compareWindow, gapsOf, windowsAgree } from './stated-window';
import { suspectedZone } from './zone-gap';

const MINUTE = 60_000;

/**
 * The times and prices that each announcement states against its phase in the plan, and the times of pages against
 * what the others of the same phase state: a page as last seen, a message by its text. One that states no time, or several of which none
 * can be tied to the phase, gives no answer.
 */
export const checkTimes: Check = (context) => {
  const { campaign, snapshots } = context;
  const statements = statementsOf(context);
  return [
    ...statements.flatMap((statement) => againstPlan(statement, campaign, snapshots)),
    ...pairsOf(statements).map((pair) => againstEachOther(pair)),
    ...statements.flatMap((statement) => announcedPrice(statement, context)),
  ];
};

function againstPlan(statement: Statement, campaign: Campaign, snapshots: readonly Snapshot[]): Judgement[] {
  const { announcement, timed, source, windows, window, zone } = statement;
  const phase = timed.phase.name;
  const asked: Asked = {
    check: 'times',
    aspect: 'plan',
    subject:
      announcement.url === null
        ? { type: 'announcement', announcement: announcement.id }
        : { type: 'phase', phase: timed.phase.id, place: announcement.id },
    expected: showWindow(timed.phase),
    evidence: evidenceFrom(statement),
  };
  const cannotTell = (key: string, args: Record<string, string | number>): Judgement[] => [
    { ...asked, verdict: 'cannot-tell', seen: null, reason: { key, args } },
  ];
  const place = announcement.kind;
  if (!source)
    return cannotTell(announcement.url === null ? 'check.times.silent' : 'check.times.unseen', { place, phase });
  if (!zone) return cannotTell('check.times.no-zone', { place, phase });
  if (!window) {
    if (!isAboutTime(statement)) return [];
    return cannotTell(windows.length === 0 ? 'check.times.none' : 'check.times.several', {
      place,
      phase,
      count: windows.length,
    });
  }
  const comparison = compareWindow(window, zone, timed.span);
  const seen = showWindow(window.window);
  const args = { place, phase, seen, plan: showWindow(timed.phase) };
  if (agrees(comparison)) return [{ ...asked, verdict: 'ok', seen, reason: { key: 'check.times.ok', args } }];
  const suspected = zoneOf(comparison, zone, timed, candidateZones(campaign, snapshots));
  const hours = (gapsOf(comparison)[0] ?? 0) / (60 * MINUTE);
  return [
    {
      ...asked,
      verdict: 'breach',
      seen,
      reason: suspected
        ? { key: 'check.times.wrong-zone', args: { ...args, zone: suspected, hours: Math.abs(hours) } }
        : { key: 'check.times.wrong', args },
      severity: isSelling(timed.phase.kind) ? 'critical' : 'major',
      costPerHour: null,
    },
  ];
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

/** Whether an announcement is to state a time at all: a message may be about the price alone, and of some nothing is known. */
function isAboutTime({ announcement, source, windows }: Statement): boolean {
  if (announcement.url !== null) return true;
  return source !== null && (windows.length > 0 || announcement.product === null);
}

/** Pages alone are held against each other: what a message says stands as it was written, and is held against the plan. */
function pairsOf(all: readonly Statement[]): [Statement, Statement][] {
  const statements = all.filter(({ announcement }) => announcement.url !== null);
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
    evidence: [one, other].flatMap((statement) => (statement.window ? evidenceFrom(statement) : [])),
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
