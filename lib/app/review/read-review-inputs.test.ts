import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { saveCampaign } from '@/lib/store/campaigns';
import { type Database, openDatabase } from '@/lib/store/database';
import { addSnapshots } from '@/lib/store/snapshots';
import { count, samplePlan, snapshotAt } from '@/test/support/check-fixtures';
import { readSeries } from './page-series';
import { readReviewInputs } from './read-review-inputs';

let database: Database;
let opened = 0;

beforeEach(async () => {
  opened += 1;
  database = await openDatabase(`review ${opened}`);
  await saveCampaign(database, samplePlan(), '2026-11-01T00:00:00.000Z');
});

const visitors = (value: number) => ({ label: 'Visitors', metric: 'visitors', qualifiers: [], field: count(value) });
const look = (at: string, value: number, url = 'https://sycm.taobao.com/home') =>
  snapshotAt(at, { pageKind: 'overview', kpis: [visitors(value)] }, { url });

describe('the inputs of a review', () => {
  it('are the snapshots of its span, from a week before its first phase to three days after its last', async () => {
    const inside = [look('2026-10-25T00:00:00Z', 1), look('2026-11-13T00:00:00Z', 2)];
    await addSnapshots(database, [look('2026-10-20T00:00:00Z', 0), ...inside, look('2026-11-17T00:00:00Z', 3)]);
    const known = await readReviewInputs(database, 'double-11', null);
    expect(known?.snapshots.map(({ id }) => id)).toEqual(inside.map(({ id }) => id));
    expect(known?.campaign.id).toBe('double-11');
    expect(await readReviewInputs(database, 'no such plan', null)).toBeNull();
  });

  it('keep what was read before, and read only what came since', async () => {
    await addSnapshots(database, [look('2026-11-10T00:00:00Z', 1)]);
    const before = await readReviewInputs(database, 'double-11', null);
    const same = await readReviewInputs(database, 'double-11', null, { before });
    expect(same?.snapshots).toBe(before?.snapshots);
    expect(same?.campaign).toBe(before?.campaign);
    await addSnapshots(database, [look('2026-11-10T01:00:00Z', 2)]);
    const after = await readReviewInputs(database, 'double-11', null, { before });
    expect(after?.snapshots).toHaveLength(2);
    expect(after?.snapshots[0]).toBe(before?.snapshots[0]);
  });

  it('are read anew where a report tells of days long past', async () => {
    await addSnapshots(database, [look('2026-11-10T00:00:00Z', 1)]);
    const before = await readReviewInputs(database, 'double-11', null);
    await addSnapshots(database, [look('2026-11-05T00:00:00Z', 2)]);
    const after = await readReviewInputs(database, 'double-11', null, { before });
    expect(after?.snapshots.map(({ takenAt }) => takenAt.slice(0, 10))).toEqual(['2026-11-05', '2026-11-10']);
  });

  it('hold the earlier campaign that is laid over it, and say how far they are read', async () => {
    await saveCampaign(database, samplePlan({ id: 'earlier', name: 'Earlier' }), '2026-11-01T00:00:00.000Z');
    await addSnapshots(
      database,
      Array.from({ length: 120 }, (_, at) => look(new Date(Date.UTC(2026, 10, 10) + at * 60_000).toISOString(), at)),
    );
    const shares: number[] = [];
    const known = await readReviewInputs(database, 'double-11', 'earlier', {
      onProgress: (share) => shares.push(share),
    });
    expect(known?.earlier?.campaign.name).toBe('Earlier');
    expect(known?.earlier?.snapshots).toHaveLength(120);
    expect(shares.length).toBeGreaterThan(1);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(Math.max(...shares)).toBeLessThanOrEqual(1);
  });
});

describe('the series of a page', () => {
  it('stands for every look, in as many points as were asked for, with its peak', async () => {
    const values = Array.from({ length: 300 }, (_, at) => (at === 123 ? 9999 : at));
    await addSnapshots(
      database,
      values.map((value, at) => look(new Date(Date.UTC(2026, 10, 10) + at * 60_000).toISOString(), value)),
    );
    await addSnapshots(database, [look('2026-11-10T00:30:30Z', 5, 'https://sycm.taobao.com/other')]);
    const found = await readSeries(database, 'https://sycm.taobao.com/home', { zone: 'Asia/Shanghai', points: 40 });
    expect(found?.snapshots).toBe(300);
    const [series, ...others] = found?.series ?? [];
    expect(others).toEqual([]);
    expect(series).toMatchObject({ label: 'Visitors', metric: 'visitors', unit: 'count', count: 300 });
    expect(series?.points.length).toBeLessThanOrEqual(40);
    expect(series?.points.map(({ y }) => y)).toContain(9999);
    expect([series?.points[0]?.y, series?.points.at(-1)?.y]).toEqual([0, 299]);
  });

  it('ends without an answer when nobody wants it any more', async () => {
    await addSnapshots(database, [look('2026-11-10T00:00:00Z', 1), look('2026-11-10T00:01:00Z', 2)]);
    const options = { zone: 'Asia/Shanghai', points: 40, isWanted: () => false };
    expect(await readSeries(database, 'https://sycm.taobao.com/home', options)).toBeNull();
  });
});
