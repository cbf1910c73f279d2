import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { arbitraryCampaign } from '@/test/support/arbitrary-campaign';
import { exampleCampaign } from './example-campaign';
import { blankDraft, draftOf, type PlanDraft, readDraft } from './plan-draft';

/** Properties take their time on a busy machine. */
const PATIENCE = 60_000;
const campaign = exampleCampaign('2026-11-10T20:00', 'en');

function edited(table: string, row: number, header: string, text: string): PlanDraft {
  const draft = draftOf(campaign, 'en');
  return {
    sheets: draft.sheets.map((sheet) => {
      if (sheet.table !== `plan.table.${table}`) return sheet;
      const column = sheet.columns.findIndex((one) => one.header === `plan.column.${header}`);
      const rows = sheet.rows.map((cells, at) => (at === row ? cells.with(column, text) : cells));
      return { ...sheet, rows };
    }),
  };
}

describe('a plan as a draft', () => {
  it(
    'reads back as exactly the campaign it was made from, in either language',
    () => {
      fc.assert(
        fc.property(arbitraryCampaign, fc.constantFrom('en' as const, 'zh-CN' as const), (plan, language) => {
          expect(readDraft(draftOf(plan, language), [])).toEqual({ status: 'valid', campaign: plan });
        }),
      );
    },
    PATIENCE,
  );

  it('shows texts as they would be typed', () => {
    const { sheets } = draftOf(campaign, 'zh-CN');
    const sheet = (table: string) => sheets.find((one) => one.table === `plan.table.${table}`);
    expect(sheet('phases')?.rows[2]).toEqual(['live', 'Live', '正式售卖', '2026-11-10 20:00', '2026-11-12 00:00']);
    expect(sheet('goals')?.rows[3]).toEqual(['支付转化率', '4%']);
    expect(sheet('offers')?.rows[6]).toContain('98折');
  });

  it('names the cell of each mistake by table, row and column', () => {
    const read = readDraft(edited('prices', 5, 'floor-price', 'cheap'), []);
    expect(read).toEqual({
      status: 'invalid',
      errors: [
        {
          table: 'plan.table.prices',
          row: 5,
          column: 6,
          found: 'cheap',
          expected: { key: 'plan.expected.money', args: {} },
        },
      ],
    });
  });

  it('passes over rows in which nothing stands', () => {
    const draft = draftOf(campaign, 'en');
    const sheets = draft.sheets.map((sheet) => ({ ...sheet, rows: [[], ...sheet.rows, ['', ' ']] }));
    expect(readDraft({ sheets }, [])).toEqual({ status: 'valid', campaign });
  });

  it('is blank where nothing was typed, and then lacks a campaign and a phase', () => {
    const read = readDraft(blankDraft(), []);
    expect(read.status === 'invalid' && read.errors.map(({ table, expected }) => [table, expected.key])).toEqual([
      ['plan.table.campaign', 'plan.expected.one-campaign'],
      ['plan.table.phases', 'plan.expected.phases'],
    ]);
  });
});
