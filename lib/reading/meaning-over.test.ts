import { describe, expect, it } from 'vitest';
import { meaningOver } from './meaning-over';

const nowhere = { platform: null, lang: null, locale: null };

describe('a label that may be pieces or money', () => {
  it.each([
    ['Vendite', ['450.144,18 EUR', '-', '12,50 €']],
    ['Ventas', ['$ 1.234,50']],
    ['Продажи', ['1 200 ₽', '350 ₽']],
  ])('%s is money over amounts of a currency', (label, texts) => {
    expect(meaningOver([label], texts, nowhere)).toMatchObject({ kind: 'metric', metric: 'gmv_paid', unit: 'money' });
  });

  it.each([
    ['Vendite', ['2308', '12']],
    ['Vendite', ['-']],
    ['Vendite', ['12 €', '3', '4']],
    ['Qualcosa', ['12 €']],
  ])('%s over %j stays open', (label, texts) => {
    expect(meaningOver([label], texts, nowhere).kind).toBe('unknown');
  });

  it('leaves what a header says itself as it is', () => {
    expect(meaningOver(['Visitors'], ['12 €'], nowhere)).toMatchObject({ metric: 'visitors' });
  });
});
