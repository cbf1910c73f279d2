import type { Campaign } from '@/lib/domain/campaign';
import type { Judgement } from '@/lib/domain/finding';
import { FRESH_FOR } from '@/lib/domain/freshness';
import type { Snapshot } from '@/lib/domain/snapshot';
import type { Zone } from '@/lib/domain/time';
import { wallClock } from '@/lib/domain/wall-clock';
import type { Asked, Check } from './check';
import { evidenceAt } from './evidence';
import { gathered } from './gathered';
import { indexListings, type PlannedListing } from './listing-index';
import { holdsAt, millisecondsOf, phaseAt, type TimedPhase, timedPhases } from './plan-clock';
import { type Clock, remembered } from './remembered';
import { sightsOf } from './sights';

const MINUTE = 60_000;

/**
 * Whether what is known is young enough for the phase that holds now: each listing by the newest page that shows it, and
 * each dashboard that was looked at in this phase. A listing that no page has shown in this phase gives no answer.
 */
export const checkFreshness: Check = (context) => {
  const { campaign, now } = context;
  const current = phaseAt(timedPhases(campaign), millisecondsOf(now));
  if (!current) return [];
  const { index, rows, pages } = sightsOf(context);
  const dashboards = dashboardsOf(context);
  return [
    ...index.all.flatMap((planned) =>
      judgeListing(context, planned, current, rows.get(planned.key), pages.get(planned.key), campaign.zone),
    ),
    ...[...dashboards.keys()].sort().flatMap((pageKey) => {
      const newest = dashboards.get(pageKey)?.findLast((look) => isFrom(look, current));
      return newest ? judgeDashboard(context, newest.snapshot, current, pageKey, campaign.zone) : [];
    }),
  ];
};

const judgeListing = remembered(
  (
    clock,
    { subject, product }: PlannedListing,
    current: TimedPhase,
    rows: readonly Look[] | undefined,
    pages: readonly Look[] | undefined,
    zone: Zone,
  ): Judgement => {
    const question: Question = { aspect: 'listing', subject, name: product.name };
    const newest = [rows, pages]
      .flatMap((looks) => looks?.findLast((look) => isFrom(look, current)) ?? [])
      .reduce<Look | null>((latest, look) => (latest && latest.seenAt >= look.seenAt ? latest : look), null);
    return newest ? answer(clock, question, newest.snapshot, current, zone) : unseen(question, current);
  },
);

const judgeDashboard = remembered(
  (clock, snapshot: Snapshot, current: TimedPhase, pageKey: string, zone: Zone): Judgement => {
    const subject = { type: 'page' as const, pageKey };
    return answer(clock, { aspect: 'dashboard', subject, name: snapshot.title || pageKey }, snapshot, current, zone);
  },
);

/** A look at something, with when it was in milliseconds. */
interface Look {
  snapshot: Snapshot;
  seenAt: number;
}

/** Whether a look was one at a page that could be looked at again, in this phase: a report is for days that are over. */
function isFrom({ snapshot, seenAt }: Look, { span }: TimedPhase): boolean {
  return snapshot.trigger !== 'report' && snapshot.reading.verdict === 'read' && holdsAt(span, seenAt);
}

type Question = Pick<Asked, 'aspect' | 'subject'> & { name: string };

/** The looks at the dashboards of the plan's platforms. */
const dashboardsOf = gathered((snapshot: Snapshot, campaign: Campaign): Map<string, Look[]> => {
  const { tables, kpis, product, platform } = snapshot.reading;
  if (product || tables.length + kpis.length === 0) return new Map();
  if (!indexListings(campaign).platforms.has(platform ?? '')) return new Map();
  return new Map([[dashboardOf(snapshot), [{ snapshot, seenAt: millisecondsOf(snapshot.takenAt) }]]]);
});

/** Which dashboard a page is, whatever day, tab or sorting its address asks for: one look at any of them is a look. */
function dashboardOf({ pageKey }: Snapshot): string {
  return pageKey.replace(/\?[^#]*/, '');
}

function answer(
  clock: Clock,
  { aspect, subject, name }: Question,
  snapshot: Snapshot,
  { phase }: TimedPhase,
  zone: Zone,
): Judgement {
  const limit = FRESH_FOR[phase.kind];
  const seenAt = millisecondsOf(snapshot.takenAt);
  const seen = wallClock(seenAt, zone).replace('T', ' ');
  const asked: Asked = {
    check: 'freshness',
    aspect,
    subject,
    expected: `≤ ${limit} min`,
    evidence: [evidenceAt(snapshot, '', snapshot.title)],
  };
  // When it was, not how long ago that is: an answer that another minute changes would be news at every minute.
  const args = { name, phase: phase.name, seen, limit };
  if (!clock.isPast(seenAt + limit * MINUTE + 1))
    return { ...asked, verdict: 'ok', seen, reason: { key: 'check.fresh.ok', args } };
  const severity = phase.kind === 'live' ? 'major' : 'minor';
  return { ...asked, verdict: 'breach', seen, reason: { key: 'check.fresh.stale', args }, severity, costPerHour: null };
}

function unseen({ aspect, subject, name }: Question, { phase }: TimedPhase): Judgement {
  return {
    check: 'freshness',
    aspect,
    subject,
    verdict: 'cannot-tell',
    expected: `≤ ${FRESH_FOR[phase.kind]} min`,
    seen: null,
    reason: { key: 'check.fresh.unseen', args: { name, phase: phase.name } },
    evidence: [],
  };
}
