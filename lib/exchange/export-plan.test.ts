import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { arbitraryCampaign } from '@/test/support/arbitrary-campaign';
import { exampleCampaign } from './example-campaign';
import { exportPlan, exportPlanFile } from './export-plan';
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

describe('the choices that a plan workbook offers', () => {
  it.each(['en', 'zh-CN'] as const)('are never longer than Excel takes, in %s', async (language) => {
    const parts = unzipSync(await exportPlan(exampleCampaign('2026-11-10T20:00', language), language));
    const lists = Object.values(parts).flatMap((part) => [...strFromU8(part).matchAll(/<formula1>(.*?)<\/formula1>/g)]);
    expect(lists.length).toBeGreaterThan(10);
    expect(lists.map(([, list = '']) => list.length).filter((length) => length > 255)).toEqual([]);
  });
});

describe('a plan as a file', () => {
  const campaign = exampleCampaign('2026-11-10T20:00', 'en');
  const fileOf = (format: 'xlsx' | 'json' | 'ics') =>
    exportPlanFile(campaign, { content: 'plan', format, language: 'en', at: '2026-11-01T09:00' });

  it.each([
    ['xlsx', 'PK'],
    ['json', '{\n'],
    ['ics', 'BEGIN:VCALENDAR'],
  ] as const)('is one of its format and says so by its name: %s', async (format, start) => {
    const { name, bytes } = await fileOf(format);
    expect(name).toBe(`pitcrew-plan-Double-11-2026-20261101-0900.${format}`);
    expect(new TextDecoder().decode(bytes).startsWith(start)).toBe(true);
  });

  it('is read back from JSON', async () => {
    expect(await importPlan(await fileOf('json'))).toEqual({ status: 'valid', campaign });
  });
});
