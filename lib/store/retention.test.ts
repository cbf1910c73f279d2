import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EarlierLook, Snapshot } from '@/lib/domain/snapshot';
import { brokenPrice } from '@/test/support/broken-price';
import { samplePlan, snapshotAt } from '@/test/support/check-fixtures';
import { saveCampaign } from './campaigns';
import { type Database, openDatabase } from './database';
import { removeCampaign } from './removed-campaigns';
import { expiringSnapshots, removedSnapshots, removeSnapshots } from './retention';
import { addSnapshot, addSnapshots, allPages, allSnapshots } from './snapshots';
import { takeWritten, writing } from './writing';

const DAY = 24 * 3_600_000;
const NOW = '2026-11-10T12:00:00.000Z';
const ago = (days: number, minutes = 0) => new Date(Date.parse(NOW) - days * DAY + minutes * 60_000).toISOString();
const KEPT_SINCE = ago(30);

let opened = 0;
function emptyDatabase(): Promise<Database> {
  opened += 1;
  return openDatabase(`retention ${opened}`);
}

function look(days: number, page: string, change: Partial<Snapshot> = {}): Snapshot {
  const url = `https://${page}`;
  return { ...snapshotAt(ago(days), {}, { url }), pageKey: page, ...change };
}

async function pictured(database: Database, ...snapshots: Snapshot[]): Promise<void> {
  const transaction = writing(database, ['pictures']);
  for (const { id: snapshotId, takenAt } of snapshots)
    await transaction.objectStore('pictures').put({ snapshotId, takenAt, image: new Blob(['x']) });
  await transaction.done;
}

async function foundOn(database: Database, ...evidence: Snapshot[]): Promise<void> {
  const transaction = writing(database, ['findings']);
  for (const one of evidence) await transaction.objectStore('findings').put(brokenPrice(one, { id: one.id }));
  await transaction.done;
}

const idsOf = (snapshots: readonly Snapshot[]) => snapshots.map(({ id }) => id);

describe('snapshots that are older than they are kept for', () => {
  it('go with their pictures, and with the page where it was never read again', async () => {
    const database = await emptyDatabase();
    const [old, kept, lone] = [look(40, 'a.example/'), look(3, 'a.example/'), look(50, 'b.example/')];
    await addSnapshots(database, [old, kept, lone]);
    await pictured(database, old, kept);
    expect(await expiringSnapshots(database, KEPT_SINCE)).toEqual({ going: 2, all: 3 });
    expect(await removeSnapshots(database, KEPT_SINCE, NOW)).toBe(2);
    expect(idsOf(await allSnapshots(database))).toEqual([kept.id]);
    expect(await database.getAllKeys('pictures')).toEqual([kept.id]);
    expect(await allPages(database)).toMatchObject([{ pageKey: 'a.example/', snapshots: 1, firstAt: kept.takenAt }]);
  });

  it('are said to be gone, all in all, and are not looked for again within the day', async () => {
    const database = await emptyDatabase();
    expect(await removedSnapshots(database)).toBeNull();
    await addSnapshots(database, [look(40, 'a.example/'), look(3, 'a.example/')]);
    await removeSnapshots(database, KEPT_SINCE, NOW);
    expect(await removedSnapshots(database)).toEqual({ count: 1, before: KEPT_SINCE, at: NOW });
    await addSnapshots(database, [look(40, 'c.example/')]);
    expect(await removeSnapshots(database, KEPT_SINCE, NOW)).toBe(0);
    await removeSnapshots(database, ago(29), NOW);
    expect(await removedSnapshots(database)).toMatchObject({ count: 2, before: ago(29) });
  });

  it('are noted by page for the checks, which go on with what they have read', async () => {
    const database = await emptyDatabase();
    await addSnapshots(database, [look(40, 'a.example/'), look(3, 'b.example/')]);
    takeWritten(database);
    await removeSnapshots(database, KEPT_SINCE, NOW);
    const { tables, pages } = takeWritten(database);
    expect(tables.has('snapshots')).toBe(true);
    expect([...pages]).toEqual(['a.example/']);
  });

  it('stay where a finding of a campaign that was removed stands on them: it can be brought back', async () => {
    const database = await emptyDatabase();
    const breach = look(44, 'a.example/');
    await addSnapshots(database, [breach, look(50, 'a.example/'), look(43, 'b.example/')]);
    const plan = samplePlan();
    await saveCampaign(database, plan, ago(45));
    const transaction = writing(database, ['findings']);
    await transaction.objectStore('findings').put(brokenPrice(breach, { campaign: plan.id }));
    await transaction.done;
    await removeCampaign(database, plan.id, ago(1));
    expect(await expiringSnapshots(database, KEPT_SINCE)).toEqual({ going: 2, all: 3 });
    expect(await removeSnapshots(database, KEPT_SINCE, NOW)).toBe(2);
    expect(idsOf(await allSnapshots(database))).toEqual([breach.id]);
  });

  it('stay where a finding stands on them, with the newest look at the page, which must not pass for older', async () => {
    const database = await emptyDatabase();
    const [breach, between, mended] = [look(44, 'a.example/'), look(43, 'a.example/'), look(42, 'a.example/')];
    await addSnapshots(database, [breach, between, mended]);
    await foundOn(database, breach);
    expect(await expiringSnapshots(database, KEPT_SINCE)).toEqual({ going: 1, all: 3 });
    await removeSnapshots(database, KEPT_SINCE, NOW);
    expect(idsOf(await allSnapshots(database))).toEqual([breach.id, mended.id]);
    expect(await allPages(database)).toMatchObject([{ latest: mended.id, snapshots: 2 }]);
  });

  it('stay where they are part of a table that is still kept', async () => {
    const database = await emptyDatabase();
    const first = look(30, 'a.example/', { view: 'v', takenAt: ago(30, -10) });
    const earlier: EarlierLook[] = [{ snapshotId: first.id, takenAt: first.takenAt, tables: [] }];
    const second = look(30, 'a.example/', { view: 'v', takenAt: ago(30, 10), earlier });
    for (const one of [first, second]) await addSnapshot(database, one);
    expect(await removeSnapshots(database, KEPT_SINCE, NOW)).toBe(0);
    expect(await allSnapshots(database)).toHaveLength(2);
  });

  it('stay where the user gave them as a report, however old the days are that it tells of', async () => {
    const database = await emptyDatabase();
    const url = 'pitcrew-report://tmall/ranking/0123';
    await addSnapshots(database, [look(400, 'tmall/ranking/0123', { url, trigger: 'report' })]);
    expect(await expiringSnapshots(database, KEPT_SINCE)).toEqual({ going: 0, all: 1 });
    expect(await removeSnapshots(database, KEPT_SINCE, NOW)).toBe(0);
  });

  it('go in many transactions where there are many', async () => {
    const database = await emptyDatabase();
    const many = Array.from({ length: 130 }, (_, at) => look(40 + at / 100, `${at % 7}.example/`));
    await addSnapshots(database, many);
    expect(await removeSnapshots(database, KEPT_SINCE, NOW)).toBe(130);
    expect(await removedSnapshots(database)).toMatchObject({ count: 130 });
    expect(await allPages(database)).toEqual([]);
  });
});

