import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { Finding } from '@/lib/domain/finding';
import { pageKeyOf } from '@/lib/domain/page';
import type { GoalProgress } from '@/lib/domain/progress';
import type { Snapshot } from '@/lib/domain/snapshot';
import { brokenPrice } from '@/test/support/broken-price';
import { count, dashboard, samplePlan, snapshotAt } from '@/test/support/check-fixtures';
import { type Inputs, judgeActive } from './assessment';
import { saveCampaign } from './campaigns';
import { type Database, openDatabase } from './database';
import { addSnapshot } from './snapshots';

const MINUTE = 60_000;
const START = Date.parse('2026-11-10T12:00:00.000Z');

const progress: GoalProgress = { campaign: 'double-11', at: '2026-11-10T14:00:00.000Z', elapsed: 0, lines: [] };
const nothing = () => ({ changed: [] as Finding[], progress });

function look(minutes: number, url = 'https://sycm.taobao.com/page'): Snapshot {
  const at = new Date(START + minutes * MINUTE).toISOString();
  return snapshotAt(at, {}, { url, pageKey: pageKeyOf(url) });
}

async function databaseWith(name: string, looks: readonly Snapshot[]): Promise<Database> {
  const database = await openDatabase(`assessment ${name}`);
  await saveCampaign(database, samplePlan(), '2026-11-10T12:00:00.000Z');
  for (const snapshot of looks) await addSnapshot(database, snapshot);
  return database;
}

function inputsOf(database: Database, since = '2026-10-25T00:00:00.000Z'): Promise<Inputs | null> {
  return judgeActive(database, () => ({ since, offset: 0, cuts: [] }), nothing);
}

/** How many minutes each look lies behind the newest one. */
function behind(inputs: Inputs | null): number[] {
  const times = inputs?.snapshots.map(({ takenAt }) => Date.parse(takenAt)) ?? [];
  return times.map((time) => ((times.at(-1) ?? 0) - time) / MINUTE);
}

describe('what the checks see of a page', () => {
  it('is its newest look and others behind it, ever farther apart, where it is read all the time', async () => {
    const looks = Array.from({ length: 400 }, (_, minute) => look(minute));
    const inputs = await inputsOf(await databaseWith('dense', looks));
    expect(inputs?.snapshots.at(-1)?.takenAt).toBe(looks.at(-1)?.takenAt);
    expect(behind(inputs)).toEqual([340, 280, 220, 160, 120, 100, 80, 60, 45, 40, 35, 30, 25, 20, 15, 10, 5, 0]);
  });

  it('is fewer looks, where very many pages are read', async () => {
    const others = Array.from({ length: 150 }, (_, page) => look(-500, `https://sycm.taobao.com/other/${page}`));
    const looks = Array.from({ length: 400 }, (_, minute) => look(minute));
    const inputs = await inputsOf(await databaseWith('many', [...others, ...looks]));
    expect(behind(inputs).filter((minutes) => minutes < 500)).toEqual([160, 60, 40, 20, 10, 5, 0]);
  });

  it('has the rows that were scrolled away before the newest look, each as of when it was read', async () => {
    const seen = (minutes: number, products: readonly string[], earlier?: Snapshot): Snapshot => {
      const { reading } = dashboard(
        '2026-11-10T12:00:00Z',
        products.map((productId) => ({ productId, cells: { visitors: count(minutes) } })),
      );
      const table = { table: 0, was: 0, columns: ['visitors'], products: ['1001'] };
      const looks = earlier ? [{ snapshotId: earlier.id, takenAt: earlier.takenAt, tables: [table] }] : undefined;
      return { ...look(minutes), reading, ...(looks ? { earlier: looks } : {}) };
    };
    const first = seen(0, ['1001', '1002']);
    const newest = seen(1, ['1002', '1003'], first);
    const between = Array.from({ length: 3 }, () => seen(0.5, ['1002']));
    const inputs = await inputsOf(await databaseWith('scrolled', [first, ...between, newest]));
    const shown = inputs?.snapshots.map(({ id, takenAt, reading }) => [
      id === first.id ? 'first' : id === newest.id ? 'newest' : 'between',
      takenAt.slice(11, 16),
      reading.tables[0]?.rows.map(({ productId }) => productId),
      reading.tables[0]?.columns[0]?.fields.length,
    ]);
    expect(shown?.filter(([what]) => what !== 'between')).toEqual([
      ['first', '12:00', ['1001'], 1],
      ['newest', '12:01', ['1002', '1003'], 2],
    ]);
  });

  it('is a look of every day since the reach began, where it is read every few hours', async () => {
    const looks = Array.from({ length: 120 }, (_, at) => look((at - 120) * 480));
    const inputs = await inputsOf(await databaseWith('daily', looks), '2026-10-11T00:00:00.000Z');
    const days = inputs?.snapshots.map(({ takenAt }) => Number(takenAt.slice(8, 10)));
    expect([...new Set(days)]).toEqual([
      ...Array.from({ length: 21 }, (_, at) => at + 11),
      ...Array.from({ length: 10 }, (_, at) => at + 1),
    ]);
    expect(days).toHaveLength(31 + 4);
  });
});

describe('the pages that the checks see', () => {
  const urlOf = (page: number) => `https://detail.tmall.com/item.htm?id=${page}`;
  const seenIds = (inputs: Inputs | null) => new Set(inputs?.snapshots.map(({ url }) => url));

  it('are those that were read since the promotion may be seen', async () => {
    const database = await databaseWith('since', [
      look(0, urlOf(1)),
      look(7, urlOf(2)),
      look(1, urlOf(2)),
      look(-5, urlOf(2)),
    ]);
    const inputs = await inputsOf(database, new Date(START + MINUTE).toISOString());
    expect(inputs?.snapshots.map(({ url }) => url)).toEqual([urlOf(2), urlOf(2)]);
  });

  it('are the 300 read last, and those that unsettled findings stand on', async () => {
    const looks = Array.from({ length: 304 }, (_, page) => look(page, urlOf(page)));
    const database = await databaseWith('pages', looks);
    await database.put('findings', brokenPrice(looks[1] ?? look(0), { state: 'open' }));
    await database.put('findings', brokenPrice(looks[2] ?? look(0), { state: 'resolved' }));
    const seen = seenIds(await inputsOf(database));
    expect(seen.size).toBe(301);
    expect([0, 1, 2, 3, 4, 303].map((page) => seen.has(urlOf(page)))).toEqual([false, true, false, false, true, true]);
  });
});

it('judges nothing where no campaign is active', async () => {
  expect(await inputsOf(await openDatabase('assessment none'))).toBeNull();
});
