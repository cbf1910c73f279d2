import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Campaign } from '@/lib/domain/campaign';
import { arbitraryCampaign } from '@/test/support/arbitrary-campaign';
import { largeCampaign } from '@/test/support/large-campaign';
import { exampleCampaign } from './example-campaign';
import { planDiff } from './plan-diff';

const PATIENCE = 60_000;
const campaign = exampleCampaign('2026-11-10T20:00', 'en');

function changed(edit: (plan: Campaign) => void): Campaign {
  const plan = structuredClone(campaign);
  edit(plan);
  return plan;
}

describe('what an import would change', () => {
  it(
    'is nothing where the plans are the same, whatever they hold',
    () => {
      fc.assert(
        fc.property(arbitraryCampaign, (plan) => {
          const later = { ...structuredClone(plan), revision: 7, products: plan.products.toReversed() };
          expect(planDiff(plan, later, 'en')).toEqual([]);
        }),
      );
    },
    PATIENCE,
  );

  it('is told by table, row and field, as people write them', () => {
    const after = changed((plan) => {
      plan.theme = 'Warmth';
      const [phase] = plan.phases;
      if (phase) phase.end = '2026-11-01T00:00';
      const live = plan.products[0]?.prices[2];
      if (live) live.promotion = '79.90';
      const slot = plan.slots[0];
      if (slot) slot.alternates = ['duvet'];
      const tiers = plan.offers.find(({ id }) => id === 'jd-tiers');
      if (tiers) tiers.benefit = { kind: 'fixed', off: '20' };
    });
    expect(planDiff(campaign, after, 'zh-CN')).toEqual([
      {
        table: 'plan.table.campaign',
        kind: 'changed',
        row: [],
        fields: [{ header: 'plan.column.theme', nth: null, before: 'Warm things for the winter', after: 'Warmth' }],
      },
      {
        table: 'plan.table.phases',
        kind: 'changed',
        row: ['preheat'],
        fields: [{ header: 'plan.column.end', nth: null, before: '2026-10-31 20:00', after: '2026-11-01 00:00' }],
      },
      {
        table: 'plan.table.prices',
        kind: 'changed',
        row: ['mug', 'live'],
        fields: [{ header: 'plan.column.promotion-price', nth: null, before: '89.9', after: '79.90' }],
      },
      {
        table: 'plan.table.slots',
        kind: 'changed',
        row: ['T1'],
        fields: [{ header: 'plan.column.alternate', nth: 2, before: 'blender', after: '' }],
      },
      {
        table: 'plan.table.offers',
        kind: 'changed',
        row: ['jd-tiers'],
        fields: [
          { header: 'plan.column.benefit-kind', nth: null, before: '阶梯满减', after: '立减' },
          { header: 'plan.column.amount-off', nth: null, before: '', after: '20' },
          { header: 'plan.column.tiers', nth: null, before: '满300减20，满600减50', after: '' },
        ],
      },
    ]);
  });

  it('sees one step of tiers change', () => {
    const after = changed((plan) => {
      const tiers = plan.offers.find(({ id }) => id === 'jd-tiers')?.benefit;
      if (tiers?.kind === 'tiers') tiers.tiers = tiers.tiers.map((tier) => ({ ...tier, off: '15' }));
    });
    expect(planDiff(campaign, after, 'en').map(({ row, fields }) => [row, fields])).toEqual([
      [['jd-tiers'], [{ header: 'plan.column.tiers', nth: null, before: '300-20, 600-50', after: '300-15, 600-15' }]],
    ]);
  });

  it('names rows that are new and rows that are gone with all they hold', () => {
    const after = changed((plan) => {
      plan.goals.pop();
      plan.competitors.push({ id: 'rival-lamp', name: 'Lamp', url: 'https://a.example/', product: null, note: null });
    });
    expect(planDiff(campaign, after, 'en')).toEqual([
      {
        table: 'plan.table.goals',
        kind: 'removed',
        row: ['Conversion'],
        fields: [
          { header: 'plan.column.metric', nth: null, before: 'Conversion', after: '' },
          { header: 'plan.column.target', nth: null, before: '4%', after: '' },
        ],
      },
      {
        table: 'plan.table.competitors',
        kind: 'added',
        row: ['rival-lamp'],
        fields: [
          { header: 'plan.column.id', nth: null, before: '', after: 'rival-lamp' },
          { header: 'plan.column.name', nth: null, before: '', after: 'Lamp' },
          { header: 'plan.column.competitor-url', nth: null, before: '', after: 'https://a.example/' },
        ],
      },
    ]);
  });

  it('tells the prices of one phase apart by platform', () => {
    const after = changed((plan) => {
      const onJd = plan.products[0]?.prices.find(({ platform }) => platform === 'jd');
      if (onJd) onJd.floor = '60';
    });
    expect(planDiff(campaign, after, 'en').map(({ row, fields }) => [row, fields[0]?.before])).toEqual([
      [['mug', 'live', 'jd'], '58'],
    ]);
  });

  it('takes another way to write the same amount or time for the same', () => {
    const after = changed((plan) => {
      const live = plan.products[0]?.prices[2];
      if (live) live.promotion = '89.90';
      const [phase] = plan.phases;
      if (phase) phase.start = `${phase.start}:00`;
    });
    expect(planDiff(campaign, after, 'en')).toEqual([]);
  });

  it(
    'is found among 24,000 prices',
    () => {
      const before = largeCampaign();
      const after = structuredClone(before);
      for (const product of after.products) for (const price of product.prices) price.floor = '1';
      expect(planDiff(before, after, 'en')).toHaveLength(24_000);
    },
    PATIENCE,
  );
});
