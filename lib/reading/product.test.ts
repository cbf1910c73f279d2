import { describe, expect, it } from 'vitest';
import type { Line, Structured } from '@/lib/domain/capture';
import { placeOf } from '@/lib/platforms/registry';
import { jsonLd, line, metaTags, shopPage } from '../../test/support/shop-page';
import { readProduct } from './product';

const title = line('Blue Kettle 1.7 l', { tag: 'h1', fontSize: 32, group: [0, 1, 2, 3] });
const buy = line('Add to cart', { tag: 'button', group: [0, 1, 2, 9] });
const price = (text: string, about: Parameters<typeof line>[1] = {}) =>
  line(text, { hints: ['product-price'], group: [0, 1, 2, 5], ...about });

function read(lines: readonly Line[], about: Partial<Parameters<typeof shopPage>[0]> = {}) {
  const page = shopPage({ lines, ...about });
  return readProduct(page, placeOf(page.url));
}

function amountOf(lines: readonly Line[], about: Partial<Parameters<typeof shopPage>[0]> = {}) {
  const reading = read(lines, about);
  return reading?.price.status === 'ok' ? `${reading.price.value.amount} ${reading.price.value.currency}` : null;
}

describe('the price that a shopper sees', () => {
  it('is read from a titled page with a place to buy', () => {
    expect(amountOf([title, price('€49.99'), buy])).toBe('49.99 EUR');
  });

  it('is found by its label where the container says nothing', () => {
    expect(amountOf([title, line('Our price: £1,049.00'), buy])).toBe('1049.00 GBP');
    expect(amountOf([title, line('Price', { y: 300 }), line('£12.50', { y: 300, x: 120 }), buy])).toBe('12.50 GBP');
  });

  it.each([
    ['a postage', line('Shipping: €4.90')],
    ['a former price in words', line('Was €59.99')],
    ['a struck price', price('€59.99', { struck: true })],
    ['a struck price known by its class alone', line('€59.99', { hints: ['old-price'] })],
    ['an instalment', price('€12.50 per month')],
    ['an instalment with its label before', line('Monthly payment: €12.50')],
    ['an instalment by count', line('12x €5.25 interest-free')],
    ['a price for a measure', price('€29.41 / l')],
    ['a coupon', line('€5.00', { hints: ['coupon-amount'] })],
    ['a saved amount', line('You save €10.00')],
    ['a surcharge of an option', price('+ €3.00')],
    ['a basket total', line('€0.99', { hints: ['mini-cart-total'] })],
    ['an amount in the head of the page', price('€0.99', { region: 'header' })],
    ['a protection plan', line('2-year protection plan €7.99')],
    ['a threshold', line('Free delivery on orders over €25.00')],
    ['an amount off', line('€10.00 off your first order')],
    ['a recommended product', price('€19.99', { link: 'https://shop.example/product/red-kettle' })],
    ['a product seen before', price('€19.99', { hints: ['price', 'card', 'recently-viewed'] })],
    ['a bundle', line('Price for both: €64.00', { hints: ['bought-together'] })],
    ['a price for members', line('€44.99', { hints: ['member-price'] })],
  ])('is not %s', (_, other) => {
    expect(amountOf([title, other, price('€49.99'), buy])).toBe('49.99 EUR');
    expect(amountOf([title, other, buy])).toBeNull();
  });

  it('is the lower of two where the page states the difference', () => {
    const reading = read([title, line('$224.99 $174.99 You save $50.00 (22%)'), buy], {
      structured: [metaTags({ 'og:price:currency': 'USD', 'og:availability': 'instock' })],
    });
    expect(reading?.price).toMatchObject({ status: 'ok', value: { amount: '174.99', currency: 'USD' } });
    expect(reading?.listPrice).toMatchObject({ status: 'ok', value: { amount: '224.99' } });
  });

  it('is the lower of two where a percentage beside them is their difference', () => {
    const reading = read([title, line('439,99 €'), line('399,99 €'), line('-10%'), buy], { lang: 'fr' });
    expect(reading?.price).toMatchObject({ status: 'ok', value: { amount: '399.99', currency: 'EUR' } });
    expect(reading?.listPrice).toMatchObject({ status: 'ok', value: { amount: '439.99' } });
  });

  it('is for the whole where another amount is for one of several', () => {
    expect(amountOf([title, price('€18.00'), line('€6.00 each', { hints: ['unit'] }), buy])).toBe('18.00 EUR');
    expect(amountOf([title, price('€6.00 each'), buy])).toBe('6.00 EUR');
  });

  it('keeps the struck price beside it as the list price', () => {
    const reading = read([title, price('€59.99', { struck: true }), price('€49.99'), buy]);
    expect(reading?.listPrice).toMatchObject({ status: 'ok', value: { amount: '59.99', currency: 'EUR' } });
  });

  it('is nothing where two amounts hold their own', () => {
    const rows = [price('€3.49', { y: 300 }), price('€19.99', { y: 420 })];
    expect(read([title, ...rows, buy])?.price.status).not.toBe('ok');
  });
});

