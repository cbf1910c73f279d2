import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import type { Finding } from '@/lib/domain/finding';
import { pageKeyOf } from '@/lib/domain/page';
import type { GoalProgress } from '@/lib/domain/progress';
import type { EarlierLook, Snapshot } from '@/lib/domain/snapshot';
import { brokenPrice } from '@/test/support/broken-price';
import { count, dashboard, samplePlan, snapshotAt } from '@/test/support/check-fixtures';
import { type Inputs, judgeActive } from './assessment';
import { activateCampaign, saveCampaign } from './campaigns';
import { type Database, openDatabase } from './database';
import { changeFinding } from './findings';
import { setMuted } from './mutes';
import { removeCampaign, restoreCampaign } from './removed-campaigns';
import type { Reach } from './selected-looks';
import { addSnapshot, addSnapshots } from './snapshots';

const MINUTE = 60_000;
const START = Date.parse('2026-11-10T12:00:00.000Z');
const progress: GoalProgress = { campaign: 'double-11', at: '2026-11-10T14:00:00.000Z', elapsed: 0, lines: [] };

type Write = (database: Database) => Promise<unknown>;

function look(page: number, minutes: number, change: Partial<Snapshot> = {}): Snapshot {
  const url = `https://sycm.taobao.com/page?number=${page}`;
  const taken = new Date(START + minutes * MINUTE).toISOString();
  return snapshotAt(taken, {}, { url, pageKey: pageKeyOf(url), ...change });
}

