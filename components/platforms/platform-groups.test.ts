import { expect, it } from 'vitest';
import { platforms } from '@/lib/platforms/registry';
import { groupOf, isNamed } from './platform-groups';

const named = (query: string) => platforms.filter((platform) => isNamed(platform, query)).map(({ id }) => id);

it('groups platforms by where most of their sites sell', () => {
  const ids = (group: string) => platforms.filter((one) => groupOf(one) === group).map(({ id }) => id);
  expect(ids('china')).toEqual(expect.arrayContaining(['tmall', 'jd', 'douyin', 'pdd']));
  expect(ids('asia')).toEqual(expect.arrayContaining(['lazada', 'rakuten', 'coupang']));
  expect(ids('world')).toEqual(expect.arrayContaining(['amazon', 'ebay', 'walmart', 'shopify']));
});

it('finds a platform by its name in either language, and by a host', () => {
  expect(named('京东')).toEqual(['jd']);
  expect(named('Amazon')).toEqual(['amazon']);
  expect(named('alimama')).toEqual(['tmall']);
  expect(named('no such shop')).toEqual([]);
  expect(named('')).toHaveLength(platforms.length);
});
