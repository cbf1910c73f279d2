import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { brokenPrice } from '@/test/support/broken-price';
import { dashboard, samplePlan } from '@/test/support/check-fixtures';
import { activateCampaign, activeCampaign, allCampaigns, planVersions, saveCampaign } from './campaigns';
import { type Database, openDatabase } from './database';
import { findingsOf } from './findings';
import { mutesOf, setMuted } from './mutes';
import { removeCampaign, restorableCampaigns, restoreCampaign } from './removed-campaigns';

const at = '2026-11-10T12:00:00.000Z';
const now = Date.parse(at);
const { id } = samplePlan();

async function worked(name: string): Promise<Database> {
  const database = await openDatabase(name);
  await saveCampaign(database, samplePlan({ id: 'other' }), at);
  await saveCampaign(database, samplePlan(), at);
  await saveCampaign(database, samplePlan({ name: 'Later' }), at);
  await setMuted(database, { campaign: id, check: 'price', muted: true }, at);
  await database.put('findings', brokenPrice(dashboard(at, []), { campaign: id, note: 'told the shop' }));
  return database;
}

const all = async (database: Database) => [
  await allCampaigns(database),
  await planVersions(database, id),
  await mutesOf(database, id),
  await findingsOf(database, id),
  (await activeCampaign(database))?.id,
];

it('a campaign is removed with all that hangs on it, and no other', async () => {
  const database = await worked('removed');
  expect(await removeCampaign(database, id, at)).toBe(true);
  expect(await removeCampaign(database, id, at)).toBe(false);
  const [campaigns, ...rest] = await all(database);
  expect(rest).toEqual([[], [], [], undefined]);
  expect(campaigns).toMatchObject([{ id: 'other' }]);
  expect(await planVersions(database, 'other')).toHaveLength(1);
});

it('all of it comes back, as it was', async () => {
  const database = await worked('restored');
  const before = await all(database);
  expect(before[3]).toHaveLength(1);
  await removeCampaign(database, id, at);
  expect((await restorableCampaigns(database, now)).map((one) => one.campaign.name)).toEqual(['Later']);
  expect(await restoreCampaign(database, id)).toBe(true);
  expect(await all(database)).toEqual(before);
  expect(await restorableCampaigns(database, now)).toEqual([]);
  expect(await restoreCampaign(database, id)).toBe(false);
});

it('what came back does not take the place of what was chosen or made since', async () => {
  const database = await worked('since');
  await removeCampaign(database, id, at);
  await activateCampaign(database, 'other');
  await restoreCampaign(database, id);
  expect((await activeCampaign(database))?.id).toBe('other');
  await removeCampaign(database, id, at);
  await saveCampaign(database, samplePlan({ name: 'Made anew' }), at);
  expect(await restorableCampaigns(database, now)).toEqual([]);
  expect(await restoreCampaign(database, id)).toBe(false);
  expect((await allCampaigns(database)).map(({ name }) => name)).toContain('Made anew');
});

it('what was removed long ago is gone for good', async () => {
  const database = await worked('long-ago');
  await removeCampaign(database, id, at);
  const later = '2027-01-01T00:00:00.000Z';
  expect(await restorableCampaigns(database, Date.parse(later))).toEqual([]);
  await removeCampaign(database, 'other', later);
  expect((await database.getAll('removed')).map((one) => one.id)).toEqual(['other']);
});
