import type { IDBPIndex, IDBPObjectStore } from 'idb';
import type { Campaign } from '@/lib/domain/campaign';
import { standingPart } from '@/lib/domain/earlier-look';
import type { EventCurve } from '@/lib/domain/event-curve';
import type { Finding } from '@/lib/domain/finding';
import type { PageHealth } from '@/lib/domain/health';
import { pageKeyOf } from '@/lib/domain/page';
import type { GoalProgress } from '@/lib/domain/progress';
import type { Snapshot } from '@/lib/domain/snapshot';
import type { Instant } from '@/lib/domain/time';
import { ACTIVE } from './campaigns';
import { type Database, DURABLE, type Schema } from './database';

/** What the checks look at: the active campaign, what is known of every page oldest first, how pages read, earlier events, its findings. */
export interface Inputs {
  campaign: Campaign;
  snapshots: readonly Snapshot[];
  health: readonly PageHealth[];
  watched: readonly EventCurve[];
  findings: readonly Finding[];
}

/** What the checks say of their inputs: the findings that it changes, and how far the goals are. */
export interface Outcome {
  changed: readonly Finding[];
  progress: GoalProgress;
}

/** So many pages at most are asked, those that were read last: reading thousands would take seconds at every capture. */
const PAGES = 300;

/**
 * What the checks see of a page's history: its newest snapshot, the rows that were scrolled or paged away before it, each
 * as of when it was read, and looks behind it at these distances in minutes and
 * more. A dashboard that changes by the second would otherwise show them a minute of its life, and one that is opened
 * once a day still shows them more than a week. The rest serves charts and export. The rate check judges how far counts
 * scatter by the even part near the end; where very many pages are asked, time allows only a look at each doubling.
 */
const EVEN = [5, 10, 15, 20, 25, 30, 35, 40, 50, 60, 80, 120, 160, 240, 320];
const DOUBLING = [5, 10, 20, 40, 80, 160, 320];
const MANY_PAGES = PAGES / 2;
const MINUTE = 60_000;

const TABLES = ['campaigns', 'choices', 'pages', 'snapshots', 'findings', 'progress', 'health', 'curves'] as const;

/**
 * Reads the inputs, lets `judge` decide and stores what it changed, all in one transaction, so that two captures at
 * once cannot undo each other's findings. Pages last read before `since` are left out, and so are all but the 300 read
 * last; a page that an unsettled finding stands on never is. `judge` must be synchronous. Null where no campaign is active.
 */
export async function judgeActive<T extends Outcome>(
  database: Database,
  since: (campaign: Campaign) => Instant,
  judge: (inputs: Inputs) => T,
): Promise<(T & Inputs) | null> {
  const transaction = database.transaction(TABLES, 'readwrite', DURABLE);
  const id = await transaction.objectStore('choices').get(ACTIVE);
  const campaign = id ? await transaction.objectStore('campaigns').get(id) : undefined;
  if (!campaign) return null;
  const stored = transaction.objectStore('findings');
  const findings = await stored
    .index('byCampaign')
    .getAll(IDBKeyRange.bound([campaign.id, ''], [campaign.id, '\uffff']));
  const byTime = transaction.objectStore('pages').index('byTime');
  const recent = await byTime.getAllKeys(IDBKeyRange.lowerBound(since(campaign)));
  const pages = new Set([...recent.slice(-PAGES), ...pagesOf(findings)]);
  const byPage = transaction.objectStore('snapshots').index('byPage');
  const distances = pages.size > MANY_PAGES ? DOUBLING : EVEN;
  const seen = await Promise.all([...pages].map((page) => looksAt(byPage, page, distances)));
  const carried = await Promise.all(seen.map((looks) => carriedInto(transaction.objectStore('snapshots'), looks)));
  const snapshots = [...seen, ...carried].flat().sort((a, b) => (a.takenAt < b.takenAt ? -1 : 1));
  const health = await transaction.objectStore('health').getAll();
  const watched = await transaction.objectStore('curves').getAll();
  const inputs = { campaign, snapshots, health, watched, findings };
  const outcome = judge(inputs);
  for (const finding of outcome.changed) await stored.put(finding);
  await transaction.objectStore('progress').put(outcome.progress);
  await transaction.done;
  return { ...outcome, ...inputs };
}

/** What still counts of the looks that the newest one of a page goes on with, where they are not among those seen anyway. */
async function carriedInto(
  store: Pick<IDBPObjectStore<Schema, typeof TABLES, 'snapshots', 'readwrite'>, 'get'>,
  [newest, ...others]: readonly Snapshot[],
): Promise<Snapshot[]> {
  const known = new Set(others.map(({ id }) => id));
  const missing = (newest?.earlier ?? []).filter(({ snapshotId }) => !known.has(snapshotId));
  const looks = await Promise.all(missing.map(({ snapshotId }) => store.get(snapshotId)));
  return missing.flatMap((entry, at) => {
    const look = looks[at];
    return look ? [standingPart(look, entry)] : [];
  });
}

type ByPage = IDBPIndex<Schema, typeof TABLES, 'snapshots', 'byPage', 'readwrite'>;

/** The pages that unsettled findings stand on: out of sight, a breach would pass for mended. */
function pagesOf(findings: readonly Finding[]): string[] {
  return findings.flatMap(({ state, judgement }) =>
    state === 'resolved' ? [] : judgement.evidence.map(({ url }) => pageKeyOf(url)),
  );
}

/** The newest look at a page and those behind it. */
async function looksAt(byPage: ByPage, pageKey: string, distances: readonly number[]): Promise<Snapshot[]> {
  const range = IDBKeyRange.bound([pageKey, ''], [pageKey, '\uffff']);
  let cursor = await byPage.openCursor(range, 'prev');
  if (!cursor) return [];
  const newest = cursor.value;
  const found = [newest];
  for (const distance of distances) {
    const behind = new Date(Date.parse(newest.takenAt) - distance * MINUTE).toISOString();
    // Where looks are rarer than that, the next one is as far behind as it is wanted, or farther.
    cursor = behind < cursor.value.takenAt ? await cursor.continue([pageKey, behind]) : await cursor.continue();
    if (!cursor) break;
    found.push(cursor.value);
  }
  return found;
}
