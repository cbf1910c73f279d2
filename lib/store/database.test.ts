import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { DATABASE_VERSION, openDatabase } from './database';

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
