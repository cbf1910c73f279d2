import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { Campaign } from '@/lib/domain/campaign';
import { type Language, translate, translateMessage } from '@/lib/i18n/translate';
import { exampleCampaign } from './example-campaign';
import { exportPlan } from './export-plan';
import { importPlan } from './import-plan';
import { PLAN_TABLES } from './plan-tables';

const PLATFORMS = ['tmall', 'jd', 'amazon', 'shopee'];
const campaign = exampleCampaign('2026-11-10T20:00', 'en');
const text = (value: string) => (address: string) => `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`;
const number =
  (value: number | string, style = 0) =>
  (address: string) =>
    `<c r="${address}" s="${style}"><v>${value}</v></c>`;
const blank = () => '';
const raw = (inner: string) => (address: string) => inner.replace('<c', `<c r="${address}"`);
const DAY = 2;
const MOMENT = 3;

type Edit = [sheet: string, address: string, cell: (address: string) => string];

/** The example's workbook with some cells replaced, as a user or another program might have left them. */
async function edited(edits: readonly Edit[], language: Language = 'en'): Promise<Uint8Array> {
  const parts = unzipSync(await exportPlan(exampleCampaign('2026-11-10T20:00', language), language));
  for (const [sheet, address, cell] of edits) {
    const index = PLAN_TABLES.findIndex(({ name }) => translate(language, name) === sheet);
    const place = index === 0 ? 1 : index + 2;
    const path = `xl/worksheets/sheet${place}.xml`;
    const row = address.replace(/\D/g, '');
    let xml = strFromU8(parts[path] ?? new Uint8Array());
    if (!xml.includes(`<row r="${row}">`)) xml = xml.replace('</sheetData>', `<row r="${row}"></row></sheetData>`);
    const before = new RegExp(`<c r="${address}"[^>]*>.*?</c>`);
    xml = before.test(xml)
      ? xml.replace(before, cell(address))
      : xml.replace(new RegExp(`(<row r="${row}">.*?)</row>`), `$1${cell(address)}</row>`);
    parts[path] = strToU8(xml);
  }
  return zipSync(parts);
}

async function errorsOf(bytes: Uint8Array) {
  const result = await importPlan({ name: 'plan.xlsx', bytes }, PLATFORMS);
  if (result.status === 'valid') return [];
  return result.errors.map(({ place, found, expected }) => {
    const at =
      place.kind === 'cell'
        ? `${place.sheet}!${place.column}${place.row} ${place.header}`
        : place.kind === 'sheet'
          ? place.sheet
          : place.kind;
    return [at, found, expected.key.replace('plan.expected.', '')];
  });
}

async function campaignAfter(edits: readonly Edit[]): Promise<Campaign> {
  const result = await importPlan({ name: 'plan.xlsx', bytes: await edited(edits) }, PLATFORMS);
  if (result.status === 'invalid') throw new Error(JSON.stringify(result.errors));
  return result.campaign;
}

