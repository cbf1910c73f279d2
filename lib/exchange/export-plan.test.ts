import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryCampaign } from '@/test/support/arbitrary-campaign';
import { exampleCampaign } from './example-campaign';
import { exportPlan } from './export-plan';
import { importPlan } from './import-plan';

/** Properties take their time on a busy machine. */
const PATIENCE = 60_000;

describe('a plan workbook', () => {
  it(
    'gives back exactly the campaign it was made from, in either language',
    async () => {
      await fc.assert(
        fc.asyncProperty(
          arbitraryCampaign,
          fc.constantFrom('en' as const, 'zh-CN' as const),
          async (campaign, language) => {
            const bytes = await exportPlan(campaign, language);
            expect(await importPlan({ name: 'plan.xlsx', bytes })).toEqual({ status: 'valid', campaign });
          },
        ),
        { numRuns: 60 },
      );
    },
    PATIENCE,
  );

  it('is the same, byte for byte, whenever it is made', async () => {
    const campaign = exampleCampaign('2026-11-10T20:00', 'zh-CN');
    expect(await exportPlan(campaign, 'zh-CN')).toEqual(await exportPlan(campaign, 'zh-CN'));
  });
});
