import { describe, expect, it } from 'vitest';
import { hostOf, isGranted, patternOf } from './grants';

describe('a site as a person names it', () => {
  it.each([
    ['seller.example.com', 'https://seller.example.com/*'],
    [' https://Seller.Example.com/path?x=1 ', 'https://seller.example.com/*'],
    ['seller.example.com:8443/a', 'https://seller.example.com/*'],
    ['http://shop.example.cn', 'https://shop.example.cn/*'],
  ])('%j is the pattern %s', (typed, pattern) => expect(patternOf(typed)).toBe(pattern));

  it.each([
    '',
    'seller',
    '*',
    '*.com',
    'https://',
    'chrome://settings',
    'file:///etc/passwd',
    'a b.com',
    'javascript:1',
  ])('%j is none', (typed) => expect(patternOf(typed)).toBeNull());

  it('is shown without the pattern around it', () => {
    expect(hostOf('https://*.tmall.com/*')).toBe('tmall.com');
  });
});

describe('a platform', () => {
  const patterns = ['https://*.a.example/*', 'https://*.b.example/*'];

  it('is granted when all its hosts are', () => {
    expect(isGranted(patterns, ['https://*.b.example/*', 'https://*.a.example/*', 'https://c.example/*'])).toBe(true);
    expect(isGranted(patterns, ['https://*.a.example/*'])).toBe(false);
  });

  it('is granted by a grant for every site', () => {
    expect(isGranted(patterns, ['https://*/*'])).toBe(true);
  });
});
