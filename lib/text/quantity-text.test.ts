import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toNumber } from '@/lib/domain/decimal';
import { readMoney } from './money-text';
import { readPercent } from './percent-text';
import { type QuantityContext, readColumn, readQuantity } from './quantity-text';
import { workOf } from './work-count.fixture';

const as = (unit: QuantityContext['unit'], currency: string | null = null, locale: string | null = null) => ({
  unit,
  currency,
  locale,
});

describe('readQuantity', () => {
  it.each([
    ['1,234', as('count'), '1234'],
    ['140.997', as('count'), '140997'],
    ['1,98,325', as('count'), '198325'],
    ['2,161.95万', as('count'), '21619500'],
    ['3件', as('count'), '3'],
    ['94.472,69 €', as('money', 'EUR'), '94472.69'],
    ['Rp1,4M', as('money', 'IDR', 'id-ID'), '1400000000'],
    ['US$3.2M', as('money', 'USD'), '3200000'],
    ['€ (5.00)', as('money', 'EUR', 'en-IE'), '-5.00'],
    ['2,5 M€', as('money', 'EUR', 'fr-FR'), '2500000'],
    ['2,5 M €', as('money', 'EUR', 'es-ES'), '2500000'],
    ['$ 1,2 M', as('money', 'ARS', 'es-AR'), '1200000'],
    ['Rp 1,2 M', as('money', 'IDR', 'id-ID'), '1200000000'],
    ['12,5 B ₺', as('money', 'TRY', 'tr-TR'), '12500'],
    ['45,8 B', as('count', null, 'tr-TR'), '45800'],
    ['45.8B', as('count', null, 'en-US'), '45800000000'],
    ['3,2 tkr', as('money', 'SEK', 'sv-SE'), '3200'],
    ['1,2 mnkr', as('money', 'SEK', 'sv-SE'), '1200000'],
    ['12 T€', as('money', 'EUR', 'de-DE'), '12000'],
    ['12 TEUR', as('money', 'EUR', 'de-DE'), '12000'],
    ['4,97 %', as('ratio'), '0.0497'],
    ['8.5折', as('ratio'), '0.85'],
    ['3.52x', as('ratio'), '3.52'],
    ['↓5.08%', as('ratio'), '-0.0508'],
    ['1分23秒', as('seconds'), '83'],
    ['00:01:23', as('seconds'), '83'],
    ['2m 5s', as('seconds'), '125'],
    ['48小时', as('days'), '2'],
  ])('reads %j', (text, context, value) => {
    expect(readQuantity(text, context)).toMatchObject({ kind: 'value', quantity: { value } });
  });

  it('keeps the comparison apart from the value', () => {
    expect(readQuantity('1,234 较前一日 +5.2%', as('count'))).toMatchObject({
      quantity: { value: '1234' },
      comparison: '较前一日 +5.2%',
    });
    expect(readQuantity('4.44% -15.36%', as('ratio'))).toMatchObject({
      quantity: { value: '0.0444' },
      comparison: '-15.36%',
    });
    expect(readQuantity('123 (4.5%)', as('count'))).toMatchObject({ quantity: { value: '123' }, comparison: '(4.5%)' });
  });

  it.each([
    ['2,5 m €', as('money', 'EUR', 'fr-FR')],
    ['12 mij. €', as('money', 'EUR', 'nl-NL')],
    ['3 M L XL', as('count')],
    ['- Item #240353', as('count')],
    ['Ref. 1234', as('count')],
    ['№ 123', as('count')],
  ])('gives no number for %j, which names something or has a magnitude it does not know', (text, context) => {
    expect(readQuantity(text, context)).toEqual({ kind: 'refused', reason: 'malformed' });
  });

  it.each([
    ['<1%', as('ratio'), 'bound'],
    ['1000+', as('count'), 'bound'],
    ['¥299~499', as('money', 'CNY'), 'range'],
    ['$5', as('money', 'CNY'), 'currency'],
    ['1.234%', as('ratio'), 'separator'],
    ['1.234', as(null), 'separator'],
    ['1,234', as('money', 'EUR', 'de-DE'), 'separator'],
  ])('calls %j ambiguous: %s', (text, context, reason) => {
    expect(readQuantity(text, context)).toEqual({ kind: 'ambiguous', reason });
  });

  it.each([
    ['12%', as('count'), 'unit'],
    ['¥12', as('count'), 'unit'],
    ['12.5', as('count'), 'unit'],
    ['12%', as('money', 'CNY'), 'unit'],
    ['2026-11-10', as('count'), 'date-like'],
    ['100 / 200', as('count'), 'malformed'],
    ['(12)', as('count'), 'malformed'],
    ['(5,00) €', as('money', 'EUR', 'de-DE'), 'malformed'],
    ['(5.0)%', as('ratio'), 'malformed'],
    ['-(12)', as('count'), 'malformed'],
    ['▲1,200', as('money', 'JPY', 'ja-JP'), 'malformed'],
    ['△5', as('count', null, 'ja'), 'malformed'],
  ])('refuses %j', (text, context, reason) => {
    expect(readQuantity(text, context)).toEqual({ kind: 'refused', reason });
  });

  it('takes a dash for absent, never for zero', () => {
    for (const text of ['-', '--', '—', '', 'N/A', '暂无数据'])
      expect(readQuantity(text, as('count'))).toEqual({ kind: 'absent' });
    expect(readQuantity('0', as('count'))).toMatchObject({ quantity: { value: '0' } });
  });

  it.each(['1', '1,', '1 ', '万', '-', '件', '↑1%', '1分', '较'])('reads %j over and over in linear time', (piece) => {
    const work = (length: number) => workOf(() => readQuantity(piece.repeat(length / piece.length), as('number')));
    work(100);
    expect(work(2000)).toBeLessThan(3 * work(1000) + 100);
    expect(work(100_000)).toBeLessThan(100);
  });

  it('never throws, and gives no value where no digit stands', () => {
    const units = ['count', 'money', 'ratio', 'seconds', 'number', null] as const;
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...units), (text, unit) => {
        const read = readQuantity(text, as(unit, 'CNY'));
        const digits = /[\p{Nd}零〇一二三四五六七八九十百千两壹贰叁肆伍陆柒捌玖]/u;
        if (!digits.test(text.normalize('NFKC'))) expect(read.kind).not.toBe('value');
      }),
    );
  });
});

