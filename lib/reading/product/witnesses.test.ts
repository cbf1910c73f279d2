import { describe, expect, it } from 'vitest';
import type { Structured } from '@/lib/domain/capture';
import { placeOf } from '@/lib/platforms/registry';
import { jsonLd, line, metaTags, shopPage } from '../../../test/support/shop-page';
import { readProduct } from '../product';

const lines = [
  line('Blue Kettle 1.7 l', { tag: 'h1', fontSize: 32, group: [0, 1, 2, 3] }),
  line('€49.99', { hints: ['product-price'], group: [0, 1, 2, 5] }),
  line('Add to cart', { tag: 'button', group: [0, 1, 2, 9] }),
];

function read(structured: readonly Structured[], shown = lines) {
  const page = shopPage({ lines: shown, structured });
  return readProduct(page, placeOf(page.url));
}

function script(text: string): Structured {
  return { kind: 'embedded', at: '', name: '', text };
}

const offer = (price: string) => ({ '@type': 'Offer', price, priceCurrency: 'EUR' });

describe('what JSON-LD states of variants', () => {
  it('is one witness of a group and its variants', () => {
    const group = {
      '@type': 'ProductGroup',
      name: 'Blue Kettle 1.7 l',
      hasVariant: [
        { '@type': 'Product', offers: offer('49.99') },
        { '@type': 'Product', offers: offer('59.99') },
      ],
    };
    const reading = read([jsonLd(group)]);
    expect(reading?.status).toBe('agreed');
    expect(reading?.sources).toHaveLength(2);
  });

  it('is one witness of products with ids of their own', () => {
    const variants = ['49.99', '59.99'].map((price) =>
      jsonLd({ name: 'Blue Kettle 1.7 l', sku: `kettle-${price}`, offers: offer(price) }),
    );
    expect(read(variants)?.status).toBe('agreed');
  });

  it('contradicts itself where the same product is stated twice at two prices', () => {
    const twice = ['49.99', '39.99'].map((price) =>
      jsonLd({ name: 'Blue Kettle 1.7 l', sku: 'kettle', offers: offer(price) }),
    );
    expect(read(twice)?.status).toBe('conflict');
  });

  it('does not contradict a price between its lowest and its highest', () => {
    const offers = { '@type': 'AggregateOffer', lowPrice: '39.99', highPrice: '69.99', priceCurrency: 'EUR' };
    expect(read([jsonLd({ name: 'Blue Kettle 1.7 l', offers })])?.status).toBe('agreed');
  });

  it('is found in lists of offers and in a graph', () => {
    const product = { '@type': 'Product', name: 'Blue Kettle 1.7 l', offers: [offer('49.99'), offer('59.99')] };
    const text = JSON.stringify({ '@context': 'https://schema.org', '@graph': [{ '@type': 'WebSite' }, product] });
    expect(read([{ kind: 'json-ld', at: '', text }])?.sources[1]).toMatchObject({ where: 'json-ld' });
  });
});

describe('what scripts state', () => {
  it.each([
    ['a state', 'window.__INITIAL_STATE__ = {"product":{"name":"Blue Kettle 1.7 l","price":49.99}};'],
    ['a price that is an object', '{"props":{"product":{"title":"Blue Kettle 1.7 l","price":{"amount":"49.99"}}}}'],
    ['a data layer', "dataLayer.push({ecommerce:{detail:{products:[{name:'Blue Kettle 1.7 l',price:'49.99'}]}}})"],
    ['the smallest unit', 'var meta = {"product":{"id":1,"title":"Blue Kettle 1.7 l","price":4999}};'],
    ['a state that is cut off', '"a":{"b":1},"item":{"name":"Blue Kettle 1.7 l","sale_price":"49.99"},"others":[{"na'],
  ])('bears the visible price out: %s', (_, text) => {
    const reading = read([script(text)]);
    expect(reading?.status).toBe('agreed');
    expect(reading?.sources.map(({ where }) => where)).toEqual(['visible', 'embedded']);
  });

  it('contradicts the visible price, which stands', () => {
    const reading = read([script('{"name":"Blue Kettle 1.7 l","price":"44.90","currency":"EUR"}')]);
    expect(reading?.status).toBe('conflict');
    expect(reading?.price).toMatchObject({ status: 'ok', value: { amount: '49.99', currency: 'EUR' } });
    expect(reading?.sources[1]).toEqual({
      where: 'embedded',
      raw: '44.90',
      price: { amount: '44.90', currency: 'EUR' },
    });
  });

  it('says nothing where it is about other products', () => {
    expect(read([script('{"items":[{"name":"Red Pan","price":19.99},{"price":5}]}')])?.status).toBe('single');
  });

  it('gives no price where the page shows none', () => {
    const shown = lines.filter(({ text }) => !text.includes('€'));
    const reading = read(
      [script('{"name":"Blue Kettle 1.7 l","price":"49.99"}'), metaTags({ 'og:type': 'product' })],
      shown,
    );
    expect(reading?.price).toEqual({ status: 'absent', raw: null });
    expect(reading?.status).toBe('no-price');
  });
});
