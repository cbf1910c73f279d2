import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { Campaign } from '@/lib/domain/campaign';
import type { Snapshot } from '@/lib/domain/snapshot';
import { dashboard, samplePlan } from '@/test/support/check-fixtures';
import { announcementOf, channelOf } from '@/test/support/plan-rows';
import { activeCampaign, planVersions, saveCampaign } from './campaigns';
import { DATABASE_VERSION, openDatabase } from './database';
import { addSnapshot, allSnapshots } from './snapshots';
import { allTeachings } from './teachings';

it('makes way for a newer version, and says that it did, so that nobody keeps a closed connection', async () => {
  const closed = vi.fn();
  const database = await openDatabase('upgrade', closed);
  const upgraded = await new Promise((resolve) => {
    indexedDB.open('upgrade', DATABASE_VERSION + 1).onsuccess = ({ target }) => resolve(target);
  });
  expect(upgraded).toBeDefined();
  expect(closed).toHaveBeenCalledTimes(1);
  expect(() => database.transaction('snapshots')).toThrow();
});

/** A database as the first version left it, with one snapshot of then. */
async function firstVersion(name: string, snapshot: unknown, plan?: unknown, finding?: unknown): Promise<void> {
  const opening = indexedDB.open(name, 1);
  opening.onupgradeneeded = () => {
    const { result } = opening;
    const snapshots = result.createObjectStore('snapshots', { keyPath: 'id' });
    snapshots.createIndex('byTime', ['takenAt', 'id']);
    snapshots.createIndex('byPage', ['pageKey', 'takenAt']);
    result.createObjectStore('pages', { keyPath: 'pageKey' }).createIndex('byTime', 'latestAt');
    result.createObjectStore('campaigns', { keyPath: 'id' });
    result.createObjectStore('findings', { keyPath: 'id' }).createIndex('byCampaign', ['campaign', 'state']);
    result.createObjectStore('progress', { keyPath: 'campaign' });
    result.createObjectStore('choices').put('campaign-1', 'active');
    snapshots.add(snapshot);
    if (plan) opening.transaction?.objectStore('campaigns').add(plan);
    if (finding) opening.transaction?.objectStore('findings').add(finding);
  };
  await new Promise((resolve) => {
    opening.onsuccess = resolve;
  });
  opening.result.close();
}

it('keeps what the first version stored, and goes on from there', async () => {
  const old = dashboard('2026-11-10T12:00:00.000Z', []);
  await firstVersion('first', old);
  const database = await openDatabase('first');
  expect(await allSnapshots(database)).toEqual([old]);
  expect(await database.get('choices', 'active')).toBe('campaign-1');
  expect(await allTeachings(database)).toEqual([]);
  const continued = vi.fn((now: Snapshot, _before: Snapshot) => now);
  for (const minute of ['01', '02']) {
    const look = { ...dashboard(`2026-11-10T12:${minute}:00.000Z`, []), view: 'v' };
    await addSnapshot(database, look, null, { asks: () => [], continued });
  }
  expect(continued.mock.calls.map(([, before]) => before.takenAt)).toEqual(['2026-11-10T12:01:00.000Z']);
  expect(await allSnapshots(database)).toHaveLength(3);
});

it('brings a plan and its findings of before to the current version, changing nothing that was planned', async () => {
  const plan = samplePlan({
    channels: [channelOf('search', { targets: [{ metric: 'gmv', target: '700' }] })],
    announcements: [announcementOf('banner', { url: 'https://www.tmall.com/11' })],
  });
  const old = {
    ...pick(plan, ['id', 'name', 'zone', 'currency', 'phases', 'goals', 'slots']),
    version: 1,
    channels: plan.channels.map((row) => pick(row, ['id', 'name', 'targets', 'budget'])),
    products: plan.products.map((row) => ({
      ...pick(row, ['id', 'name', 'currency', 'stock', 'targetUnits', 'targetGmv']),
      listings: row.listings.map((listing) => pick(listing, ['platform', 'productId', 'url'])),
      prices: row.prices.map((price) => pick(price, ['phase', 'list', 'promotion'])),
    })),
    announcements: plan.announcements.map((row) => pick(row, ['id', 'kind', 'url', 'phase'])),
  };
  await firstVersion('plans', dashboard('2026-11-10T12:00:00.000Z', []), old, {
    id: 'f',
    campaign: plan.id,
    state: 'open',
  });
  const database = await openDatabase('plans');
  expect(Campaign.parse(await database.get('campaigns', plan.id))).toEqual(plan);
  expect(await database.get('findings', 'f')).toMatchObject({ revision: 1, state: 'open' });
  await saveCampaign(database, { ...plan, name: 'Later' }, '2026-11-10T13:00:00.000Z');
  expect((await planVersions(database, plan.id)).map(({ campaign }) => campaign.name)).toEqual(['Later', plan.name]);
});

it('counts up the revision of a plan that changed, keeps each, and leaves an equal one as it is', async () => {
  const database = await openDatabase('revisions');
  const at = '2026-11-10T12:00:00.000Z';
  await saveCampaign(database, samplePlan(), at);
  await saveCampaign(database, samplePlan({ revision: 7 }), at);
  const changed = await saveCampaign(database, samplePlan({ name: 'Later' }), '2026-11-10T13:00:00.000Z');
  expect(changed.revision).toBe(2);
  const versions = await planVersions(database, changed.id);
  expect(versions.map(({ revision, campaign }) => [revision, campaign.name])).toEqual([
    [2, 'Later'],
    [1, 'Double 11'],
  ]);
});

it('stores a plan without making it the active one, where it is told not to', async () => {
  const database = await openDatabase('inactive');
  const at = '2026-11-10T12:00:00.000Z';
  const { id } = await saveCampaign(database, samplePlan(), at);
  await saveCampaign(database, samplePlan({ id: 'next' }), at, false);
  expect((await activeCampaign(database))?.id).toBe(id);
  await saveCampaign(database, samplePlan({ id: 'next' }), at);
  expect((await activeCampaign(database))?.id).toBe('next');
});

function pick(row: object, fields: readonly string[]): object {
  return Object.fromEntries(Object.entries(row).filter(([field]) => fields.includes(field)));
}