describe('prices in pieces', () => {
  it('takes small figures after a whole amount for cents, never for more of it', () => {
    const runs = [
      { text: '€10', fontSize: 28, raised: false },
      { text: '99', fontSize: 14, raised: true },
    ];
    expect(amountOf([title, price('€1099', { runs, fontSize: 28 }), buy])).toBe('10.99 EUR');
  });

  it('takes no percentage for cents', () => {
    const runs = [
      { text: '€18', fontSize: 36, raised: false },
      { text: '24% OFF', fontSize: 16, raised: true },
    ];
    expect(amountOf([title, price('€1824% OFF', { runs, fontSize: 36 }), buy])).toBe('18 EUR');
  });

  it('leaves a raised footnote out', () => {
    const runs = [
      { text: '€ 10,83', fontSize: 20, raised: false },
      { text: '1', fontSize: 12, raised: true },
    ];
    expect(amountOf([title, price('€ 10,831', { runs }), buy], { lang: 'de' })).toBe('10.83 EUR');
  });

  it('joins boxes of one row that touch each other, and none that do not', () => {
    const piece = (text: string, x: number, width: number, size: number): Line => ({
      ...price(text, { fontSize: size, group: [0, 1, 2, 5, x] }),
      box: { x, y: 300, width, height: size },
    });
    const touching = [piece('€', 40, 12, 14), piece('12', 52, 30, 28), piece('99', 82, 14, 14)];
    expect(amountOf([title, ...touching, buy])).toBe('12.99 EUR');
    const apart = [piece('1', 40, 10, 16), piece('23,00 €', 120, 60, 16)];
    expect(amountOf([title, ...apart, buy], { lang: 'de' })).toBe('23.00 EUR');
  });

  it('reads cents marked with asterisks and refuses masked figures', () => {
    expect(amountOf([title, price('EUR 6,99*'), buy], { lang: 'de' })).toBe('6.99 EUR');
    expect(amountOf([title, price('€1**'), buy])).toBeNull();
    expect(amountOf([title, price('€\ue001\ue002.\ue003\ue004'), buy])).toBeNull();
  });
});

describe('ranges', () => {
  it('gives both ends of a range and no single price', () => {
    const reading = read([title, price('€55.00 - €57.00'), buy]);
    expect(reading?.price).toMatchObject({ status: 'ambiguous', reason: 'range' });
    expect(reading?.range).toEqual({
      min: { amount: '55.00', currency: 'EUR' },
      max: { amount: '57.00', currency: 'EUR' },
    });
  });

  it('leaves the upper end open where the page says "from"', () => {
    const reading = read([title, price('from €55.00'), buy]);
    expect(reading?.range).toEqual({ min: { amount: '55.00', currency: 'EUR' }, max: null });
  });
});

describe('witnesses', () => {
  const stated = (amount: string, currency = 'EUR') =>
    jsonLd({ name: 'Blue Kettle 1.7 l', offers: { '@type': 'Offer', price: amount, priceCurrency: currency } });

  it('agree with the visible price', () => {
    const reading = read([title, price('€49.99'), buy], { structured: [stated('49.99')] });
    expect(reading?.status).toBe('agreed');
    expect(reading?.sources.map((source) => source.where)).toEqual(['visible', 'json-ld']);
  });

  it('are named where they contradict it, and the visible price stands', () => {
    const meta = metaTags({ 'product:price:amount': '48,00', 'product:price:currency': 'USD' });
    const reading = read([title, price('53,11 €'), buy], { structured: [stated('43.90'), meta], lang: 'es' });
    expect(reading?.price).toMatchObject({ status: 'ok', value: { amount: '53.11', currency: 'EUR' } });
    expect(reading?.status).toBe('conflict');
    expect(reading?.sources).toEqual([
      { where: 'visible', raw: '53,11 €', price: { amount: '53.11', currency: 'EUR' } },
      { where: 'json-ld', raw: '43.90', price: { amount: '43.90', currency: 'EUR' } },
      { where: 'meta', raw: '48,00', price: { amount: '48.00', currency: 'USD' } },
    ]);
  });

  it('give no price where the page shows none', () => {
    const reading = read([title, buy], { structured: [stated('49.99')] });
    expect(reading?.price).toEqual({ status: 'absent', raw: null });
    expect(reading?.status).toBe('no-price');
  });

  it('stop a weak visible price that contradicts them', () => {
    const weak = [
      title,
      ...Array.from({ length: 14 }, (_, index) => line(`Feature ${'abc'.repeat(index)}`)),
      price('€9.99'),
    ];
    expect(amountOf(weak, { structured: [stated('9.99')] })).toBe('9.99 EUR');
    expect(amountOf(weak, { structured: [stated('49.99')] })).toBeNull();
  });

  it('of other products do not count', () => {
    const others = ['Red Pan', 'Green Pot'].map((name) => jsonLd({ name, offers: { price: '19.99' } }));
    const reading = read([title, price('€49.99'), buy], { structured: others });
    expect(reading?.status).toBe('single');
  });
});

