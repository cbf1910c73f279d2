import { describe, expect, it } from 'vitest';
import { isSamePage } from './same-page';

const planned = 'https://detail.tmall.com/item.htm?id=1001';

describe('whether a visited address is the planned page', () => {
  it('overlooks what a visit adds', () => {
    expect(isSamePage(planned, 'https://detail.tmall.com/item.htm?spm=a1&id=1001&skuId=5#reviews')).toBe(true);
    expect(isSamePage('https://x.example/sale', 'https://x.example/sale/?utm_source=a')).toBe(true);
  });

  it('tells apart host, path, query and route', () => {
    for (const other of [
      'https://detail.tmall.hk/item.htm?id=1001',
      'https://detail.tmall.com/other.htm?id=1001',
      'https://detail.tmall.com/item.htm?id=1002',
      'https://detail.tmall.com/item.htm',
    ]) {
      expect(isSamePage(planned, other), other).toBe(false);
    }
    expect(isSamePage('https://x.example/app#/sale', 'https://x.example/app#/home')).toBe(false);
  });
});
