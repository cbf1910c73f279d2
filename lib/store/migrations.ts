import type { IDBPDatabase } from 'idb';
import type { Schema } from './database';

/** Brings a database from any past version to the current one, step by step, within the upgrade's transaction. */
export function upgrade(database: IDBPDatabase<Schema>, from: number): void {
  if (from < 1) createFirst(database);
  if (from < 2) addTeachingsAndHealth(database);
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
