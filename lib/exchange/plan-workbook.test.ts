import { strFromU8, strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Campaign } from '@/lib/domain/campaign';
import { type Language, translateMessage } from '@/lib/i18n/translate';
import {
  asNothing,
  asNumber,
  asText,
  asXml,
  EXAMPLE_START,
  editedWorkbook,
  errorsOf,
  type WorkbookEdit,
} from '@/test/support/edited-workbook';
import { exampleCampaign } from './example-campaign';
import { importPlan } from './import-plan';

const campaign = exampleCampaign(EXAMPLE_START, 'en');
/** The rows of the prices of the lamp, which is sold in dollars. */
const LAMP_PRICES = [19, 20, 21, 22];
const DAY = 2;
const MOMENT = 3;
const PERCENT = 5;

/** Gives sheets other names. */
const renaming =
  (...names: readonly (readonly [from: string, to: string])[]) =>
  (parts: Record<string, Uint8Array>) => {
    const before = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array());
    const after = names.reduce((xml, [from, to]) => xml.replace(from, to), before);
    parts['xl/workbook.xml'] = strToU8(after);
  };

async function campaignAfter(edits: readonly WorkbookEdit[]): Promise<Campaign> {
  const result = await importPlan({ name: 'plan.xlsx', bytes: await editedWorkbook(edits) });
  if (result.status === 'invalid') throw new Error(JSON.stringify(result.errors));
  return result.campaign;
}

describe('a plan workbook that is not whole', () => {
  it('says each in both languages without a gap', async () => {
    const result = await importPlan({
      name: 'plan.xlsx',
      bytes: await editedWorkbook([['Phases', 'E3', asText('11/12')]]),
    });
    const [error] = result.status === 'invalid' ? result.errors : [];
    if (!error) throw new Error('no error');
    expect(error).toMatchObject({
      place: { kind: 'cell', sheet: 'Phases', row: 3, column: 'E', header: 'End' },
      found: '11/12',
    });
    const say = (language: Language) => translateMessage(language, error.expected);
    expect(say('en')).toBe('a date and a time of day, with the year first: 2026-11-12 00:00');
    expect(say('zh-CN')).toBe('日期加具体时间，年份在前，如 2026-11-12 00:00');
  });

  it('names sheets and columns that are missing, unknown or there twice', async () => {
    const bytes = await editedWorkbook(
      [
        ['Campaign', 'G1', asText('Owner')],
        ['Campaign', 'H1', asText('# notes')],
        ['Campaign', 'H2', asText('anything')],
        ['Channels', 'Budget@1', asText('Budgett')],
        ['Prices', 'Base price@1', asText('到手价')],
        ['Products', 'Id@1', asText('SKU')],
        ['Slots', 'Z9', asText('a stray note')],
      ],
      'en',
      renaming(['"Listings"', '"Links"'], ['"Goals"', '"Phases "']),
    );
    expect(await errorsOf(bytes)).toEqual([
      ['Phases ', 'Phases ', 'one-sheet'],
      ['Campaign!G1 Owner', 'Owner', 'known-column'],
      ['Channels!C1 Budgett', 'Budgett', 'known-column'],
      ['Products', '', 'column'],
      ['Products!A1 SKU', 'SKU', 'known-column'],
      ['Listings / 链接', '', 'sheet'],
      ['Prices!F1 Promotion price', 'Promotion price', 'one-column'],
      ['Slots!Z1 ', '', 'known-column'],
    ]);
  });

  it('may leave out sheets that a small plan does without, but none whose name is only misspelt', async () => {
    const without = await editedWorkbook([], 'en', renaming(['"Schedule"', '"# Schedule"'], ['"Risks"', '"#Risks"']));
    expect(await importPlan({ name: 'plan.xlsx', bytes: without })).toEqual({
      status: 'valid',
      campaign: { ...campaign, tasks: [], risks: [] },
    });
    const misspelt = await editedWorkbook([], 'en', renaming(['"Schedule"', '"Shedule"']));
    expect(await errorsOf(misspelt)).toEqual([['Shedule', 'Shedule', 'sheet-name']]);
  });

  it('says once that a column is missing that some rows need', async () => {
    const bytes = await editedWorkbook([['Offers', 'Amount off@1', asText('# Amount off')]]);
    expect(await errorsOf(bytes)).toEqual([['Offers', '', 'column']]);
  });

  it.each([
    ['an .xls or a workbook with a password', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), 'xlsx-not-xls'],
    ['a damaged file', new Uint8Array([0x50, 0x4b, 3, 4, 5]), 'sound-file'],
    ['another archive', zipSync({ 'a.txt': strToU8('a') }), 'plan-file'],
  ])('is refused as a whole where it is %s', async (_, bytes, key) => {
    expect(await errorsOf(bytes)).toEqual([['file', '', key]]);
  });
});

