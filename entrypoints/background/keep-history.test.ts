import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { changeSettings } from '@/lib/store/settings';
import { addSnapshots, allSnapshots } from '@/lib/store/snapshots';
import { snapshotAt } from '@/test/support/check-fixtures';
import { keepHistory } from './assessment';
import { database } from './connection';

const announce = vi.hoisted(() => vi.fn());
vi.mock('@/lib/messages/changes', () => ({ announceStoreChange: announce }));

const DAY = 24 * 3_600_000;
const ago = (days: number) => new Date(Date.now() - days * DAY).toISOString();

it('removes each hour what is older than the user wants it kept, and tells the panels', async () => {
  const db = await database();
  await addSnapshots(db, [snapshotAt(ago(60), {}), snapshotAt(ago(2), {})]);
  await keepHistory();
  expect(await allSnapshots(db)).toHaveLength(2);
  await changeSettings(() => ({ keepDays: 30, keepDaysAt: ago(1) }));
  await keepHistory();
  expect(await allSnapshots(db)).toHaveLength(1);
  expect(announce).toHaveBeenCalledWith(['snapshots']);
});
