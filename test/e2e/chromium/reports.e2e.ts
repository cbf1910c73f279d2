import { utils, write } from '@e965/xlsx';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPitLane, type PitLane } from '../../support/pit-lane';
import { readStored } from '../../support/stored';

let lane: PitLane;
let review: Page;

beforeAll(async () => {
  lane = await openPitLane();
  await lane.importPlan(await lane.firstRun());
  review = await lane.browser.openPage('review.html#data');
});
afterAll(() => lane?.close());

const give = (name: string, content: string | Buffer) =>
  review.getByTestId('report-file').setInputFiles({
    name,
    mimeType: 'text/csv',
    buffer: typeof content === 'string' ? Buffer.from(content) : content,
  });
const told = (words: string) => review.getByTestId('report-outcome').filter({ hasText: words }).waitFor();
const snapshots = async () => (await readStored(review)).snapshots;

const ORDERS = `Sale Date,Item Name,Buyer,Quantity,Price,Item Total,Currency,Ship Name,Ship Address1,Ship Zipcode,Order ID,InPerson Discount,VAT Paid by Buyer
11/02/26,Plate,jane_doe88,2,9.99,19.98,USD,Jane Doe,12 Oak Street,62701,2998877665,,
`;
const SALES = `(Parent) ASIN,(Child) ASIN,Title,Sessions - Total,Units Ordered,Ordered Product Sales
B0PARENT01,B0CHILD001,Stoneware mug,"1,234",120,"$2,398.80"
B0PARENT02,B0CHILD002,Goose down duvet,845,31,"$9,269.00"
`;

describe('a report on the review page, in Chromium', () => {
  it('is understood, asked for what it leaves open, and kept with exact values', async () => {
    await give('BusinessReport.csv', SALES);
    await review.getByTestId('report-preview').waitFor();
    expect(await review.getByTestId('report-import').isDisabled()).toBe(true);
    await review.getByTestId('report-site').selectOption('www.amazon.com');
    await review.getByTestId('report-period-start').fill('2026-11-04');
    await review.getByTestId('report-period-end').fill('2026-11-10');
    await review.getByTestId('report-import').click();
    await told('1 snapshot kept');
    const [kept] = await snapshots();
    expect(kept).toMatchObject({
      trigger: 'report',
      reading: { platform: 'amazon', currency: 'USD', period: { start: '2026-11-04', end: '2026-11-10' } },
    });
    const sales = kept?.reading.tables[0]?.columns.find(({ metric }) => metric === 'gmv_placed');
    expect(sales?.fields.map((field) => field.status === 'ok' && field.value.value)).toEqual(['2398.80', '9269.00']);
    expect(await review.getByTestId('snapshot-row').first().innerText()).toContain('BusinessReport.csv');
    expect(await review.getByTestId('snapshot-row').first().locator('a').count()).toBe(0);
  });

  it('changes nothing when it is given again', async () => {
    const before = await snapshots();
    await give('BusinessReport.csv', SALES);
    await review.getByTestId('report-site').selectOption('www.amazon.com');
    await review.getByTestId('report-period-start').fill('2026-11-04');
    await review.getByTestId('report-period-end').fill('2026-11-10');
    await review.getByTestId('report-import').click();
    await told('imported before');
    expect(await snapshots()).toEqual(before);
  });

  it('keeps nothing of a buyer', async () => {
    await give('EtsySoldOrderItems.csv', ORDERS);
    await review.getByTestId('report-preview').waitFor();
    expect(await review.getByTestId('report-hidden').innerText()).toContain('Ship Name');
    await review.getByTestId('report-zone').selectOption('America/New_York');
    await review.getByTestId('report-period-start').fill('2026-11-01');
    await review.getByTestId('report-period-end').fill('2026-11-07');
    await review.getByTestId('report-import').click();
    await told('EtsySoldOrderItems.csv: 1 snapshot kept');
    const kept = JSON.stringify(await snapshots());
    expect(kept).toContain('19.98');
    for (const secret of ['Jane', 'jane_doe', 'Oak', '62701', '2998877665']) expect(kept).not.toContain(secret);
  });

  it('reads an old .xls, whose reader is loaded only then', async () => {
    const sheet = utils.aoa_to_sheet([
      ['统计日期', '商品ID', '商品名称', '商品访客数', '支付件数', '竞争力评分', '访客平均价值'],
      ['2026-11-10', '680010010001', '马克杯', '1,234', '12', '88', '11.52'],
    ]);
    const book = utils.book_new();
    utils.book_append_sheet(book, sheet, 'Sheet1');
    await give('商品排行.xls', Buffer.from(write(book, { type: 'array', bookType: 'biff8' }) as ArrayBuffer));
    await review.getByTestId('report-import').click();
    await told('商品排行.xls: 1 snapshot kept');
  });

  it('answers to a user while it reads a hundred thousand rows, and refuses more', async () => {
    const row = (at: number) => `2026-11-10,${680_010_000_000 + at},Item ${at},${at % 977},${at % 31},88,1.5\n`;
    const header = '统计日期,商品ID,商品名称,商品访客数,支付件数,竞争力评分,访客平均价值\n';
    const rows = Array.from({ length: 100_000 }, (_, at) => row(at));
    await give('large.csv', header + rows.join(''));
    // The page goes on working: what is asked of it while the file is read is answered before the table is there.
    await review.getByTestId('report-reading').waitFor();
    expect(await review.getByTestId('report-table').count()).toBe(0);
    await review.getByTestId('report-table').filter({ hasText: '100,000 rows' }).waitFor({ timeout: 80_000 });
    await review.getByTestId('report-cancel').click();
    await give('larger.csv', header + rows.join('') + rows.slice(0, 1000).join(''));
    await review
      .getByTestId('report-outcome')
      .filter({ hasText: 'larger.csv has more than 100,000 rows' })
      .waitFor({ timeout: 80_000 });
  }, 180_000);

  it('says of a file that is no report that it is none', async () => {
    await give('letter.csv', 'Dear Sir,\nplease find attached.\n');
    await told('letter.csv holds no table');
  });
});
