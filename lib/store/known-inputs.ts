import { dequal } from 'dequal';
import type { IDBPTransaction } from 'idb';
import type { Campaign } from '@/lib/domain/campaign';
import type { EventCurve } from '@/lib/domain/event-curve';
import type { Finding } from '@/lib/domain/finding';
import type { PageHealth } from '@/lib/domain/health';
import type { Mute } from '@/lib/domain/mute';
import { type PageRecord, pageKeyOf } from '@/lib/domain/page';
import type { GoalProgress } from '@/lib/domain/progress';
import type { Snapshot } from '@/lib/domain/snapshot';
import { ACTIVE } from './campaigns';
import type { Schema } from './database';
import { NO_LOOKS, type PageLooks, readPageLooks } from './page-looks';
import { type Reach, type Thinning, thinningFor } from './selected-looks';
import type { Written } from './writing';

/** What a run of the checks has read, in the objects that the next one goes on with. */
export interface Known {
  campaign: Campaign;
  reach: Reach;
  findings: Map<string, Finding>;
  mutes: readonly Mute[];
  health: readonly PageHealth[];
  watched: readonly EventCurve[];
  /** The pages read since the reach began. */
  pages: Map<string, PageRecord>;
  /** The other pages that findings stand on; null where nothing is kept of one. */
  others: ReadonlyMap<string, PageRecord | null>;
  seen: ReadonlyMap<string, SeenPage>;
  /** All that is seen, oldest first. */
  snapshots: readonly Snapshot[];
  /** What is stored of the goals; null where that is not known. */
  progress: GoalProgress | null;
}

interface SeenPage {
  page: PageRecord;
  thinning: Thinning;
  looks: PageLooks;
}

export const TABLES = [
  'campaigns',
  'choices',
  'pages',
  'snapshots',
  'findings',
  'mutes',
  'progress',
  'health',
  'curves',
] as const;
type Reading = IDBPTransaction<Schema, typeof TABLES, 'readwrite'>;

/** So many pages at most are asked, those that were read last: reading thousands would take seconds. */
const PAGES = 300;

/** Whether a run may go on with what the one before it read, without asking the database. */
export function isAsBefore(before: Known, { tables }: Written, reachOf: (campaign: Campaign) => Reach): boolean {
  return !TABLES.some((table) => tables.has(table)) && dequal(reachOf(before.campaign), before.reach);
}

/** Reads what the checks look at, of that only what was written since the last run; null where no campaign is active. */
export async function readKnown(
  transaction: Reading,
  before: Known | null,
  written: Written,
  reachOf: (campaign: Campaign) => Reach,
): Promise<Known | null> {
  const { tables } = written;
  const planned =
    before && !tables.has('campaigns') && !tables.has('choices') ? before.campaign : await activeCampaign(transaction);
  if (!planned) return null;
  const campaign = before && dequal(before.campaign, planned) ? before.campaign : planned;
  const own = before?.campaign.id === campaign.id ? before : null;
  const findings = own && !tables.has('findings') ? own.findings : await findingsOf(transaction, campaign);
  const wanted = reachOf(campaign);
  const reach = before && dequal(before.reach, wanted) ? before.reach : wanted;
  const pages = await pagesSince(transaction, before?.reach.since === reach.since ? before : null, reach, written);
  const latest = latestOf(pages);
  const others = await otherPages(transaction, latest, findings, before, written);
  const asked = [...latest.values(), ...[...others.values()].flatMap((page) => page ?? [])];
  const seen = await seenPages(transaction, asked, reach, before, written);
  return {
    campaign,
    reach,
    findings,
    mutes: own && !tables.has('mutes') ? own.mutes : await mutesOf(transaction, campaign),
    pages,
    others,
    seen,
    snapshots: inOrder(seen, before),
    health: await healthAfter(transaction, before, written),
    watched: before && !tables.has('curves') ? before.watched : await transaction.objectStore('curves').getAll(),
    progress: own && !tables.has('progress') ? own.progress : null,
  };
}

async function activeCampaign(transaction: Reading): Promise<Campaign | undefined> {
  const id = await transaction.objectStore('choices').get(ACTIVE);
  return id ? transaction.objectStore('campaigns').get(id) : undefined;
}

async function findingsOf(transaction: Reading, { id }: Campaign): Promise<Map<string, Finding>> {
  const range = IDBKeyRange.bound([id, ''], [id, '\uffff']);
  const findings = await transaction.objectStore('findings').index('byCampaign').getAll(range);
  return new Map(findings.map((finding) => [finding.id, finding]));
}

function mutesOf(transaction: Reading, { id }: Campaign): Promise<Mute[]> {
  return transaction.objectStore('mutes').getAll(IDBKeyRange.bound([id, ''], [id, '\uffff']));
}