const places = fc.record({ page: fc.nat(3), minutes: fc.integer({ min: -3 * 1440, max: 3 * 1440 }) });
const write: fc.Arbitrary<Write> = fc.oneof(
  {
    weight: 6,
    arbitrary: places.map(
      ({ page, minutes }): Write =>
        (database) =>
          addSnapshot(database, look(page, minutes)),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.array(places, { minLength: 1, maxLength: 4 }).map(
      (all): Write =>
        (database) =>
          addSnapshots(
            database,
            all.map(({ page, minutes }) => look(page, minutes)),
          ),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('one', 'two').map(
      (name): Write =>
        (database) =>
          saveCampaign(database, samplePlan({ id: name, name }), progress.at),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('one', 'two').map(
      (id): Write =>
        (database) =>
          activateCampaign(database, id),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('one', 'two').map(
      (id): Write =>
        (database) =>
          removeCampaign(database, id, progress.at),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('one', 'two').map(
      (id): Write =>
        (database) =>
          restoreCampaign(database, id),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.boolean().map(
      (muted): Write =>
        (database) =>
          setMuted(database, { campaign: 'one', check: 'price', muted }, progress.at),
    ),
  },
);

let databases = 0;

async function freshDatabase(): Promise<Database> {
  databases += 1;
  const database = await openDatabase(`known inputs ${databases}`);
  await saveCampaign(database, samplePlan({ id: 'one', name: 'one' }), progress.at);
  return database;
}

function reachOf(since = '2026-11-08T00:00:00.000Z'): () => Reach {
  return () => ({ since, offset: 0, cuts: [] });
}

function inputsOf(database: Database, since?: string, changed: readonly Finding[] = []): Promise<Inputs | null> {
  return judgeActive(database, reachOf(since), () => ({ changed, progress }));
}

it('a run that goes on from the last one sees what one that reads all sees, whatever was written in between', async () => {
  const steps = fc.array(
    fc.record({
      writes: fc.array(write, { maxLength: 3 }),
      since: fc.constantFrom('2026-11-08T00:00:00.000Z', '2026-11-10T00:00:00.000Z'),
    }),
    { maxLength: 8 },
  );
  await fc.assert(
    fc.asyncProperty(steps, async (steps) => {
      const database = await freshDatabase();
      for (const { writes, since } of steps) {
        // Not one after the other: some are still on their way when the run begins.
        const written = writes.map((one) => one(database));
        await inputsOf(database, since);
        await Promise.all(written);
        const seen = await inputsOf(database, since);
        const other = await openDatabase(database.name);
        expect(seen && sortedIn(seen)).toEqual(sortedIn(await inputsOf(other, since)));
        other.close();
      }
    }),
    { numRuns: 40 },
  );
}, 60_000);

/** Pages are read in any order, so that findings and pages stand in any. */
function sortedIn(inputs: Inputs | null): Inputs | null {
  return inputs && { ...inputs, findings: inputs.findings.toSorted((a, b) => (a.id < b.id ? -1 : 1)) };
}

it('asks the database for nothing where nothing was written, and hands over the very same objects', async () => {
  const database = await freshDatabase();
  await addSnapshot(database, look(1, 0));
  const first = await inputsOf(database);
  const asked = vi.spyOn(database, 'transaction');
  const second = await inputsOf(database);
  expect(asked).not.toHaveBeenCalled();
  expect(second?.snapshots).toBe(first?.snapshots);
  expect(second?.campaign).toBe(first?.campaign);
});

it('reads of a page’s history only what it did not know', async () => {
  const database = await freshDatabase();
  const looks = Array.from({ length: 20 }, (_, at) => look(1, at * 5));
  for (const one of looks) await addSnapshot(database, one);
  const before = await inputsOf(database);
  await addSnapshot(database, look(2, 100));
  await addSnapshot(database, look(1, 101));
  const after = await inputsOf(database);
  const known = new Set(before?.snapshots);
  expect(
    after?.snapshots.filter((snapshot) => !known.has(snapshot)).map(({ url, takenAt }) => [url.slice(-1), takenAt]),
  ).toEqual([
    ['2', '2026-11-10T13:40:00.000Z'],
    ['1', '2026-11-10T13:41:00.000Z'],
  ]);
});

it('keeps what still counts of an earlier look for as long as the newest look says the same of it', async () => {
  const database = await freshDatabase();
  const seen = (minutes: number, products: readonly string[], earlier?: EarlierLook): Snapshot => {
    const { reading } = dashboard(
      '2026-11-10T12:00:00Z',
      products.map((productId) => ({ productId, cells: { visitors: count(minutes) } })),
    );
    return { ...look(1, minutes), reading, ...(earlier ? { earlier: [earlier] } : {}) };
  };
  const first = seen(0, ['1001', '1002']);
  const tables = [{ table: 0, was: 0, columns: ['visitors'], products: ['1001'] }];
  const goesOn = { snapshotId: first.id, takenAt: first.takenAt, tables };
  for (const one of [first, seen(1, ['1002'], goesOn)]) await addSnapshot(database, one);
  const before = await inputsOf(database);
  await addSnapshot(database, seen(2, ['1002'], goesOn));
  const after = await inputsOf(database);
  const partIn = (inputs: Inputs | null) => inputs?.snapshots.find(({ id }) => id === first.id);
  expect(partIn(before)?.reading.tables[0]?.rows).toHaveLength(1);
  expect(partIn(after)).toBe(partIn(before));
});

it('sees the state that the user gave a finding, and what its own last run stored', async () => {
  const database = await freshDatabase();
  await addSnapshot(database, look(1, 0));
  await inputsOf(database, undefined, [brokenPrice(look(1, 0), { id: 'finding', campaign: 'one' })]);
  expect((await inputsOf(database))?.findings.map(({ state }) => state)).toEqual(['open']);
  await changeFinding(database, 'finding', (finding) => ({ ...finding, state: 'acknowledged' }));
  expect((await inputsOf(database))?.findings.map(({ state }) => state)).toEqual(['acknowledged']);
});

it('reads all anew after a run that failed', async () => {
  const database = await freshDatabase();
  await addSnapshot(database, look(1, 0));
  await inputsOf(database);
  await addSnapshot(database, look(1, 10));
  const failing = judgeActive(database, reachOf(), () => {
    throw new Error('a check failed');
  });
  await expect(failing).rejects.toThrow('a check failed');
  expect((await inputsOf(database))?.snapshots).toHaveLength(2);
});
