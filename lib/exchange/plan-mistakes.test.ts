import { describe, expect, it } from 'vitest';
import { translate } from '@/lib/i18n/translate';
import {
  addressOf,
  asNothing,
  asNumber,
  asText,
  asXml,
  editedWorkbook,
  errorsOf,
  type WrittenAs,
} from '@/test/support/edited-workbook';
import { PLAN_TABLES } from './plan-tables';

const PATIENCE = 60_000;
const DAY = 2;

/** Mistakes of as many kinds as a plan has room for: sheet, "Header@row", what is typed, what is found, what is expected. */
const MISTAKES: readonly (readonly [sheet: string, place: string, cell: WrittenAs, found: string, expected: string])[] =
  [
    ['Campaign', 'Time zone@2', asText('China'), 'China', 'zone'],
    ['Campaign', 'Purpose@2', asText('win'), 'win', 'choice'],
    ['Calendar', 'Platform@2', asText('taobaoo'), 'taobaoo', 'choice'],
    ['Calendar', 'End@4', asText('2026-11-20 00:00'), '2026-11-20 00:00', 'later-end'],
    ['Phases', 'Name@2', asNothing, '', 'text'],
    ['Phases', 'Kind@2', asText('Warm-up'), 'Warm-up', 'choice'],
    ['Phases', 'Start@2', asText('2026-02-30'), '2026-02-30', 'time'],
    ['Phases', 'End@3', asNumber(46336, DAY), '2026-11-10', 'end-time'],
    ['Phases', 'End@4', asText('2026-11-10 20:00'), '2026-11-10 20:00', 'later-end'],
    ['Phases', 'Start@5', asNumber(46336.5), '46336.5', 'time'],
    ['Phases', 'End@5', asText('11/12/2026 00:00'), '11/12/2026 00:00', 'end-time'],
    ['Goals', 'Metric@3', asText('Revenue'), 'Revenue', 'choice'],
    ['Goals', 'Target@2', asText('about 3m'), 'about 3m', 'money-currency'],
    ['Goals', 'Target@5', asNumber(4), '4', 'rate'],
    ['Channels', 'Budget@4', asText('$120,000'), '$120,000', 'money-currency'],
    ['Channels', 'In reserve@3', asText('maybe'), 'maybe', 'flag'],
    ['Channels', 'Where@3', asText('outdoors'), 'outdoors', 'choice'],
    ['Channel targets', 'Channel@2', asText('nobody'), 'nobody', 'channel'],
    ['Channel targets', 'Target@3', asNumber(-1), '-1', 'target'],
    ['Products', 'Currency@4', asText('yuan'), 'yuan', 'currency'],
    ['Products', 'Role@5', asText('hero'), 'hero', 'choice'],
    ['Products', 'Stock@2', asNumber(1.5), '1.5', 'count'],
    ['Products', 'Target conversion@6', asText('120%'), '120%', 'rate'],
    ['Products', 'Target GMV@6', asNumber(22491.005), '22491.005', 'money-digits'],
    ['Products', 'Alternate 1@8', asText('kettel'), 'kettel', 'product'],
    ['Listings', 'Product@4', asText('mugg'), 'mugg', 'product'],
    ['Listings', 'Platform@2', asText('taobaoo'), 'taobaoo', 'choice'],
    ['Listings', 'Product id on the platform@3', asNumber('1234567890123456789'), '1234567890123456800', 'id-as-text'],
    ['Listings', 'Product page@8', asText('www.amazon.com/dp/B0'), 'www.amazon.com/dp/B0', 'url'],
    ['Prices', 'Phase@3', asText('presales'), 'presales', 'phase'],
    ['Prices', 'Platform@9', asText('shopee'), 'shopee', 'listed-platform'],
    ['Prices', 'List price@4', asNumber(-129), '-129', 'money'],
    ['Prices', 'Promotion price@5', asXml('<c t="e"><f>NA()</f><v>#N/A</v></c>'), '#N/A', 'money'],
    ['Prices', 'Promotion price@4', asXml('<c><f>C4*0.7</f></c>'), '=C4*0.7', 'calculated'],
    ['Prices', 'Base price@10', asNumber(84.149999999999991), '84.14999999999999', 'money-digits'],
    ['Prices', 'Floor price@12', asText('1.299,00'), '1.299,00', 'money'],
    ['Prices', 'List price@13', asNumber(46336, DAY), '2026-11-10', 'money'],
    ['Estimates', 'From@2', asText('guess'), 'guess', 'choice'],
    ['Estimates', 'Figure then@3', asNothing, '', 'target'],
    ['Estimates', 'Growth@7', asText('more'), 'more', 'growth'],
    ['Estimates', 'Product@8', asText('mug'), 'mug', 'one-owner'],
    ['Estimates', 'Visitors@9', asNothing, '', 'count'],
    ['Earlier events by hour', 'Hour@3', asNumber(0), '0', 'unique'],
    ['Earlier events by hour', 'Value@4', asText('lots'), 'lots', 'target'],
    ['Slots', 'Id@3', asText('T1'), 'T1', 'unique'],
    ['Slots', 'Platform@2', asText('Tmall mall'), 'Tmall mall', 'choice'],
    ['Slots', 'Position@3', asNumber(46023, DAY), '2026-01-01', 'text'],
    ['Slots', 'Product@4', asText('sofa'), 'sofa', 'product'],
    ['Slots', 'Click rate promised@2', asNumber(3.5), '3.5', 'rate'],
    ['Slots', 'Orders promised@3', asText('180O'), '180O', 'count'],
    ['Slots', 'Alternate 1@2', asText('mug'), 'mug', 'unique'],
    ['Offers', 'Layer@2', asText('discount'), 'discount', 'choice'],
    ['Offers', 'Benefit@3', asNothing, '', 'choice'],
    ['Offers', 'Amount off@4', asNothing, '', 'money'],
    ['Offers', 'Percent off@5', asText('5%'), '5%', 'blank-of-kind'],
    ['Offers', 'Tiers@6', asText('300 and 50'), '300 and 50', 'tiers'],
    ['Offers', 'Times at most@7', asNumber(0), '0', 'pieces'],
    ['Offers', 'Percent off@8', asText('98'), '98', 'percent'],
    ['Offers', 'Gift@10', asNothing, '', 'text'],
    ['Offers', 'From an amount of@11', asText('¥20'), '¥20', 'money-currency'],
    ['Offers', 'Product 1@2', asText('mugs'), 'mugs', 'product'],
    ['Budget', 'Amount@3', asNothing, '', 'money'],
    ['Budget', 'Channel@2', asText('radio'), 'radio', 'channel'],
    ['Schedule', 'Due@2', asText('2026-10-20'), '2026-10-20', 'end-time'],
    ['Schedule', 'Done@3', asText('yes'), 'yes', 'time'],
    ['Schedule', 'Waits for 1@6', asText('nothing'), 'nothing', 'task'],
    ['Announcements', 'Id@3', asNothing, '', 'id'],
    ['Announcements', 'Kind of place@2', asText('Flag'), 'Flag', 'choice'],
    ['Announcements', 'Address@3', asText('javascript:alert(1)'), 'javascript:alert(1)', 'url'],
    ['Announcements', 'Phase@4', asText('party'), 'party', 'phase'],
    ['Competitors', 'Product page@2', asNothing, '', 'url'],
    ['Competitors', 'Beside our product@3', asText('mixer'), 'mixer', 'product'],
    ['Risks', 'Check@2', asText('weather'), 'weather', 'choice'],
    ['Risks', 'Who decides@3', asText('   '), '   ', 'text'],
  ];

