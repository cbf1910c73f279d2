import { describe, expect, it } from 'vitest';
import type { Line, Structured } from '@/lib/domain/capture';
import { placeOf } from '@/lib/platforms/registry';
import { jsonLd, line, metaTags, shopPage } from '../../../test/support/shop-page';
import { readProduct } from '../product';

type About = Parameters<typeof line>[1];

/** A page of a shop, from the top down; the title, the control to buy and the rest around them. */
interface Situation {
  readonly shows: readonly Line[];
  readonly url?: string;
  readonly lang?: string;
  readonly title?: string;
  readonly structured?: readonly Structured[];
  /** "49.99 EUR", "49.99- EUR" from, "49.99-59.99 EUR", or null for none. */
  readonly price: string | null;
  readonly list?: string;
  readonly availability?: 'in' | 'out' | 'unknown';
}

const MAIN = [0, 1, 2];
const h1 = (text: string, about: About = {}) => line(text, { tag: 'h1', fontSize: 30, group: [...MAIN, 3], ...about });
const at = (text: string, box: number, about: About = {}) => line(text, { group: [...MAIN, 5, box], ...about });
const big = (text: string, box: number, about: About = {}) => at(text, box, { fontSize: 28, bold: true, ...about });
const priced = (text: string, box: number, about: About = {}) =>
  big(text, box, { hints: ['price', 'buybox'], ...about });
const button = (text: string, about: About = {}) => line(text, { tag: 'button', group: [...MAIN, 9], ...about });
const kettle = h1('Blue Kettle 1.7 l');
const cart = button('Add to cart');

function card(name: string, amount: string, group: number, about: About = {}): Line[] {
  const link = `https://shop.example/product/${group}`;
  const box = (inner: number) => ({ group: [0, 1, 40, group, inner], ...about });
  return [line(name, { link, ...box(1) }), line(amount, { hints: ['price', 'item'], ...box(2) })];
}

const ZH = { lang: 'zh-CN', title: '蓝色电热水壶1.7升-某某商城' };
const taobao = { ...ZH, url: 'https://item.taobao.com/item.htm?id=562283240178' };
const name = h1('蓝色电热水壶1.7升');
const buyZh = button('立即购买');

