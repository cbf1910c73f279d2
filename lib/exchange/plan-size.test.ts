import { describe, expect, it } from 'vitest';
import { largeCampaign } from '@/test/support/large-campaign';
import { exportPlan } from './export-plan';
import { importPlan } from './import-plan';
import { draftOf, readDraft } from './plan-draft';

/** Half a million cells take their time on a busy machine. */
const PATIENCE = 120_000;

describe('a plan of 500 products on 6 platforms in 8 phases', () => {
  const campaign = largeCampaign();

  it('has 24,000 prices', () => {
    expect(campaign.products.flatMap(({ prices }) => prices)).toHaveLength(24_000);
  });

  it(
    'comes back whole from a workbook',
    async () => {
      const read = await importPlan({ name: 'large.xlsx', bytes: await exportPlan(campaign, 'zh-CN') });
      expect(read).toEqual({ status: 'valid', campaign });
    },
    PATIENCE,
  );

  it(
    'comes back whole from JSON and from a draft',
    async () => {
      const bytes = new TextEncoder().encode(JSON.stringify(campaign));
      expect(await importPlan({ name: 'large.json', bytes })).toEqual({ status: 'valid', campaign });
      expect(readDraft(draftOf(campaign, 'en'), [])).toEqual({ status: 'valid', campaign });
    },
    PATIENCE,
  );

  it(
    'names every one of thousands of mistakes',
    () => {
      const { sheets } = draftOf(campaign, 'en');
      const broken = sheets.map((sheet) =>
        sheet.table === 'plan.table.prices' ? { ...sheet, rows: sheet.rows.map((row) => row.with(5, 'x')) } : sheet,
      );
      const read = readDraft({ sheets: broken }, []);
      expect(read.status === 'invalid' && read.errors.length).toBe(24_000);
    },
    PATIENCE,
  );
});
