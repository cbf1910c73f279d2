import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import type { GoalProgress } from '@/lib/domain/progress';
import { samplePlan, snapshotAt } from '@/test/support/check-fixtures';
import { judgeActive } from './assessment';
import { saveCampaign } from './campaigns';
import { openDatabase } from './database';
import { addSnapshot } from './snapshots';

const progress = (at: string): GoalProgress => ({ campaign: 'double-11', at, elapsed: 0, lines: [] });

it('shows the checks hours of a page that changes by the second, its newest snapshot among them', async () => {
  const database = await openDatabase('assessment spacing');
  await saveCampaign(database, samplePlan());
  const start = Date.parse('2026-11-10T12:00:00.000Z');
  for (let tick = 0; tick < 360; tick += 1) {
    await addSnapshot(database, snapshotAt(new Date(start + tick * 20_000).toISOString(), {}));
  }
  const inputs = await judgeActive(database, () => ({ changed: [], progress: progress('2026-11-10T14:00:00.000Z') }));
  const times = inputs?.snapshots.map(({ takenAt }) => takenAt) ?? [];
  expect(times.at(-1)).toBe('2026-11-10T13:59:40.000Z');
  expect(times.at(0)).toBe('2026-11-10T12:04:40.000Z');
  expect(times).toHaveLength(24);
});

it('judges nothing where no campaign is active', async () => {
  const database = await openDatabase('assessment none');
  expect(
    await judgeActive(database, () => ({ changed: [], progress: progress('2026-11-10T14:00:00.000Z') })),
  ).toBeNull();
});