describe('currency', () => {
  const dollars = [title, price('$49.99'), buy];

  it('of a shared sign is the site’s', () => {
    const url = 'https://www.amazon.com.mx/dp/B0CVCV33BG';
    expect(amountOf(dollars, { url })).toBe('49.99 MXN');
  });

  it('of a shared sign is what the page declares, else its country’s', () => {
    expect(
      amountOf(dollars, { structured: [metaTags({ 'og:price:currency': 'AUD', 'og:price:amount': '49.99' })] }),
    ).toBe('49.99 AUD');
    expect(amountOf(dollars, { url: 'https://shop.example.ca/product/blue-kettle' })).toBe('49.99 CAD');
    expect(amountOf([...dollars, line('Call 1-800-555-0100', { region: 'footer' })])).toBe('49.99 USD');
  });

  it('is not guessed where nothing settles a shared sign', () => {
    expect(read(dollars)?.price).toMatchObject({ status: 'ambiguous', reason: 'currency' });
  });
});

describe('pages that offer no single product', () => {
  const card = (name: string, amount: string, at: number): Line[] => [
    line(name, { link: `https://shop.example/p/${at}`, group: [0, 1, 4, at, at + 1] }),
    line(amount, { hints: ['price', 'card-info'], group: [0, 1, 4, at, at + 2] }),
    line('Add to cart', { tag: 'button', hints: ['add', 'card-info'], group: [0, 1, 4, at, at + 3] }),
  ];

  it('is a list, however many cards it has', () => {
    const heading = line('Kettles and Pots', { tag: 'h1', fontSize: 32, group: [0, 1, 3] });
    const page = { url: 'https://shop.example/kettles/', title: 'Kettles and Pots | Example Shop' };
    const cards = ['€19.99', '€29.99', '€19.99'].flatMap((amount, index) =>
      card(`Kettle ${index}`, amount, 10 + 10 * index),
    );
    for (const count of [6, 9]) expect(amountOf([heading, ...cards.slice(0, count)], page)).toBeNull();
  });

  it('is a list of one', () => {
    const heading = line('Kettles', { tag: 'h1', fontSize: 32, group: [0, 1, 3] });
    const page = { url: 'https://shop.example/category/kettles', title: 'Kettles | Example Shop' };
    const one = card('Blue Kettle', '€19.99', 10).map((part) =>
      part.link ? { ...part, link: 'https://shop.example/product/10' } : part,
    );
    expect(amountOf([heading, ...one], page)).toBeNull();
  });

  it('is a cart or a page to sign in', () => {
    const cart = [line('Your cart', { tag: 'h1' }), line('Total: €0.00'), line('Continue shopping')];
    expect(read(cart, { url: 'https://shop.example/cart', title: 'Your cart' })).toBeNull();
  });

  it('is an article that leads to a shop elsewhere', () => {
    const link = 'https://other.example/kettle';
    const lines = [title, line('Our favourite'), price('€49.99'), line('Buy now', { tag: 'a', link })];
    expect(read(lines, { url: 'https://blog.example/best-kettles' })).toBeNull();
  });

  it('is a dashboard of a platform', () => {
    const url = 'https://sycm.taobao.com/cc/item_rank';
    expect(read([title, price('¥49.99'), buy], { url })).toBeNull();
  });
});

describe('other facts of the product', () => {
  it('takes the id from the address that a definition knows', () => {
    const url = 'https://item.taobao.com/item.htm?id=562283240178';
    const reading = read([title, price('¥149.00'), line('加入购物车')], { url });
    expect(reading?.productId).toBe('562283240178');
    expect(reading?.price).toMatchObject({ status: 'ok', value: { amount: '149.00', currency: 'CNY' } });
  });

  it.each([
    ['in', 'In stock'],
    ['in', '5 in stock'],
    ['in', 'Auf Lager'],
    ['out', 'Out of stock'],
    ['out', '已售罄'],
    ['unknown', 'Stocking fillers'],
    ['unknown', 'Not available in smaller quantities'],
    ['unknown', 'This product is NOT available for VAT relief'],
  ])('is %s where the page says "%s"', (availability, text) => {
    expect(read([title, price('€49.99'), line(text), buy])?.availability).toBe(availability);
  });

  it('asks the statements where the page says nothing', () => {
    const offers = { price: '49.99', priceCurrency: 'EUR', availability: 'https://schema.org/OutOfStock' };
    const structured: Structured[] = [jsonLd({ name: 'Blue Kettle 1.7 l', offers })];
    expect(read([title, price('€49.99'), buy], { structured })?.availability).toBe('out');
  });
});