const planted = ([sheet, place, , found, expected]: (typeof MISTAKES)[number]) => {
  const table = PLAN_TABLES.findIndex(({ name }) => translate('en', name) === sheet);
  return [`${sheet}!${addressOf(table, place)} ${place.split('@')[0]}`, found, expected];
};

describe('a plan workbook with mistakes', () => {
  it('names every one of them by sheet, row, column and header, in their order, and imports nothing', async () => {
    const bytes = await editedWorkbook(MISTAKES.map(([sheet, place, cell]) => [sheet, place, cell]));
    const errors = await errorsOf(bytes);
    expect(errors.toSorted()).toEqual(MISTAKES.map(planted).toSorted());
    const sheets = errors.map(([at = '']) => at.slice(0, at.indexOf('!')));
    const order = PLAN_TABLES.map(({ name }) => translate('en', name));
    expect(sheets).toEqual(sheets.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)));
  });

  it('is of at least forty kinds and on every sheet', () => {
    expect(new Set(MISTAKES.map(([sheet]) => sheet)).size).toBe(PLAN_TABLES.length);
    expect(MISTAKES.length).toBeGreaterThanOrEqual(40);
  });

  it(
    'has exactly the one error that was planted, whichever that is',
    async () => {
      for (const mistake of MISTAKES) {
        const [sheet, place, cell] = mistake;
        expect(await errorsOf(await editedWorkbook([[sheet, place, cell]])), `${sheet} ${place}`).toEqual([
          planted(mistake),
        ]);
      }
    },
    PATIENCE,
  );

  it('names a task that waits for itself through others', async () => {
    const bytes = await editedWorkbook([['Schedule', 'Waits for 1@2', asText('rehearse')]]);
    const tasks = (await errorsOf(bytes)).map(([at, , expected]) => [at, expected]);
    expect(tasks).toContainEqual(['Schedule!G2 Waits for 1', 'no-cycle']);
    expect(tasks.every(([, expected]) => expected === 'no-cycle')).toBe(true);
  });
});