describe('a plan workbook filled in by hand', () => {
  it('may have headers, sheets and choices in either language, and other columns left out', async () => {
    const chinese = await importPlan({
      name: '计划.xlsx',
      bytes: await editedWorkbook(
        [
          ['阶段', '类型@2', asText('Preheat')],
          ['阶段', '开始时间@1', asText(' START ')],
        ],
        'zh-CN',
      ),
    });
    expect(chinese).toEqual({ status: 'valid', campaign: exampleCampaign(EXAMPLE_START, 'zh-CN') });
    const { channels } = await campaignAfter([['Channels', 'Budget@1', asText('#Budget')]]);
    expect(channels.map(({ budget }) => budget)).toEqual([null, null, null, null, null, null]);
  });

  it.each([
    [asText('2026/11/10 20:00'), '2026-11-10T20:00'],
    [asText('2026-11-10T20:00:30'), '2026-11-10T20:00:30'],
    [asText('2026年11月10日 8:00'), '2026-11-10T08:00'],
    [asText('2026.11.10　20：00'), '2026-11-10T20:00'],
    [asText('2026-11-09 24:00'), '2026-11-10T00:00'],
    [asText('2026-11-10'), '2026-11-10'],
    [asNumber(46336, DAY), '2026-11-10'],
    [asNumber(46336, MOMENT), '2026-11-10T00:00'],
    [asNumber('46336.83333333334', MOMENT), '2026-11-10T20:00'],
  ])('may write a time as %#', async (cell, start) => {
    expect((await campaignAfter([['Phases', 'Start@4', cell]])).phases[2]?.start).toBe(start);
  });

  it.each([
    [asText('¥99.00'), '99.00'],
    [asText('￥1,299'), '1299'],
    [asText(' 99 元 '), '99'],
    [asText('CNY 99.9'), '99.9'],
    [asNumber('99.900000000000006'), '99.9'],
    [asNumber('9.9E1'), '99'],
    [asNumber(0.1), '0.1'],
    [asNumber(0), '0'],
  ])('may write an amount as %#', async (cell, promotion) => {
    expect((await campaignAfter([['Prices', 'Promotion price@3', cell]])).products[0]?.prices[1]?.promotion).toBe(
      promotion,
    );
  });

  it.each([
    [asText('5%'), '0.05'],
    [asText('5.25 ％'), '0.0525'],
    [asNumber(0.05, PERCENT), '0.05'],
    [asNumber('7.0000000000000007E-2', PERCENT), '0.07'],
  ])('may write a rate as %#', async (cell, clickRate) => {
    expect((await campaignAfter([['Slots', 'Click rate promised@2', cell]])).slots[0]?.promise.clickRate).toBe(
      clickRate,
    );
  });

  it.each([
    [asText('5%'), '5'],
    [asNumber(0.05, PERCENT), '5'],
    [asText('0.5%'), '0.5'],
    [asText('95折'), '5'],
    [asText('9.5 折'), '5'],
    [asText('8折'), '20'],
    [asText('打八五折'), '15'],
    [asText('九折'), '10'],
  ])('may write a percentage off as %#', async (cell, percent) => {
    const { offers } = await campaignAfter([['Offers', 'Percent off@8', cell]]);
    expect(offers[6]?.benefit).toEqual({ kind: 'percent', percent, cap: '20' });
  });

  it.each([
    asText('10折'),
    asText('0折'),
    asText('折'),
    asText('95折5%'),
    asNumber(0.05),
    asText('101%'),
    asText('-5%'),
  ])('may not write a percentage off as %#, which has two readings or none', async (cell) => {
    const errors = await errorsOf(await editedWorkbook([['Offers', 'Percent off@8', cell]]));
    expect(errors.map(([, , expected]) => expected)).toEqual(['percent']);
  });

  it.each([
    '300-20, 600-50',
    '300-20,600-50',
    '满300减20；满600减50',
    '满 ¥300 减 ¥20，满 ¥600 减 ¥50',
    '300元减20元、600元减50元',
  ])('may write tiers as %s', async (text) => {
    expect((await campaignAfter([['Offers', 'Tiers@6', asText(text)]])).offers).toEqual(campaign.offers);
  });

  it.each(['300', '300-20, 600', '300-20 600-50', '满300减', '300-$20', '1.000,00-20'])(
    'may not write tiers as %s',
    async (text) => {
      const errors = await errorsOf(await editedWorkbook([['Offers', 'Tiers@6', asText(text)]]));
      expect(errors.map(([, , expected]) => expected)).toEqual(['tiers']);
    },
  );

  it.each([
    [asText('20%'), '0.2'],
    [asText('+20%'), '0.2'],
    [asText('-5 %'), '-0.05'],
    [asText('0.2'), '0.2'],
    [asNumber(-0.05), '-0.05'],
    [asNumber(12, PERCENT), '12'],
  ])('may write growth as %#', async (cell, growth) => {
    expect((await campaignAfter([['Estimates', 'Growth@2', cell]])).estimates[0]?.growth).toBe(growth);
  });

  it('takes a plain 20 for growth as a mistake: twenty times or 20 %?', async () => {
    const errors = await errorsOf(await editedWorkbook([['Estimates', 'Growth@2', asNumber(20)]]));
    expect(errors.map(([, , expected]) => expected)).toEqual(['growth']);
  });

  it('may say yes and no in either language or as Excel does, and nothing for what is usual', async () => {
    const { channels, offers } = await campaignAfter([
      ['Channels', 'In reserve@2', asText('是')],
      ['Channels', 'In reserve@3', asXml('<c t="b"><v>1</v></c>')],
      ['Channels', 'In reserve@4', asNothing],
      ['Offers', 'Combines with none@2', asNothing],
      ['Offers', 'Amount is@2', asNothing],
      ['Offers', 'Paid by@2', asNothing],
    ]);
    expect(channels.slice(0, 3).map(({ reserve }) => reserve)).toEqual([true, true, false]);
    expect(offers[0]).toMatchObject({ alone: false, base: 'running', paidBy: 'merchant' });
  });

  it('counts the amounts of a listing and of an offer in the currency they are sold in', async () => {
    const amounts = await campaignAfter([
      ['Listings', 'Currency there@8', asText('JPY')],
      ['Prices', 'Product@38', asText('lamp')],
      ['Prices', 'Phase@38', asText('live')],
      ['Prices', 'Platform@38', asText('amazon')],
      ['Prices', 'Promotion price@38', asText('3,800円')],
      ['Offers', 'From an amount of@11', asText('JP¥ 3,000')],
    ]);
    expect(amounts.products[4]?.prices.at(-1)).toMatchObject({ platform: 'amazon', promotion: '3800' });
    expect(amounts.offers.at(-1)?.threshold).toBe('3000');
    const yen: WorkbookEdit[] = [
      ['Listings', 'Currency there@8', asText('JPY')],
      ['Prices', 'Product@38', asText('lamp')],
      ['Prices', 'Phase@38', asText('live')],
      ['Prices', 'Platform@38', asText('amazon')],
    ];
    const fine = await editedWorkbook([...yen, ['Prices', 'Promotion price@38', asText('3800.50')]]);
    const dollars = await editedWorkbook([...yen, ['Prices', 'Promotion price@38', asText('$38')]]);
    const offer = await editedWorkbook([...yen, ['Offers', 'From an amount of@11', asText('3000.50')]]);
    expect((await errorsOf(fine)).map(([, , expected]) => expected)).toEqual(['money-digits']);
    expect((await errorsOf(offer)).map(([, , expected]) => expected)).toEqual(['money-digits']);
    expect((await errorsOf(dollars)).map(([, , expected]) => expected)).toEqual(['money-currency']);
  });

  it('counts an estimate of a product in the currency of the product, as its targets are', async () => {
    const lamp: WorkbookEdit = ['Estimates', 'Product@11', asText('lamp')];
    const gmv: WorkbookEdit = ['Estimates', 'Metric@11', asText('GMV')];
    const typed = (amount: string) => campaignAfter([lamp, gmv, ['Estimates', 'Figure then@11', asText(amount)]]);
    expect((await typed('$20,000')).estimates.at(-1)?.base).toBe('20000');
    await expect(typed('¥20,000')).rejects.toThrow('money-currency');
    const yen = await editedWorkbook([
      ['Products', 'Currency@6', asText('JPY')],
      ...['Base price', 'List price', 'Promotion price', 'Floor price'].flatMap((header) =>
        LAMP_PRICES.map((row): WorkbookEdit => ['Prices', `${header}@${row}`, asNothing]),
      ),
      lamp,
      gmv,
      ['Estimates', 'Figure then@11', asText('20000.5')],
    ]);
    expect((await errorsOf(yen)).map(([at, , expected]) => [at, expected])).toEqual([
      ['Estimates!E11 Figure then', 'money-digits'],
    ]);
  });

  it.each(['tmall', 'TMALL', '天猫', '淘宝/天猫', ' 淘宝 ', 'Taobao and Tmall'])(
    'may call a platform by any of its names: %s',
    async (text) => {
      const bytes = await editedWorkbook([
        ['Listings', 'Platform@2', asText(text)],
        ['Slots', 'Platform@2', asText(text)],
        ['Offers', 'Platform@3', asText(text)],
      ]);
      const platforms = [{ id: 'tmall', names: ['Taobao and Tmall', '淘宝/天猫'] }, 'jd', 'amazon', 'shopee'];
      expect(await importPlan({ name: 'plan.xlsx', bytes }, platforms)).toEqual({ status: 'valid', campaign });
    },
  );

  it('takes a name that two platforms share for neither', async () => {
    const bytes = await editedWorkbook([['Listings', 'Platform@2', asText('商城')]]);
    const platforms = ['tmall', 'jd', 'amazon', 'shopee'].map((id) => ({ id, names: id === 'amazon' ? [] : ['商城'] }));
    const read = await importPlan({ name: 'plan.xlsx', bytes }, platforms);
    expect(read.status === 'invalid' && read.errors.map(({ found }) => found)).toContain('商城');
  });

  it('says what platforms there are, where it is none of them', async () => {
    const bytes = await editedWorkbook([['Listings', 'Platform@3', asText('京西')]]);
    const platforms = [{ id: 'tmall', names: ['淘宝/天猫'] }, { id: 'jd', names: ['JD', '京东'] }, 'amazon', 'shopee'];
    const read = await importPlan({ name: 'plan.xlsx', bytes }, platforms);
    expect(read.status === 'invalid' && read.errors.map(({ expected }) => expected.args)).toContainEqual({
      choices: 'tmall (淘宝/天猫), jd (京东), amazon, shopee',
    });
  });

  it('may write ids and counts as numbers, and leave gaps between alternates', async () => {
    const read = await campaignAfter([
      ['Listings', 'Product id on the platform@2', asNumber('680010010001')],
      ['Products', 'Stock@2', asText('12,000')],
      ['Slots', 'Alternate 1@3', asNothing],
      ['Slots', 'Alternate 2@3', asText('duvet')],
    ]);
    expect(read).toEqual(campaign);
  });
});
