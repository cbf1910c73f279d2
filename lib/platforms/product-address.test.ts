import { describe, expect, it } from 'vitest';
import { productAddress } from './product-address';
import { placeOf, platforms } from './registry';

const CURRENCIES = ['CNY', 'USD', 'EUR', 'GBP', 'JPY', 'KRW', 'SGD', 'BRL', 'MXN'] as const;

describe('the address of a product, from its id', () => {
  it.each([
    ['tmall', '680010010003', 'CNY', 'https://detail.tmall.com/item.htm?id=680010010003'],
    ['jd', '100012043979', 'CNY', 'https://item.jd.com/100012043979.html'],
    ['amazon', 'B07G2L3JMM', 'USD', 'https://www.amazon.com/dp/B07G2L3JMM'],
    ['coupang', '7654322', 'KRW', 'https://www.coupang.com/vp/products/7654322'],
  ] as const)('is formed as %s does', (platform, id, currency, url) => {
    expect(productAddress(platform, id, currency)).toBe(url);
  });

  it.each([
    ['amazon', 'B07G2L3JMM', 'EUR', 'five countries sell in it'],
    ['amazon', 'not-an-asin', 'USD', 'that is no id of theirs'],
    ['tmall', '680010010003', 'USD', 'it is not sold in there'],
    ['shopee', '7890123', 'SGD', 'the shop is part of it'],
    ['weixin', '1', 'CNY', 'nobody knows how it is formed'],
    ['of-tomorrow', '1', 'CNY', 'nobody knows the platform'],
  ] as const)('is not guessed for %s (%s, %s): %s', (platform, id, currency, _why) => {
    expect(productAddress(platform, id, currency)).toBeNull();
  });

  it('leads to that very product, whatever the platform', () => {
    for (const platform of platforms) {
      const examples = platform.pages.filter(({ kind }) => kind === 'product').flatMap(({ examples }) => examples);
      for (const { productId } of examples) {
        for (const currency of CURRENCIES) {
          const url = productId && productAddress(platform.id, productId, currency);
          if (url) expect(placeOf(url)).toMatchObject({ platform: { id: platform.id }, productId });
        }
      }
    }
  });
});
