import { describe, expect, it } from 'vitest';
import { showMoney, showWindow } from './display';

describe('an amount as it is shown', () => {
  it('drops idle zeros and keeps cents whole', () => {
    const yuan = (amount: string) => showMoney({ amount, currency: 'CNY' });
    expect([yuan('99'), yuan('99.00'), yuan('99.9'), yuan('0.125'), yuan('-3')]).toEqual([
      '¥99',
      '¥99',
      '¥99.90',
      '¥0.125',
      '-¥3',
    ]);
  });

  it('tells currencies apart that share a sign', () => {
    const signs = ['CNY', 'JPY', 'USD', 'TWD', 'SGD'].map((currency) => showMoney({ amount: '1', currency }));
    expect(new Set(signs).size).toBe(signs.length);
  });
});

describe('a time span as it is shown', () => {
  it('leaves an open side open', () => {
    expect(showWindow({ start: '2026-11-10T20:00', end: null })).toBe('2026-11-10 20:00 – …');
  });
});