describe('a plan workbook with mistakes', () => {
  it('names every one of them by its cell and imports nothing', async () => {
    const edits: [...Edit, found: string, expected: string][] = [
      ['Campaign', 'C2', text('China'), 'China', 'zone'],
      ['Phases', 'B2', blank, '', 'text'],
      ['Phases', 'C2', text('Warm-up'), 'Warm-up', 'choice'],
      ['Phases', 'D2', text('2026-02-30'), '2026-02-30', 'time'],
      ['Phases', 'E3', number(46336, DAY), '2026-11-10', 'end-time'],
      ['Phases', 'E4', text('2026-11-10 20:00'), '2026-11-10 20:00', 'later-end'],
      ['Phases', 'D5', number(46336.5), '46336.5', 'time'],
      ['Phases', 'E5', text('11/12/2026 00:00'), '11/12/2026 00:00', 'end-time'],
      ['Goals', 'A3', text('Revenue'), 'Revenue', 'choice'],
      ['Goals', 'B2', text('about 3m'), 'about 3m', 'money-currency'],
      ['Goals', 'B5', number(4), '4', 'rate'],
      ['Channels', 'C4', text('$120,000'), '$120,000', 'money-currency'],
      ['Channel targets', 'A2', text('nobody'), 'nobody', 'channel'],
      ['Channel targets', 'C3', number(-1), '-1', 'target'],
      ['Slots', 'A3', text('T1'), 'T1', 'unique'],
      ['Announcements', 'A3', blank, '', 'id'],
      ['Products', 'C4', text('yuan'), 'yuan', 'currency'],
      ['Products', 'D2', number(1.5), '1.5', 'count'],
      ['Products', 'E5', text('many'), 'many', 'count'],
      ['Products', 'F6', number(22491.005), '22491.005', 'money-digits'],
      ['Listings', 'A4', text('mugg'), 'mugg', 'product'],
      ['Listings', 'B2', text('taobaoo'), 'taobaoo', 'choice'],
      ['Listings', 'C3', number('1234567890123456789'), '1234567890123456800', 'id-as-text'],
      ['Listings', 'D8', text('www.amazon.com/dp/B0'), 'www.amazon.com/dp/B0', 'url'],
      ['Prices', 'B3', text('presales'), 'presales', 'phase'],
      ['Prices', 'C4', number(-129), '-129', 'money'],
      ['Prices', 'D5', raw('<c t="e"><f>NA()</f><v>#N/A</v></c>'), '#N/A', 'money'],
      ['Prices', 'D4', raw('<c><f>C4*0.7</f></c>'), '=C4*0.7', 'calculated'],
      ['Prices', 'D10', number(84.149999999999991), '84.14999999999999', 'money-digits'],
      ['Prices', 'D11', text('1.299,00'), '1.299,00', 'money'],
      ['Prices', 'C12', number(46336, DAY), '2026-11-10', 'money'],
      ['Slots', 'B2', text('Tmall mall'), 'Tmall mall', 'choice'],
      ['Slots', 'D3', number(46023, DAY), '2026-01-01', 'text'],
      ['Slots', 'E4', text('sofa'), 'sofa', 'product'],
      ['Slots', 'I2', number(3.5), '3.5', 'rate'],
      ['Slots', 'J3', text('150%'), '150%', 'rate'],
      ['Slots', 'L2', text('mug'), 'mug', 'unique'],
      ['Slots', 'M5', text('nothing'), 'nothing', 'product'],
      ['Announcements', 'B2', text('Poster'), 'Poster', 'choice'],
      ['Announcements', 'C3', text('javascript:alert(1)'), 'javascript:alert(1)', 'url'],
      ['Announcements', 'D4', text('party'), 'party', 'phase'],
    ];
    const bytes = await edited(edits.map(([sheet, address, cell]): Edit => [sheet, address, cell]));
    const planted = edits.map(([sheet, address, , found, expected]) => [`${sheet}!${address}`, found, expected]);
    expect(planted.length).toBeGreaterThanOrEqual(40);
    expect((await errorsOf(bytes)).map(([at, ...rest]) => [at?.replace(/ [^!]*$/, ''), ...rest]).sort()).toEqual(
      planted.sort(),
    );
  });

  it('says each in both languages without a gap', async () => {
    const result = await importPlan({ name: 'plan.xlsx', bytes: await edited([['Phases', 'E3', text('11/12')]]) });
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
    const bytes = await edited([
      ['Campaign', 'E1', text('Owner')],
      ['Campaign', 'F1', text('# notes')],
      ['Campaign', 'F2', text('anything')],
      ['Channels', 'C1', text('Budgett')],
      ['Prices', 'D1', text('到手价')],
      ['Prices', 'E1', text('Promotion price')],
      ['Products', 'A1', text('SKU')],
      ['Slots', 'Z9', text('a stray note')],
    ]);
    const parts = unzipSync(bytes);
    const workbook = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array());
    parts['xl/workbook.xml'] = strToU8(workbook.replace('"Listings"', '"Links"').replace('"Goals"', '"Phases "'));
    expect(await errorsOf(zipSync(parts))).toEqual([
      ['Phases ', 'Phases ', 'one-sheet'],
      ['Campaign!E1 Owner', 'Owner', 'known-column'],
      ['Goals / 目标', '', 'sheet'],
      ['Channels!C1 Budgett', 'Budgett', 'known-column'],
      ['Products', '', 'column'],
      ['Products!A1 SKU', 'SKU', 'known-column'],
      ['Listings / 链接', '', 'sheet'],
      ['Prices!E1 Promotion price', 'Promotion price', 'one-column'],
      ['Slots!Z1 ', '', 'known-column'],
    ]);
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
      bytes: await edited(
        [
          ['阶段', 'C2', text('Preheat')],
          ['阶段', 'D1', text(' START ')],
        ],
        'zh-CN',
      ),
    });
    expect(chinese).toEqual({ status: 'valid', campaign: exampleCampaign('2026-11-10T20:00', 'zh-CN') });
    const { channels } = await campaignAfter([['Channels', 'C1', text('#Budget')]]);
    expect(channels.map(({ budget }) => budget)).toEqual([null, null, null, null, null]);
  });

  it.each([
    [text('2026/11/10 20:00'), '2026-11-10T20:00'],
    [text('2026-11-10T20:00:30'), '2026-11-10T20:00:30'],
    [text('2026年11月10日 8:00'), '2026-11-10T08:00'],
    [text('2026.11.10　20：00'), '2026-11-10T20:00'],
    [text('2026-11-09 24:00'), '2026-11-10T00:00'],
    [text('2026-11-10'), '2026-11-10'],
    [number(46336, DAY), '2026-11-10'],
    [number(46336, MOMENT), '2026-11-10T00:00'],
    [number('46336.83333333334', MOMENT), '2026-11-10T20:00'],
  ])('may write a time as %#', async (cell, start) => {
    expect((await campaignAfter([['Phases', 'D4', cell]])).phases[2]?.start).toBe(start);
  });

  it.each([
    [text('¥99.00'), '99.00'],
    [text('￥1,299'), '1299'],
    [text(' 99 元 '), '99'],
    [text('CNY 99.9'), '99.9'],
    [number('99.900000000000006'), '99.9'],
    [number('9.9E1'), '99'],
    [number(0.1), '0.1'],
    [number(0), '0'],
  ])('may write an amount as %#', async (cell, promotion) => {
    expect((await campaignAfter([['Prices', 'D3', cell]])).products[0]?.prices[1]?.promotion).toBe(promotion);
  });

  it.each([
    [text('5%'), '0.05'],
    [text('5.25 ％'), '0.0525'],
    [number(0.05, 5), '0.05'],
    [number('7.0000000000000007E-2', 5), '0.07'],
  ])('may write a rate as %#', async (cell, clickRate) => {
    expect((await campaignAfter([['Slots', 'I2', cell]])).slots[0]?.promise.clickRate).toBe(clickRate);
  });

  it('may write ids and counts as numbers, and leave gaps between alternates', async () => {
    const read = await campaignAfter([
      ['Listings', 'C2', number('680010010001')],
      ['Products', 'D2', text('12,000')],
      ['Slots', 'L3', blank],
      ['Slots', 'M3', text('duvet')],
    ]);
    expect(read).toEqual(campaign);
  });
});
