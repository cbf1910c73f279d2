import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { saveCampaign } from '@/lib/store/campaigns';
import { type Database, openDatabase } from '@/lib/store/database';
import { addSnapshots } from '@/lib/store/snapshots';
import { money, samplePlan, snapshotAt } from '@/test/support/check-fixtures';
import { listingOf, productOf } from '@/test/support/plan-rows';
import { keepEventCurves } from './event-curves';

const START = Date.parse('2026-11-10T16:00:00.000Z');
const HOUR = 3_600_000;
const at = (hour: number) => new Date(START + hour * HOUR).toISOString();
const plan = samplePlan({
  phases: [{ id: 'live', name: 'live', kind: 'live', start: '2026-11-11T00:00', end: '2026-11-12T00:00' }],
  products: [productOf('kettle')],
});
/** Twice as much in the first hour and at 20:00 as in any other, and a fifth from two to five. */
const countAt = (hour: number) =>
  100 * (hour + Math.min(1, hour) + Math.min(1, Math.max(0, hour - 20)) - 0.8 * Math.min(3, Math.max(0, hour - 2)));

function looks(hours: readonly number[]) {
  return hours.map((hour) =>
    snapshotAt(at(hour), {
      pageKind: 'overview',
      period: { raw: '', start: '2026-11-11', end: '2026-11-11' },
      kpis: [{ label: 'GMV', metric: 'gmv_paid', qualifiers: [], field: money(String(Math.round(countAt(hour)))) }],
    }),
  );
}

const everyHour = Array.from({ length: 24 }, (_, hour) => hour + 0.99);

describe('how a promotion went', () => {
  let database: Database;
  beforeEach(async () => {
    database = await openDatabase(`test-${crypto.randomUUID()}`);
    await saveCampaign(database, plan, at(-50));
  });
  afterEach(() => database.close());

  it('is kept by the hour once it is over, and looked for no oftener than there may be news', async () => {
    await addSnapshots(database, looks(everyHour));
    expect(await keepEventCurves(database, at(24.5))).toBe(0);
    expect(await keepEventCurves(database, at(25))).toBe(1);
    expect(await keepEventCurves(database, at(26))).toBe(0);
    const [curve] = await database.getAll('curves');
    expect(curve).toMatchObject({ event: 'Double 11 2026-11-11', metric: 'gmv' });
    expect(curve?.byHour).toHaveLength(24);
    expect(curve?.byHour[0]).toBeCloseTo(200, -1);
    expect(curve?.byHour[12]).toBeCloseTo(100, -1);
    expect(curve?.byHour[20]).toBeCloseTo(200, -1);
    expect(await keepEventCurves(database, at(50))).toBe(1);
    expect(await keepEventCurves(database, at(60))).toBe(0);
  });

  it('is not made up where a long stretch, the end, or a platform was not seen', async () => {
    for (const hours of [everyHour.filter((hour) => hour < 8 || hour > 14), everyHour.slice(0, 20)]) {
      const other = await openDatabase(`test-${crypto.randomUUID()}`);
      await saveCampaign(other, plan, at(-50));
      await addSnapshots(other, looks(hours));
      expect(await keepEventCurves(other, at(25))).toBe(0);
      other.close();
    }
    const two = {
      ...plan,
      products: [productOf('kettle', { listings: [listingOf('tmall', '1'), listingOf('jd', '2')] })],
    };
    await saveCampaign(database, two, at(-49));
    await addSnapshots(database, looks(everyHour));
    expect(await keepEventCurves(database, at(25))).toBe(0);
  });

  it('spreads a short night over its hours', async () => {
    await addSnapshots(database, looks(everyHour.filter((hour) => hour < 2 || hour > 4)));
    expect(await keepEventCurves(database, at(25))).toBe(1);
  });
});
