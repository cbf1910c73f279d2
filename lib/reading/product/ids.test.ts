import { describe, expect, it } from 'vitest';
import { line } from '../../../test/support/shop-page';
import { productIdOf } from './ids';
import type { Statement } from './statements';

const title = { text: 'Blue Kettle', index: 0, group: [0, 1] };
const page = { declared: null, url: 'https://shop.example/blue-kettle', own: [], title };

function idOf(about: Partial<Parameters<typeof productIdOf>[0]> & { texts?: readonly string[] }) {
  const lines = [line('Blue Kettle'), ...(about.texts ?? []).map((text) => line(text))];
  return productIdOf({ ...page, lines, ...about });
}

const stated = (...ids: string[]): Statement[] => [
  { where: 'json-ld', name: 'Blue Kettle', ids, prices: [], listPrices: [], currency: null, availability: [] },
];

describe('the id of a product', () => {
  it.each([
    ['SKU: KT-1704', 'KT-1704'],
    ['Item # 4471190', '4471190'],
    ['In stock - Item #601576', '601576'],
    ['Artikelnummer: 8570931', '8570931'],
    ['Réf. : KNB-W02', 'KNB-W02'],
    ['Артикул:GMES100W', 'GMES100W'],
    ['货号：BK2201', 'BK2201'],
    ['商品番号: b-1704', 'b-1704'],
  ])('stands behind a label: %s', (text, id) => {
    expect(idOf({ texts: [text] })).toBe(id);
  });

  it('stands in the line after its label', () => {
    expect(idOf({ texts: ['Product ID:', 'HSBU2546R'] })).toBe('HSBU2546R');
  });

  it('is the one nearest to the title', () => {
    expect(idOf({ texts: ['SKU: KT-1704', 'Descaler', 'SKU: DS-9'] })).toBe('KT-1704');
  });

  it.each(['Item condition: New', 'Code of conduct 2024', 'Model: K17', 'Reference books', 'Item 3 of 12'])(
    'is not found in "%s"',
    (text) => {
      expect(idOf({ texts: [text] })).toBeNull();
    },
  );

  it('is the stated one that the address bears out, else the labelled one', () => {
    expect(idOf({ own: stated('9988', '4471190'), url: 'https://shop.example/p/4471190' })).toBe('4471190');
    expect(idOf({ own: stated('9988776'), texts: ['SKU: KT-1704'] })).toBe('KT-1704');
    expect(idOf({ own: stated('9988776') })).toBe('9988776');
  });

  it.each([
    ['https://shop.example/product_info.php?products_id=2626&cPath=385_388', '2626'],
    ['https://shop.example/goods/detail?goods_id=55512345', '55512345'],
    ['https://shop.example/pack-ps4-p-58763.html', '58763'],
    ['https://shop.example/product/blue-kettle', null],
    ['https://shop.example/product/1704/2205', null],
  ])('is what the address %s names', (url, id) => {
    expect(idOf({ url })).toBe(id);
  });
});
