import { describe, expect, it } from 'vitest';
import { plainName } from './plain-name';

describe('a name as people write it', () => {
  it('is the same in every width, case and punctuation', () => {
    for (const text of ['猜你喜欢 3', '猜你喜欢-3', '【猜你喜欢】３', '猜你喜欢 #3 ']) {
      expect(plainName(text)).toBe('猜你喜欢3');
    }
    expect(plainName('Home – Banner')).toBe(plainName('home banner'));
  });

  it('keeps apart positions that differ in where the numbers part', () => {
    expect(plainName('1-12')).not.toBe(plainName('11-2'));
    expect(plainName('1-2')).toBe(plainName('1 / 2'));
    expect(plainName('1-2')).not.toBe(plainName('12'));
  });
});
