import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Snapshot } from '@/lib/domain/snapshot';
import { activateCampaign, saveCampaign } from '@/lib/store/campaigns';
import { type Database, openDatabase } from '@/lib/store/database';
import { removeCampaign } from '@/lib/store/removed-campaigns';
import { addSnapshots, countSnapshots } from '@/lib/store/snapshots';
import { look, plan } from '@/test/support/arbitrary-history';
import { samplePlan, snapshotAt } from '@/test/support/check-fixtures';
import { assessCampaign } from './assess-campaign';
import { keepSnapshots, snapshotsKeptSince } from './keep-snapshots';

const DAY = 24 * 3_600_000;
const at = (time: string) => new Date(time).toISOString();

let opened = 0;
function emptyDatabase(): Promise<Database> {
  opened += 1;
  return openDatabase(`keep ${opened}`);
}

describe('how long snapshots are kept', () => {
  it('is so many days, but for the promotion that pages are checked against: what its checks look at stays', async () => {
    const database = await emptyDatabase();
    expect(await snapshotsKeptSince(database, 30, at('2026-11-20T10:00Z'))).toBe(at('2026-10-21T00:00Z'));
    await saveCampaign(database, samplePlan(), at('2026-10-20T00:00Z'));
    // Its first phase begins on 1 November in Shanghai; a struck-out price is measured against the 30 days before.
    expect(await snapshotsKeptSince(database, 30, at('2026-11-20T10:00Z'))).toBe(at('2026-10-01T00:00Z'));
  });

  it('is counted from the end of a promotion that pages are no longer checked against', async () => {
    const database = await emptyDatabase();
    await saveCampaign(database, samplePlan(), at('2026-10-20T00:00Z'));
    await activateCampaign(database, null);
    expect(await snapshotsKeptSince(database, 30, at('2026-12-05T00:00Z'))).toBe(at('2026-10-01T00:00Z'));
    expect(await snapshotsKeptSince(database, 30, at('2026-12-15T00:00Z'))).toBe(at('2026-11-15T00:00Z'));
  });

  it('spares what a campaign that was removed stands on, for as long as it can be brought back', async () => {
    const database = await emptyDatabase();
    const plan = samplePlan();
    await saveCampaign(database, plan, at('2026-10-20T00:00Z'));
    await removeCampaign(database, plan.id, at('2026-11-20T00:00Z'));
    expect(await snapshotsKeptSince(database, 7, at('2026-12-19T10:00Z'))).toBe(at('2026-10-01T00:00Z'));
    expect(await snapshotsKeptSince(database, 7, at('2026-12-21T10:00Z'))).toBe(at('2026-12-14T00:00Z'));
  });

  it('can be taken back within an hour of being chosen', async () => {
    const database = await emptyDatabase();
    await addSnapshots(database, [snapshotAt('2026-09-01T00:00Z', {})]);
    const chosenAt = at('2026-11-20T10:00Z');
    expect(await keepSnapshots(database, { days: 30, chosenAt }, at('2026-11-20T10:59Z'))).toBe(0);
    expect(await keepSnapshots(database, { days: null, chosenAt }, at('2026-11-20T11:00Z'))).toBe(0);
    expect(await countSnapshots(database)).toBe(1);
    expect(await keepSnapshots(database, { days: 30, chosenAt }, at('2026-11-20T11:00Z'))).toBe(1);
  });
});

/** A look at a page of the plan, up to so many days before the time that it was made for. */
const pastLook = fc.record({ look, days: fc.nat(60) }).map(
  ({ look, days }): Snapshot => ({
    ...look,
    takenAt: at(new Date(Date.parse(look.takenAt) - days * DAY).toISOString()),
  }),
);
const now = fc
  .integer({ min: Date.UTC(2026, 9, 28), max: Date.UTC(2026, 10, 28) })
  .map((milliseconds) => new Date(milliseconds).toISOString());

it('changes nothing that the checks say, neither with what the last run left nor from nothing', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(pastLook, { maxLength: 12 }), now, async (looks, instant) => {
      const database = await emptyDatabase();
      await saveCampaign(database, plan, at('2026-10-01T00:00Z'));
      await addSnapshots(database, looks);
      const before = await assessCampaign(database, instant);
      await keepSnapshots(database, { days: 30, chosenAt: null }, instant);
      const after = await assessCampaign(database, instant);
      expect(after?.judgements).toEqual(before?.judgements);
      expect(after?.findings).toEqual(before?.findings);
      const anew = await openDatabase(database.name);
      expect((await assessCampaign(anew, instant))?.judgements).toEqual(before?.judgements);
      anew.close();
      database.close();
    }),
    { numRuns: 40 },
  );
}, 60_000);
