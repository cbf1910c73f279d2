import { describe, expect, it } from 'vitest';
import { Campaign } from '@/lib/domain/campaign';
import { freeId, newCampaign } from './new-campaign';

const start = {
  id: 'double-11',
  name: 'Double 11',
  zone: 'Asia/Shanghai',
  currency: 'CNY',
  start: '2026-11-10T20:00',
  end: '2026-11-12T00:00',
  presale: false,
  event: 'Double 11',
  platforms: [],
  gmv: '3200000',
};

describe('a plan begun from nothing', () => {
  it.each([true, false])('is sound, and its phases follow each other without a gap (presale: %s)', (presale) => {
    const plan = newCampaign({ ...start, presale }, 'en');
    expect(Campaign.safeParse(plan).error).toBeUndefined();
    const [, ...starts] = plan.phases.map((phase) => phase.start);
    expect(starts).toEqual(plan.phases.slice(0, -1).map((phase) => phase.end));
    expect(plan.phases.find(({ kind }) => kind === 'live')).toMatchObject({ start: start.start, end: start.end });
    expect(plan.phases.some(({ kind }) => kind === 'presale')).toBe(presale);
  });

  it('has a node for the event, and none for dates of its own', () => {
    expect(newCampaign(start, 'en').nodes).toMatchObject([{ name: 'Double 11', kind: 'platform' }]);
    expect(newCampaign({ ...start, event: null }, 'en').nodes).toEqual([]);
  });

  it('has a node for each platform that takes part', () => {
    const plan = newCampaign({ ...start, platforms: ['tmall', 'jd'] }, 'en');
    expect(plan.nodes.map(({ platform }) => platform)).toEqual(['tmall', 'jd']);
    expect(Campaign.safeParse(plan).success).toBe(true);
  });

  it('names its phases in the language of who begins it', () => {
    expect(newCampaign(start, 'zh-CN').phases.map(({ name }) => name)).toContain('预热期');
  });
});

describe('the id of a new plan', () => {
  it.each([
    ['Double 11, 2026', [], 'double-11-2026'],
    ['双11 大促', [], 'plan-2026-11-10'],
    ['Double 11', ['double-11', 'double-11-2'], 'double-11-3'],
    ['Soldes d’été', [], 'soldes-d-ete'],
  ])('%s', (name, taken, id) => {
    expect(freeId(name, start.start, taken)).toBe(id);
  });
});
