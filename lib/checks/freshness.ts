import type { PhaseKind } from '@/lib/domain/campaign';
import type { Judgement } from '@/lib/domain/finding';
import type { Snapshot } from '@/lib/domain/snapshot';
import { wallClock } from '@/lib/domain/wall-clock';
import type { Asked, Check } from './check';
import { evidenceAt } from './evidence';
import type { ListingIndex } from './listing-index';
import { holdsAt, millisecondsOf, phaseAt, type TimedPhase, timedPhases } from './plan-clock';
import { sightsOf } from './sights';

const MINUTE = 60_000;

/**
 * How old data may be in each phase, in minutes. While the promotion is live an hour of a wrong price costs most, so the
 * shortest limit holds; before it, a look a day shows whether the preparations are done.
 */
const FRESH_FOR: Readonly<Record<PhaseKind, number>> = {
  prepare: 24 * 60,
  preheat: 6 * 60,
  presale: 2 * 60,
  live: 30,
  encore: 2 * 60,
  review: 24 * 60,
};

/**
 * Whether what is known is young enough for the phase that holds now: each listing by the newest page that shows it, and
 * each dashboard that was looked at in this phase. A listing that no page has shown in this phase gives no answer.
 */
export const checkFreshness: Check = (context) => {
  const { campaign, snapshots, now } = context;
  const at = millisecondsOf(now);
  const current = phaseAt(timedPhases(campaign), at);
  if (!current) return [];
  const seen = snapshots.filter(
    ({ takenAt, trigger, reading }) =>
      // A report is for days that are over: it is no look at a page that could be looked at again.
      trigger !== 'report' && reading.verdict === 'read' && holdsAt(current.span, millisecondsOf(takenAt)),
  );
  const { index } = sightsOf(context);
  const newest = newestOfListings(index, seen);
  const platforms = new Set(index.all.map(({ listing }) => listing.platform));
  const dashboards = newestOfDashboards(seen.filter(({ reading }) => platforms.has(reading.platform ?? '')));
  const judge = (asked: Question, snapshot: Snapshot) => answer(asked, snapshot, current, at, campaign.zone);

  return [
    ...index.all.map(({ key, subject, product }): Judgement => {
      const question: Question = { aspect: 'listing', subject, name: product.name };
      const snapshot = newest.get(key);
      return snapshot ? judge(question, snapshot) : unseen(question, current);
    }),
    ...[...dashboards].map(([pageKey, snapshot]) =>
      judge({ aspect: 'dashboard', subject: { type: 'page', pageKey }, name: snapshot.title || pageKey }, snapshot),
    ),
  ];
};

type Question = Pick<Asked, 'aspect' | 'subject'> & { name: string };

function newestOfListings(index: ListingIndex, snapshots: readonly Snapshot[]): Map<string, Snapshot> {
  const newest = new Map<string, Snapshot>();
  for (const snapshot of snapshots) {
    const page = snapshot.reading.product && index.byPage(snapshot);
    if (page) newest.set(page.key, snapshot);
    for (const { rows } of snapshot.reading.tables) {
      for (const { productId } of rows) {
        const listing = productId === null ? null : index.byProductId(snapshot, productId);
        if (listing) newest.set(listing.key, snapshot);
      }
    }
  }
  return newest;
}

function newestOfDashboards(snapshots: readonly Snapshot[]): Map<string, Snapshot> {
  const newest = new Map<string, Snapshot>();
  for (const snapshot of snapshots) {
    const { tables, kpis, product } = snapshot.reading;
    if (!product && tables.length + kpis.length > 0) newest.set(dashboardOf(snapshot), snapshot);
  }
  return newest;
}

/** Which dashboard a page is, whatever day, tab or sorting its address asks for: one look at any of them is a look. */
function dashboardOf({ pageKey }: Snapshot): string {
  return pageKey.replace(/\?[^#]*/, '');
}

function answer(
  { aspect, subject, name }: Question,
  snapshot: Snapshot,
  { phase }: TimedPhase,
  at: number,
  zone: string,
): Judgement {
  const limit = FRESH_FOR[phase.kind];
  const seenAt = millisecondsOf(snapshot.takenAt);
  const minutes = Math.max(0, Math.floor((at - seenAt) / MINUTE));
  const asked: Asked = {
    check: 'freshness',
    aspect,
    subject,
    expected: `≤ ${limit} min`,
    evidence: [evidenceAt(snapshot, '', snapshot.title)],
  };
  const seen = wallClock(seenAt, zone).replace('T', ' ');
  const args = { name, phase: phase.name, minutes, limit };
  if (minutes <= limit) return { ...asked, verdict: 'ok', seen, reason: { key: 'check.fresh.ok', args } };
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