describe('readColumn', () => {
  it('lets one cell settle the decimal mark for all', () => {
    const read = readColumn(['1.234', '12,5', '-'], as('ratio'));
    expect(read).toMatchObject([{ quantity: { value: '1234' } }, { quantity: { value: '12.5' } }, { kind: 'absent' }]);
  });

  it('lets the column overrule the locale, and each cell stand for itself where cells disagree', () => {
    expect(readColumn(['1,234%', '12.5%'], as('ratio', null, 'de-DE'))).toMatchObject([
      { quantity: { value: '12.34' } },
      { quantity: { value: '0.125' } },
    ]);
    expect(readColumn(['1.234%', '12.5%', '12,5%'], as('ratio'))).toMatchObject([
      { kind: 'ambiguous' },
      { quantity: { value: '0.125' } },
      { quantity: { value: '0.125' } },
    ]);
  });
});

describe('a currency of three minor digits', () => {
  it.each([
    ['1,000 KWD', 'da-DK', '1.000'],
    ['-12,500 KWD', 'de-DE', '-12.500'],
    ['KWD 1,000', 'en-US', '1000'],
    ['KWD 1.000', 'en-US', '1.000'],
    ['85.500 KWD', null, '85.500'],
  ])('reads %s of %s as %s', (text, locale, value) => {
    expectValue(readQuantity(text, as('money', 'KWD', locale)), Number(value));
  });
});

const LOCALES =
  'ar-AE ar-EG ar-SA bg-BG bn-BD cs-CZ da-DK de-AT de-CH de-DE el-GR en-AU en-CA en-GB en-IN en-KE en-NG en-NZ en-PH en-SG en-US en-ZA es-AR es-CL es-CO es-ES es-MX es-PE et-EE fa-IR fi-FI fil-PH fr-CA fr-CH fr-FR he-IL hi-IN hr-HR hu-HU id-ID it-CH it-IT ja-JP kk-KZ ko-KR lt-LT lv-LV ms-MY nb-NO nl-BE nl-NL pl-PL pt-BR pt-PT ro-RO ru-RU sk-SK sl-SI sr-RS sv-SE sw-KE ta-IN th-TH tr-TR uk-UA ur-PK vi-VN zh-CN zh-HK zh-TW'.split(
    ' ',
  );
const CURRENCIES = 'USD EUR GBP CNY JPY KRW INR IDR VND THB BRL MXN PLN CZK SEK CHF TRY RUB SAR KWD'.split(' ');

describe('what Intl writes', () => {
  it.each(LOCALES)('comes back from %s', (locale) => {
    fc.assert(
      fc.property(
        fc.integer({ min: -99_999_999, max: 99_999_999 }),
        fc.integer({ min: 0, max: 2 }),
        fc.constantFrom(...CURRENCIES),
        (cents, digits, currency) => {
          const value = Math.trunc(cents / 10 ** (2 - digits)) / 10 ** digits;
          const plain = new Intl.NumberFormat(locale, { minimumFractionDigits: digits }).format(value);
          expectValue(readQuantity(plain, as('number', null, locale)), value);
          const percent = new Intl.NumberFormat(locale, { style: 'percent', minimumFractionDigits: digits });
          expectValue(readQuantity(percent.format(value / 100), as('ratio', null, locale)), value / 100);
          const money = new Intl.NumberFormat(locale, { style: 'currency', currency });
          const parts = money.resolvedOptions().maximumFractionDigits ?? 2;
          const rounded = Number(value.toFixed(Math.min(parts, digits)));
          expectValue(readQuantity(money.format(rounded), as('money', currency, locale)), rounded);
          const price = readMoney(money.format(rounded), { currency, locale });
          expect(price).toMatchObject({ kind: 'amount', currency });
          if (price.kind === 'amount') expect(toNumber(price.amount)).toBeCloseTo(rounded, 6);
          const fraction = readPercent(percent.format(value / 100), locale);
          expect(fraction && toNumber(fraction)).toBeCloseTo(value / 100, 6);
        },
      ),
      { numRuns: 30 },
    );
  });
});

function expectValue(read: ReturnType<typeof readQuantity>, value: number): void {
  expect(read.kind).toBe('value');
  if (read.kind === 'value') expect(toNumber(read.quantity.value)).toBeCloseTo(value, 6);
}
