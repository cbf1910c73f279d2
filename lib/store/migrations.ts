import type { IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { Campaign } from '@/lib/domain/campaign';
import { upgradedCampaign } from '@/lib/domain/campaign-upgrade';
import type { Schema } from './database';

type Upgrade = IDBPTransaction<Schema, StoreNames<Schema>[], 'versionchange'>;

/** Brings a database from any past version to the current one, step by step, within the upgrade's transaction. */
export function upgrade(database: IDBPDatabase<Schema>, from: number, _to: number | null, within: Upgrade): void {
  if (from < 1) createFirst(database);
  if (from < 2) addTeachingsAndHealth(database);
  if (from < 3) indexViews(within);
  if (from < 4) addPlanVersions(database);
  if (from < 5) addPictures(database);
  if (from < 6) addRemovedCampaigns(database);
  if (from >= 1 && from < 4) void upgradePlans(within);
}

function createFirst(database: IDBPDatabase<Schema>): void {
  const snapshots = database.createObjectStore('snapshots', { keyPath: 'id' });
  snapshots.createIndex('byTime', ['takenAt', 'id']);
  snapshots.createIndex('byPage', ['pageKey', 'takenAt']);
  database.createObjectStore('pages', { keyPath: 'pageKey' }).createIndex('byTime', 'latestAt');
  database.createObjectStore('campaigns', { keyPath: 'id' });
  database.createObjectStore('findings', { keyPath: 'id' }).createIndex('byCampaign', ['campaign', 'state']);
  database.createObjectStore('progress', { keyPath: 'campaign' });
  database.createObjectStore('choices');
}

function addTeachingsAndHealth(database: IDBPDatabase<Schema>): void {
  database.createObjectStore('teachings', { keyPath: 'id' });
  database.createObjectStore('health', { keyPath: 'key' });
}

/** Snapshots from before have no view: the index leaves them out. */
function indexViews(within: Upgrade): void {
  within.objectStore('snapshots').createIndex('byView', ['view', 'takenAt']);
}

function addPlanVersions(database: IDBPDatabase<Schema>): void {
  database.createObjectStore('plans', { keyPath: ['id', 'revision'] });
  database.createObjectStore('mutes', { keyPath: ['campaign', 'check'] });
  database.createObjectStore('curves', { keyPath: ['event', 'metric'] });
}

function addPictures(database: IDBPDatabase<Schema>): void {
  database.createObjectStore('pictures', { keyPath: 'snapshotId' });
}

function addRemovedCampaigns(database: IDBPDatabase<Schema>): void {
  database.createObjectStore('removed', { keyPath: 'id' });
}

/**
 * Plans get the tables that they had no place for, findings the revision that those plans are from now on. They are not
 * parsed: they were when they came in, and the popup, which may be what opens the database first, has no schema library.
 */
async function upgradePlans(within: Upgrade): Promise<void> {
  const campaigns = within.objectStore('campaigns');
  for (let at = await campaigns.openCursor(); at; at = await at.continue())
    await at.update(upgradedCampaign(at.value) as Campaign);
  const findings = within.objectStore('findings');
  for (let at = await findings.openCursor(); at; at = await at.continue())
    await at.update({ ...at.value, revision: 1 });
  // How far goals are is derived anew within the minute, with the forecasts that it had no place for.
  await within.objectStore('progress').clear();
}
