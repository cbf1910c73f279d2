import { liveSpans } from '@/lib/checks/live-time';
import { promotionSince, timedPhases } from '@/lib/checks/plan-clock';
import type { Campaign } from '@/lib/domain/campaign';
import type { EventCurve } from '@/lib/domain/event-curve';
import type { Snapshot } from '@/lib/domain/snapshot';
import type { Instant } from '@/lib/domain/time';
import { wallClock } from '@/lib/domain/wall-clock';
import type { Database } from '@/lib/store/database';
import { findingsOf } from '@/lib/store/findings';
import { allHealth } from '@/lib/store/health';
import { countSnapshotsWithin, pickSnapshots } from '@/lib/store/snapshots';
import type { ReviewKnown } from './known';
import { slimming } from './slim-snapshot';

const DAY = 24 * 3_600_000;
/** The figures of the last day come in when it is over, and what is mended late is seen after the end. */
const AFTER = 3 * DAY;

/** Of a history as it was read before: the span that it is of, and how many snapshots were in it. */
interface History {
  campaign: Campaign;
  snapshots: readonly Snapshot[];
}

/**
 * Reads what a review of a campaign is made of, the snapshots of its span one by one, each cut down to what a review asks of
 * it; null where there is no such campaign. `before` are the inputs as they were read last: what is still so is the same
 * object, and only snapshots that came since are read. `onProgress` is told the share that is read, from 0 to 1.
 */
export async function readReviewInputs(
  database: Database,
  campaignId: string,
  compareWith: string | null,
  { before = null, onProgress }: { before?: ReviewKnown | null; onProgress?: (share: number) => void } = {},
): Promise<ReviewKnown | null> {
  const [stored, compared, findings, health, curves] = await Promise.all([
    database.get('campaigns', campaignId),
    compareWith === null ? undefined : database.get('campaigns', compareWith),
    findingsOf(database, campaignId),
    allHealth(database),
    database.getAll('curves'),
  ]);
  if (!stored) return null;
  const parts = compared ? 2 : 1;
  const part = (which: number) => (share: number) => onProgress?.((which + share) / parts);
  const own = await historyOf(database, stored, before, part(0));
  const earlier = compared ? await historyOf(database, compared, before?.earlier ?? null, part(1)) : null;
  const watched = curves.filter((curve) => isEarlier(curve, own.campaign));
  const isWatched = before?.watched.length === watched.length && before.campaign === own.campaign;
  return { ...own, findings, health, watched: isWatched ? before.watched : watched, earlier };
}

async function historyOf(
  database: Database,
  stored: Campaign,
  before: History | null,
  onProgress: (share: number) => void,
): Promise<History> {
  const isSame = before?.campaign.id === stored.id && before.campaign.revision === stored.revision;
  const campaign = isSame ? before.campaign : stored;
  const span = spanOf(campaign);
  const count = await countSnapshotsWithin(database, span);
  const slim = slimming();
  let read = 0;
  const pick = (expected: number) => (snapshot: Snapshot) => {
    read += 1;
    if (read % 50 === 0) onProgress(Math.min(1, read / expected));
    return slim(snapshot);
  };
  if (isSame) {
    const { snapshots } = before;
    const last = snapshots.at(-1);
    const isLater = (one: Snapshot) =>
      !last || one.takenAt > last.takenAt || (one.takenAt === last.takenAt && one.id > last.id);
    const from = last?.takenAt ?? span.from;
    const known = await pickSnapshots(database, { from, to: span.to }, (one) => (isLater(one) ? slim(one) : null));
    // A report may tell of days long past, and what was kept too long is removed: then all is read anew.
    if (snapshots.length + known.length === count)
      return { campaign, snapshots: known.length === 0 ? snapshots : [...snapshots, ...known] };
  }
  return { campaign, snapshots: await pickSnapshots(database, span, pick(count)) };
}

function spanOf(campaign: Campaign): { from: Instant; to: Instant } {
  const phases = timedPhases(campaign);
  const end = Math.max(...phases.map(({ span }) => span.end));
  return { from: instantOf(promotionSince(phases)), to: instantOf(end + AFTER) };
}

function instantOf(milliseconds: number): Instant {
  return new Date(milliseconds).toISOString();
}

/** Whether an event that was watched, named with the day on which it went live, was before a campaign. */
function isEarlier({ event }: EventCurve, campaign: Campaign): boolean {
  const start = liveSpans(campaign)[0]?.start;
  return start !== undefined && event.slice(-10) < wallClock(start, campaign.zone).slice(0, 10);
}
