import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareDecimals } from '@/lib/domain/decimal';
import { readMoney } from './money-text';
import { workOf } from './work-count.fixture';

const nowhere = { currency: null, locale: null };
const china = { currency: 'CNY', locale: 'zh-CN' };

describe('readMoney', () => {
  it.each([
    ['¥1.28万元', china, '12800', 'CNY'],
    ['￥９９．９', china, '99.9', 'CNY'],
    ['¥\n99\n.90', china, '99.90', 'CNY'],
    ['1 299,99 €', nowhere, '1299.99', 'EUR'],
    ['€ 1.299,–', nowhere, '1299', 'EUR'],
    ['12€99', nowhere, '12.99', 'EUR'],
    ['$.99', { currency: 'USD', locale: null }, '0.99', 'USD'],
    ['₹2.3 Cr', nowhere, '23000000', 'INR'],
    ['Rp1,2jt', nowhere, '1200000', 'IDR'],
    ['1만 2,900원', nowhere, '12900', 'KRW'],
    ['123元1角1分', china, '123.11', 'CNY'],
    ['($5.00)', { currency: 'USD', locale: null }, '-5.00', 'USD'],
    ['-20% $79.99', { currency: 'USD', locale: null }, '79.99', 'USD'],
    ['١٬٢٩٩٫٥٠ ر.س', nowhere, '1299.50', 'SAR'],
    ['99,001DT', nowhere, '99.001', 'TND'],
    ['2,5 M€', nowhere, '2500000', 'EUR'],
    ['350 T€', nowhere, '350000', 'EUR'],
  ] as const)('reads %j exactly', (text, context, amount, currency) => {
    const read = readMoney(text, context);
    expect(read).toMatchObject({ kind: 'amount', currency });
    if (read.kind === 'amount') expect(compareDecimals(read.amount, amount)).toBe(0);
  });

  it('leaves a shared sign without a currency where the site has none of its own', () => {
    expect(readMoney('$5.00', nowhere)).toMatchObject({ amount: '5.00', currency: null });
    expect(readMoney('$5.00', { currency: 'MXN', locale: null })).toMatchObject({ currency: 'MXN' });
    expect(readMoney('$5.00', china)).toMatchObject({ currency: null });
    expect(readMoney('¥500', { currency: 'JPY', locale: null })).toMatchObject({ currency: 'JPY' });
  });

  it('keeps ranges and bounds apart from prices', () => {
    expect(readMoney('299-499元', china)).toMatchObject({ kind: 'range', min: '299', max: '499' });
    expect(readMoney('US $12.99 - $15.99', nowhere)).toMatchObject({ kind: 'range', min: '12.99', max: '15.99' });
    expect(readMoney('¥99起', china)).toMatchObject({ amount: '99', bound: 'at-least' });
    expect(readMoney('约100元', china)).toMatchObject({ bound: 'about' });
    expect(readMoney('¥99', china)).toMatchObject({ bound: null });
  });

  it.each(['€ 12.99 M', '€ 12 m', '12 mij. €'])(
    'takes %j, which may name a size or a magnitude, for no price',
    (text) => {
      expect(readMoney(text, nowhere)).toEqual({ kind: 'refused', reason: 'malformed' });
    },
  );

  it('says whether the amount stands alone', () => {
    expect(readMoney('¥1,299 ¥1,599', china)).toMatchObject({ amount: '1299', alone: false });
    expect(readMoney('iPhone 15 ¥5,999', china)).toMatchObject({ amount: '5999', alone: true });
  });

  it.each([
    ['¥1??', 'masked'],
    ['￥9x.9', 'masked'],
    ['¥***', 'masked'],
    ['¥1xx', 'masked'],
    ['¥\ue123\ue456', 'glyphs'],
    ['25/12/2024', 'date-like'],
    ['2026-01-02', 'date-like'],
    ['+1-234-567-8900', 'date-like'],
    ['Contact for price', 'no-number'],
    ['123.34,56’89 EUR', 'malformed'],
    ['$12⁹⁹', 'malformed'],
    ['1½ €', 'malformed'],
    ['1250€600', 'malformed'],
    ['-$5.95-', 'malformed'],
    ['15.5%', 'unit'],
  ])('refuses %j: %s', (text, reason) => {
    expect(readMoney(text, nowhere)).toEqual({ kind: 'refused', reason });
  });

  it.each(['', '-', '--', 'N/A', '¥--', '暂无', ' — '])('takes %j for absent', (text) => {
    expect(readMoney(text, china)).toEqual({ kind: 'absent' });
  });

  it('does not read a footnote into a price', () => {
    expect(readMoney('¥1,234①', china)).toMatchObject({ amount: '1234' });
  });

  it('never throws, and gives no amount where no digit stands', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const read = readMoney(text, china);
        const digits = /[\p{Nd}零〇一二三四五六七八九十百千两壹贰叁肆伍陆柒捌玖]/u;
        if (!digits.test(text.normalize('NFKC'))) expect(['refused', 'absent']).toContain(read.kind);
      }),
    );
  });

  it.each(['1', '1,', '1 ', '¥', '万', '-', '1-', '(', '?', 'x1', '1.1.', '价格', '千'])(
    'reads %j over and over in linear time',
    (piece) => {
      const repeated = (length: number) => piece.repeat(length / piece.length);
      const work = (length: number) => workOf(() => readMoney(repeated(length), china));
      work(100);
      expect(work(2000)).toBeLessThan(3 * work(1000) + 100);
      expect(work(100_000)).toBeLessThan(100);
      expect(readMoney(repeated(100_000), china).kind).toBe('refused');
    },
  );
});
