import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { saveCampaign } from '@/lib/store/campaigns';
import { type Database, openDatabase } from '@/lib/store/database';
import { addSnapshot } from '@/lib/store/snapshots';
import { productPage, samplePlan, yuan } from '@/test/support/check-fixtures';
import { listingOf, priceOf, productOf } from '@/test/support/plan-rows';
import { assessCampaign, isSettled } from './assess-campaign';

const wrong = (at: string) => productPage(at, { price: yuan('129'), availability: 'in' });
const shanghai = (time: string) => new Date(`2026-11-10T${time}+08:00`).toISOString();

async function databaseWith(name: string): Promise<Database> {
  const database = await openDatabase(`assess ${name}`);
  await saveCampaign(database, samplePlan(), '2026-11-01T00:00:00.000Z');
  await addSnapshot(database, wrong(shanghai('20:10')));
  return database;
}

describe('a run of the checks', () => {
  it('is news where it says anything otherwise than the last one did, and none where nothing changed', async () => {
    const database = await databaseWith('news');
    expect((await assessCampaign(database, shanghai('20:11')))?.news).toBe(true);
    expect((await assessCampaign(database, shanghai('20:12')))?.news).toBe(false);
    await addSnapshot(database, productPage(shanghai('20:13'), { price: yuan('99'), availability: 'in' }));
    const mended = await assessCampaign(database, shanghai('20:14'));
    expect(mended?.news).toBe(true);
    expect(mended?.findings.find(({ judgement }) => judgement.check === 'price')?.state).toBe('resolved');
  });

  it('finds what time alone turns wrong, with nothing read anew', async () => {
    const database = await databaseWith('time');
    await assessCampaign(database, shanghai('20:11'));
    const later = await assessCampaign(database, shanghai('20:41'));
    expect(later?.opened.map(({ judgement }) => judgement.check)).toEqual(['freshness']);
  });
});

describe('what a run tells of at once', () => {
  it('is what it opens, and again what was known as soon as its phase sells', async () => {
    const database = await openDatabase('assess risen');
    const [before, live] = samplePlan().phases;
    if (!before || !live) throw new Error('no phases');
    const phases = [{ ...before, kind: 'preheat' as const, end: live.start }, live];
    const product = productOf('kettle', {
      listings: [listingOf('tmall', '1001', 'https://detail.tmall.com/item.htm?id=1001')],
      prices: [priceOf(before.id, { promotion: '119' }), priceOf(live.id, { promotion: '99' })],
    });
    await saveCampaign(database, samplePlan({ phases, products: [product] }), '2026-11-01T00:00:00.000Z');
    await addSnapshot(database, wrong(shanghai('19:58')));
    const told = async (time: string) =>
      (await assessCampaign(database, shanghai(time)))?.opened.filter(({ judgement }) => judgement.check === 'price');
    expect(await told('19:59')).toMatchObject([{ judgement: { severity: 'major' } }]);
    await addSnapshot(database, wrong(shanghai('20:01')));
    expect(await told('20:02')).toMatchObject([{ judgement: { severity: 'critical' } }]);
    await addSnapshot(database, wrong(shanghai('20:03')));
    expect(await told('20:04')).toEqual([]);
  });
});

describe('a worker that was just woken', () => {
  it('need not judge again within minutes of a run that saw all there is', async () => {
    const database = await databaseWith('woken');
    expect(await isSettled(database, shanghai('20:11'))).toBe(false);
    await assessCampaign(database, shanghai('20:11'));
    expect(await isSettled(database, shanghai('20:12'))).toBe(true);
    expect(await isSettled(database, shanghai('20:17'))).toBe(false);
  });

  it('judges where anything was written since, by whomever', async () => {
    const database = await databaseWith('written');
    await assessCampaign(database, shanghai('20:11'));
    const other = await openDatabase(database.name);
    await addSnapshot(other, wrong(shanghai('20:12')));
    other.close();
    expect(await isSettled(database, shanghai('20:12'))).toBe(false);
  });

  it('judges where a phase has begun or ended since', async () => {
    const database = await databaseWith('phase');
    await assessCampaign(database, shanghai('19:58'));
    expect(await isSettled(database, shanghai('19:59'))).toBe(true);
    expect(await isSettled(database, shanghai('20:00'))).toBe(false);
  });
});
