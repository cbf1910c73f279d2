import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { saveCampaign } from '@/lib/store/campaigns';
import { openDatabase } from '@/lib/store/database';
import { samplePlan } from '@/test/support/check-fixtures';
import { beginReading, begunReading } from './early-reading';

afterEach(() => {
  globalThis.popupReading = undefined;
  vi.restoreAllMocks();
});

describe('what the popup reads while its code loads', () => {
  it('is read once', async () => {
    const database = await openDatabase();
    await saveCampaign(database, samplePlan(), '2026-11-01T00:00:00.000Z');
    const open = vi.spyOn(indexedDB, 'open');
    beginReading();
    const { standing } = begunReading();
    expect((await standing)?.campaign.name).toBe('Double 11');
    expect(open).toHaveBeenCalledTimes(1);
    database.close();
  });

  it('is read all the same where nothing was begun, and fails as a value where the browser refuses', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('refused', 'SecurityError');
    });
    const { database, standing } = begunReading();
    await expect(database).rejects.toThrow('refused');
    await expect(standing).rejects.toThrow('refused');
  });
});
