import { describe, expect, it } from 'vitest';
import { knownMetric, platformOf, saysWholeShop } from './known-labels';

describe('the platform that exported a file', () => {
  it.each([
    ['amazon', ['(Parent) ASIN', '(Child) ASIN', 'Title', 'Sessions - Total'], []],
    ['amazon', ['Date', 'Campaign Name', '7 Day Total Sales ', '7 Day Total Orders (#)'], []],
    ['shopee', ['Item ID', 'Product', 'Sales (Paid Order) (SGD)', 'Units (Paid Order)'], []],
    ['rakuten', ['日付', '売上金額（すべて）', '売上件数（すべて）'], []],
    ['etsy', ['TITLE', 'PRICE', 'CURRENCY_CODE', 'VARIATION 1 TYPE'], []],
    ['tmall', ['商品ID', '商品访客数', '竞争力评分'], ['【生意参谋平台】商品_全部.xls']],
    ['ebay', ['Listing title', 'eBay item ID', 'Total impressions on eBay site'], []],
  ])('%s by its own words', (platform, headers, titles) => expect(platformOf(headers, titles)).toBe(platform));

  it.each([
    ['words that every seller uses', ['Date', 'Revenue', 'Visitors', 'Orders', 'Conversion rate'], []],
    ['a name alone', ['Date', 'Visitors'], ['Amazon and eBay compared.csv']],
    [
      'words of two platforms',
      ['(Child) ASIN', 'Sessions - Total', 'eBay item ID', 'Total impressions on eBay site'],
      [],
    ],
  ])('is open for %s', (_, headers, titles) => expect(platformOf(headers, titles)).toBeNull());
});

it('knows a quantity on a listing from one that was sold, and leaves it open elsewhere', () => {
  expect(knownMetric('QUANTITY', 'etsy', ['TITLE', 'QUANTITY', 'VARIATION 1 TYPE'])).toBe('stock');
  expect(knownMetric('Quantity', 'etsy', ['Item Name', 'Quantity'])).toBeNull();
  expect(knownMetric('数量', null, ['数量'])).toBeNull();
  expect(knownMetric('Visitors', null, ['Visitors'])).toBeUndefined();
});

it('tells a report of the whole shop by what only such a one counts', () => {
  expect(saysWholeShop(['统计日期', '支付金额', '有访问商品数'])).toBe(true);
  expect(saysWholeShop(['Date', 'Revenue', 'Visitors'])).toBe(false);
});
