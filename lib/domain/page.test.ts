import { describe, expect, it } from 'vitest';
import { pageKeyOf } from './page';

describe('pageKeyOf', () => {
  it('is the same for two visits of one page', () => {
    expect(pageKeyOf('https://detail.tmall.com/item.htm?spm=a1.b2&id=42#reviews')).toBe(
      pageKeyOf('https://detail.tmall.com/item.htm?id=42&utm_source=mail'),
    );
  });

  it('tells pages apart by what selects their content', () => {
    const keys = [
      'https://sycm.taobao.com/cc/item_rank?dateRange=2026-11-10|2026-11-10',
      'https://sycm.taobao.com/cc/item_rank?dateRange=2026-11-09|2026-11-09',
      'https://seller.shopee.tw/datacenter#/product/performance',
      'https://seller.shopee.tw/datacenter#/product/overview',
    ].map(pageKeyOf);
    expect(new Set(keys).size).toBe(4);
  });
});