async function healthAfter(
  transaction: Reading,
  before: Known | null,
  { tables, health }: Written,
): Promise<readonly PageHealth[]> {
  if (before && !tables.has('health')) return before.health;
  const store = transaction.objectStore('health');
  const known = new Map(before?.health.map((one) => [one.key, one]));
  // A new kind of page may have taken the place of one that was tried long ago.
  if (!before || [...health].some((key) => !known.has(key))) return store.getAll();
  for (const key of health) {
    const stored = await store.get(key);
    if (!stored) return store.getAll();
    known.set(key, stored);
  }
  return [...known.values()];
}

async function pagesSince(
  transaction: Reading,
  before: Known | null,
  { since }: Reach,
  written: Written,
): Promise<Map<string, PageRecord>> {
  const store = transaction.objectStore('pages');
  if (!before) {
    const pages = await store.index('byTime').getAll(IDBKeyRange.lowerBound(since));
    return new Map(pages.map((page) => [page.pageKey, page]));
  }
  for (const key of written.pages) {
    const page = await store.get(key);
    if (page && page.latestAt >= since) before.pages.set(key, page);
    else before.pages.delete(key);
  }
  return before.pages;
}

/** The pages read last. */
function latestOf(pages: ReadonlyMap<string, PageRecord>): Map<string, PageRecord> {
  const all = [...pages.values()];
  const latest = all.length > PAGES ? all.sort((a, b) => (a.latestAt > b.latestAt ? -1 : 1)).slice(0, PAGES) : all;
  return new Map(latest.map((page) => [page.pageKey, page]));
}

/** The pages beside those that unsettled findings stand on: out of sight, a breach would pass for mended. */
async function otherPages(
  transaction: Reading,
  latest: ReadonlyMap<string, PageRecord>,
  findings: ReadonlyMap<string, Finding>,
  before: Known | null,
  written: Written,
): Promise<Map<string, PageRecord | null>> {
  const keys = new Set<string>();
  for (const finding of findings.values()) {
    if (finding.state === 'resolved') continue;
    for (const key of pagesOf(finding)) if (!latest.has(key)) keys.add(key);
  }
  const pages = await Promise.all(
    [...keys].map(async (key): Promise<[string, PageRecord | null]> => {
      const known = written.pages.has(key) ? undefined : before?.others.get(key);
      if (known !== undefined) return [key, known];
      return [key, (await transaction.objectStore('pages').get(key)) ?? null];
    }),
  );
  return new Map(pages);
}

const pagesByFinding = new WeakMap<Finding, readonly string[]>();

function pagesOf(finding: Finding): readonly string[] {
  const known = pagesByFinding.get(finding) ?? [
    ...new Set(finding.judgement.evidence.map(({ url }) => pageKeyOf(url))),
  ];
  pagesByFinding.set(finding, known);
  return known;
}

async function seenPages(
  transaction: Reading,
  pages: readonly PageRecord[],
  reach: Reach,
  before: Known | null,
  written: Written,
): Promise<ReadonlyMap<string, SeenPage>> {
  const thinningOf = thinningFor(pages);
  const store = transaction.objectStore('snapshots');
  const seen = await Promise.all(
    pages.map(async (page): Promise<[string, SeenPage]> => {
      const { pageKey, kind } = page;
      const thinning = thinningOf(kind);
      const known = before?.seen.get(pageKey);
      const isAlike = known?.thinning === thinning && before?.reach === reach;
      if (known && isAlike && !written.pages.has(pageKey)) return [pageKey, known];
      const added = known && isAlike && isOneMore(page, known.page) ? page : null;
      const looks = await readPageLooks(store, pageKey, { thinning, reach }, known?.looks ?? NO_LOOKS, added);
      return [pageKey, { page, thinning, looks }];
    }),
  );
  return new Map(seen);
}

/** Whether one look was added since, and it is the newest. */
function isOneMore(now: PageRecord, before: PageRecord): boolean {
  return now.snapshots === before.snapshots + 1 && now.latestAt > before.latestAt;
}

/** All snapshots of the pages, oldest first; the very list of before where it is the same. */
function inOrder(seen: ReadonlyMap<string, SeenPage>, before: Known | null): readonly Snapshot[] {
  const wanted = new Set([...seen.values()].flatMap(({ looks: { looks, parts } }) => [...looks, ...parts.values()]));
  const known = before?.snapshots ?? [];
  const staying = known.filter((snapshot) => wanted.has(snapshot));
  for (const snapshot of staying) wanted.delete(snapshot);
  if (wanted.size === 0 && staying.length === known.length) return known;
  const come = [...wanted].sort(byTime);
  const all: Snapshot[] = [];
  for (const snapshot of staying) {
    while (come[0] && byTime(come[0], snapshot) < 0) all.push(...come.splice(0, 1));
    all.push(snapshot);
  }
  return [...all, ...come];
}

/** By time, and by id where two were taken at once, so that the order does not hang on how they were read. */
function byTime(a: Snapshot, b: Snapshot): number {
  if (a.takenAt !== b.takenAt) return a.takenAt < b.takenAt ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
