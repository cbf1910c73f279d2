import { describe, expect, it } from 'vitest';
import { formatOf } from './format';

const en = formatOf('en', 'just now');
const zh = formatOf('zh-CN', '刚刚');
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('formats', () => {
  it('keep every digit of a decimal, and group it', () => {
    expect(en.number('12345678901234567890.5')).toBe('12,345,678,901,234,567,890.5');
  });

  it('name the currency where its sign alone would not', () => {
    expect(plain(en.money({ amount: '99.5', currency: 'CNY' }))).toBe('CN¥99.50');
    expect(plain(zh.money({ amount: '99.5', currency: 'CNY' }))).toBe('¥99.50');
    expect(plain(zh.money({ amount: '12', currency: 'USD' }))).toBe('US$12');
  });

  it('leave out cents that drown an amount, and no others', () => {
    expect(plain(zh.money({ amount: '1234567.89', currency: 'CNY' }))).toBe('¥1,234,568');
    expect(plain(zh.money({ amount: '1234.5', currency: 'CNY' }))).toBe('¥1,234.50');
  });

  it.each([
    [0, '0 min'],
    [59_000, '0 min'],
    [3_600_000, '1 hr'],
    [4_980_000, '1 hr 23 min'],
    [90_000_000, '25 hr'],
    [176_700_000, '2 days 1 hr'],
    [-5, '0 min'],
  ])('say %i ms by its two largest units', (milliseconds, text) => {
    expect(plain(en.duration(milliseconds))).toBe(text);
  });

  it('say how long ago in one unit, and "just now" for what is just past or ahead', () => {
    const now = Date.parse('2026-11-10T12:00:00.000Z');
    expect(plain(en.ago('2026-11-10T11:37:00.000Z', now))).toBe('23 min. ago');
    expect(plain(zh.ago('2026-11-10T09:00:00.000Z', now))).toBe('3小时前');
    expect(en.ago('2026-11-10T12:00:30.000Z', now)).toBe('just now');
  });

  it('show an instant on the clock of the zone, and name the zone when asked', () => {
    expect(plain(en.dateTime('2026-11-10T12:00:00.000Z', 'Asia/Shanghai'))).toBe('Nov 10, 20:00');
    expect(plain(en.dateTime('2026-11-10T12:00:00.000Z', 'Asia/Shanghai', true))).toBe('Nov 10, 20:00 GMT+8');
  });

  it.each([
    ['2026-11-10T06:02:00.000Z', '3 min. ago · 14:02 GMT+8', '3分钟前 · GMT+8 14:02'],
    ['2026-11-09T14:02:00.000Z', '16 hr. ago · Nov 9, 22:02 GMT+8', '16小时前 · 11月9日 GMT+8 22:02'],
    ['2026-11-10T12:00:00.000Z', '20:00 GMT+8', 'GMT+8 20:00'],
  ])('say of %s how long ago it was and when, with its zone', (instant, english, chinese) => {
    const now = Date.parse('2026-11-10T06:05:00.000Z');
    expect(plain(en.moment(instant, 'Asia/Shanghai', now))).toBe(english);
    expect(plain(zh.moment(instant, 'Asia/Shanghai', now))).toBe(chinese);
  });

  it('show a wall-clock time as it stands, midnight as 00:00', () => {
    expect(plain(zh.local('2026-11-11T00:00'))).toBe('11月11日 00:00');
    expect(plain(zh.local('2026-11-11T20:00:30'))).toBe('11月11日 20:00');
    expect(plain(zh.local('2026-11-11'))).toBe('11月11日');
  });
});
