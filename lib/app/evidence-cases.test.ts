import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { saveCampaign } from '@/lib/store/campaigns';
import { openDatabase } from '@/lib/store/database';
import { putPicture } from '@/lib/store/pictures';
import { addSnapshot } from '@/lib/store/snapshots';
import { samplePlan } from '@/test/support/check-fixtures';
import { evidenceCases as given } from '@/test/support/evidence-case';
import { evidenceCases } from './evidence-cases';

it('gathers of each finding the plan of its time, its snapshots and its pictures, and leaves out what is not kept', async () => {
  const database = await openDatabase('evidence-cases');
  const [first, second] = given(2);
  if (!first || !second) throw new Error('no cases');
  await saveCampaign(database, samplePlan(), '2026-11-01T00:00:00.000Z', true);
  await saveCampaign(database, samplePlan({ name: 'Renamed' }), '2026-11-02T00:00:00.000Z', true);
  for (const { snapshots } of [first]) for (const snapshot of snapshots) await addSnapshot(database, snapshot);
  const image = new Blob([new Uint8Array([1, 2])], { type: 'image/jpeg' });
  const [snapshot] = first.snapshots;
  await putPicture(database, { snapshotId: snapshot?.id ?? '', takenAt: '2026-11-10T12:04:10.000Z', image });
  await database.put('findings', { ...first.finding, revision: 1 });
  await database.put('findings', { ...second.finding, revision: 9 });

  const shares: number[] = [];
  const cases = await evidenceCases(database, ['finding-1', 'gone', 'finding-0'], (share) => shares.push(share));
  expect(cases.map(({ finding }) => finding.id)).toEqual(['finding-1', 'finding-0']);
  expect(cases[0]).toMatchObject({ plan: null, snapshots: [], pictures: [] });
  expect(cases[1]).toMatchObject({
    plan: { revision: 1, savedAt: '2026-11-01T00:00:00.000Z', campaign: { name: 'Double 11' } },
    snapshots: [{ id: snapshot?.id }],
    pictures: [{ snapshotId: snapshot?.id, type: 'image/jpeg', bytes: new Uint8Array([1, 2]) }],
  });
  expect(shares.at(-1)).toBe(1);
});