const SITUATIONS: Readonly<Record<string, Situation>> = {
  'variants with surcharges': {
    shows: [kettle, priced('€49.99', 1), at('Steel (+€5.00)', 2), at('Copper + €12.00', 3), cart],
    price: '49.99 EUR',
  },
  'variants with prices of their own, one chosen': {
    shows: [
      kettle,
      priced('£24.00', 1),
      at('Size', 2),
      at('1.0 l £19.00', 3, { hints: ['variant', 'swatch'] }),
      at('1.7 l £24.00', 4, { hints: ['variant', 'swatch'] }),
      at('2.5 l £31.00', 5, { hints: ['variant', 'swatch'] }),
      cart,
    ],
    price: '24.00 GBP',
  },
  'a price whose cents touch it from a box far from its own': {
    shows: [
      kettle,
      priced('£49', 1, { x: 40, y: 300 }),
      line('99', { x: 66, y: 300, group: [0, 1, 2, 6, 7, 8] }),
      cart,
    ],
    price: null,
  },
  'a price with its sign between its figures, in two elements': {
    shows: [kettle, priced('49', 1, { x: 40, y: 300 }), priced('€99', 2, { x: 57, y: 300, fontSize: 14 }), cart],
    price: null,
  },
  'a price beside a reduction and a lower one': {
    shows: [
      kettle,
      at('€59.99', 1, { x: 40, y: 300, struck: true }),
      priced('€49.99', 2, { x: 90, y: 300 }),
      at('17%', 3, { x: 140, y: 300 }),
      cart,
    ],
    price: '49.99 EUR',
    list: '59.99',
  },
  'a price from which it begins': { shows: [kettle, priced('From €19.90', 1), cart], price: '19.90- EUR' },
  'a range over its variants': { shows: [kettle, priced('€19.90 – €34.90', 1), cart], price: '19.90-34.90 EUR' },
  'a price and the price of a measure': {
    shows: [kettle, priced('3,49 €', 1), at('(1,40 € / 100 g)', 2), at('Grundpreis: 13,96 €/kg', 3), cart],
    lang: 'de',
    price: '3.49 EUR',
  },
  'a price and the price of a measure in brackets behind it': {
    shows: [kettle, priced('£2.50 (£0.50/100g)', 1), cart],
    price: '2.50 GBP',
  },
  'instalments beside it': {
    shows: [
      kettle,
      priced('€299.00', 1),
      at('or 3 payments of €99.67 with Klarna', 2),
      at('from €12.90/month', 3),
      cart,
    ],
    price: '299.00 EUR',
  },
  'instalments above it': {
    shows: [
      kettle,
      at('12x de R$ 25,00 sem juros', 1),
      priced('R$ 300,00', 2),
      at('à vista no Pix R$ 285,00', 3),
      button('Comprar'),
    ],
    lang: 'pt-BR',
    price: '300.00 BRL',
  },
  'a plan alone': {
    shows: [kettle, big('€12.90 / month', 1, { hints: ['price'] }), at('24 months', 2), cart],
    price: null,
  },
  'a price for members': {
    shows: [kettle, at('Prime price £44.99', 1), priced('£49.99', 2), at('Club members pay £42.00', 3), cart],
    price: '49.99 GBP',
  },
  'a price for members at a shop in Chinese': {
    shows: [name, priced('¥199.00', 1), at('PLUS会员价 ¥189.00', 2), at('88VIP ¥185.00', 3), buyZh],
    ...taobao,
    price: '199.00 CNY',
  },
  'a price after a coupon': {
    shows: [name, priced('¥199.00', 1), at('领券减20', 2), at('店铺优惠券 满199减20', 3), buyZh],
    ...taobao,
    price: '199.00 CNY',
  },
  'a coupon to be clipped': {
    shows: [kettle, priced('£49.99', 1), at('Apply £5.00 voucher', 2), at('Save 10% with coupon', 3), cart],
    price: '49.99 GBP',
  },
  'was and now in one line': {
    shows: [kettle, at('Was £59.99 Now £49.99', 1), cart],
    price: '49.99 GBP',
    list: '59.99',
  },
  'was and now in two': {
    shows: [kettle, at('Was £59.99', 1), priced('Now £49.99', 2), at('Save £10.00', 3), cart],
    price: '49.99 GBP',
    list: '59.99',
  },
  'a badge of what comes off': {
    shows: [kettle, at('-17%', 1), priced('49,99 €', 2), at('59,99 €', 3, { struck: true }), cart],
    lang: 'de',
    price: '49.99 EUR',
    list: '59.99',
  },
  'the lowest price of the past weeks': {
    shows: [
      kettle,
      priced('49,99 zł', 1),
      at('Cena regularna: 69,99 zł', 2),
      at('Najniższa cena z 30 dni przed obniżką: 54,99 zł', 3),
      button('Do koszyka'),
    ],
    lang: 'pl',
    price: '49.99 PLN',
    list: '69.99',
  },
  'a threshold of free shipping': {
    shows: [
      line('Free shipping over €35', { region: 'header' }),
      kettle,
      at('Free delivery on orders over €35.00', 1),
      priced('€29.99', 2),
      cart,
    ],
    price: '29.99 EUR',
  },
  'accessories to tick': {
    shows: [
      kettle,
      priced('€49.99', 1),
      at('Frequently bought together', 2),
      at('Descaler €7.99', 3, { hints: ['accessory', 'addons'] }),
      at('Filter €4.99', 4, { hints: ['accessory', 'addons'] }),
      at('Total price: €62.97', 5),
      cart,
    ],
    price: '49.99 EUR',
  },
  'recommended products before it': {
    shows: [
      ...card('Red Kettle', '€19.99', 20),
      ...card('Green Kettle', '€24.99', 21),
      ...card('Pink Kettle', '€27.99', 22),
      kettle,
      priced('€49.99', 1),
      cart,
    ],
    price: '49.99 EUR',
  },
  'recommended products after a price that is sold out': {
    shows: [
      kettle,
      at('Out of stock', 1),
      line('You may also like', { tag: 'h2', group: [0, 1, 40, 41] }),
      ...card('Red Kettle', '€19.99', 20),
      ...card('Green Kettle', '€24.99', 21),
    ],
    price: null,
    availability: 'out',
  },
  'recently viewed': {
    shows: [
      kettle,
      priced('€49.99', 1),
      cart,
      line('Recently viewed', { tag: 'h2', group: [0, 1, 40, 41] }),
      ...card('Red Kettle', '€19.99', 20, { hints: ['price', 'recently-viewed'] }),
    ],
    price: '49.99 EUR',
  },
  'services to add': {
    shows: [
      kettle,
      priced('€49.99', 1),
      at('3-year warranty €9.99', 2),
      at('Installation service: €39.00', 3),
      at('Gift wrapping €3.50', 4),
      cart,
    ],
    price: '49.99 EUR',
  },
  'tiers of a wholesaler': {
    shows: [
      name,
      at('¥12.50', 1, { hints: ['price'] }),
      at('2-99件', 2),
      at('¥11.80', 3, { hints: ['price'] }),
      at('100-999件', 4),
      at('¥10.90', 5, { hints: ['price'] }),
      at('≥1000件', 6),
      buyZh,
    ],
    ...ZH,
    url: 'https://detail.1688.com/offer/620000000001.html',
    price: null,
  },
  'tiers below the price of one': {
    shows: [
      kettle,
      priced('$12.50', 1),
      at('Buy 5 for $11.50 each and save 8%', 2),
      at('Buy 10 for $10.90 each and save 12%', 3),
      cart,
      line('Ships within the United States', { region: 'footer' }),
    ],
    price: '12.50 USD',
  },
  'a subscription': {
    shows: [kettle, at('One-time purchase', 1), priced('£20.00', 2), at('Subscribe & Save £18.00 (10% off)', 3), cart],
    price: '20.00 GBP',
  },
  'with and without tax': {
    shows: [kettle, priced('£59.99 inc. VAT', 1), at('£49.99 ex. VAT', 2), cart],
    price: '59.99 GBP',
  },
  'with and without tax, without it first': {
    shows: [kettle, at('49,99 € zzgl. MwSt.', 1), priced('59,49 € inkl. MwSt.', 2), button('In den Warenkorb')],
    lang: 'de',
    price: '59.49 EUR',
  },
  'an auction with a price to buy at once': {
    shows: [
      kettle,
      at('Current bid:', 1, { y: 300 }),
      at('US $21.50', 2, { y: 300, x: 180 }),
      at('Buy It Now:', 3, { y: 360 }),
      priced('US $49.99', 4, { y: 360, x: 180 }),
      button('Buy It Now'),
    ],
    url: 'https://www.ebay.com/itm/123456789012',
    price: '49.99 USD',
  },
  'an auction alone': {
    shows: [kettle, at('Current bid:', 1, { y: 300 }), big('£21.50', 2, { y: 300, x: 180 }), button('Place bid')],
    url: 'https://www.ebay.co.uk/itm/123456789012',
    price: null,
  },
  'out of stock with its price': {
    shows: [kettle, priced('€49.99', 1), at('Currently out of stock', 2), button('Notify me')],
    price: '49.99 EUR',
    availability: 'out',
  },
  'a deposit and a rest': {
    shows: [
      name,
      at('预售价', 1, { y: 300 }),
      priced('¥999.00', 2, { y: 300, x: 120 }),
      at('定金 ¥50.00', 3),
      at('尾款 ¥949.00', 4),
      at('定金50抵100', 5),
      button('立即付定金'),
    ],
    ...taobao,
    price: '999.00 CNY',
  },
  'a pre-order': {
    shows: [kettle, priced('€59.99', 1), at('Pre-order deposit: €10.00', 2), button('Pre-order now')],
    price: '59.99 EUR',
  },
  'taxes of a cross-border purchase': {
    shows: [name, priced('¥299.00', 1), at('进口税 预计¥27.21', 2), at('运费 ¥10.00', 3), buyZh],
    ...taobao,
    price: '299.00 CNY',
  },
  'import fees': {
    shows: [
      kettle,
      priced('$29.99', 1),
      at('$18.20 Shipping & Import Fees Deposit to Spain', 2),
      at('Total $48.19', 3),
      cart,
    ],
    url: 'https://www.amazon.com/dp/B0CVCV33BG',
    price: '29.99 USD',
  },
  'a converter of currencies': {
    shows: [kettle, priced('£49.99', 1), at('Approx. US $63.40', 2), at('(about €58.20)', 3), cart],
    price: '49.99 GBP',
  },
  'cents set small': {
    shows: [
      kettle,
      priced('£4999', 1, {
        runs: [
          { text: '£49', fontSize: 28, raised: false },
          { text: '99', fontSize: 14, raised: true },
        ],
      }),
      cart,
    ],
    price: '49.99 GBP',
  },
  'the same price for phones and for desks': {
    shows: [kettle, priced('€49.99', 1), at('Details', 2), priced('€49.99', 3), cart],
    price: '49.99 EUR',
  },
  'a price in the button': { shows: [kettle, button('Buy now – €49.00')], price: '49.00 EUR' },
  'a bar that sticks to the screen': {
    shows: [
      line('Blue Kettle 1.7 l', { group: [0, 90, 91], hints: ['sticky-bar'] }),
      line('€49.99', { group: [0, 90, 92], hints: ['price', 'sticky-bar'] }),
      line('Add to cart', { tag: 'button', group: [0, 90, 93], hints: ['sticky-bar'] }),
      kettle,
      priced('€49.99', 1),
      cart,
    ],
    price: '49.99 EUR',
  },
  'sellers of the same thing': {
    shows: [kettle, priced('£49.99', 1), at('New & used (5) from £31.20', 2), at('Other sellers from £44.00', 3), cart],
    price: '49.99 GBP',
  },
  'a price to be seen in the cart': {
    shows: [kettle, at('See price in cart', 1), at('List price: £59.99', 2), cart],
    price: null,
  },
  'a price on request': {
    shows: [kettle, at('Price on request', 1), at('Shipping from €4.90', 2), button('Request a quote')],
    price: null,
  },
  'a placeholder': { shows: [kettle, priced('€--', 1), cart], price: null },
  'a placeholder of noughts': { shows: [kettle, priced('€0.00', 1), cart], price: null },
  'a masked price': { shows: [name, priced('¥1??', 1), buyZh], ...taobao, price: null },
  'a price of a promotion that has not begun': {
    shows: [
      name,
      priced('¥299.00', 1),
      at('11月11日 00:00 开抢 活动价 ¥199.00', 2, { hints: ['presale-notice'] }),
      buyZh,
    ],
    ...taobao,
    price: '299.00 CNY',
  },
  'a crossed price and a price of a flash sale': {
    shows: [
      name,
      at('秒杀价', 1, { y: 300 }),
      priced('¥79.9', 2, { y: 300, x: 120 }),
      at('¥129', 3, { y: 300, x: 220, hints: ['original-price'] }),
      at('距结束 02:13:44', 4),
      buyZh,
    ],
    ...taobao,
    price: '79.9 CNY',
    list: '129',
  },
  'points to be earned': {
    shows: [kettle, priced('£49.99', 1), at('Earn 49 points worth £0.49', 2), cart],
    price: '49.99 GBP',
  },
  'a trade-in': {
    shows: [kettle, priced('£499.00', 1), at('Get up to £120.00 off with trade-in', 2), cart],
    price: '499.00 GBP',
  },
  'a recycling fee': {
    shows: [kettle, priced('499,00 €', 1), at('Dont éco-participation : 1,20 €', 2), button('Ajouter au panier')],
    lang: 'fr',
    price: '499.00 EUR',
  },
  'a deposit on the bottle': {
    shows: [kettle, priced('1,99 €', 1), at('zzgl. 0,25 € Pfand', 2), button('In den Warenkorb')],
    lang: 'de',
    price: '1.99 EUR',
  },
  'a yen price with tax and points': {
    shows: [
      h1('ブルー電気ケトル 1.7L'),
      priced('3,980円', 1),
      at('税込', 2),
      at('39ポイント(1倍)', 3),
      at('送料 550円', 4),
      button('買い物かごに入れる'),
    ],
    lang: 'ja',
    title: 'ブルー電気ケトル 1.7L | ショップ',
    price: '3980 JPY',
  },
  'a Thai price with a discount': {
    shows: [
      h1('กาต้มน้ำไฟฟ้า 1.7 ลิตร'),
      priced('฿499', 1),
      at('฿899', 2, { struck: true }),
      at('-44%', 3),
      button('เพิ่มลงตะกร้า'),
    ],
    lang: 'th',
    title: 'กาต้มน้ำไฟฟ้า 1.7 ลิตร | ร้าน',
    price: '499 THB',
    list: '899',
  },
  'a statement of another variant': {
    shows: [kettle, priced('€49.99', 1), cart],
    structured: [jsonLd({ name: 'Blue Kettle 1.7 l', offers: { price: '39.99', priceCurrency: 'EUR' } })],
    price: '49.99 EUR',
  },
  'statements alone': {
    shows: [kettle, cart],
    structured: [metaTags({ 'og:type': 'product', 'product:price:amount': '49.99', 'product:price:currency': 'EUR' })],
    price: null,
  },
  'a review that names a price': {
    shows: [
      kettle,
      cart,
      line('I paid €89.00 for this kettle last year and it still works', { group: [0, 1, 30, 31], hints: ['review'] }),
    ],
    price: null,
  },
  'the price of a competitor': {
    shows: [
      kettle,
      priced('£49.99', 1),
      at('High street price: £69.99', 2),
      at('Price match: we beat £52.00', 3),
      cart,
    ],
    price: '49.99 GBP',
  },
  'a price after a coupon beside the price before it': {
    shows: [
      name,
      at('券后', 1, { y: 300 }),
      priced('¥179', 2, { y: 300, x: 100 }),
      at('优惠前 ¥199', 3, { y: 300, x: 200 }),
      buyZh,
    ],
    ...taobao,
    price: '179 CNY',
  },
  'a range over variants of a marketplace': {
    shows: [name, priced('¥149.00-159.00', 1), at('淘宝价', 2), at('月销 300+', 3), buyZh],
    ...taobao,
    price: '149.00-159.00 CNY',
  },
  'instalments of a marketplace in Chinese': {
    shows: [name, priced('¥5499.00', 1), at('花呗分期 ¥458.25×12期 免息', 2), at('以旧换新 最高补贴¥500', 3), buyZh],
    ...taobao,
    price: '5499.00 CNY',
  },
  'a group price and a price alone': {
    shows: [name, at('拼单价 ¥19.9', 1), at('单独购买 ¥25.9', 2), buyZh],
    ...ZH,
    url: 'https://mobile.yangkeduo.com/goods.html?goods_id=55512345',
    price: null,
  },
  'a sum that the buyer saves in Chinese': {
    shows: [name, priced('¥399', 1), at('已省¥100', 2), at('划线价 ¥499', 3), buyZh],
    ...taobao,
    price: '399 CNY',
    list: '499',
  },
  'a price with subsidies in steps': {
    shows: [name, priced('到手价 ¥2699', 1), at('日常价 ¥2999', 2), at('每满300减50', 3), at('政府补贴15%', 4), buyZh],
    ...taobao,
    price: '2699 CNY',
  },
  'shop vouchers of a marketplace in Indonesian': {
    shows: [
      h1('Ketel Listrik Biru 1.7 L'),
      at('Rp499.000', 1, { struck: true }),
      priced('Rp349.000', 2),
      at('30% OFF', 3),
      at('Voucher Toko: Diskon Rp20RB', 4),
      at('Gratis ongkir min. belanja Rp50.000', 5),
      button('Beli Sekarang'),
    ],
    lang: 'id',
    title: 'Ketel Listrik Biru 1.7 L | Toko',
    url: 'https://shopee.co.id/Ketel-Listrik-Biru-1.7-L-i.12345678.987654321',
    price: '349000 IDR',
    list: '499000',
  },
  'a range of a marketplace in Vietnamese': {
    shows: [
      h1('Ấm đun nước điện 1.7L'),
      at('₫250.000', 1, { struck: true }),
      priced('₫149.000 - ₫199.000', 2),
      at('giảm 40%', 3),
      at('Mã giảm giá ₫10k', 4),
      button('Mua ngay'),
    ],
    lang: 'vi',
    title: 'Ấm đun nước điện 1.7L | Cửa hàng',
    url: 'https://shopee.vn/Am-dun-nuoc-dien-1.7L-i.12345678.987654321',
    price: '149000-199000 VND',
  },
  'a price and a card price in Korean': {
    shows: [
      h1('블루 전기 주전자 1.7L'),
      at('35%', 1),
      at('59,900원', 2, { struck: true }),
      priced('38,900원', 3),
      at('(1개당 38,900원)', 4),
      at('와우회원 쿠폰할인 36,900원', 5),
      at('카드 5% 즉시할인', 6),
      button('장바구니 담기'),
    ],
    lang: 'ko',
    title: '블루 전기 주전자 1.7L | 상점',
    price: '38900 KRW',
    list: '59900',
  },
  'instalments and a price at once in Spanish': {
    shows: [
      h1('Pava eléctrica azul 1.7 l'),
      at('$ 89.999', 1, { struck: true }),
      priced('$ 62.999', 2),
      at('30% OFF', 3),
      at('en 6 cuotas de $ 10.500 sin interés', 4),
      at('Envío gratis', 5),
      button('Comprar ahora'),
    ],
    lang: 'es-AR',
    title: 'Pava eléctrica azul 1.7 l | Tienda',
    url: 'https://tienda.com.ar/producto/pava-electrica-azul-12345',
    price: '62999 ARS',
    list: '89999',
  },
  'a price spoken for screen readers': {
    shows: [
      h1('Blue Kettle 1.7 l'),
      priced('current price $24.98', 1),
      at('Was $34.98', 2),
      at('You save $10.00', 3),
      at('$24.98/ea', 4),
      cart,
    ],
    url: 'https://www.walmart.com/ip/Blue-Kettle-1-7-l/123456789',
    price: '24.98 USD',
    list: '34.98',
  },
  'a price with "+" behind it': { shows: [kettle, priced('£19.90+', 1), cart], price: '19.90- GBP' },
  'a low price and how soon it ends': {
    shows: [
      kettle,
      priced('£24.00', 1),
      at('£48.00', 2, { struck: true }),
      at('50% off – sale ends in 3 hours', 3),
      cart,
    ],
    price: '24.00 GBP',
    list: '48.00',
  },
  'a price in Japanese with a coupon and a point rate': {
    shows: [
      h1('ブルー電気ケトル 1.7L'),
      at('メーカー希望小売価格 5,500円', 1),
      priced('価格 3,980円 (税込) 送料無料', 2),
      at('500円OFFクーポン 利用で 3,480円', 3),
      button('ご購入手続きへ'),
      button('買い物かごに入れる'),
    ],
    lang: 'ja',
    title: 'ブルー電気ケトル 1.7L | ショップ',
    price: '3980 JPY',
  },
  'euros before and after the sign, with a dash for no cents': {
    shows: [
      h1('Blauer Wasserkocher 1,7 l'),
      priced('49,–', 1),
      at('inkl. MwSt., zzgl. Versand ab 4,99 €', 2),
      button('In den Warenkorb'),
    ],
    lang: 'de-DE',
    title: 'Blauer Wasserkocher 1,7 l | Laden',
    url: 'https://laden.de/produkt/wasserkocher-1234',
    price: '49 EUR',
  },
  'a recommended price and the shop’s own': {
    shows: [kettle, at('RRP £69.99', 1), priced('Our price £49.99', 2), at('Save £20.00', 3), cart],
    price: '49.99 GBP',
    list: '69.99',
  },
  'a price per piece and for the pack': {
    shows: [kettle, priced('£18.00', 1), at('£6.00 each', 2), at('Pack of 3', 3), cart],
    price: '18.00 GBP',
  },
  'a refurbished one beside a new one': {
    shows: [kettle, priced('£49.99', 1), at('New', 2), at('Refurbished from £29.99', 3), cart],
    price: '49.99 GBP',
  },
  'a rental': {
    shows: [
      kettle,
      at('Rent for £4.99 per week', 1),
      at('Buy for', 2, { y: 300 }),
      priced('£49.99', 3, { y: 300, x: 120 }),
      cart,
    ],
    price: '49.99 GBP',
  },
  'a bundle below': {
    shows: [
      kettle,
      priced('£49.99', 1),
      cart,
      line('Bundle: kettle + toaster £79.99', { group: [0, 1, 30, 31], hints: ['bundle'] }),
    ],
    price: '49.99 GBP',
  },
  'a table of sizes with prices': {
    shows: [
      kettle,
      ...['1.0 l', '1.7 l', '2.5 l', '3.0 l', '4.0 l'].flatMap((size, row) => [
        at(size, 20 + row, { y: 400 + row * 30 }),
        at(`£${19 + row * 5}.00`, 40 + row, { y: 400 + row * 30, x: 200, hints: ['size-price'] }),
      ]),
      cart,
    ],
    price: null,
  },
  'a list that begins like a product': {
    shows: [
      h1('Kettles'),
      ...card('Red Kettle', '£19.99', 20),
      ...card('Green Kettle', '£24.99', 21),
      ...card('Pink Kettle', '£27.99', 22),
      ...card('Blue Kettle', '£29.99', 23),
    ],
    url: 'https://shop.example/kettles',
    title: 'Kettles | Example Shop',
    price: null,
  },
  'a cart': {
    shows: [
      h1('Your basket'),
      at('Blue Kettle 1.7 l', 1),
      at('£49.99', 2),
      at('Subtotal £49.99', 3),
      button('Checkout'),
    ],
    url: 'https://shop.example/cart',
    title: 'Your basket | Example Shop',
    price: null,
  },
  'a donation to add': {
    shows: [kettle, priced('£49.99', 1), at('Add a donation of £1.00', 2), cart],
    price: '49.99 GBP',
  },
  'stock that runs out': {
    shows: [kettle, priced('£49.99', 1), at('Only 3 left in stock', 2), cart],
    price: '49.99 GBP',
    availability: 'in',
  },
  'a currency code before the amount': { shows: [kettle, priced('CHF 49.90', 1), cart], price: '49.90 CHF' },
  'a currency that its code names behind a shared sign': {
    shows: [kettle, priced('$49.90 CAD', 1), cart],
    price: '49.90 CAD',
  },
  'a shared sign that nothing settles': { shows: [kettle, priced('kr 499', 1), cart], lang: 'en', price: null },
  'containers whose names say nothing': {
    shows: [kettle, big('€49.99', 1, { hints: ['css-1x2y3z'] }), at('Colour', 2), cart],
    price: '49.99 EUR',
  },
  'two amounts in containers whose names say nothing': {
    shows: [kettle, big('€49.99', 1, { hints: ['css-1x2y3z'] }), big('€39.99', 2, { hints: ['css-1x2y3z'] }), cart],
    price: null,
  },
  'a title that sounds like money for something else': {
    shows: [h1('Deposit Box', { y: 100 }), priced('€49.99', 1, { y: 125 }), cart],
    title: 'Deposit Box | Example Shop',
    url: 'https://shop.example/product/deposit-box',
    price: '49.99 EUR',
  },
  'recommended products under the same path': {
    shows: [
      name,
      buyZh,
      line('红色电热水壶', { link: 'https://item.taobao.com/item.htm?id=600000000002', group: [0, 1, 40, 41] }),
      line('¥79.00', {
        link: 'https://item.taobao.com/item.htm?id=600000000002',
        hints: ['price'],
        group: [0, 1, 40, 42],
      }),
    ],
    ...taobao,
    price: null,
  },
};

describe('situations on the pages of shops', () => {
  it.each(Object.entries(SITUATIONS))('%s', (_, { shows, price, list, availability, ...about }) => {
    const page = shopPage({ lines: shows, ...about });
    const reading = readProduct(page, placeOf(page.url));
    expect(told(reading)).toBe(price);
    if (list !== undefined) expect(reading?.listPrice).toMatchObject({ status: 'ok', value: { amount: list } });
    if (availability !== undefined) expect(reading?.availability).toBe(availability);
  });
});

function told(reading: ReturnType<typeof readProduct>): string | null {
  if (reading?.range) {
    const { min, max } = reading.range;
    return `${min.amount}-${max?.amount ?? ''} ${min.currency}`;
  }
  return reading?.price.status === 'ok' ? `${reading.price.value.amount} ${reading.price.value.currency}` : null;
}