const place = fc.record({
  minutes: fc.integer({ min: -90 * 24 * 60, max: 0 }),
  page: fc.constantFrom('a.example/', 'b.example/', 'c.example/'),
  visit: fc.nat(1),
  goesOn: fc.constantFrom(true, true, false),
});
const past = fc.record({
  places: fc.array(place, { maxLength: 14 }),
  evidence: fc.array(fc.nat(13), { maxLength: 3 }),
});

/** Snapshots of few visits to few pages; some go on with all that their view showed before. */
function historyOf(places: readonly (typeof place extends fc.Arbitrary<infer T> ? T : never)[]): Snapshot[] {
  const inOrder = places.toSorted((a, b) => a.minutes - b.minutes);
  const views = new Map<string, EarlierLook[]>();
  return inOrder.map(({ minutes, page, visit, goesOn }) => {
    const takenAt = ago(0, minutes);
    const view = `${page} ${visit} ${takenAt.slice(0, 8)}`;
    const before = views.get(view) ?? [];
    const snapshot = look(0, page, { takenAt, view, ...(goesOn && before.length > 0 && { earlier: [...before] }) });
    views.set(view, [...before, { snapshotId: snapshot.id, takenAt, tables: [] }]);
    return snapshot;
  });
}

it('removes nothing that is pointed at, leaves no page askew, and removes as many as it said', async () => {
  await fc.assert(
    fc.asyncProperty(past, async ({ places, evidence }) => {
      const database = await emptyDatabase();
      const all = historyOf(places);
      await addSnapshots(database, all);
      await pictured(database, ...all);
      const named = evidence.flatMap((at) => all[at] ?? []);
      if (named.length > 0) await foundOn(database, ...named);
      const latest = new Map((await allPages(database)).map((page) => [page.pageKey, page.latest]));

      const { going } = await expiringSnapshots(database, KEPT_SINCE);
      expect(await removeSnapshots(database, KEPT_SINCE, NOW)).toBe(going);

      const left = await allSnapshots(database);
      const ids = new Set(idsOf(left));
      expect(left).toHaveLength(all.length - going);
      for (const { id, takenAt } of all) expect(takenAt < KEPT_SINCE || ids.has(id)).toBe(true);
      for (const { earlier = [] } of left) for (const { snapshotId } of earlier) expect(ids).toContain(snapshotId);
      for (const { id } of named) expect(ids).toContain(id);
      expect(new Set(await database.getAllKeys('pictures'))).toEqual(ids);
      const pages = await allPages(database);
      expect(new Set(pages.map(({ pageKey }) => pageKey))).toEqual(new Set(left.map(({ pageKey }) => pageKey)));
      for (const page of pages) {
        const looks = left.filter(({ pageKey }) => pageKey === page.pageKey);
        expect(page).toMatchObject({ snapshots: looks.length, firstAt: looks[0]?.takenAt });
        expect(page.latest).toBe(latest.get(page.pageKey));
        expect(ids).toContain(page.latest);
      }
      database.close();
    }),
    { numRuns: 100 },
  );
}, 60_000);
