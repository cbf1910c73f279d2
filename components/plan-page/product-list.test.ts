import { describe, expect, it } from 'vitest';
import { newCampaign } from '@/lib/app/new-campaign';
import { draftOf, readDraft } from '@/lib/exchange/plan-draft';
import type { PlanDraft } from './draft';
import { withProductList } from './product-list';

const start = {
  id: 'double-11',
  name: 'Double 11',
  zone: 'Asia/Shanghai',
  currency: 'CNY',
  start: '2026-11-10T20:00',
  end: '2026-11-12T00:00',
  presale: true,
  event: null,
  platforms: [],
  gmv: null,
};
const row = (...texts: string[]) => Array.from({ length: 10 }, (_, at) => texts[at] ?? '');
const MUG = row('Mug', 'tmall', '680010010001', '129', '89.9', '80', '12000');

/** What the plan is after the list went in, as the reader of plans has it. */
function added(rows: string[][], language: 'en' | 'zh-CN' = 'en', times = 1) {
  let draft: PlanDraft = draftOf(newCampaign(start, language), language);
  for (let time = 0; time < times; time += 1) draft = withProductList(draft, rows);
  const read = readDraft(draft as Parameters<typeof readDraft>[0], []);
  if (read.status === 'invalid') throw new Error(JSON.stringify(read.errors));
  return read.campaign.products;
}

describe('a product list', () => {
  it.each(['en', 'zh-CN'] as const)('is all that a new plan needs to be sound (%s)', (language) => {
    const [mug] = added([MUG], language);
    expect(mug).toMatchObject({ id: 'Mug', name: 'Mug', currency: 'CNY', stock: 12000 });
    expect(mug?.prices.map(({ phase, list, promotion, floor }) => [phase, list, promotion, floor])).toEqual([
      ['preheat', '129', null, null],
      ['presale', '129', '89.9', '80'],
      ['live', '129', '89.9', '80'],
      ['encore', '129', '89.9', '80'],
    ]);
  });

  it('makes one product of rows with one name, with one price where all have it', () => {
    const [mug, ...others] = added([MUG, row('Mug', 'jd', '100010010001', '129', '89.9', '80')]);
    expect(others).toEqual([]);
    expect(mug?.listings.map(({ platform }) => platform)).toEqual(['tmall', 'jd']);
    expect(new Set(mug?.prices.map(({ platform }) => platform))).toEqual(new Set([null]));
  });

  it('prices each platform where they differ', () => {
    const [mug] = added([MUG, row('Mug', 'jd', '100010010001', '129', '95')]);
    const live = mug?.prices.filter(({ phase }) => phase === 'live');
    expect(live?.map(({ platform, promotion }) => [platform, promotion])).toEqual([
      ['tmall', '89.9'],
      ['jd', '95'],
    ]);
  });

  it('adds nothing that is there already', () => {
    expect(added([MUG], 'en', 2)).toEqual(added([MUG]));
  });

  it('has a listing without a price where the list says none, and passes over blank rows', () => {
    expect(added([row(), row('Mug', 'tmall', '1'), row()])).toMatchObject([
      { prices: [], listings: [{ platform: 'tmall' }] },
    ]);
  });
});
