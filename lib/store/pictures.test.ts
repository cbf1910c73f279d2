import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { openDatabase } from './database';
import { picturesOf, putPicture } from './pictures';

const picture = (snapshotId: string, text: string) => ({
  snapshotId,
  takenAt: '2026-11-10T12:00:00.000Z',
  image: new Blob([text], { type: 'image/jpeg' }),
});

describe('pictures of snapshots', () => {
  it('are kept with the snapshot that they were taken with, the last one of it', async () => {
    const database = await openDatabase();
    await putPicture(database, picture('a', 'first'));
    await putPicture(database, picture('a', 'second'));
    await putPicture(database, picture('b', 'other'));
    const [found, ...more] = await picturesOf(database, ['a', 'a', 'no-picture']);
    expect(more).toEqual([]);
    expect(found).toMatchObject({ snapshotId: 'a', takenAt: '2026-11-10T12:00:00.000Z' });
    expect(await found?.image.text()).toBe('second');
  });
});
